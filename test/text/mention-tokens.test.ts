import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { mentionTokens } from '../../src/text/mention-tokens.ts'

describe('mentionTokens', () => {
  test.each([
    { text: '', tokens: [] },
    { text: 'no handle, no @', tokens: [] },
    { text: '@ana hi', tokens: ['ana*'] },
    { text: '.@ana look', tokens: ['ana*'] },
    { text: '@ana @bob: hi @cem', tokens: ['ana*', 'bob*', 'cem'] },
    { text: "ask @ana's friend, or @bob.", tokens: ['ana', 'bob'] },
    { text: '@ana...the rest', tokens: ['ana*'] },
    { text: '@ana@example.social hi', tokens: ['ana@example.social*'] },
    { text: '@aurora.example hi', tokens: ['aurora.example*'] },
    { text: 'mail ana@example.com', tokens: [] },
    { text: 'see https://example.com/@ana and @bob', tokens: ['bob'] },
    { text: 'w/@ana', tokens: ['ana'] },
    { text: '@Ñandú hola', tokens: ['Ñandú*'] },
    { text: '手伝って@ana お願い', tokens: ['ana'] },
    { text: '@anaさん、こんにちは', tokens: ['ana*'] },
    { text: '你好@ana我的包呢', tokens: ['ana'] },
    { text: '여기요@ana은 어디', tokens: ['ana'] },
    { text: 'ถาม@anaหน่อย', tokens: ['ana'] },
    { text: '＠ana ＠bob 見て', tokens: ['ana*', 'bob*'] },
    { text: '「@ana_1」です', tokens: ['ana_1'] },
    { text: '@ana.ありがとう', tokens: ['ana*'] },
    { text: '@北風航空 こんにちは', tokens: ['北風航空*'] },
    { text: 'mail ana＠example.com', tokens: [] },
    { text: 'привет@ana', tokens: [] },
    { text: 'شكرا لكم و@ana', tokens: ['ana'] },
    { text: 'תודה ל@ana', tokens: ['ana'] },
    { text: 'RT@ana: hi', tokens: ['ana'] },
    { text: 'START@ana', tokens: [] },
  ])('$text: $tokens', ({ text, tokens }) => {
    expect(mentionTokens(text).map(({ handle, opening }) => handle + (opening ? '*' : ''))).toEqual(tokens)
  })

  prop.prop([fc.string({ unit: 'grapheme' })])('takes any text, and finds only what stands in it', (text) => {
    for (const { handle, written } of mentionTokens(text)) {
      expect(text.includes(`@${written}`) || text.includes(`＠${written}`)).toBe(true)
      expect(written.startsWith(handle)).toBe(true)
    }
  })
})
