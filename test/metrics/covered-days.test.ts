import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../src/evidence/time.ts'
import { countPerBlock, dayBlocks, weeksOf } from '../../src/metrics/covered-days.ts'

describe('dayBlocks', () => {
  test.each([
    { covered: [], blocks: 0, why: 'nothing was covered' },
    { covered: [{ from: 0, to: DAY - 1 }], blocks: 0, why: 'less than a day is no block' },
    { covered: [{ from: 0, to: DAY }], blocks: 1, why: 'a day is one' },
    { covered: [{ from: 5 * HOUR, to: 2.5 * DAY }], blocks: 2, why: 'what is left at the start is none' },
    {
      covered: [
        { from: 0, to: DAY },
        { from: 0, to: 2 * DAY },
      ],
      blocks: 2,
      why: 'what overlaps counts once',
    },
    {
      covered: [
        { from: 0, to: 1.5 * DAY },
        { from: 3 * DAY, to: 4.5 * DAY },
      ],
      blocks: 2,
      why: 'a gap is no day',
    },
  ])('$blocks: $why', ({ covered, blocks }) => expect(dayBlocks(covered)).toHaveLength(blocks))

  test('blocks are counted back from the end', () => {
    expect(dayBlocks([{ from: HOUR, to: 2 * DAY + HOUR / 2 }])).toEqual([
      { from: DAY + HOUR / 2, to: 2 * DAY + HOUR / 2 },
    ])
  })

  test('seven blocks are a week', () => expect(weeksOf(dayBlocks([{ from: 0, to: 7 * DAY }]))).toBe(1))
})

describe('countPerBlock', () => {
  test('the end of a block belongs to it, its start to the block before', () => {
    expect(countPerBlock(dayBlocks([{ from: 0, to: 2 * DAY }]), [0, DAY, DAY, 2 * DAY])).toEqual([1, 2])
  })

  property.prop([fc.array(fc.integer({ min: 0, max: 10 * DAY })), fc.integer({ min: 1, max: 10 })])(
    'counts each moment behind the start once',
    (times, days) => {
      const counts = countPerBlock(dayBlocks([{ from: 0, to: days * DAY }]), times)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(times.filter((t) => t > 0 && t <= days * DAY).length)
    },
  )
})
