import { describe, expect, test } from 'vitest'
import { isClosing } from '../../src/text/closing.ts'

describe('isClosing', () => {
  test.each([
    { text: '', closes: false },
    { text: 'Thanks!', closes: true },
    { text: '@brand thank you so much, Anna', closes: true },
    { text: 'thx, much appreciated', closes: true },
    { text: 'It works now', closes: true },
    { text: 'All sorted.', closes: true },
    { text: 'that fixed it 🎉', closes: true },
    { text: 'Thanks. And where is my bag?', closes: false },
    { text: 'Thanks for nothing', closes: false },
    { text: 'thanks, but it still fails', closes: false },
    { text: 'no thanks', closes: false },
    { text: "It isn't working", closes: false },
    { text: 'I sent a message', closes: false },
    { text: 'The workshop was thankless', closes: false },
  ])('"$text": $closes', ({ text, closes }) => expect(isClosing(text)).toBe(closes))
})
