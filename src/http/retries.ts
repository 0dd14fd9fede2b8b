import type { OutcomeStatus } from '../evidence/status.ts'
import type { Seconds } from '../evidence/time.ts'
import { challengeHeader } from './challenge.ts'
import { type Answer, ExchangeFailure } from './exchange.ts'
import { PlatformError } from './platform-error.ts'

/** How often a request is made at most when connections break or a gateway fails. */
export const TRIES = 3

/** Whether asking again may help: a broken connection, or a gateway's 502, 503 or 504 that is no wall. */
export function isPassing(outcome: Answer | ExchangeFailure): boolean {
  if (outcome instanceof ExchangeFailure) return outcome.passing
  return [502, 503, 504].includes(outcome.status) && challengeHeader(outcome.headers) === null
}

/**
 * How long to wait after so many tries: 1, 2, 4 ... s and up to half as much again, so that many who failed together do
 * not come back together.
 */
export function pauseAfter(tries: number, random: () => number): Seconds {
  return 2 ** (tries - 1) * (1 + random() / 2)
}

const STATUS = {
  connection: 'error',
  name: 'error',
  timeout: 'timeout',
  'too-large': 'error',
  address: 'blocked',
} as const satisfies Record<ExchangeFailure['kind'], OutcomeStatus>

/** What it means for a platform that an exchange with a host of it failed. */
export function unreachable(host: string, failure: ExchangeFailure): PlatformError {
  return new PlatformError(STATUS[failure.kind], `${host} ${failure.message}`, { cause: failure })
}
