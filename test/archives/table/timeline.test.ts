import { describe, expect, test } from 'vitest'
import { type Extent, timeline } from '../../../src/archives/table/timeline.ts'
import { DAY, iso, seconds } from '../../../src/evidence/time.ts'

const BEGIN = seconds('2025-01-01')

/** The extent of rows that stand so many days after the beginning of 2025. */
function extentOf(days: readonly number[], which: 'trimmed' | 'whole' = 'trimmed') {
  const line = timeline()
  for (const day of days) line.add(BEGIN + day * DAY)
  return inDays(line[which]())
}

function inDays({ first, last, before, after }: Extent) {
  const day = (time: number) => (time - BEGIN) / DAY
  const strays = (some: Extent['before']) => some && [some.rows, day(some.farthest)]
  return { from: day(first), to: day(last), before: strays(before), after: strays(after) }
}

/** So many rows, one each day from a day on. */
const daily = (from: number, rows: number) => Array.from({ length: rows }, (_, index) => from + index)

describe('where an archive begins and ends', () => {
  test.each([
    { why: 'all close together', days: daily(0, 30), from: 0, to: 29, before: null, after: null },
    { why: 'one row years before', days: [-2000, ...daily(0, 100)], from: 0, to: 99, before: [1, -2000], after: null },
    { why: 'one row years after', days: [...daily(0, 100), 2000], from: 0, to: 99, before: null, after: [1, 2000] },
    { why: 'one at each end', days: [-90, ...daily(0, 50), 200], from: 0, to: 49, before: [1, -90], after: [1, 200] },
    { why: 'a gap of 60 days is none', days: [-60, ...daily(0, 50)], from: -60, to: 49, before: null, after: null },
    { why: 'a gap of 61 days is one', days: [-61, ...daily(0, 50)], from: 0, to: 49, before: [1, -61], after: null },
    {
      why: 'shorter than a tenth of what stays',
      days: [-80, ...daily(0, 900)],
      from: -80,
      to: 899,
      before: null,
      after: null,
    },
    {
      why: 'more than one in a hundred',
      days: [-90, -89, ...daily(0, 150)],
      from: -90,
      to: 149,
      before: null,
      after: null,
    },
    {
      why: 'two of three hundred',
      days: [-90, -89, ...daily(0, 300)],
      from: 0,
      to: 299,
      before: [2, -90],
      after: null,
    },
    {
      why: 'one after the other, three times',
      days: [-900, -500, -200, ...daily(0, 50)],
      from: 0,
      to: 49,
      before: [3, -900],
      after: null,
    },
    {
      why: 'and not a fourth time',
      days: [-2000, -900, -500, -200, ...daily(0, 50)],
      from: -200,
      to: 49,
      before: [3, -2000],
      after: null,
    },
    { why: 'a row alone', days: [5], from: 5, to: 5, before: null, after: null },
  ])('$why', ({ days, why: _, ...expected }) => {
    expect(extentOf(days)).toEqual(expected)
    expect(extentOf(days.toReversed())).toEqual(expected)
  })

  test('strays years apart that are few go at once', () => {
    expect(extentOf([-3000, -2500, -2000, -1500, ...daily(0, 500)])).toMatchObject({ from: 0, before: [4, -3000] })
  })

  test('nothing is cut where it is asked for whole', () => {
    expect(extentOf([-2000, ...daily(0, 100)], 'whole')).toMatchObject({ from: -2000, to: 99, before: null })
  })

  test('the edges are moments, not days', () => {
    const line = timeline()
    for (const time of ['2025-03-01T23:59:59Z', '2025-03-01T08:00:00Z', '2025-03-02T00:00:00Z']) line.add(seconds(time))
    const { first, last } = line.trimmed()
    expect([iso(first), iso(last)]).toEqual(['2025-03-01T08:00:00Z', '2025-03-02T00:00:00Z'])
  })
})
