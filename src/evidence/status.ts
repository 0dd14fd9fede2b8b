import { z } from 'zod'

/** How reading a platform or one of its streams can end. `not_found` needs the platform's own word for it. */
export const OUTCOMES = [
  'ok',
  'partial',
  'not_found',
  'not_applicable',
  'not_supported',
  'auth_required',
  'rate_limited',
  'blocked',
  'timeout',
  'changed',
  'error',
] as const

/** A measured value can also be too small a sample, or too short a history, to be judged. */
export const STATUSES = [...OUTCOMES, 'too_few', 'not_enough_history'] as const

export type OutcomeStatus = (typeof OUTCOMES)[number]
export type Status = (typeof STATUSES)[number]

/** How reading ended, a sentence that says why, and for a limit the time (ISO 8601) at which it ends. */
export const Outcome = z.object({
  status: z.enum(OUTCOMES),
  reason: z.string().nullable(),
  until: z.string().nullable(),
})
export type Outcome = z.infer<typeof Outcome>

export const OK: Outcome = { status: 'ok', reason: null, until: null }

/** Makes an outcome; `until` is for limits that end. */
export function outcome(status: OutcomeStatus, reason: string | null = null, until: string | null = null): Outcome {
  return { status, reason, until }
}
