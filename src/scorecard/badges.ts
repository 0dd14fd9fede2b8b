import type { Measured } from '../metrics/measure.ts'
import type { Value } from '../metrics/value.ts'
import { BENCHMARKS, cite } from './benchmarks.ts'
import { inWords } from './in-words.ts'
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
    const reasons = [value && why(value, verdict), benchmark && `It takes: ${cite(benchmark)}.`]
    return { id, title, verdict, reason: reasons.filter(Boolean).join(' ') || null }
  })
}

/** The figures behind a verdict; what limits their reading stands with the metric. Without a verdict, why there is none. */
function why({ reason, n, interval, status }: Value, verdict: Badge['verdict']): string | null {
  const [low, high] = interval ?? [null, null]
  if (verdict === null || verdict === 'too_few' || n === null || low === null || high === null) return reason
  const seen = status === 'partial' ? ' that could be seen' : ''
  return `Answered of ${n} first contacts${seen}: ${inWords(low, 'share')} to ${inWords(high, 'share')} with 95 % confidence.`
}
