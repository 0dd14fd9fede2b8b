import { union } from '../evidence/coverage.ts'
import { DAY, type Interval, type Seconds, WEEK } from '../evidence/time.ts'

/**
 * The covered time cut into blocks of 24 hours, each stretch counted back from its end; what is left at its start is no
 * block. Stretches of several platforms are joined: a day counts when any platform covered it.
 */
export function dayBlocks(covered: readonly Interval[]): Interval[] {
  return union(covered).flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / DAY) }, (_, i) => ({ from: to - (i + 1) * DAY, to: to - i * DAY })),
  )
}

/** How many of the moments lie in each block. A block's end belongs to it, its start to the block before. */
export function countPerBlock(blocks: readonly Interval[], times: readonly Seconds[]): number[] {
  const sorted = Float64Array.from(times).sort()
  return blocks.map(({ from, to }) => countUpTo(sorted, to) - countUpTo(sorted, from))
}

/** How many weeks the blocks make. */
export function weeksOf(blocks: readonly Interval[]): number {
  return (blocks.length * DAY) / WEEK
}

function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
