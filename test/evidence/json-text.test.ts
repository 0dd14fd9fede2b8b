import { expect, test } from 'vitest'
import { jsonText } from '../../src/evidence/json-text.ts'

test.each([
  { why: 'C0', text: 'a\u001b[31mb\u0007', is: '"a\\u001b[31mb\\u0007"' },
  { why: 'DEL and C1', text: '\u007f\u009b31m', is: '"\\u007f\\u009b31m"' },
  { why: 'direction', text: '\u202egnp.exe\u2066\u200e', is: '"\\u202egnp.exe\\u2066\\u200e"' },
  { why: 'a byte order mark', text: '\ufeffa', is: '"\\ufeffa"' },
  { why: 'tags, as two units each', text: '\u{e0041}', is: '"\\udb40\\udc41"' },
  { why: 'what is invisible', text: 'a\u200b\u00ad\u2060b', is: '"a\\u200b\\u00ad\\u2060b"' },
  { why: 'line separators', text: '\u2028\u2029', is: '"\\u2028\\u2029"' },
  {
    why: 'nothing of words and emoji',
    text: 'می\u200cخواهم 👩\u200d🚀 ☎\ufe0f é',
    is: '"می\u200cخواهم 👩\u200d🚀 ☎\ufe0f é"',
  },
])('escapes $why', ({ text, is }) => {
  expect(jsonText(text)).toBe(is)
  expect(JSON.parse(jsonText({ [text]: [text] }, 2))).toEqual({ [text]: [text] })
})
