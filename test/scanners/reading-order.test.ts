import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { union } from '../../src/evidence/coverage.ts'
import { DAY } from '../../src/evidence/time.ts'
import { readingOrder } from '../../src/scanners/reading-order.ts'

const T = 100 * DAY
const days = (from: number, to: number) => ({ from: T - from * DAY, to: T - to * DAY })
const window = (from: number, to: number) => ({ since: T - from * DAY, until: T - to * DAY })

describe('readingOrder', () => {
  test.each([
    { why: 'a window that fits is read as one', window: window(30, 0), fits: true, expected: [days(30, 0)] },
    {
      why: 'a loud month begins with the week before the last three days',
      window: window(30, 0),
      fits: false,
      expected: [days(10, 3), days(3, 0), days(30, 10)],
    },
    { why: 'a loud week has nothing older', window: window(7, 0), fits: false, expected: [days(7, 3), days(3, 0)] },
    { why: 'two loud days cannot show 72 hours at all', window: window(2, 0), fits: false, expected: [days(2, 0)] },
    { why: 'exactly three days neither', window: window(3, 0), fits: false, expected: [days(3, 0)] },
    {
      why: 'a window that ends five days ago has nothing newer',
      window: window(30, 5),
      fits: false,
      expected: [days(10, 5), days(30, 10)],
    },
    { why: 'a window of long ago is read as one', window: window(60, 20), fits: false, expected: [days(60, 20)] },
    { why: 'what lies after T is not read', window: window(1, -5), fits: true, expected: [days(1, 0)] },
    { why: 'a window that begins at T holds nothing', window: window(0, -1), fits: false, expected: [] },
  ])('$why', ({ window, fits, expected }) => expect(readingOrder(window, T, fits)).toEqual(expected))

  property.prop([fc.integer({ min: -5, max: 80 }), fc.integer({ min: 1, max: 60 }), fc.boolean()])(
    'covers the window up to T, whatever the order',
    (end, length, fits) => {
      const asked = window(end + length, end)
      const to = Math.min(asked.until, T)
      expect(union(readingOrder(asked, T, fits))).toEqual(asked.since < to ? [{ from: asked.since, to }] : [])
    },
  )
})
