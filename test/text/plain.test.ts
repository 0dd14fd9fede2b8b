import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { plain, plainUrl } from '../../src/text/plain.ts'
import { anyText } from '../reports/samples.ts'

describe('plain', () => {
  test.each([
    { text: '', expected: '', why: 'nothing stays nothing' },
    { text: 'Where is my bag?', expected: 'Where is my bag?', why: 'words stay' },
    { text: ' two\r\n\tlines \u0085 here ', expected: 'two lines here', why: 'white space becomes single spaces' },
    { text: '\u001b[31mred\u001b[0m', expected: 'red', why: 'colours go with all of their code' },
    {
      text: '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
      expected: 'click',
      why: 'links go, their text stays',
    },
    { text: '\u009b2Jgone', expected: 'gone', why: 'a C1 introducer begins a code, too' },
    { text: 'a\u0000b\u0007c\u007fd\u0090e', expected: 'abcde', why: 'control characters go' },
    { text: '\u202egnirts\u202c', expected: 'gnirts', why: 'nothing is turned around' },
    { text: 'pay\u200bpal\u00ad\ufeff\u2060', expected: 'paypal', why: 'nothing hides' },
    { text: 'a\ud800b', expected: 'a\ufffdb', why: 'half a character is none' },
    { text: 'e\u0301', expected: 'e\u0301', why: 'accents stay' },
    { text: `h${'\u0336'.repeat(50)}`, expected: `h${'\u0336'.repeat(4)}`, why: 'towers of accents are cut down' },
    { text: '👩‍👩‍👧‍👦 ❤️', expected: '👩‍👩‍👧‍👦 ❤️', why: 'joined emoji stay' },
    { text: 'می‌خواهم', expected: 'می‌خواهم', why: 'Persian keeps its non-joiner' },
  ])('$why', ({ text, expected }) => expect(plain(text)).toBe(expected))

  prop.prop([anyText])('leaves nothing that a terminal acts upon or a reader cannot see', (text) => {
    expect(plain(text)).not.toMatch(
      /\p{Cc}|\p{Bidi_Control}|\p{Cs}|\p{Zl}|\p{Zp}|\u00ad|\u200b|\u2060|\ufeff|[\u{e0000}-\u{e007f}]/u,
    )
  })

  prop.prop([anyText])('changes nothing the second time', (text) => {
    expect(plain(plain(text))).toBe(plain(text))
  })
})

describe('plainUrl', () => {
  test('holds no space in which an address could seem to end', () =>
    expect(plainUrl('https://a.example/\u001b[2J b\n c')).toBe('https://a.example/%20b%20c'))
})
