import { describe, expect, test } from 'vitest'
import { bodyText, pageText } from '../../src/http/charset.ts'
import type { Answer } from '../../src/http/exchange.ts'
import { answering, open } from './open.ts'

const answer = (bytes: readonly number[] | string, type?: string, charset: 'utf-8' | null = null): Answer => ({
  status: 200,
  statusText: '',
  headers: type === undefined ? {} : { 'content-type': type },
  body: Buffer.from(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
  charset,
  from: 'network',
})
const utf8 = (text: string) => [...Buffer.from(text)]
const latin = (text: string) => [...Buffer.from(text, 'latin1')]

describe('the text of a page', () => {
  test.each([
    { why: 'nothing', page: answer([]), text: '' },
    { why: 'UTF-8 that nobody names', page: answer(utf8('grün – ok')), text: 'grün – ok' },
    { why: 'Latin-1 that nobody names', page: answer(latin('grün')), text: 'grün' },
    {
      why: 'windows-1252 called Latin-1, as browsers read it',
      page: answer([0x93, 0x61, 0x94], 'text/html; charset=ISO-8859-1'),
      text: '“a”',
    },
    { why: 'UTF-8 called Latin-1', page: answer(utf8('grün – ok'), 'text/xml; charset=iso-8859-1'), text: 'grün – ok' },
    {
      why: 'UTF-8 that calls itself windows-1251',
      page: answer(utf8('<?xml version="1.0" encoding="windows-1251"?>Привет'), 'application/xml'),
      text: '<?xml version="1.0" encoding="windows-1251"?>Привет',
    },
    { why: 'by its headers', page: answer([0xcf, 0xf0], 'text/html; charset="windows-1251"'), text: 'Пр' },
    {
      why: 'by itself',
      page: answer([...latin('<meta charset="windows-1251">'), 0xcf], 'text/html'),
      text: '<meta charset="windows-1251">П',
    },
    {
      why: 'by itself, of old',
      page: answer(
        [...latin('<META http-equiv=Content-Type content="text/html; charset=iso-8859-5">'), 0xbf],
        'text/html',
      ),
      text: '<META http-equiv=Content-Type content="text/html; charset=iso-8859-5">П',
    },
    {
      why: 'by itself, as a feed',
      page: answer([...latin("<?xml version='1.0' encoding='koi8-r'?>"), 0xf0], 'application/xml'),
      text: "<?xml version='1.0' encoding='koi8-r'?>П",
    },
    {
      why: 'headers before itself',
      page: answer([...latin('<meta charset="koi8-r">'), 0xe4], 'text/html; charset=latin1'),
      text: '<meta charset="koi8-r">ä',
    },
    {
      why: 'a mark before all',
      page: answer([0xef, 0xbb, 0xbf, ...utf8('ä')], 'text/html; charset=koi8-r'),
      text: 'ä',
    },
    { why: 'UTF-16 by its mark', page: answer([0xff, 0xfe, 0xe4, 0x00]), text: 'ä' },
    { why: 'Shift JIS', page: answer([0x83, 0x65], 'text/html; charset=Shift_JIS'), text: 'テ' },
    { why: 'an encoding that does not exist', page: answer(utf8('ä'), 'text/html; charset=klingon'), text: 'ä' },
    {
      why: 'ASCII that calls itself UTF-16',
      page: answer(utf8('<meta charset=utf-16>ä')),
      text: '<meta charset=utf-16>ä',
    },
    {
      why: 'broken UTF-8 that calls itself so',
      page: answer([0x61, 0xff], 'text/html; charset=utf-8'),
      text: 'a\ufffd',
    },
    {
      why: 'a recording’s text, whatever the headers said',
      page: answer(utf8('ä'), 'text/html; charset=koi8-r', 'utf-8'),
      text: 'ä',
    },
    {
      why: 'a declaration too far down',
      page: answer([...latin(`${' '.repeat(1100)}<meta charset="koi8-r">`), 0xe4]),
      text: `${' '.repeat(1100)}<meta charset="koi8-r">ä`,
    },
  ])('$why', ({ page, text }) => expect(pageText(page)).toBe(text))
})

test('data is not asked what it says of itself', () => {
  expect(bodyText(answer(utf8('{"a":"<meta charset=koi8-r> ä"}')))).toBe('{"a":"<meta charset=koi8-r> ä"}')
})

test('a page comes as text', async () => {
  const bytes = Buffer.from([0xe4, 0xf6])
  const { transport } = answering(
    () => new Response('', { status: 404 }),
    () => new Response(bytes, { headers: { 'content-type': 'text/html; charset=iso-8859-1' } }),
  )
  expect((await open({ transport }).http.page('https://aurora.example/')).body).toBe('äö')
})
