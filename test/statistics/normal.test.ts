import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile, Z95 } from '../../src/statistics/normal.ts'

describe('normalCdf', () => {
  test.each([
    // Computed with SciPy 1.17 (scipy.stats.norm.cdf).
    { x: -8, p: 6.22096e-16 },
    { x: -3, p: 0.0013498980316300933 },
    { x: -1, p: 0.15865525393145707 },
    { x: 0, p: 0.5 },
    { x: 0.5, p: 0.6914624612740131 },
    { x: 1.96, p: 0.9750021048517795 },
    { x: 5, p: 0.9999997133484281 },
    { x: 40, p: 1 },
    { x: -40, p: 0 },
  ])('$p lies below $x', ({ x, p }) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-15)
  })

  property.prop([fc.double({ min: -20, max: 20, noNaN: true })])('what lies below x lies above -x', (x) => {
    expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14)
  })

  property.prop([fc.double({ min: -12, max: 12, noNaN: true }), fc.double({ min: 1e-6, max: 3, noNaN: true })])(
    'never falls',
    (x, step) => {
      expect(normalCdf(x + step)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-15)
    },
  )
})

describe('normalQuantile', () => {
  test.each([
    { p: 0.5, x: 0 },
    { p: 0.9, x: 1.2815515655446004 },
    { p: 0.975, x: Z95 },
    { p: 0.999999, x: 4.753424308817087 },
    { p: 0.1, x: -1.2815515655446004 },
  ])('$p lies below $x', ({ p, x }) => expect(normalQuantile(p)).toBeCloseTo(x, 9))

  test.each([0, 1, -1, 2, Number.NaN])('%s has no quantile', (p) => expect(() => normalQuantile(p)).toThrow(RangeError))

  property.prop([fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })])('undoes the distribution function', (p) => {
    expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12)
  })
})
