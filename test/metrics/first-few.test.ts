import { describe, expect, test } from 'vitest'
import { firstFew } from '../../src/metrics/first-few.ts'

describe('the first few reasons', () => {
  test.each([
    { reasons: [], expected: [] },
    { reasons: ['a', 'a'], expected: ['a'] },
    { reasons: ['a', 'b', 'c'], expected: ['a', 'b', 'c'] },
    { reasons: ['a', 'b', 'c', 'd'], expected: ['a', 'b', 'c', 'd'] },
    { reasons: ['a', 'b', 'c', 'd', 'd', 'e'], expected: ['a', 'b', 'c', '2 more'] },
  ])('of $reasons are $expected', ({ reasons, expected }) =>
    expect(firstFew(reasons, (rest) => `${rest} more`)).toEqual(expected),
  )
})
