import { describe, expect, test } from 'vitest'
import type { Answer, Ask } from '../../src/http/exchange.ts'
import { openSecrets, placeholder } from '../../src/http/secrets.ts'

const KEY = 'a+b/c "d"=é'
const TOKEN = 'eyJhbGciOiJFUzI1NksifQ.eyJleHAiOjF9.c2lnbmF0dXJl'
const ask = (facts: Partial<Ask>): Ask => ({
  method: 'GET',
  url: 'https://aurora.example/',
  headers: {},
  body: null,
  ...facts,
})
const answer = (body: string, headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  statusText: 'OK',
  headers,
  body: Buffer.from(body),
  charset: null,
  from: 'network',
})
const textOf = ({ body }: Answer) => Buffer.from(body).toString()

describe('a key from the environment', () => {
  const { mask, maskAsk, maskAnswer } = openSecrets(new Map([['AURORA_KEY', KEY]]))

  test.each([
    { why: 'as it is', text: `key ${KEY}!` },
    { why: 'in JSON', text: JSON.stringify({ key: KEY }) },
    { why: 'in a query', text: `?key=${encodeURIComponent(KEY)}&x=1` },
    { why: 'in a form', text: new URLSearchParams({ key: KEY }).toString() },
    { why: 'in a query in small letters', text: encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase()) },
    { why: 'in JSON that escapes all it may', text: '{"key":"a+b\\/c \\"d\\"=\\u00e9"}' },
    { why: 'in HTML', text: '<p>a+b/c &quot;d&quot;=é</p>' },
  ])('is replaced $why', ({ text }) => {
    const masked = mask(text)
    expect(masked).toContain(placeholder('AURORA_KEY'))
    for (const part of ['a+b', 'a%2Bb', '%C3%A9']) expect(masked).not.toContain(part)
  })

  test.each(['', 'u', 'us', 'jo@aurora.example:'])('is replaced in base64 after %j', (before) => {
    for (const after of ['', '!', ' and more'])
      for (const alphabet of ['base64', 'base64url'] as const) {
        const written = Buffer.from(`${before}${KEY}${after}`).toString(alphabet)
        const left = mask(`Basic ${written}`).replace('Basic ', '').replace(placeholder('AURORA_KEY'), '')
        expect(mask(`Basic ${written}`)).toContain(placeholder('AURORA_KEY'))
        // No more than the signs at the edges, which hold bits of what stands before and after it.
        expect(left.length).toBeLessThanOrEqual(written.length - Buffer.from(KEY).length)
      }
  })

  test('is replaced in the address, the body and the answer', () => {
    const masked = maskAsk(
      ask({ url: `https://aurora.example/?k=${encodeURIComponent(KEY)}`, body: JSON.stringify([KEY]) }),
    )
    expect(masked.url).toBe('https://aurora.example/?k=redacted-AURORA_KEY')
    expect(masked.body).toBe('["redacted-AURORA_KEY"]')
    expect(textOf(maskAnswer(answer(`<p>bad key ${KEY}, grün`)))).toBe('<p>bad key redacted-AURORA_KEY, grün')
  })
})

test('headers that hold nothing else are replaced whole', () => {
  const { maskAsk } = openSecrets(new Map())
  const headers = { authorization: 'Basic dTpw', cookie: 'a=1', 'x-api-key': 'k', accept: 'text/html' }
  expect(maskAsk(ask({ headers })).headers).toEqual({
    authorization: 'redacted',
    cookie: 'redacted',
    'x-api-key': 'redacted',
    accept: 'text/html',
  })
})

describe('fields that hold a secret', () => {
  test('are replaced by name where the value is not known', () => {
    const { maskAsk } = openSecrets(new Map())
    expect(maskAsk(ask({ body: '{"identifier":"me","password":"q\\"w"}' })).body).toBe(
      '{"identifier":"me","password":"redacted-password"}',
    )
    expect(maskAsk(ask({ body: 'grant_type=password&password=q%22w&x=1' })).body).toBe(
      'grant_type=password&password=redacted-password&x=1',
    )
    expect(maskAsk(ask({ url: 'https://aurora.example/?access_token=abc&x=1' })).url).toBe(
      'https://aurora.example/?access_token=redacted-access_token&x=1',
    )
  })

  test("a session's tokens are known from then on, each by its own number", () => {
    const { maskAsk, maskAnswer } = openSecrets(new Map())
    const session = (token: string) =>
      answer(JSON.stringify({ accessJwt: token, refreshJwt: `${token}r`, email: 'me@aurora.example' }))
    expect(textOf(maskAnswer(session(TOKEN)))).toBe(
      '{"accessJwt":"redacted-accessJwt-1","refreshJwt":"redacted-refreshJwt-1","email":"redacted"}',
    )
    expect(textOf(maskAnswer(session(`${TOKEN}2`)))).toContain('"redacted-accessJwt-2"')
    expect(maskAsk(ask({ url: `https://aurora.example/?t=${TOKEN}` })).url).toContain('t=redacted-accessJwt-1')
  })

  test('masking twice changes nothing more', () => {
    const { maskAsk, maskAnswer } = openSecrets(new Map([['AURORA_KEY', KEY]]))
    const once = maskAsk(
      ask({ url: `https://aurora.example/?k=${encodeURIComponent(KEY)}`, body: '{"password":"hush"}' }),
    )
    expect(maskAsk(once)).toEqual(once)
    const session = maskAnswer(answer(JSON.stringify({ accessJwt: TOKEN })))
    expect(textOf(maskAnswer(session))).toBe(textOf(session))
  })
})

describe('what strangers write', () => {
  test('does not make a word a secret', () => {
    const { mask, maskAnswer } = openSecrets(new Map())
    maskAnswer(answer('{"password":"waiting"}'))
    maskAnswer(answer('{"text":"see https://x.example/?access_token=waiting-for-the-refund"}'))
    expect(mask('I am waiting-for-the-refund')).toBe('I am waiting-for-the-refund')
  })

  test('is kept byte for byte', () => {
    const { maskAnswer } = openSecrets(new Map([['AURORA_KEY', KEY]]))
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(maskAnswer({ ...answer(''), body: bytes }).body).toBe(bytes)
  })

  test('may be as long as it likes', () => {
    const { maskAnswer } = openSecrets(new Map())
    const long = JSON.stringify({ password: 'x'.repeat(5_000_000), text: '\\"'.repeat(1_000_000) })
    expect(textOf(maskAnswer(answer(long)))).toContain('"password":"redacted-password-1"')
  })
})

test.each(['', 'a', 'abc'])('a key of "%s" would garble everything: it is left', (value) => {
  expect(openSecrets(new Map([['K', value]])).mask('a abc b')).toBe('a abc b')
})

test('of two keys, one within the other, the longer is replaced first', () => {
  const { mask } = openSecrets(
    new Map([
      ['SHORT', 'secret'],
      ['LONG', 'secret-more'],
    ]),
  )
  expect(mask('secret-more secret')).toBe('redacted-LONG redacted-SHORT')
})
