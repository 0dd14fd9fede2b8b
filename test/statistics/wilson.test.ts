import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { wilson } from '../../src/statistics/wilson.ts'

describe('wilson', () => {
  test('a share of nothing is unknown', () => {
    expect(wilson(0, 0)).toBeNull()
  })

  test.each([
    // Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I, method 3.
    { k: 81, n: 263, low: 0.2553, high: 0.3662, why: 'Newcombe 1998, first example' },
    { k: 15, n: 148, low: 0.0624, high: 0.1605, why: 'Newcombe 1998, second example' },
    { k: 0, n: 20, low: 0, high: 0.1611, why: 'Newcombe 1998, none of twenty' },
    { k: 1, n: 29, low: 0.0061, high: 0.1718, why: 'Newcombe 1998, one of twenty-nine' },
    { k: 0, n: 5, low: 0, high: 0.4345, why: 'none of five does not prove zero' },
    { k: 5, n: 5, low: 0.5655, high: 1, why: 'five of five does not prove 65 %' },
    { k: 1, n: 1, low: 0.2065, high: 1, why: 'one of one proves little' },
    { k: 65, n: 100, low: 0.5525, high: 0.7364, why: 'a badge at 65 % is not proven by 65 of 100' },
  ])('$k of $n: $why', ({ k, n, low, high }) => {
    const interval = wilson(k, n)
    expect(interval?.[0]).toBeCloseTo(low, 4)
    expect(interval?.[1]).toBeCloseTo(high, 4)
  })

  const shareOf = fc
    .integer({ min: 1, max: 1e7 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  property.prop([shareOf])('holds the observed share, within [0, 1]', ([k, n]) => {
    const [low, high] = wilson(k, n) ?? [Number.NaN, Number.NaN]
    expect(low).toBeGreaterThanOrEqual(0)
    expect(low).toBeLessThanOrEqual(k / n)
    expect(high).toBeGreaterThanOrEqual(k / n)
    expect(high).toBeLessThanOrEqual(1)
  })

  property.prop([shareOf])('is the mirror image of the interval of the rest', ([k, n]) => {
    const [low, high] = wilson(k, n) ?? [Number.NaN, Number.NaN]
    const [restLow, restHigh] = wilson(n - k, n) ?? [Number.NaN, Number.NaN]
    expect(low).toBeCloseTo(1 - restHigh, 12)
    expect(high).toBeCloseTo(1 - restLow, 12)
  })

  property.prop([shareOf])('its ends solve the score equation that defines them', ([k, n]) => {
    const interval = wilson(k, n) ?? [Number.NaN, Number.NaN]
    for (const end of interval.filter((p) => p > 0 && p < 1))
      expect(Math.abs(k / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(1.959964, 4)
  })
})
