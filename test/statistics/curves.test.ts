import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { type ControlPoint, logNormalScore } from '../../src/statistics/log-normal.ts'
import { piecewiseLinear } from '../../src/statistics/piecewise-linear.ts'

const MINUTE = 60
const HOUR = 3600
const TIMES: [ControlPoint, ControlPoint] = [
  { value: 15 * MINUTE, score: 90 },
  { value: 5 * HOUR, score: 50 },
]

describe('logNormalScore', () => {
  test.each([
    // Computed with SciPy 1.17: 100 (1 - norm.cdf(...)).
    { value: 0, score: 100 },
    { value: -5, score: 100 },
    { value: 5 * MINUTE, score: 96.00726344703467 },
    { value: 15 * MINUTE, score: 90 },
    { value: HOUR, score: 75.44326965760703 },
    { value: 4 * HOUR, score: 53.80249204023922 },
    { value: 5 * HOUR, score: 50 },
    { value: 24 * HOUR, score: 25.10968860045303 },
    { value: 72 * HOUR, score: 12.69307970100899 },
  ])('waiting $value s scores $score', ({ value, score }) => {
    expect(logNormalScore(TIMES, value)).toBeCloseTo(score, 9)
  })

  test.each([
    // Lighthouse 10's control points for First Contentful Paint and Total Blocking Time on mobile; its formula in SciPy.
    { p10: 1800, median: 3000, value: 2000, score: 84.54767268095407 },
    { p10: 200, median: 600, value: 100, score: 98.1696515243529 },
  ])('has the shape of Lighthouse: $value ms between $p10 and $median', ({ p10, median, value, score }) => {
    const points: [ControlPoint, ControlPoint] = [
      { value: p10, score: 90 },
      { value: median, score: 50 },
    ]
    expect(logNormalScore(points, value)).toBeCloseTo(score, 9)
  })

  test('takes its points in either order', () => {
    expect(logNormalScore([TIMES[1], TIMES[0]], HOUR)).toBe(logNormalScore(TIMES, HOUR))
  })

  test.each([
    { why: 'a value of 0', points: [0, 90, 10, 50] },
    { why: 'the same value twice', points: [10, 90, 10, 50] },
    { why: 'a score that rises', points: [10, 50, 20, 90] },
    { why: 'a score of 100', points: [10, 100, 20, 50] },
  ])('refuses $why', ({ points: [v1 = 0, s1 = 0, v2 = 0, s2 = 0] }) => {
    expect(() =>
      logNormalScore(
        [
          { value: v1, score: s1 },
          { value: v2, score: s2 },
        ],
        5,
      ),
    ).toThrow(RangeError)
  })

  const time = fc.double({ min: 0, max: 1e9, noNaN: true })
  property.prop([time, time])('never rises and stays within 0 and 100', (a, b) => {
    const [quick, slow] = [Math.min(a, b), Math.max(a, b)].map((value) => logNormalScore(TIMES, value))
    expect(quick).toBeGreaterThanOrEqual((slow ?? 0) - 1e-9)
    expect(quick).toBeLessThanOrEqual(100)
    expect(slow).toBeGreaterThanOrEqual(0)
  })
})

describe('piecewiseLinear', () => {
  const shares = [
    { value: 0, score: 0 },
    { value: 0.42, score: 50 },
    { value: 0.65, score: 75 },
    { value: 0.9, score: 95 },
    { value: 1, score: 100 },
  ]

  test.each([
    { value: -1, score: 0 },
    { value: 0, score: 0 },
    { value: 0.21, score: 25 },
    { value: 0.42, score: 50 },
    { value: 0.535, score: 62.5 },
    { value: 0.95, score: 97.5 },
    { value: 1, score: 100 },
    { value: 2, score: 100 },
  ])('$value scores $score', ({ value, score }) => expect(piecewiseLinear(shares, value)).toBeCloseTo(score, 12))

  test('one point is level', () => expect(piecewiseLinear([{ value: 3, score: 7 }], 99)).toBe(7))

  test('no points are no curve', () => expect(() => piecewiseLinear([], 1)).toThrow(RangeError))

  property.prop([fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    'rises with rising points',
    (value, step) => {
      expect(piecewiseLinear(shares, value + step)).toBeGreaterThanOrEqual(piecewiseLinear(shares, value) - 1e-9)
    },
  )
})
