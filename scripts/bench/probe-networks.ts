import { setTimeout as wait } from 'node:timers/promises'
import type { Transport } from '../../src/http/send.ts'
import type { Site } from '../../src/identify/probe/sites.ts'

export const SITES = 200
/** How long the quickest and the slowest network take for an answer, in milliseconds. */
export const QUICKEST = 150
export const SLOWEST = 285

/** How networks answer, and whether their two known handles are asked for too. */
export interface Habits {
  kind: Site['probe']['kind']
  checked: string | null
}

/** Networks whose delays are spread evenly from the quickest to the slowest; one alone is the slowest. */
export function networks({ kind, checked }: Habits, count = SITES): Site[] {
  return Array.from({ length: count }, (_, index): Site => {
    // 73 has no divisor in common with the 200: quick and slow ones are mixed, and each delay is there once.
    const rank = count === 1 ? 1 : ((index * 73) % count) / (count - 1)
    const origin = `https://delay-${Math.round(QUICKEST + (SLOWEST - QUICKEST) * rank)}-site-${index}.example`
    return {
      id: `site-${index}`,
      name: `Site ${index}`,
      homepage: origin,
      profile: `${origin}/{handle}`,
      probe: { kind, url: kind === 'json' ? `${origin}/data/{handle}` : `${origin}/{handle}` },
      handle: '[a-z]{1,30}',
      presence: { status: 200, text: kind === 'json' ? '"id":' : 'class="profile"' },
      absence: { status: [404], text: 'o such account' },
      known: { present: 'known', impossible: 'nobody' },
      checked,
      sources: [{ in: 'invented', entry: 'Site' }],
    }
  })
}

const PAGE = `<html><main class="profile">${'A post. '.repeat(2000)}</main></html>`

/** Stands in for those networks: as long as each would take, nothing happens; then the whole answer is there. */
export const waiting: Transport = async ({ url, signal }) => {
  const { hostname, pathname } = new URL(url)
  await wait(Number(hostname.split('-')[1]), undefined, { signal })
  const nobody = pathname.endsWith('/nobody')
  if (pathname === '/robots.txt') return answer(200, 'text/plain', 'User-agent: *\nDisallow: /private/\n')
  if (pathname.startsWith('/data/'))
    return answer(nobody ? 404 : 200, 'application/json', nobody ? '{"error":"no such account"}' : '{"id":7}')
  return answer(nobody ? 404 : 200, 'text/html', nobody ? '<html><h1>No such account</h1></html>' : PAGE)
}

function answer(status: number, type: string, body: string): Awaited<ReturnType<Transport>> {
  return { status, statusText: '', headers: [['content-type', type]], body: once(Buffer.from(body)) }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
