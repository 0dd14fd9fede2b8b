import type { Outcome, OutcomeStatus } from '../evidence/status.ts'

/** What went wrong while reading a platform, in the terms of an outcome. Scanners throw it; the runner writes it down. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly status: OutcomeStatus
  /** When a limit ends, ISO 8601. */
  readonly until: string | null
  /** The HTTP status and parsed JSON body behind it, where there was an answer. */
  readonly httpStatus: number | null
  readonly body: unknown

  constructor(
    status: OutcomeStatus,
    reason: string,
    more: { until?: string | null; httpStatus?: number; body?: unknown; cause?: unknown } = {},
  ) {
    super(reason, more.cause === undefined ? undefined : { cause: more.cause })
    this.status = status
    this.until = more.until ?? null
    this.httpStatus = more.httpStatus ?? null
    this.body = more.body
  }

  get outcome(): Outcome {
    return { status: this.status, reason: this.message, until: this.until }
  }
}

/** A replay was asked for what its recording does not hold: nothing is known of the platform by that. */
export class NotRecorded extends PlatformError {
  constructor(reason: string) {
    super('error', reason)
  }
}
