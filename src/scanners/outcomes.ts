import { narrowest, type Part, type Scope } from '../evidence/coverage.ts'
import { OK, type Outcome, type OutcomeStatus, outcome } from '../evidence/status.ts'
import { PlatformError } from '../http/platform-error.ts'
import { quotable } from '../http/quotable.ts'

/** Which reason to name where there are several: first what the reader can do something about. */
const TELLING: readonly OutcomeStatus[] = [
  'auth_required',
  'rate_limited',
  'blocked',
  'changed',
  'timeout',
  'error',
  'not_found',
  'not_supported',
  'partial',
  'not_applicable',
  'ok',
]

const SCOPE_MEANS: Readonly<Record<Exclude<Scope, 'all'>, string>> = {
  tag: 'only posts under certain tags are seen',
  'own-places': "only posts in the brand's own places are seen",
  'own-threads': 'only replies in threads that the brand began are seen',
  sample: 'only a sample is seen',
}

/** The outcome that explains most; `ok` of none. */
export function mostTelling(outcomes: readonly Outcome[]): Outcome {
  const rank = ({ status }: Outcome) => TELLING.indexOf(status)
  return outcomes.reduce((most, next) => (rank(next) < rank(most) ? next : most), OK)
}

/**
 * What an exception means for what was being read: an interruption leaves it `partial`, a `PlatformError` says it
 * itself, and anything else is a fault of the scanner, which must not stop the others.
 */
export function failureOutcome(failure: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return interruption(signal)
  if (failure instanceof PlatformError) return failure.outcome
  return outcome('error', quotable(failure instanceof Error ? failure.message : String(failure)))
}

/** Why reading was broken off: what the signal says, else that somebody interrupted it. */
export function interruption(signal: AbortSignal): Outcome {
  return signal.reason instanceof PlatformError ? signal.reason.outcome : outcome('partial', 'interrupted')
}

/** How reading a stream went, as its outcome. */
export interface StreamReading {
  /** What ended it before its time, by the account it befell where there are several; empty when it ended by itself. */
  failures: readonly { account: string | null; outcome: Outcome }[]
  /** What the scanner said cannot be read, without ending the stream. */
  limits: readonly Outcome[]
  parts: readonly Part[]
  /** Whether some account's share of it was read to its end in spite of the failures. */
  someRead: boolean
}

/**
 * The outcome of a stream: the failure that ended it; else what limits it; else `partial` where a part was not read to
 * the end or shows less than everything; else `ok`. Where only some of several accounts failed it is `partial`, with
 * the reason of the worst.
 */
export function streamOutcome({ failures, limits, parts, someRead }: StreamReading): Outcome {
  const worst = mostTelling(failures.map((failure) => failure.outcome))
  const about = failures.find((failure) => failure.outcome === worst)?.account ?? null
  if (failures.length > 0)
    return someRead
      ? outcome('partial', about === null ? worst.reason : `${about}: ${worst.reason}`, worst.until)
      : worst
  if (limits.length > 0)
    return outcome(mostTelling(limits).status, [...new Set(limits.map(({ reason }) => reason))].join('; '))
  const unfinished = parts.filter((part) => !part.complete).map(({ part }) => part)
  if (unfinished.length > 0) return outcome('partial', `not read to the end: ${unfinished.join(', ')}`)
  const scope = narrowest(parts.map((part) => part.scope))
  return scope === null || scope === 'all' ? OK : outcome('partial', SCOPE_MEANS[scope])
}

/** One thing that was to be read of a platform: an account's profile or a stream, and how many records it gave. */
export interface Attempt {
  outcome: Outcome
  records: number
}

/**
 * The outcome of a platform, from everything that was attempted there (streams that its scanner does not have, own posts
 * where no account was given, and what turned out to mean nothing there, are no attempts):
 *
 * - nothing attempted: `not_applicable`;
 * - all `ok`: `ok`;
 * - something read (an `ok`, a `partial`, or records before a failure): `partial`, with the most telling reason;
 * - nothing read: the most telling outcome itself, so `not_found` only where every account is proven absent and
 *   nothing worse befell the rest.
 */
export function platformOutcome(attempts: readonly Attempt[]): Outcome {
  if (attempts.length === 0) return outcome('not_applicable', 'no account given, and nothing to read without one')
  const meant = attempts.filter((attempt) => attempt.outcome.status !== 'not_applicable')
  const worst = mostTelling((meant.length === 0 ? attempts : meant).map((attempt) => attempt.outcome))
  if (worst.status === 'ok') return OK
  const something = meant.some(
    ({ outcome: { status }, records }) => status === 'ok' || status === 'partial' || records > 0,
  )
  return something ? outcome('partial', worst.reason, worst.until) : worst
}
