import type { Status } from '../evidence/status.ts'
import type { Finding } from './metric.ts'

/** What is not known of some of the things that are counted. */
export interface NotKnown {
  /** Their names, as a sentence; null where all are known. */
  reason: string | null
  /** Why, where it is known of none. */
  status: Status
}

/**
 * A share of things that are all there to be counted, as accounts and links are: no sample, hence no interval. Those of
 * which it is not known are in neither part nor whole, and make it partial; where it is known of none it is unknown.
 */
export function shareOfKnown(part: number, known: number, { reason, status }: NotKnown): Finding {
  if (known === 0) return { value: null, n: 0, status, reason }
  return { value: part / known, n: known, status: reason === null ? 'ok' : 'partial', reason }
}
