import type { z } from 'zod'
import type { Account } from '../../src/evidence/account.ts'
import { Post } from '../../src/evidence/post.ts'
import type { SiteFacts } from '../../src/evidence/site-facts.ts'
import { DAY, type Seconds, seconds } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { parseCounting } from '../../src/http/records.ts'
import type { Http, Reply, Request } from '../../src/http/request.ts'
import { convertEach, recordTally } from '../../src/scanners/record-tally.ts'
import type { Covered, Scan, Scanner } from '../../src/scanners/scanner.ts'

/** What a fake server says. A string body stands for HTML (or, for `page`, the page). */
export interface Answer {
  status: number
  body: unknown
  headers: Record<string, string>
  /** The address after redirects; the one asked for by default. */
  url?: string
}

const answers = new WeakSet<object>()

/** An answer with a status and headers; a route that is not made by this is the JSON body of a 200. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}, url?: string): Answer {
  const made: Answer = url === undefined ? { status, body, headers } : { status, body, headers, url }
  answers.add(made)
  return made
}

/**
 * Routes by address (the order of the query does not matter; a POST is written 'POST https://...'), or a function of
 * the request. A value is a JSON body, an `answer(...)` or an error to throw; undefined means a test forgot the route.
 */
export type Routes = Readonly<Record<string, unknown>> | ((url: URL, request: Request) => unknown)

export interface FakeHttp extends Http {
  /** Every request that was really made, in order: 'https://...' with a sorted query, 'POST https://...'. */
  readonly asked: readonly string[]
  /** The same as they were handed in. */
  readonly seen: readonly Request[]
}

/** The address with its query sorted; what a request is known by. */
function canonical(request: string | Request): string {
  const { url, method } = typeof request === 'string' ? { url: request, method: 'GET' } : request
  const parsed = new URL(url)
  parsed.searchParams.sort()
  return method === 'POST' ? `POST ${parsed}` : String(parsed)
}

/**
 * An `Http` without a network. It keeps the contract: identical requests are made once, a used-up budget is `partial`,
 * 401 and 403 are `blocked` (`auth_required` with `wantsKey`, and for a 401 in JSON), 404 and 410 in JSON `not_found`,
 * 429 `rate_limited`, HTML for JSON `blocked`, any other status that is not accepted `error`, and an answer that the
 * schema does not fit `changed`.
 */
export function fakeHttp(routes: Routes, options: { budget?: number } = {}): FakeHttp {
  const budget = options.budget ?? 300
  const asked: string[] = []
  const seen: Request[] = []
  const made = new Map<string, Answer>()
  const route = routing(routes)

  function exchange(request: Request): Answer {
    const name = canonical(request)
    const key = request.body === undefined ? name : `${name} ${JSON.stringify(request.body)}`
    const known = made.get(key)
    if (known && request.again !== true) return known
    if (asked.length >= budget) throw new PlatformError('partial', `the budget of ${budget} requests is used up`)
    asked.push(name)
    seen.push(request)
    const value = route(new URL(request.url), request)
    if (value === undefined) throw new Error(`the test has no answer for ${name}`)
    if (value instanceof Error) throw value
    const said = isAnswer(value) ? value : answer(200, value)
    made.set(key, said)
    return said
  }

  async function ask(given: string | Request): Promise<{ request: Request; said: Answer }> {
    const request = typeof given === 'string' ? { url: given } : given
    const said = exchange(request)
    if (said.status < 300 || request.accept?.includes(said.status)) return { request, said }
    const more = { httpStatus: said.status, body: said.body }
    const ownWords = typeof said.body !== 'string'
    if (said.status === 401 || said.status === 403)
      throw request.wantsKey === undefined
        ? new PlatformError(
            said.status === 401 && ownWords ? 'auth_required' : 'blocked',
            `the server refused with HTTP ${said.status}`,
            more,
          )
        : new PlatformError('auth_required', request.wantsKey, more)
    if (ownWords && (said.status === 404 || said.status === 410))
      throw new PlatformError('not_found', `the server answered HTTP ${said.status}`, more)
    if (said.status === 429) throw new PlatformError('rate_limited', 'the server asked to slow down', more)
    throw new PlatformError('error', `the server answered HTTP ${said.status}`, more)
  }

  async function reply<T>(given: string | Request, schema: z.ZodType<T>): Promise<Reply<T>> {
    const { request, said } = await ask(given)
    if (typeof said.body === 'string' && said.body.trimStart().startsWith('<'))
      throw new PlatformError('blocked', 'a page came where data was due', { httpStatus: said.status })
    const parsed = parseCounting(schema, said.body)
    if (!parsed.success)
      throw new PlatformError('changed', `the answer has another shape: ${parsed.why}`, {
        httpStatus: said.status,
        body: said.body,
      })
    const { data: body, read: records } = parsed
    return { status: said.status, url: said.url ?? request.url, headers: said.headers, body, records }
  }

  return {
    reply,
    json: async (request, schema) => (await reply(request, schema)).body,
    page: async (given) => {
      const { request, said } = await ask(given)
      return { status: said.status, url: said.url ?? request.url, headers: said.headers, body: String(said.body) }
    },
    get requests() {
      return asked.length
    },
    get left() {
      return budget - asked.length
    },
    asked,
    seen,
  }
}

/** Routes as a function of the request; undefined where there is none. */
export function routing(routes: Routes): (url: URL, request: Request) => unknown {
  if (typeof routes === 'function') return routes
  const byAddress = new Map(Object.entries(routes).map(([key, value]) => [keyOf(key), value]))
  return (_url, request) => byAddress.get(canonical(request))
}

/** What a scanner said of its progress. */
export interface Told {
  parts: string[]
  covered: (Covered & { part: string })[]
  limited: { status: string; reason: string }[]
  notes: string[]
  /** Why records were left out. */
  odd: string[]
}

export interface ScanOptions {
  since?: string
  until?: string
  observedAt?: string
  keys?: Readonly<Record<string, string>>
  origins?: Readonly<Record<string, string>>
  settings?: Readonly<Record<string, unknown>>
  site?: SiteFacts | null
  accounts?: readonly Account[]
  collected?: readonly Post[]
  /** Since when the own posts are known; by default as far back as they are read. */
  collectedFrom?: Seconds | null
  signal?: AbortSignal
  now?: Seconds
}

/**
 * A `Scan` over a fake `Http` that writes down what it is told. The window is 2026-10-01 to 2026-10-31T00:00:00Z, and
 * T its end, unless the test says otherwise.
 */
export function fakeScan(
  scanner: Pick<Scanner, 'origins' | 'federated' | 'access'>,
  http: Http,
  options: ScanOptions = {},
): Scan & { told: Told } {
  const since = seconds(options.since ?? '2026-10-01T00:00:00Z')
  const until = seconds(options.until ?? '2026-10-31T00:00:00Z')
  const observedAt = options.observedAt === undefined ? until : seconds(options.observedAt)
  const told: Told = { parts: [], covered: [], limited: [], notes: [], odd: [] }
  return {
    told,
    http,
    origin: (name) => {
      const configured = options.origins?.[name] ?? scanner.origins[name]
      if (configured !== undefined) return configured
      if (scanner.federated) return `https://${name}`
      throw new Error(`the scanner has no origin named ${name}`)
    },
    key: (name) => {
      if (!scanner.access.env.includes(name)) throw new Error(`the scanner does not declare the key ${name}`)
      return options.keys?.[name] ?? null
    },
    settings: options.settings ?? {},
    site: options.site ?? null,
    window: { since, until },
    ownSince: since - 7 * DAY,
    observedAt,
    clock: virtualClock(options.now ?? observedAt),
    signal: options.signal ?? new AbortController().signal,
    accounts: options.accounts ?? [],
    collected: options.collected ?? [],
    collectedFrom: options.collectedFrom === undefined ? since - 7 * DAY : options.collectedFrom,
    parts: (names) => void told.parts.push(...names),
    covered: (part, covered) => void told.covered.push({ part, ...covered }),
    each: (what, records, convert) =>
      convertEach(recordTally(), what, records, (record) => {
        try {
          return convert(record)
        } catch (failure) {
          told.odd.push(String(failure))
          throw failure
        }
      }),
    limited: (status, reason) => void told.limited.push({ status, reason }),
    note: (text) => void told.notes.push(text),
  }
}

/** Everything that a stream yields, each post checked against the schema. */
export async function collect(stream: AsyncIterable<Post>): Promise<Post[]> {
  const posts: Post[] = []
  for await (const post of stream) posts.push(Post.parse(post))
  return posts
}

/** What a stream yielded before it failed, and its failure (null when it did not fail). */
export async function collectUntilFailure(stream: AsyncIterable<Post>): Promise<{ posts: Post[]; failure: unknown }> {
  const posts: Post[] = []
  try {
    for await (const post of stream) posts.push(Post.parse(post))
  } catch (failure) {
    return { posts, failure }
  }
  return { posts, failure: null }
}

function keyOf(route: string): string {
  return route.startsWith('POST ') ? canonical({ url: route.slice(5), method: 'POST' }) : canonical(route)
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && answers.has(value)
}
