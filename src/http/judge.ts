import type { ZodType } from 'zod'
import { challengeHeader, challengePage } from './challenge.ts'
import { type Answer, hostOf } from './exchange.ts'
import { type JsonBody, jsonBody, messageIn } from './json-body.ts'
import { PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'
import { parseCounting } from './records.ts'
import type { Reply, Request } from './request.ts'

/** An answer in its place: from where it came, and to what. */
export interface Judged {
  /** The address after redirects. */
  url: string
  answer: Answer
  request: Request
}

/**
 * The body of an answer that should be JSON, checked. Throws the `PlatformError` that says what the answer means
 * instead: a wall, a missing key, something gone, a fault of the server, a changed shape.
 */
export function readJson<T>(judged: Judged, schema: ZodType<T>): Pick<Reply<T>, 'body' | 'records'> {
  const { url, answer, request } = judged
  const { status } = answer
  const host = hostOf(url)
  const body = jsonBody(answer)
  const facts = { httpStatus: status, ...(body.is === 'json' ? { body: body.value } : {}) }
  const fail = (outcome: 'changed' | 'error', reason: string) => new PlatformError(outcome, `${host} ${reason}`, facts)
  const wall =
    challengeHeader(answer.headers) ?? (body.is === 'json' || status >= 500 ? null : challengePage(answer.body))
  if (wall) throw blocked(judged, `shows a challenge page (${wall}) instead of answering`)
  if (body.is === 'json' && (isSuccess(status) || request.accept?.includes(status))) {
    const parsed = parseCounting(schema, body.value)
    if (parsed.success) return { body: parsed.data, records: parsed.read }
    throw fail('changed', `answers in another shape than before: ${parsed.why}`)
  }
  if (isSuccess(status)) {
    if (body.is === 'broken') throw fail('changed', 'answers with JSON that cannot be read')
    if (body.is === 'empty') throw fail('changed', 'answers with an empty body')
    throw blocked(judged, `answers with ${body.is === 'html' ? 'a web page' : 'something'} instead of data`)
  }
  if (status === 401 || status === 403) throw refused(judged, body)
  if ((status === 404 || status === 410) && body.is === 'json')
    throw new PlatformError('not_found', `${host} ${answered(status, body)}`, facts)
  const own = status === 404 || status === 410 ? ", and not in the platform's own words" : ''
  throw fail('error', `${answered(status, body)}${own}`)
}

/** The bytes of a page or feed are for the caller to decode; throws what the answer means when it is none. */
export function checkPage(judged: Judged): void {
  const { url, answer, request } = judged
  const { status } = answer
  if (request.accept?.includes(status)) return
  const wall = challengeHeader(answer.headers) ?? (status >= 500 ? null : challengePage(answer.body))
  if (wall) throw blocked(judged, `shows a challenge page (${wall}) instead of answering`)
  if (isSuccess(status)) return
  const body = jsonBody(answer)
  if (status === 401 || status === 403) throw refused(judged, body)
  const facts = { httpStatus: status, ...(body.is === 'json' ? { body: body.value } : {}) }
  throw new PlatformError(
    status === 404 || status === 410 ? 'not_found' : 'error',
    `${hostOf(url)} ${answered(status, body)}`,
    facts,
  )
}

/** What a wall means: `blocked`; `auth_required` where the request's own endpoint is known to want a key. */
export function blocked({ url, answer, request }: Judged, reason: string): PlatformError {
  const facts = { httpStatus: answer.status }
  const challenge = challengeHeader(answer.headers) !== null || challengePage(answer.body) !== null
  const wantsKey = challenge && answer.status !== 401 && answer.status !== 403 ? undefined : request.wantsKey
  if (wantsKey !== undefined) return new PlatformError('auth_required', wantsKey, facts)
  return new PlatformError('blocked', `${hostOf(url)} ${reason}`, facts)
}

/** A 401 or 403: a missing key where the platform's own words or the scanner say so, else a wall. */
function refused(judged: Judged, body: JsonBody): PlatformError {
  const { url, answer, request } = judged
  const facts = { httpStatus: answer.status, ...(body.is === 'json' ? { body: body.value } : {}) }
  if (request.wantsKey !== undefined) return new PlatformError('auth_required', request.wantsKey, facts)
  const status = answer.status === 401 && body.is === 'json' ? 'auth_required' : 'blocked'
  return new PlatformError(status, `${hostOf(url)} ${answered(answer.status, body)}`, facts)
}

const WORDS: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  410: 'gone',
  429: 'too many requests',
  500: 'internal error',
  502: 'bad gateway',
  503: 'unavailable',
  504: 'gateway timeout',
}

/** "answers 503 (unavailable): what the body says", or with a web page. */
function answered(status: number, body: JsonBody): string {
  const words = WORDS[status]
  const message = body.is === 'json' ? messageIn(body.value) : null
  const page = body.is === 'html' ? ' with a web page' : ''
  return `answers ${status}${words ? ` (${words})` : ''}${message ? `: ${quotable(message)}` : page}`
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}
