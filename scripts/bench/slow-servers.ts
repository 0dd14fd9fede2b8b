import { createServer, type Server } from 'node:http'
import { z } from 'zod'

/** A platform as it is simulated: how long its servers take (ms), how much is asked of it, and over how many hosts. */
export interface Simulated {
  id: string
  latency: number
  requests: number
  hosts: number
}

/** What a server answers: a page of items. */
const Page = z.object({ items: z.array(z.number()) })

/** Opens a server for each host of each platform, on this machine. */
export async function openPlatforms(platforms: readonly Simulated[]) {
  const opened = new Map<string, { server: Server; origin: string }[]>()
  for (const { id, latency, hosts } of platforms)
    opened.set(id, await Promise.all(Array.from({ length: hosts }, () => open(latency))))
  const origins = (id: string) => (opened.get(id) ?? []).map(({ origin }) => origin)
  return {
    page: Page,
    origins,
    hosts: (id: string) => origins(id).map((origin) => new URL(origin).host),
    close: async () => {
      for (const { server } of [...opened.values()].flat()) {
        server.closeAllConnections()
        await new Promise<void>((resolve) => server.close(() => resolve()))
      }
    },
  }
}

async function open(latency: number): Promise<{ server: Server; origin: string }> {
  const body = JSON.stringify({ items: Array.from({ length: 50 }, (_, i) => i) })
  const server = createServer((_request, response) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(body), latency)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { server, origin: `http://127.0.0.1:${address.port}` }
}

/** The median time (ms) of something that is done several times. */
export async function measured(rounds: number, act: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}
