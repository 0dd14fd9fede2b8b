import { describe, expect, test } from 'vitest'
import { dearAttack } from '../../scripts/patterns/growth.ts'
import { literalsOf } from '../../scripts/patterns/sources.ts'

describe('regular expressions that take more than linear time', () => {
  test.each([
    { pattern: /\s+$/, why: 'starts again at each space of a run that does not end the text' },
    { pattern: /<([^>]*)>;/, why: 'starts again at each "<"' },
    { pattern: /^\S+@\S+ \(/, why: 'tries each "@" as the one that is meant' },
    { pattern: /x\s*,?\s*y/, why: 'shares a run of spaces between two repetitions' },
    { pattern: /(?:\s*https?:\/\/\S+)+$/u, why: 'has exponentially many ways to cut one text' },
  ])('$pattern is refused: it $why', ({ pattern }) => expect(dearAttack(pattern.source, pattern.flags)).not.toBeNull())

  test.each([
    { pattern: /(?<!\s)\s+$/, why: 'starts once in each run' },
    { pattern: /<([^<>]*)>;/, why: 'ends at the next "<"' },
    { pattern: /^[^\s@]+@\S+ \(/, why: 'knows which "@" is meant' },
    { pattern: /<script[^>]{0,200}src=/, why: 'looks no further than 200 characters' },
  ])('$pattern stays: it $why', ({ pattern }) => expect(dearAttack(pattern.source, pattern.flags)).toBeNull())

  test('are found as literals wherever they stand, and nowhere else', () => {
    const code = "const a = b / c / d // e/f/g\nconst pattern = cut(/[/]x+/giu, 'https://x/')\n"
    expect(literalsOf(code, 'place.ts')).toEqual([{ source: '[/]x+', flags: 'giu', at: 'place.ts:2' }])
  })
})
