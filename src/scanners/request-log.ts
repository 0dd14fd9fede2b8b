import { type Outcome, outcome } from '../evidence/status.ts'
import { PlatformError } from '../http/platform-error.ts'
import { mostTelling } from './outcomes.ts'

/** From so many requests that came to nothing on, and such a share of all, a stream that went on regardless has failed. */
const FAILURES = 3
const FAILED_SHARE = 0.5

/** Which requests of a stream came to nothing, whatever its scanner made of that. */
export interface RequestLog {
  answered(request: string): void
  failed(request: string, failure: unknown): void
  /**
   * What befell a stream that ended by itself: the failure, where most of what it asked for came to nothing; null where
   * little or nothing did.
   */
  failure(): Outcome | null
  /** `partial`, where some of what it asked for came to nothing; null where nothing did. */
  limit(): Outcome | null
}

/** A log of no request yet. */
export function requestLog(): RequestLog {
  const asked = new Set<string>()
  const failures = new Map<string, Outcome>()
  return {
    answered: (request) => {
      asked.add(request)
      failures.delete(request)
    },
    failed: (request, failure) => {
      asked.add(request)
      if (failure instanceof PlatformError && isFault(failure)) failures.set(request, failure.outcome)
    },
    failure: () => {
      const all = failures.size === asked.size
      const most = failures.size >= FAILURES && failures.size >= asked.size * FAILED_SHARE
      return failures.size > 0 && (all || most) ? mostTelling([...failures.values()]) : null
    },
    limit: () => {
      if (failures.size === 0) return null
      const { reason } = mostTelling([...failures.values()])
      return outcome('partial', `${failures.size} of ${asked.size} requests failed: ${reason}`)
    },
  }
}

/**
 * Whether a failure is a wall or a fault, after which nobody knows what would have been there. That there is no such
 * thing, or that a guest may not see it, is an answer, and what it means is the scanner's to say. A 404 that is not in the
 * platform's own words (an `error` still) may be any server's on the way, and so no answer.
 */
function isFault({ status, httpStatus, body }: PlatformError): boolean {
  const ownWords = typeof body === 'object' && body !== null
  if (ownWords && (httpStatus === 401 || httpStatus === 403)) return false
  if (status === 'blocked' || status === 'rate_limited' || status === 'timeout' || status === 'changed') return true
  if (status !== 'error') return false
  return httpStatus === null || httpStatus >= 500 || httpStatus < 300 || httpStatus === 404 || httpStatus === 410
}
