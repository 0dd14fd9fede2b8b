import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { virtualClock } from '../../src/http/clock.ts'
import { parseHar } from '../../src/http/har-read.ts'
import { openReplayer } from '../../src/http/har-replay.ts'
import type { NetworkOptions } from '../../src/http/network.ts'
import { failure, open, START } from './open.ts'

const Any = z.object({ ok: z.unknown() })
const ADDRESS = 'https://aurora.example/a'

interface Entry {
  url?: string
  method?: string
  postData?: object
  headers?: { name: string; value: string }[]
  response?: object
  more?: object
}

const body = (text: string, more: object = {}) => ({
  status: 200,
  content: { text, mimeType: 'application/json', ...more },
})

function replay(entries: Entry[], options: Partial<NetworkOptions> = {}) {
  const full = entries.map(
    ({ url = ADDRESS, method = 'GET', postData, headers = [], response = body('{"ok":1}'), more = {} }) => ({
      startedDateTime: '2026-11-20T12:00:00.000Z',
      time: 1,
      request: { method, url, headers, ...(postData ? { postData } : {}) },
      response,
      ...more,
    }),
  )
  const har = parseHar('aurora.har', JSON.stringify({ log: { version: '1.2', entries: full } }))
  return open({ replayer: openReplayer(har), clock: virtualClock(START), transport: neverAsked, ...options })
}

const neverAsked = () => {
  throw new Error('a replay asked the network')
}

describe('which answer a request gets', () => {
  test.each([
    {
      why: 'another order of the query',
      recorded: { url: `${ADDRESS}?b=2&a=1` },
      asked: { url: `${ADDRESS}?a=1&b=2` },
    },
    { why: 'a fragment, as browsers write it', recorded: { url: `${ADDRESS}#top` }, asked: { url: ADDRESS } },
    { why: 'a method in small letters', recorded: { method: 'get' }, asked: { url: ADDRESS } },
    {
      why: 'JSON in another order',
      recorded: { method: 'POST', postData: { text: '{ "b": 1, "a": 2 }' } },
      asked: { url: ADDRESS, method: 'POST' as const, body: { a: 2, b: 1 } },
    },
    {
      why: 'a form that stands in the recording as parameters',
      recorded: { method: 'POST', postData: { mimeType: 'x', text: '', params: [{ name: 'q', value: 'a b' }] } },
      asked: { url: ADDRESS, method: 'POST' as const, body: new URLSearchParams({ q: 'a b' }) },
    },
  ])('$why: it is the same', async ({ recorded, asked }) => {
    await expect(replay([recorded]).http.json(asked, Any)).resolves.toEqual({ ok: 1 })
  })

  test.each([
    { why: 'another query', asked: { url: `${ADDRESS}?a=1` }, says: 'GET https://aurora.example/a?a=1' },
    { why: 'another method', asked: { url: ADDRESS, method: 'POST' as const }, says: 'POST https://aurora.example/a' },
    {
      why: 'another body',
      asked: { url: ADDRESS, method: 'POST' as const, body: { a: 1 } },
      says: 'POST https://aurora.example/a with the body {"a":1}',
    },
  ])('$why: it fails by name', async ({ asked, says }) => {
    const error = await failure(replay([{}]).http.json(asked, Any))
    expect(error.outcome).toEqual({
      status: 'error',
      reason: `the recording aurora.har has no answer for ${says}`,
      until: null,
    })
  })

  test('a secret does not stand in the name of what is missing', async () => {
    const { http } = replay([{}], { secrets: new Map([['AURORA_KEY', 'hush-hush']]) })
    const error = await failure(http.json(`${ADDRESS}?key=hush-hush`, Any))
    expect(error.message).toContain('?key=redacted-AURORA_KEY')
  })

  test('equal requests are answered in recorded order, the last answer repeating', async () => {
    const { http } = replay([1, 2].map((n) => ({ response: body(`{"ok":${n}}`) })))
    const again = () => http.json({ url: ADDRESS, again: true }, Any)
    expect([await again(), await again(), await again()]).toEqual([{ ok: 1 }, { ok: 2 }, { ok: 2 }])
  })

  test('of one address in two kinds of content, each request gets its own', async () => {
    const accept = (value: string) => [{ name: 'Accept', value }]
    const { http } = replay([
      { headers: accept('text/html'), response: { status: 200, content: { text: '<p>', mimeType: 'text/html' } } },
      { headers: accept('application/activity+json') },
    ])
    const headers = { accept: 'application/activity+json' }
    await expect(http.json({ url: ADDRESS, headers }, Any)).resolves.toEqual({ ok: 1 })
  })
})

describe('a recording that a browser saved', () => {
  const page = (content: object, more: object = {}) => ({ response: { status: 200, statusText: '', content, ...more } })

  test.each([
    {
      why: 'text',
      entry: page({ text: '<p>grün', mimeType: 'text/html; charset=iso-8859-1', size: 8, compression: -3 }),
      text: '<p>grün',
    },
    {
      why: 'base64 with its own charset',
      entry: page({ text: 'PHA+Z3L8bg==', encoding: 'base64', mimeType: 'text/html; charset=iso-8859-1' }),
      text: '<p>grün',
    },
    { why: 'nothing at all', entry: page({ size: 0, mimeType: 'text/html' }), text: '' },
    {
      why: 'pseudo headers, compression and cookies of HTTP/2',
      entry: {
        headers: [
          { name: ':method', value: 'GET' },
          { name: ':authority', value: 'aurora.example' },
        ],
        ...page(
          { text: '<p>', mimeType: 'text/html' },
          {
            headers: [
              { name: ':status', value: '200' },
              { name: 'Content-Encoding', value: 'br' },
              { name: 'Set-Cookie', value: 'a=1' },
              { name: 'content-type', value: 'text/html' },
            ],
            _transferSize: 300,
            _error: null,
          },
        ),
        more: { _fromCache: null, _priority: 'High', pageref: 'page_1', serverIPAddress: '192.0.2.1' },
      },
      text: '<p>',
    },
    {
      why: 'a copy that was still good',
      entry: { response: { status: 304, content: { text: '<p>', mimeType: 'text/html' } } },
      text: '<p>',
    },
  ])('with $why', async ({ entry, text }) => {
    const reply = await replay([entry]).http.page(ADDRESS)
    expect([reply.status, reply.body]).toEqual([200, text])
    expect(reply.headers).not.toHaveProperty('set-cookie')
  })

  test('and that no longer holds the content says so', async () => {
    const error = await failure(replay([page({ size: 5000, mimeType: 'application/json' })]).http.json(ADDRESS, Any))
    expect(error.outcome).toMatchObject({
      status: 'error',
      reason: `the recording holds no content of the answer to ${ADDRESS}`,
    })
  })

  test('follows the redirects that it recorded', async () => {
    const moved = { url: 'http://aurora.example/a', response: { status: 301, content: {}, redirectURL: ADDRESS } }
    await expect(replay([moved, {}]).http.reply('http://aurora.example/a', Any)).resolves.toMatchObject({
      url: ADDRESS,
    })
  })

  test.each([
    {
      why: 'something kept from loading',
      response: { status: 0, content: {}, _error: 'net::ERR_BLOCKED_BY_CLIENT' },
      says: 'net::ERR_BLOCKED_BY_CLIENT',
    },
    {
      why: 'something went wrong with',
      response: { status: 0, content: {} },
      says: 'was not answered when this was recorded',
    },
  ])('with a request that $why', async ({ response, says }) => {
    const error = await failure(replay([{ response }]).http.json(ADDRESS, Any))
    expect(error.outcome).toMatchObject({ status: 'error', reason: `aurora.example could not be read: ${says}` })
  })

  test('with a limit at the end of it: rate_limited, at once', async () => {
    const limited = { status: 429, headers: [{ name: 'Retry-After', value: '60' }], content: { text: '{}' } }
    const { http, clock } = replay([{ response: limited }])
    await expect(failure(http.json(ADDRESS, Any))).resolves.toMatchObject({
      status: 'rate_limited',
      until: '2026-11-20T12:01:00Z',
    })
    expect([clock.now(), http.requests]).toEqual([START, 1])
  })
})

test('private addresses are nothing to fear in a recording', async () => {
  await expect(replay([{ url: 'http://127.0.0.1:3000/' }]).http.json('http://127.0.0.1:3000/', Any)).resolves.toEqual({
    ok: 1,
  })
})

test('a replay never loads undici', async () => {
  const script = `
    import { createRequire } from 'node:module'
    import { z } from 'zod'
    import { virtualClock } from './src/http/clock.ts'
    import { parseHar } from './src/http/har-read.ts'
    import { openReplayer } from './src/http/har-replay.ts'
    import { openNetwork } from './src/http/network.ts'
    const request = { method: 'GET', url: '${ADDRESS}' }
    const entry = { startedDateTime: '2026-11-20T12:00:00Z', request, response: { status: 200, content: { text: '{}' } } }
    const replayer = openReplayer(parseHar('x', JSON.stringify({ log: { entries: [entry] } })))
    const { signal } = new AbortController()
    const network = openNetwork({ userAgent: 'x', clock: virtualClock(0), signal, replayer })
    await network.platform('p').json('${ADDRESS}', z.object({}))
    await network.close()
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((name) => name.includes('/undici/'))
    const before = loaded()
    await import('undici')
    console.log(JSON.stringify({ before, after: loaded() }))
  `
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ])
  expect(JSON.parse(stdout)).toEqual({ before: false, after: true })
}, 60_000)
