import type { Measured } from '../metrics/measure.ts'
import type { Value } from '../metrics/value.ts'
import { BENCHMARKS, cite } from './benchmarks.ts'
import { duration, inWords } from './in-words.ts'
import { RECOMMENDATIONS, type Recommendation } from './recommendations.ts'
import { ADVISE_BELOW, RUBRIC } from './rubric.ts'
import type { Advice } from './schema.ts'
import type { Scored } from './score.ts'

const LINKS = 5

/**
 * One recommendation for every scored metric below 70: what to do, the figure that says so with its benchmark, and links
 * to look at. What would lift the total most comes first.
 */
export function advise(measured: Measured, { scores, categories }: Pick<Scored, 'scores' | 'categories'>): Advice[] {
  const weightOf = new Map(categories.map(({ id, weight }) => [id, weight]))
  return RUBRIC.flatMap(({ id: category, scored }) =>
    scored.flatMap(({ id, weight }) => {
      const score = scores[id] ?? null
      const recommendation = RECOMMENDATIONS[id]
      const value = measured.metrics[id]
      if (score === null || score >= ADVISE_BELOW || !recommendation || !value) return []
      const lost = weight * (weightOf.get(category) ?? 0) * (100 - score)
      return [{ lost, advice: { metric: id, text: textOf(id, recommendation, value), links: linksOf(value) } }]
    }),
  )
    .sort((a, b) => b.lost - a.lost)
    .map(({ advice }) => advice)
}

function textOf(id: string, { todo, figure }: Recommendation, value: Value): string {
  const benchmark = BENCHMARKS[id]
  const context = benchmark ? ` For comparison: ${cite(benchmark)}.` : ''
  return `${todo} ${figure.replace('{}', said(value))}${context}`
}

function said({ value, unit, interval }: Value): string {
  if (typeof value === 'number') return inWords(value, unit)
  const atLeast = interval?.[0] ?? 0
  return `more than ${unit === 's' ? duration(atLeast) : inWords(atLeast, unit)}`
}

function linksOf({ sources }: Value): string[] {
  return sources.flatMap(({ url }) => (url === null ? [] : [url])).slice(0, LINKS)
}
