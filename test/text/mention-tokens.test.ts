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
  ])('$text: $tokens', ({ text, tokens }) => {
    expect(mentionTokens(text).map(({ handle, opening }) => handle + (opening ? '*' : ''))).toEqual(tokens)
  })

  prop.prop([fc.string({ unit: 'grapheme' })])('takes any text, and finds only what stands in it', (text) => {
    for (const { handle } of mentionTokens(text)) expect(text).toContain(`@${handle}`)
  })
})
