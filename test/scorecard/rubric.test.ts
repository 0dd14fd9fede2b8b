import { describe, expect, test } from 'vitest'
import { METRICS } from '../../src/metrics/index.ts'
import { BENCHMARKS, cite } from '../../src/scorecard/benchmarks.ts'
import { RECOMMENDATIONS } from '../../src/scorecard/recommendations.ts'
import { RUBRIC } from '../../src/scorecard/rubric.ts'
import { ScoringCurve } from '../../src/scorecard/schema.ts'
import { gradeOf, scoreValue } from '../../src/scorecard/score.ts'

const scored = RUBRIC.flatMap((category) => category.scored)
const curveOf = (id: string) => {
  const found = scored.find((metric) => metric.id === id)
  if (!found) throw new Error(`${id} is not scored`)
  return found.curve
}

describe('RUBRIC', () => {
  test('the weights of the categories make 100, and so do those within each', () => {
    expect(RUBRIC.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    for (const { id, scored } of RUBRIC) {
      expect({ id, sum: scored.reduce((sum, { weight }) => sum + weight, 0) }).toEqual({ id, sum: 100 })
    }
  })

  test('everything that is measured stands in one category, and nothing else does', () => {
    const listed = RUBRIC.flatMap(({ scored, informative }) => [...scored.map(({ id }) => id), ...informative])
    expect(listed.toSorted()).toEqual(METRICS.map(({ id }) => id).toSorted())
  })

  test('every scored metric has a recommendation, a curve and its source', () => {
    for (const { id, curve } of scored) {
      expect(RECOMMENDATIONS[id]?.todo).toMatch(/\.$/)
      expect(ScoringCurve.parse(curve).source).not.toBe('')
      expect(curve.points.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('every benchmark is of a metric, with source and year', () => {
    const ids = METRICS.map(({ id }) => id)
    for (const [id, { source, year }] of Object.entries(BENCHMARKS)) {
      expect(ids).toContain(id)
      expect(source).not.toBe('')
      expect(year).toBeGreaterThan(2000)
    }
  })

  test.each([
    { source: 'Sprout Social Index 2015', year: 2015, cited: 'x (Sprout Social Index 2015)' },
    { source: 'Simply Measured 2012-13', year: 2013, cited: 'x (Simply Measured 2012-13)' },
    { source: 'Facebook', year: 2016, cited: 'x (Facebook 2016)' },
  ])('$cited', ({ source, year, cited }) => expect(cite({ text: 'x', value: null, source, year })).toBe(cited))
})

describe('scoreValue', () => {
  test.each([
    { id: 'first-response-time', value: 0, score: 100 },
    { id: 'first-response-time', value: 900, score: 90 },
    { id: 'first-response-time', value: 3600, score: 75.44 },
    { id: 'first-response-time', value: 18_000, score: 50 },
    { id: 'first-response-time', value: 86_400, score: 25.11 },
    { id: 'follow-up-response-time', value: 900, score: 90 },
    { id: 'answered-72h', value: 0, score: 0 },
    { id: 'answered-72h', value: 0.42, score: 50 },
    { id: 'answered-72h', value: 0.65, score: 75 },
    { id: 'answered-72h', value: 0.9, score: 95 },
    { id: 'answered-72h', value: 1, score: 100 },
    { id: 'praise-acknowledged', value: 0.42, score: 50 },
    { id: 'hours-covered', value: 0.31, score: 31 },
    { id: 'deflected-only', value: 0.31, score: 69 },
    { id: 'stale-accounts', value: 1, score: 0 },
    { id: 'dead-links', value: 0.25, score: 75 },
    { id: 'accounts-proven', value: 0.5, score: 50 },
    { id: 'magnitude', value: 5, score: 50 },
    { id: 'strength', value: 0.5, score: 50 },
    { id: 'last-post', value: 0, score: 100 },
    { id: 'last-post', value: 7, score: 100 },
    { id: 'last-post', value: 48.5, score: 50 },
    { id: 'last-post', value: 90, score: 0 },
    { id: 'last-post', value: 900, score: 0 },
    { id: 'conversation-share', value: 0.25, score: 50 },
    { id: 'conversation-share', value: 0.4, score: 80 },
    { id: 'conversation-share', value: 0.9, score: 100 },
    { id: 'social-promoter-score', value: -100, score: 0 },
    { id: 'social-promoter-score', value: 20, score: 60 },
    { id: 'contact-ways', value: 0.75, score: 75 },
  ])('$id of $value scores $score', ({ id, value, score }) => expect(scoreValue(curveOf(id), value)).toBe(score))
})

describe('gradeOf', () => {
  test.each([
    { total: 100, grade: 'A' },
    { total: 85, grade: 'A' },
    { total: 84.99, grade: 'B' },
    { total: 70, grade: 'B' },
    { total: 69.99, grade: 'C' },
    { total: 55, grade: 'C' },
    { total: 54.99, grade: 'D' },
    { total: 40, grade: 'D' },
    { total: 39.99, grade: 'F' },
    { total: 0, grade: 'F' },
  ])('$total is $grade', ({ total, grade }) => expect(gradeOf(total)).toBe(grade))
})
