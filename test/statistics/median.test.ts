import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { median } from '../../src/statistics/median.ts'

describe('median', () => {
  test.each([
    { values: [], expected: null, why: 'nothing has no middle' },
    { values: [7], expected: 7, why: 'one is its own middle' },
    { values: [1, 2], expected: 1.5, why: 'two share theirs' },
    { values: [10, 9, 2], expected: 9, why: 'numbers are sorted as numbers' },
    { values: [0, 0, 0, 100], expected: 0, why: 'one outlier moves nothing' },
  ])('$values: $why', ({ values, expected }) => expect(median(values)).toBe(expected))

  property.prop([fc.array(fc.integer(), { minLength: 1 })])('has as many below as above', (values) => {
    const middle = median(values) ?? Number.NaN
    expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
    expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
  })
})
