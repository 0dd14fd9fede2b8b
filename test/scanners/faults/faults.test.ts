import { describe, expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { StreamName } from '../../../src/evidence/evidence.ts'
import { iso, seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import type { Request } from '../../../src/http/request.ts'
import { METRICS } from '../../../src/metrics/index.ts'
import { measureAll } from '../../../src/metrics/measure.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import type { Scanner } from '../../../src/scanners/scanner.ts'
import { answer, fakeHttp, routing } from '../fake-scan.ts'
import { struck } from './struck.ts'
import { WORLDS, type World } from './worlds.ts'

const WINDOW = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }
const BUDGET = 300

type Answers = (url: URL, request: Request) => unknown

/** What can befall a request. */
const FAULTS: Readonly<Record<string, () => unknown>> = {
  'a 500': () => answer(500, '<html>Internal error</html>'),
  'a challenge page': () => answer(403, '<html>Just a moment...</html>'),
  'a 404 page': () => answer(404, '<html>Not found</html>'),
  'a 429 with a long wait': () =>
    new PlatformError('rate_limited', 'no more requests', { httpStatus: 429, until: '2026-11-02T00:00:00Z' }),
  'a connection that breaks': () => new PlatformError('error', 'the connection broke'),
  'an answer cut short': () => new PlatformError('changed', 'JSON that cannot be read', { httpStatus: 200 }),
  'no answer in time': () => new PlatformError('timeout', 'no answer within 15 s'),
}

const inWorld =
  ({ routes }: World): Answers =>
  (url, request) =>
    routing(routes)(url, request) ?? answer(404, '<html>Not found</html>')

/** What is known of a platform after a whole scan: each metric's value and number, and how many requests it took. */
async function known(scanner: Scanner, world: World, answers: Answers) {
  const accounts = (world.handles ?? []).map((handle) => ({
    platform: scanner.id,
    handle,
    confidence: 1,
    evidence: [],
  }))
  const brand = {
    name: 'Aurora Air',
    aliases: world.aliases ?? [],
    exclude: [],
    context: [],
    website: world.website ?? null,
    accounts,
  }
  const http = fakeHttp(answers, { budget: BUDGET })
  const evidence = await scanPlatform(scanner, {
    brand,
    accounts,
    http,
    origin: originResolver(scanner),
    keys: world.keys ?? {},
    settings: world.settings ?? {},
    site: world.site ?? null,
    window: WINDOW,
    observedAt: WINDOW.until,
    clock: virtualClock(WINDOW.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: WINDOW.since, to: WINDOW.until }),
    onProgress: () => undefined,
  })
  const window = { since: iso(WINDOW.since), until: iso(WINDOW.until) }
  const { metrics } = measureAll(converse({ brand, window, platforms: [evidence] }), null, { timezone: 'UTC' })
  return { metrics, evidence, asked: http.asked }
}

/** The streams that a metric stands on. */
function streamsOf(id: string): StreamName[] {
  const metric = METRICS.find((one) => one.id === id)
  const needs = metric !== undefined && 'needs' in metric ? metric.needs : []
  return needs.flatMap((need): StreamName[] => {
    if (need === 'contacts' || need === 'answers') return ['posts', 'mentions']
    if (need === 'accounts') return []
    return [need]
  })
}

/** The figures that are given out as known and differ from the truth. */
async function untruths(scanner: Scanner, world: World): Promise<string[]> {
  const real = inWorld(world)
  const truth = await known(scanner, world, real)
  const wrong: string[] = []
  const faults = Object.entries(FAULTS)
  for (const [turn, [fault, make]] of faults.entries())
    for (const lasting of [false, true])
      for (const index of struck(truth.asked.length, lasting ? turn : turn + 1, faults.length)) {
        let count = 0
        const { metrics, evidence } = await known(scanner, world, (url, request) => {
          const here = count
          count += 1
          return here === index || (lasting && here > index) ? make() : real(url, request)
        })
        const where = `${fault} on request ${index + 1}${lasting ? ' and after' : ''} (${truth.asked[index]})`
        const isPartial = (name: StreamName) =>
          !['ok', 'not_supported', 'not_applicable'].includes(evidence.streams[name]?.outcome.status ?? 'ok')
        for (const [id, { status, value, n }] of Object.entries(metrics)) {
          const right = truth.metrics[id]
          if ((status !== 'ok' && status !== 'too_few') || (right?.value === value && right.n === n)) continue
          // Few of what a stream says it read in part would be partial if they were more.
          if (status === 'too_few' && streamsOf(id).some(isPartial)) continue
          const streams = Object.entries(evidence.streams).map(([name, stream]) => `${name} ${stream?.outcome.status}`)
          wrong.push(
            `${where}: ${id} is ${value} of ${n} (${status}), in truth ${right?.value} of ${right?.n}; ${streams.join(', ')}`,
          )
        }
      }
  return wrong
}

test('every platform that is read has a world here, and none besides', () => {
  expect(Object.keys(WORLDS).sort()).toEqual(SCANNERS.map(({ id }) => id))
})

describe.each(SCANNERS.map(({ id, load }) => ({ id, load })))('$id', ({ id, load }) => {
  const world = WORLDS[id] ?? { routes: {} }

  test('shows something of its world', async () => {
    const { evidence, asked } = await known(await load(), world, inWorld(world))
    expect(evidence.posts.length).toBeGreaterThan(0)
    expect(asked.length).toBeGreaterThan(0)
  })

  test('gives out no wrong figure, whichever request fails', { timeout: 600_000 }, async () => {
    expect(await untruths(await load(), world)).toEqual([])
  })

  test('comes to an end where a server gives the same page whatever is asked', { timeout: 600_000 }, async () => {
    const real = inWorld(world)
    const first = new Map<string, unknown>()
    const { asked } = await known(await load(), world, (url, request) => {
      const path = `${url.host}${url.pathname}`
      if (!first.has(path)) first.set(path, real(url, request))
      return first.get(path)
    })
    expect(asked.length).toBeLessThanOrEqual(BUDGET)
  })
})
