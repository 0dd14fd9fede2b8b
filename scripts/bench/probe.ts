/**
 * Times the presence probe on 200 networks that take 150 to 285 ms for each answer: all of them together may take no
 * longer than 1.3 times what the slowest takes alone. Start-up stands apart and is in none of the rounds. Fails where the
 * limit is exceeded.
 *
 * The networks are stood in for by answers that come after a real wait, so that what is measured is earshot and not a
 * server on the same processors. Below it, for comparison and without a verdict, the same over 200 real connections to a
 * server on this machine, and as many bare fetches. Of the rounds (`--rounds N`) the quickest counts: whatever else the
 * machine does can only add to it.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemClock } from '../../src/http/clock.ts'
import { openNetwork } from '../../src/http/network.ts'
import type { Transport } from '../../src/http/send.ts'
import { undiciTransport } from '../../src/http/undici.ts'
import { PROBE_DOOR } from '../../src/identify/probe/door.ts'
import { probe } from '../../src/identify/probe/probe.ts'
import { loadSites, type Site } from '../../src/identify/probe/sites.ts'
import { type Habits, networks, SITES, SLOWEST, waiting } from './probe-networks.ts'

const AT_MOST = 1.3
const CHECKED = '2026-11-01'

/** What is asked of each network, and how many answers come one after the other: robots.txt goes before a page. */
const SCENARIOS: Readonly<Record<string, Habits & { answers: number }>> = {
  'checked, data': { kind: 'json', checked: CHECKED, answers: 1 },
  'checked, pages': { kind: 'page', checked: CHECKED, answers: 2 },
  'unchecked, data': { kind: 'json', checked: null, answers: 1 },
  'unchecked, pages': { kind: 'page', checked: null, answers: 2 },
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } })
const rounds = z.coerce.number().int().positive().parse(values.rounds)

console.log(`Start-up: ${(await startUpTime()).toFixed(0)} ms (the manifest read, the first answer beyond its wait)\n`)
await table('Answers after a wait', () => ({ transport: waiting, close: async () => {} }), verdict)

const server = fork(fileURLToPath(new URL('probe-server.mjs', import.meta.url)))
try {
  const [message] = await once(server, 'message')
  const over = () => connections(z.number().parse(message))
  await table('Real connections', over, () => '')
  console.log(line('bare fetches', await figures(() => bareFetches(over()), SLOWEST)))
} finally {
  server.disconnect()
}

type Opened = { transport: Transport; close(): Promise<void> }
type Run = { milliseconds: number; requests: number }

/** What comes once, before anything can be asked. */
async function startUpTime(): Promise<number> {
  const start = performance.now()
  await loadSites()
  await timed({ transport: waiting, close: async () => {} }, networks({ kind: 'json', checked: CHECKED }, 1))
  return performance.now() - start - SLOWEST
}

async function table(
  title: string,
  open: () => Opened,
  judge: (quickest: number, slowest: number) => string,
): Promise<void> {
  console.log(line(title, ['requests', 'slowest', 'quickest', 'median', 'x slowest']))
  for (const [name, { answers, ...habits }] of Object.entries(SCENARIOS)) {
    const slowest = answers * SLOWEST
    const shown = await figures(() => timed(open(), networks(habits)), slowest)
    console.log(`${line(name, shown)}   ${judge(Number(shown[2]), slowest)}`)
  }
  console.log()
}

function verdict(quickest: number, slowest: number): string {
  const limit = AT_MOST * slowest
  if (quickest > limit) process.exitCode = 1
  return `at most ${limit.toFixed(0)} ms: ${quickest <= limit ? 'met' : 'MISSED'}`
}

async function figures(run: () => Promise<Run>, slowest: number): Promise<string[]> {
  const runs: Run[] = []
  for (let round = 0; round < rounds; round++) runs.push(await run())
  const times = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const quickest = times[0] ?? Number.NaN
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN
  const whole = [runs[0]?.requests ?? 0, slowest, quickest, median].map((figure) => figure.toFixed(0))
  return [...whole, (quickest / slowest).toFixed(2)]
}

/** One probe; every site must have told. */
async function timed({ transport, close }: Opened, sites: readonly Site[]): Promise<Run> {
  const { signal } = new AbortController()
  const network = openNetwork({ userAgent: 'earshot-bench', clock: systemClock, signal, transport })
  const http = network.platform('probe', PROBE_DOOR)
  const start = performance.now()
  const rows = await probe(sites, { handles: ['aurora'], skip: new Set() }, { http, clock: systemClock, signal })
  const milliseconds = performance.now() - start
  await close()
  const silent = rows.find(({ presence }) => presence !== 'present')
  if (silent) throw new Error(`${silent.site} did not tell: ${silent.reason}`)
  return { milliseconds, requests: http.requests }
}

/** As many requests as a probe of checked data makes, by the same client without anything of ours around it. */
async function bareFetches({ transport, close }: Opened): Promise<Run> {
  const { signal } = new AbortController()
  const urls = networks({ kind: 'json', checked: CHECKED }).map(({ probe: { url } }) =>
    url.replace('{handle}', 'aurora'),
  )
  const start = performance.now()
  await Promise.all(
    urls.map(async (url) => {
      const { body } = await transport({ method: 'GET', url, headers: {}, body: null, signal })
      for await (const _ of body ?? []);
    }),
  )
  const milliseconds = performance.now() - start
  await close()
  return { milliseconds, requests: SITES }
}

/** Connections of their own to the server that stands in for all hosts. */
function connections(port: number): Opened {
  const { transport, close } = undiciTransport({ http: null, https: null, none: null }, 10, () => true)
  return {
    close,
    transport: (request) => {
      const { host, pathname } = new URL(request.url)
      return transport({ ...request, url: `http://127.0.0.1:${port}/${host}${pathname}` })
    },
  }
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(10)).join('')
}
