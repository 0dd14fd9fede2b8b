import { describe, expect, test } from 'vitest'
import { duration, inWords } from '../../src/scorecard/in-words.ts'

describe('inWords', () => {
  test.each([
    { value: 0, unit: 'share', words: '0 %' },
    { value: 0.384, unit: 'share', words: '38 %' },
    { value: 0.0042, unit: 'share', words: '0.4 %' },
    { value: 1, unit: 'days', words: '1 day' },
    { value: 12.4, unit: 'days', words: '12 days' },
    { value: 3.26, unit: 'per week', words: '3.3 per week' },
    { value: 4.75, unit: 'index', words: '4.8' },
    { value: 22_320, unit: 's', words: '6 h 12 min' },
    { value: 1234, unit: 'count', words: '1234' },
  ] as const)('$value $unit is $words', ({ value, unit, words }) => expect(inWords(value, unit)).toBe(words))
})

describe('duration', () => {
  test.each([
    { seconds: 0, words: '0 s' },
    { seconds: 59.4, words: '59 s' },
    { seconds: 60, words: '1 min' },
    { seconds: 592, words: '10 min' },
    { seconds: 3599, words: '1 h' },
    { seconds: 3600, words: '1 h' },
    { seconds: 3660, words: '1 h 1 min' },
    { seconds: 86_399, words: '1 d' },
    { seconds: 90_000, words: '1 d 1 h' },
    { seconds: 259_200, words: '3 d' },
  ])('$seconds s are $words', ({ seconds, words }) => expect(duration(seconds)).toBe(words))
})
