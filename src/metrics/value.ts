import { z } from 'zod'
import { STATUSES } from '../evidence/status.ts'

/**
 * `share` is 0 to 1, `s` seconds, `days` days; `yes-no` is 1 or 0; `verdict` is a word; `score` is on the metric's own
 * scale.
 */
const UNITS = ['share', 'yes-no', 's', 'days', 'count', 'per week', 'score', 'verdict', 'index'] as const
export type Unit = (typeof UNITS)[number]

/** A post or page behind a value. */
export const Source = z.object({ platform: z.string(), id: z.string(), url: z.string().nullable() })
export type Source = z.infer<typeof Source>

/** Every measured value is this shape. Unknown is null, never 0; `reason` is a sentence. */
export const Value = z.object({
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.enum(UNITS),
  status: z.enum(STATUSES),
  n: z.number().nullable(),
  /** The 95 % interval; an open end is null. */
  interval: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
  /** The granularity of a rounded source: "12.3K" is 12300 with approx 100. */
  approx: z.number().nullable(),
  reason: z.string().nullable(),
  /** What stands behind the value; each metric's own keys, documented in docs/. */
  breakdown: z.record(z.string(), z.unknown()).nullable(),
  /** At most 20, the longest waiting first. */
  sources: z.array(Source),
  sourcesTotal: z.number(),
})
export type Value = z.infer<typeof Value>
