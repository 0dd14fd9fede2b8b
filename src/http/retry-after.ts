import { isoSeconds, type Seconds } from '../evidence/time.ts'
import type { Answer } from './exchange.ts'
import { jsonBody } from './json-body.ts'

type Headers = Answer['headers']

/** Below it a number is seconds to go; above it, seconds since 1970 (10^9 is September 2001). */
const EPOCH_SECONDS = 1e9
/** Above it a number is milliseconds since 1970. */
const EPOCH_MILLISECONDS = 1e12

/** Names in use: the IETF draft's, the common one, X's, and Discourse's and others' spelling of it. */
const REMAINING = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining']
const RESET = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset']

/**
 * How many seconds from now a server asks to wait, from a Retry-After or a reset header: seconds to go (Reddit, the IETF
 * draft), seconds or milliseconds since 1970 (GitHub, GoToSocial), or a date (ISO 8601 in Mastodon, in UTC where it has no
 * zone; HTTP's own elsewhere).
 * Which one it is, its form and magnitude tell. Never negative; null when it says nothing that can be read.
 *
 * @param now the moment that points in time are compared with: the server's own Date where it gives one.
 */
export function secondsToWait(value: string, now: Seconds): Seconds | null {
  const text = value.trim().replace(/^"([^"]*)"$/, '$1')
  const [head = ''] = text.split(/[,;]/, 1)
  const [, number] = /^(-?\d+(?:\.\d+)?) ?(?:s|sec|seconds?)?$/i.exec(head.trim().replace(/\s+/g, ' ')) ?? []
  if (number !== undefined) return secondsFrom(Number(number), now)
  const iso = isoSeconds(text)
  const date = Number.isFinite(iso) ? iso : Date.parse(/[a-z]{3}|t\d\d:/i.test(text) ? text : '') / 1000
  return Number.isFinite(date) ? Math.max(0, date - now) : null
}

function secondsFrom(number: number, now: Seconds): Seconds {
  if (number >= EPOCH_MILLISECONDS) return Math.max(0, number / 1000 - now)
  return Math.max(0, number >= EPOCH_SECONDS ? number - now : number)
}

/** What an answer's headers say of a limit. Waits are in seconds from now; null where a header is missing or odd. */
export interface LimitHeaders {
  retryAfter: Seconds | null
  /** How many requests the server still allows; Reddit counts in fractions. */
  remaining: number | null
  /** When the allowance is renewed. */
  reset: Seconds | null
}

/** @param now our own time, used where the answer carries no Date: a clock that is wrong here must not shorten a wait. */
export function limitHeaders(headers: Headers, now: Seconds): LimitHeaders {
  const date = Date.parse(headers.date ?? '') / 1000
  const then = Number.isFinite(date) ? date : now
  const remaining = Number.parseFloat(first(headers, REMAINING) ?? '')
  return {
    retryAfter: wait(headers['retry-after'], then),
    remaining: Number.isFinite(remaining) ? remaining : null,
    reset: wait(first(headers, RESET), then),
  }
}

/** Where a refusal's JSON body says how many seconds to wait: Discourse; Telegram's and Discord's interfaces and others like them. */
const WAITS_IN_BODY = [['extras', 'wait_seconds'], ['parameters', 'retry_after'], ['retry_after'], ['wait_seconds']]

/** How many seconds from now the body of a refusal asks to wait, for those who say it there; null where it says nothing. */
export function waitInBody(answer: Answer, now: Seconds): Seconds | null {
  const body = jsonBody(answer)
  if (body.is !== 'json') return null
  for (const path of WAITS_IN_BODY) {
    const said = path.reduce(memberOf, body.value)
    const wait =
      typeof said === 'number' ? secondsFrom(said, now) : typeof said === 'string' ? secondsToWait(said, now) : null
    if (wait !== null) return wait
  }
  return null
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

function wait(value: string | undefined, now: Seconds): Seconds | null {
  return value === undefined ? null : secondsToWait(value, now)
}

function first(headers: Headers, names: readonly string[]): string | undefined {
  return names.map((name) => headers[name]).find((value) => value !== undefined)
}
