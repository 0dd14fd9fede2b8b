import { expect, test } from 'vitest'
import { isEnglish } from '../../src/text/english.ts'
import { mask } from '../../src/text/mask.ts'
import { hasWords } from '../../src/text/words.ts'

test('what follows a handle in a script without spaces is the sentence', () => {
  expect(mask('@anaさん、便名を教えてください')).not.toBe(mask('@bobさん、荷物は届きました'))
  expect(mask('@anaさん、便名を教えてください')).toBe(mask('＠bobさん、便名を教えてください'))
  expect([hasWords('@ana荷物はどこ'), hasWords('＠ana 12 @bob')]).toEqual([true, false])
  expect(isEnglish('@anaさんこんにちは、荷物はどこですか', null)).toBe(false)
})
