import { DAY, type Seconds } from '../evidence/time.ts'
import { challengeHeader } from './challenge.ts'
import type { Answer } from './exchange.ts'
import { type LimitHeaders, limitHeaders, waitInBody } from './retry-after.ts'

/** Why a host is left alone for a while, as a phrase that follows its name, and the status that it gave, if any. */
export interface Closed {
  /** At most a year from when it was said; `known` is false where the host said more, which nobody can mean. */
  until: Seconds
  known: boolean
  why: 'limit' | 'busy'
  httpStatus: number | null
}

/** What the hosts have said of their limits. It is kept for each host, whoever asked, and whatever the answer was. */
export interface Limits {
  /** Until when the host wants to be left alone; null when it may be asked. */
  closed(host: string, now: Seconds): Closed | null
  /** Learns from an answer. Where it was a refusal for asking too much, tells until when the host is now closed. */
  learn(host: string, answer: Answer, now: Seconds): Closed | null
}

/**
 * Whether an answer says "too many requests": a 429, or GitHub's 403 with nothing remaining or with a time to come back.
 * A wall that calls itself one is none.
 */
function isLimit(answer: Answer, now: Seconds): boolean {
  if (challengeHeader(answer.headers)) return false
  if (answer.status === 429) return true
  if (answer.status !== 403) return false
  const { remaining, retryAfter } = limitHeaders(answer.headers, now)
  return spent(remaining) || retryAfter !== null
}

/** The longest wait that is believed. */
const LONGEST_WAIT = 366 * DAY

/** Limits of which nothing is known yet. */
export function openLimits(): Limits {
  const hosts = new Map<string, Closed>()
  /** How many refusals in a row a host has given. */
  const refusals = new Map<string, number>()

  function close(host: string, now: Seconds, wait: Seconds, facts: Pick<Closed, 'why' | 'httpStatus'>): Closed {
    const closed = { until: now + Math.min(wait, LONGEST_WAIT), known: wait <= LONGEST_WAIT, ...facts }
    const before = hosts.get(host)
    if (before && before.until >= closed.until) return before
    hosts.set(host, closed)
    return closed
  }

  return {
    closed: (host, now) => {
      const closed = hosts.get(host)
      return closed && closed.until > now ? closed : null
    },
    learn: (host, answer, now) => {
      const headers = limitHeaders(answer.headers, now)
      if (isLimit(answer, now)) {
        const inARow = (refusals.get(host) ?? 0) + 1
        refusals.set(host, inARow)
        const wait = Math.max(waitAfterRefusal(headers, inARow), waitInBody(answer, now) ?? 0)
        return close(host, now, wait, { why: 'limit', httpStatus: answer.status })
      }
      refusals.delete(host)
      if (spent(headers.remaining) && headers.reset !== null)
        close(host, now, headers.reset, { why: 'limit', httpStatus: null })
      if (answer.status === 503 && headers.retryAfter !== null)
        close(host, now, headers.retryAfter, { why: 'busy', httpStatus: 503 })
      return null
    },
  }
}

/**
 * The latest of what the server says; at least 2, 4, 8 ... s, since `Retry-After: 0` is no invitation. A reset counts
 * for nothing where the server itself says that requests remain and when to come back: then the reset is that of
 * another allowance.
 */
function waitAfterRefusal({ retryAfter, remaining, reset }: LimitHeaders, inARow: number): Seconds {
  const another = retryAfter !== null && retryAfter > 0 && remaining !== null && !spent(remaining)
  return Math.max(2 ** inARow, retryAfter ?? 0, another ? 0 : (reset ?? 0))
}

function spent(remaining: number | null): boolean {
  return remaining !== null && remaining < 1
}
