import type { Measured } from '../metrics/measure.ts'
import { BENCHMARKS, cite } from './benchmarks.ts'
import { type Badge, Badge as BadgeSchema } from './schema.ts'

const BADGES = [
  { id: 'socially-devoted', title: 'Socially Devoted' },
  { id: 'very-responsive', title: 'Very responsive' },
]

const Verdict = BadgeSchema.shape.verdict

/** What other programmes would have awarded, and why or why not; no verdict where it is not known. */
export function badges({ metrics }: Measured): Badge[] {
  return BADGES.map(({ id, title }) => {
    const value = metrics[id]
    const benchmark = BENCHMARKS[id]
    const verdict = Verdict.safeParse(value?.value ?? null).data ?? null
    const reason = [value?.reason, benchmark && `It takes: ${cite(benchmark)}.`].filter(Boolean).join(' ')
    return { id, title, verdict, reason: reason === '' ? null : reason }
  })
}
