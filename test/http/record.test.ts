import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UsageError } from '../../src/evidence/errors.ts'
import { virtualClock } from '../../src/http/clock.ts'
import type { WrittenEntry } from '../../src/http/har-entry.ts'
import { parseHar } from '../../src/http/har-read.ts'
import { harText, openRecorder } from '../../src/http/har-record.ts'
import { openReplayer } from '../../src/http/har-replay.ts'
import type { NetworkOptions } from '../../src/http/network.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import type { Http, Request } from '../../src/http/request.ts'
import { folder } from './folder.ts'
import { answering, broken, html, json, type Opened, open, START } from './open.ts'

const Body = z.unknown()
const ADDRESS = 'https://aurora.example/a'
const TOOL = { name: 'earshot', version: '1.2.3' }
const SCAN = {
  window: { since: '2026-10-21T12:00:00Z', until: '2026-11-20T12:00:00Z' },
  observedAt: '2026-11-20T12:00:00Z',
  brand: { name: 'Aurora Air' },
  options: { maxRequests: 300 },
  keys: ['AURORA_KEY'],
}

type Scenario = (opened: Opened) => Promise<unknown[]>

/** Everything that can be seen of asking: the reply or the failure, in a form that compares. */
async function seen(asking: Promise<unknown>): Promise<unknown> {
  try {
    return await asking
  } catch (error) {
    if (!(error instanceof PlatformError)) return error
    const { status, message, until, httpStatus } = error
    return { status, message, until, httpStatus }
  }
}

/** Runs a scenario on a network that records, and again on the recording. */
async function recordAndReplay(options: Partial<NetworkOptions>, scenario: Scenario) {
  const entries: WrittenEntry[] = []
  const recorder = { add: (entry: WrittenEntry) => void entries.push(entry), write: async () => {} }
  const live = open({ ...options, recorder })
  const first = [...(await scenario(live)), live.http.requests]
  const text = [...harText(TOOL, SCAN, entries)].join('')
  const { transport: _, ...rest } = options
  const replayer = openReplayer(parseHar('aurora.har', text))
  const replayed = open({ ...rest, replayer, clock: virtualClock(START), transport: neverAsked })
  const second = [...(await scenario(replayed)), replayed.http.requests]
  return { first, second, text, har: JSON.parse(text), clocks: [live.clock.now(), replayed.clock.now()] }
}

const neverAsked = () => {
  throw new Error('a replay asked the network')
}
const reply = (http: Http, request: string | Request = ADDRESS) => seen(http.reply(request, Body))

describe('a recording replays to the same', () => {
  const ok = () => json({ ok: true })
  const limited = (wait: string) => () => json({}, { status: 429, headers: { 'retry-after': wait } })
  test.each<{
    why: string
    answers: Parameters<typeof answering>
    scenario: Scenario
    options?: Partial<NetworkOptions>
  }>([
    { why: 'an answer', answers: [ok], scenario: async ({ http }) => [await reply(http)] },
    {
      why: 'an error',
      answers: [() => json({ error: 'no' }, { status: 404 })],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a wall',
      answers: [() => html('<h1>No', { status: 403 })],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a redirect',
      answers: [() => new Response(null, { status: 302, headers: { location: '/b' } }), ok],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a login',
      answers: [() => new Response(null, { status: 302, headers: { location: '/login' } })],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a gateway that came back',
      answers: [() => html('', { status: 502 }), ok],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a gateway that did not',
      answers: [() => html('', { status: 502 })],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a connection refused',
      answers: [() => broken('ECONNREFUSED')],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a connection refused once',
      answers: [() => broken('ECONNREFUSED'), ok],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a host that does not exist',
      answers: [() => broken('ENOTFOUND')],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'a host that did not exist at first',
      answers: [() => broken('ENOTFOUND'), ok],
      scenario: async ({ http }) => [await reply(http), await reply(http)],
    },
    {
      why: 'no answer in time',
      answers: [() => new Promise(() => {})],
      options: { timeout: 0.02 },
      scenario: async ({ http }) => [await reply(http)],
    },
    { why: 'a limit that passed', answers: [limited('30'), ok], scenario: async ({ http }) => [await reply(http)] },
    {
      why: 'a limit that did not fit',
      answers: [limited('3000')],
      scenario: async ({ http }) => [await reply(http), await reply(http, `${ADDRESS}/2`)],
    },
    {
      why: 'a limit that fitted and one that did not',
      answers: [limited('200'), ok, limited('200')],
      scenario: async ({ http }) => [await reply(http), await reply(http, `${ADDRESS}/2`)],
    },
    {
      why: 'maintenance',
      answers: [() => html('', { status: 503, headers: { 'retry-after': '900' } })],
      scenario: async ({ http }) => [await reply(http)],
    },
    {
      why: 'used-up requests',
      answers: [ok],
      options: { maxRequests: 1 },
      scenario: async ({ http }) => [await reply(http), await reply(http, `${ADDRESS}/2`)],
    },
    {
      why: 'the end of the time',
      answers: [ok],
      scenario: async ({ http, clock }) => [
        await reply(http),
        await clock.sleep(400),
        await reply(http, `${ADDRESS}/2`),
      ],
    },
    { why: 'a private address', answers: [ok], scenario: async ({ http }) => [await reply(http, 'http://127.0.0.1/')] },
    {
      why: 'another look',
      answers: [() => json(1), () => json(2)],
      scenario: async ({ http }) => [await reply(http), await reply(http, { url: ADDRESS, again: true })],
    },
    {
      why: 'a page',
      answers: [() => html('User-agent: *'), () => html('<p>grün')],
      scenario: async ({ http }) => [await seen(http.page(ADDRESS))],
    },
    {
      why: 'a page in another encoding',
      answers: [
        () => html('', { status: 404 }),
        () =>
          new Response(Buffer.from('gr\u00fcn', 'latin1'), {
            headers: { 'content-type': 'text/html;charset=iso-8859-1' },
          }),
      ],
      scenario: async ({ http }) => [await seen(http.page(ADDRESS))],
    },
    {
      why: 'a page that must not be read',
      answers: [() => html('User-agent: *\nDisallow: /')],
      scenario: async ({ http }) => [await seen(http.page(ADDRESS))],
    },
  ])('$why', async ({ answers, scenario, options }) => {
    const { first, second } = await recordAndReplay(
      { transport: answering(...answers).transport, ...options },
      scenario,
    )
    expect(second).toEqual(first)
  })

  test('waits take no time and move the clock as far', async () => {
    const { clocks } = await recordAndReplay(
      { transport: answering(limited('30'), ok).transport },
      async ({ http }) => [await reply(http)],
    )
    expect(clocks).toEqual([START + 30, START + 30])
  })

  test('an interruption stays one', async () => {
    const scenario: Scenario = async ({ http, stop }) => {
      setImmediate(() => stop.abort())
      return [await reply(http)]
    }
    const { first, second } = await recordAndReplay({ transport: () => new Promise(() => {}) }, scenario)
    expect(first[0]).toMatchObject({ name: 'AbortError' })
    expect(second[0]).toMatchObject({ status: 'partial', message: 'interrupted' })
  })

  const answer = fc.record({
    status: fc.constantFrom(200, 200, 200, 201, 400, 404, 500),
    body: fc.oneof(fc.json(), fc.string({ unit: 'grapheme' }), fc.uint8Array()),
    type: fc.constantFrom(
      'application/json',
      'text/html',
      'text/html; charset=iso-8859-1',
      'application/octet-stream',
      '',
    ),
  })
  property.prop([fc.array(answer, { minLength: 1, maxLength: 5 })])('whatever the answers are', async (answers) => {
    const responses = answers.map(
      ({ status, body, type }) =>
        () =>
          new Response(Buffer.from(body), { status, headers: type ? { 'content-type': type } : {} }),
    )
    const page = (http: Http, number: number) =>
      seen(http.page({ url: `${ADDRESS}/${number}`, accept: [400, 404, 500] }))
    const { first, second } = await recordAndReplay(
      { transport: answering(() => html('', { status: 404 }), ...responses).transport },
      async ({ http }) => {
        const replies = []
        for (const number of answers.keys()) replies.push(await page(http, number))
        return replies
      },
    )
    expect(second).toEqual(first)
  })
})

describe('what a recording holds', () => {
  test('is HAR 1.2, with every field that it requires', async () => {
    const { har } = await recordAndReplay(
      { transport: answering(() => json({ ok: 'grün' }, { headers: { 'x-a': '1' } })).transport },
      async ({ http }) => [await reply(http, { url: `${ADDRESS}?q=a%20b`, method: 'POST', body: { n: 1 } })],
    )
    expect(har.log).toMatchObject({ version: '1.2', creator: TOOL, pages: [], _earshot: SCAN })
    expect(har.log.entries).toEqual([
      {
        startedDateTime: '2026-11-20T12:00:00Z',
        time: 0,
        request: {
          method: 'POST',
          url: `${ADDRESS}?q=a%20b`,
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: [
            { name: 'user-agent', value: expect.any(String) },
            { name: 'accept', value: 'application/json' },
            { name: 'content-type', value: 'application/json' },
          ],
          queryString: [{ name: 'q', value: 'a b' }],
          postData: { mimeType: 'application/json', text: '{"n":1}' },
          headersSize: -1,
          bodySize: 7,
        },
        response: {
          status: 200,
          statusText: '',
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: expect.arrayContaining([{ name: 'x-a', value: '1' }]),
          content: { size: 14, mimeType: 'application/json', text: '{"ok":"grün"}' },
          redirectURL: '',
          headersSize: -1,
          bodySize: -1,
        },
        cache: {},
        timings: { send: 0, wait: 0, receive: 0 },
      },
    ])
  })

  test('is no secret, and a replay without the keys finds its way', async () => {
    const token = 'eyJhbGciOiJFUzI1NksifQ.eyJleHAiOjF9.c2lnbmF0dXJl'
    const login =
      (password: string): Scenario =>
      async ({ http }) => {
        const session = await http.json(
          { url: 'https://aurora.example/session', method: 'POST', body: { identifier: 'me', password } },
          z.object({ accessJwt: z.string() }),
        )
        const headers = { authorization: `Bearer ${session.accessJwt}` }
        return [await reply(http, { url: `${ADDRESS}?key=${password}`, headers })]
      }
    const entries: WrittenEntry[] = []
    const recorder = { add: (entry: WrittenEntry) => void entries.push(entry), write: async () => {} }
    const { transport } = answering(
      () => json({ accessJwt: token, email: 'me@aurora.example' }),
      () => json({ hello: 'app-pass-word' }),
    )
    const live = open({ transport, recorder, secrets: new Map([['AURORA_KEY', 'app-pass-word']]) })
    await login('app-pass-word')(live)
    const text = [...harText(TOOL, SCAN, entries)].join('')
    for (const secret of ['app-pass-word', token, 'me@aurora.example']) expect(text).not.toContain(secret)
    const replayed = open({ replayer: openReplayer(parseHar('x', text)), transport: neverAsked })
    expect(await login('redacted-AURORA_KEY')(replayed)).toMatchObject([
      { status: 200, body: { hello: 'redacted-AURORA_KEY' } },
    ])
  })

  test('a refreshed token is not taken for the one before it', async () => {
    const token = (n: number) => `eyJhbGciOiJFUzI1NksifQ.token-number-${n}`
    const scenario: Scenario = async ({ http }) => {
      const Session = z.object({ accessJwt: z.string() })
      const log = { url: 'https://aurora.example/session', method: 'POST' as const, again: true }
      const replies = []
      for (let round = 0; round < 2; round += 1) {
        const { accessJwt } = await http.json(log, Session)
        replies.push(await reply(http, { url: ADDRESS, headers: { authorization: `Bearer ${accessJwt}` } }))
      }
      return replies
    }
    const { transport } = answering(
      () => json({ accessJwt: token(1) }),
      () => json({ error: 'ExpiredToken' }, { status: 400 }),
      () => json({ accessJwt: token(2) }),
      () => json({ feed: [] }),
    )
    const { first, second } = await recordAndReplay({ transport }, scenario)
    expect(second).toEqual(first)
    expect(second[1]).toMatchObject({ status: 200 })
  })

  test('requests stand in the order in which they began', () => {
    const entry = (startedDateTime: string): WrittenEntry => ({ startedDateTime, response: { status: 200 } })
    const times = ['2026-11-20T12:00:02Z', '2026-11-20T12:00:00.500Z', '2026-11-20T12:00:01Z']
    const { log } = JSON.parse([...harText(TOOL, SCAN, times.map(entry))].join(''))
    expect(log.entries.map(({ startedDateTime }: WrittenEntry) => startedDateTime)).toEqual([
      times[1],
      times[2],
      times[0],
    ])
  })
})

describe('the file', () => {
  test('is written at the end, whole, also of an interrupted scan', async () => {
    const path = await folder()
    const file = join(path, 'aurora.har')
    const recorder = await openRecorder(file, TOOL, SCAN)
    const { network, http, stop } = open({ recorder, transport: answering(() => json({ ok: true })).transport })
    await reply(http)
    expect(await readdir(path)).toEqual([])
    stop.abort()
    await network.close()
    expect(await readdir(path)).toEqual(['aurora.har'])
    expect(parseHar(file, await readFile(file, 'utf8')).entries).toHaveLength(1)
  })

  test('that cannot be written is refused before anything is asked', async () => {
    const path = await folder()
    await expect(openRecorder(join(path, 'none', 'x.har'), TOOL, SCAN)).rejects.toThrow(UsageError)
    await mkdir(join(path, 'sub'))
    await expect(openRecorder(join(path, 'sub'), TOOL, SCAN)).rejects.toThrow('is a folder')
    await chmod(join(path, 'sub'), 0o500)
    if (process.getuid?.() !== 0)
      await expect(openRecorder(join(path, 'sub', 'x.har'), TOOL, SCAN)).rejects.toThrow(UsageError)
  })
})
