import { describe, expect, test } from 'vitest'
import type { Value } from '../../../src/metrics/value.ts'
import { page } from '../../../src/reports/terminal/page.ts'
import { isKnown, valueDetail, valueWords } from '../../../src/reports/terminal/value-words.ts'

const { glyphs } = page({ columns: 80, colour: 0, unicode: true })
const value = (known: Partial<Value>): Value => ({
  value: null,
  unit: 'share',
  status: 'ok',
  n: null,
  interval: null,
  approx: null,
  reason: null,
  breakdown: null,
  sources: [],
  sourcesTotal: 0,
  ...known,
})

describe('a value', () => {
  test.each([
    { known: {}, words: 'unknown', detail: 'not reached', why: 'unknown is no zero' },
    { known: { value: 0, n: 12, interval: [0, 0.243] }, words: '0 %', detail: '0–24 %, n 12', why: 'none of some' },
    { known: { value: 0.61, n: 84, interval: [0.48, 0.73] }, words: '61 %', detail: '48–73 %, n 84', why: 'a share' },
    {
      known: { value: 15_000, unit: 's', interval: [7_200, null] },
      words: '4 h 10 min',
      detail: 'from 2 h',
      why: 'an open end',
    },
    {
      known: { value: 60, unit: 's', interval: [null, 90] },
      words: '1 min',
      detail: 'up to 2 min',
      why: 'an open beginning',
    },
    {
      known: { unit: 's', n: 21, interval: [259_200, null] },
      words: 'over 3 d',
      detail: 'not reached, n 21',
      why: 'a bound',
    },
    { known: { value: 12_345, unit: 'count', approx: 100 }, words: 'about 12.3K', detail: '', why: 'a rounded source' },
    { known: { value: 34, unit: 'count', n: 34 }, words: '34', detail: '', why: 'a count is its own number' },
    { known: { value: 1, unit: 'days' }, words: '1 day', detail: '', why: 'one day' },
    { known: { value: 0.5, n: 4, status: 'too_few' }, words: '50 %', detail: 'n 4, too few', why: 'too few' },
    {
      known: { value: 0.5, n: 40, status: 'partial' },
      words: '50 %',
      detail: 'n 40, partial',
      why: 'read in part',
    },
    { known: { value: 'too_few', unit: 'verdict' }, words: 'too few', detail: '', why: 'a verdict is words' },
    { known: { value: -12.7, unit: 'score', interval: [-30, 4] }, words: '-13', detail: '-30 – 4', why: 'below zero' },
  ] satisfies { known: Partial<Value>; words: string; detail: string; why: string }[])(
    '$why: $words',
    ({ known, words, detail }) => {
      expect(valueWords(value(known))).toBe(words)
      expect(valueDetail(value(known), glyphs)).toBe(detail)
    },
  )

  test.each([
    { known: {}, shown: false },
    { known: { value: 0 }, shown: true },
    { known: { interval: [null, 3] }, shown: false },
    { known: { interval: [3, null] }, shown: true },
  ] satisfies { known: Partial<Value>; shown: boolean }[])('$known is shown: $shown', ({ known, shown }) =>
    expect(isKnown(value(known))).toBe(shown),
  )
})
