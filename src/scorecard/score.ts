import { METRICS } from '../metrics/index.ts'
import type { Measured } from '../metrics/measure.ts'
import type { Value } from '../metrics/value.ts'
import { logNormalScore } from '../statistics/log-normal.ts'
import { piecewiseLinear } from '../statistics/piecewise-linear.ts'
import { COVERAGE_FLOOR, ESSENTIAL_CATEGORY, GRADES, RUBRIC, type RubricCategory, type ScoredMetric } from './rubric.ts'
import type { Category, Scorecard, ScoringCurve } from './schema.ts'

/** The scored part of a scorecard. `scores` are by metric, null where a metric that could be scored is not. */
export interface Scored extends Pick<Scorecard, 'score' | 'scoreReason' | 'grade' | 'coverage' | 'categories'> {
  scores: Readonly<Record<string, number | null>>
}

/** Weights of categories in per cent, by id, in place of the rubric's. */
export type Weights = Readonly<Record<string, number>>

/**
 * Scores what was measured.
 *
 * Coverage is the sum of weight x (known / applicable platforms) over the sum of weight, over the scored metrics with an
 * applicable platform; what is measured for the brand as a whole counts as one platform. Below the floor, or without any scored measure of responsiveness, there is no total.
 */
export function score(measured: Measured, weights: Weights = {}): Scored {
  const scores = Object.fromEntries(
    RUBRIC.flatMap(({ scored }) => scored.map((metric) => [metric.id, scoreMetric(metric, measured)])),
  )
  const weightOf = ({ id, weight }: RubricCategory) => weights[id] ?? weight
  const judged = RUBRIC.map((rubric) => ({
    rubric,
    weight: weightOf(rubric),
    score: weightedMean(rubric.scored.map(({ id, weight }) => ({ weight, value: scores[id] ?? null }))),
  }))
  const coverage = coverageOf(
    RUBRIC.flatMap((rubric) =>
      rubric.scored.map(({ id, weight }) => ({ id, weight: (weight * weightOf(rubric)) / 100 })),
    ),
    measured,
  )
  const scoreReason = whyNoScore(
    coverage,
    judged.find(({ rubric }) => rubric.id === ESSENTIAL_CATEGORY)?.score,
    measured,
  )
  const total =
    scoreReason === null ? weightedMean(judged.map(({ weight, score: value }) => ({ weight, value }))) : null
  return {
    scores,
    score: total,
    scoreReason,
    grade: total === null ? null : gradeOf(total),
    coverage,
    categories: judged.map(({ rubric, weight, score }): Category => {
      const { id, title, scored, informative } = rubric
      const metrics = [...scored.map((metric) => metric.id), ...informative]
      return { id, title, weight, score, coverage: coverageOf(scored, measured), metrics }
    }),
  }
}

/** The score of a value on a curve, 0 to 100, in hundredths. */
export function scoreValue({ kind, points }: ScoringCurve, value: number): number {
  const [first, second] = points
  const exact =
    kind === 'log-normal' && first && second ? logNormalScore([first, second], value) : piecewiseLinear(points, value)
  return Math.round(Math.min(100, Math.max(0, exact)) * 100) / 100
}

/** The grade of a total. */
export function gradeOf(total: number): NonNullable<Scorecard['grade']> {
  return GRADES.find(({ from }) => total >= from)?.grade ?? 'F'
}

function scoreMetric({ id, curve }: ScoredMetric, { metrics, unscored }: Measured): number | null {
  const value = metrics[id]
  if (!value || unscored[id] !== undefined) return null
  const measured = scorable(value)
  return measured === null ? null : scoreValue(curve, measured)
}

/** What of a value is scored: the value, or the time that a median which was not reached is known to exceed. */
function scorable({ value, status, interval }: Value): number | null {
  if (status !== 'ok' && status !== 'partial') return null
  if (typeof value === 'number') return value
  return value === null ? (interval?.[0] ?? null) : null
}

function weightedMean(parts: readonly { weight: number; value: number | null }[]): number | null {
  const known = parts.flatMap(({ weight, value }) => (value === null || weight === 0 ? [] : [{ weight, value }]))
  const weight = known.reduce((sum, part) => sum + part.weight, 0)
  if (weight === 0) return null
  return Math.round((known.reduce((sum, part) => sum + part.weight * part.value, 0) / weight) * 100) / 100
}

/** What this version cannot measure at all is not applicable anywhere. */
const MEASURABLE = new Set(METRICS.filter((metric) => !('unmeasured' in metric)).map(({ id }) => id))

/** What is measured once, for the brand as a whole. */
const BRANDWIDE = new Set(METRICS.filter((metric) => 'measureBrand' in metric).map(({ id }) => id))

const KNOWN: readonly Value['status'][] = ['ok', 'partial', 'too_few', 'not_enough_history']

/** The share of what was to be measured that is known; null where nothing applies. */
function coverageOf(metrics: readonly { id: string; weight: number }[], measured: Measured): number | null {
  const parts = metrics
    .filter(({ id }) => MEASURABLE.has(id))
    .flatMap(({ id, weight }) => {
      const places = BRANDWIDE.has(id) ? [measured.metrics] : Object.values(measured.platforms)
      const applicable = places
        .flatMap((values) => values[id] ?? [])
        .filter(({ status }) => status !== 'not_applicable')
      const known = applicable.filter(({ status }) => KNOWN.includes(status))
      return applicable.length === 0 ? [] : [{ weight, value: known.length / applicable.length }]
    })
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  if (weight === 0) return null
  return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight
}

function whyNoScore(coverage: number | null, essential: number | null | undefined, measured: Measured): string | null {
  if (coverage === null) return 'Nothing that is scored could be measured on any platform.'
  const percent = Math.floor(coverage * 100)
  if (coverage < COVERAGE_FLOOR)
    return `Only ${percent} % of what is scored could be measured; below ${COVERAGE_FLOOR * 100} % there is no score.`
  if (typeof essential === 'number') return null
  const why = measured.unscored['answered-72h'] ?? measured.metrics['answered-72h']?.reason ?? ''
  return `No measure of responsiveness could be scored. ${why}`.trim()
}
