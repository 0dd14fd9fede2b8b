import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { excerpt } from '../../src/scorecard/excerpt.ts'

describe('excerpt', () => {
  test.each([
    { why: 'nothing', text: '', expected: '' },
    { why: 'lines become one', text: ' late\r\n\tagain\u2028! ', expected: 'late again !' },
    { why: 'colours are taken out whole', text: 'red \u001b[31;1malert\u001b[0m', expected: 'red alert' },
    { why: 'an 8-bit colour too', text: 'red \u009b31malert', expected: 'red alert' },
    { why: 'a title for the window', text: 'a\u001b]0;pwned\u0007b', expected: 'ab' },
    { why: 'a hidden link', text: '\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\', expected: 'here' },
    { why: 'a bell and a backspace', text: 'a\u0007\u0008b', expected: 'ab' },
    { why: 'text that turns around', text: 'user\u202etxt.exe', expected: 'usertxt.exe' },
    { why: 'invisible characters', text: 'a\u200bb\u00adc\u2066d', expected: 'abcd' },
    { why: 'brackets that start a line stay', text: 'see\n[list] of 3', expected: 'see [list] of 3' },
    { why: 'a family stays together', text: '👨‍👩‍👧 lost', expected: '👨‍👩‍👧 lost' },
    { why: 'exactly 140 stay', text: 'x'.repeat(140), expected: 'x'.repeat(140) },
    { why: 'one more is cut', text: 'x'.repeat(141), expected: `${'x'.repeat(139)}…` },
    { why: 'no emoji is cut in half', text: '👩‍🚀'.repeat(40), expected: `${'👩‍🚀'.repeat(27)}…` },
  ])('$why', ({ text, expected }) => expect(excerpt(text)).toBe(expected))

  property.prop([fc.string({ unit: 'binary', maxLength: 400 })])(
    'is one line of at most 140 characters without controls',
    (text) => {
      const line = excerpt(text)
      expect(line.length).toBeLessThanOrEqual(140)
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(line).toBe(line.trim())
      expect(excerpt(line)).toBe(line)
    },
  )
})
