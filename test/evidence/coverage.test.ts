import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { coveredSeconds, covers, intersection, narrowest, union } from '../../src/evidence/coverage.ts'

const at = (from: number, to: number) => ({ from, to })
const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, length]) => at(from, from + length)),
  { maxLength: 6 },
)

describe('union', () => {
  test.each([
    { of: [], is: [], why: 'of nothing is nothing' },
    { of: [at(5, 3)], is: [], why: 'an interval that ends before it begins is none' },
    { of: [at(3, 5), at(1, 2)], is: [at(1, 2), at(3, 5)], why: 'is sorted' },
    { of: [at(1, 3), at(3, 5)], is: [at(1, 5)], why: 'joins what touches' },
    { of: [at(1, 9), at(2, 3)], is: [at(1, 9)], why: 'swallows what lies inside' },
  ])('$why', ({ of, is }) => expect(union(of)).toEqual(is))

  prop.prop([intervals, fc.integer({ min: 0, max: 130 })])('covers what one of its parts covers', (parts, time) => {
    expect(covers(union(parts), time)).toBe(covers(parts, time))
  })
})

describe('intersection', () => {
  prop.prop([intervals, intervals, fc.integer({ min: 0, max: 130 })])('covers what both cover', (a, b, time) => {
    expect(covers(intersection(a, b), time)).toBe(covers(a, time) && covers(b, time))
  })

  prop.prop([intervals, intervals])('is no longer than either', (a, b) => {
    expect(coveredSeconds(intersection(a, b))).toBeLessThanOrEqual(Math.min(coveredSeconds(a), coveredSeconds(b)))
  })
})

test.each([
  { scopes: [], is: null },
  { scopes: ['all'] as const, is: 'all' },
  { scopes: ['tag', 'own-threads', 'all'] as const, is: 'own-threads' },
])('the narrowest of $scopes is $is', ({ scopes, is }) => expect(narrowest(scopes)).toBe(is))
