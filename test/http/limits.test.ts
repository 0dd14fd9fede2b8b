import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { iso } from '../../src/evidence/time.ts'
import type { PlatformError } from '../../src/http/platform-error.ts'
import { answering, failure, html, json, open, START } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const URL_A = 'https://api.aurora.example/a'
const URL_B = 'https://api.aurora.example/b'
const ok = () => json({ ok: true })
const tooMany = (headers: Record<string, string>) => () => json({ error: 'slow down' }, { status: 429, headers })

describe('a 429 that says when to come back', () => {
  test.each([
    { why: 'in seconds', headers: { 'retry-after': '30' }, wait: 30 },
    { why: 'as a date', headers: { 'retry-after': 'Fri, 20 Nov 2026 12:00:45 GMT' }, wait: 45 },
    { why: 'by a reset as Mastodon writes it', headers: { 'x-ratelimit-reset': '2026-11-20T12:02:00Z' }, wait: 120 },
    { why: 'by a reset as Bluesky writes it', headers: { 'ratelimit-reset': String(START + 20) }, wait: 20 },
    { why: 'by a reset as Reddit writes it', headers: { 'x-ratelimit-reset': '17' }, wait: 17 },
    { why: 'twice: the later counts', headers: { 'retry-after': '5', 'ratelimit-reset': '50' }, wait: 50 },
    {
      why: 'and that requests remain: the reset is of another allowance',
      headers: { 'retry-after': '5', 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': '250' },
      wait: 5,
    },
    { why: 'at once, which is no invitation', headers: { 'retry-after': '0' }, wait: 2 },
    { why: 'not at all', headers: {}, wait: 2 },
    { why: 'before now', headers: { 'retry-after': '-5' }, wait: 2 },
    { why: 'in fractions', headers: { 'retry-after': '7.5' }, wait: 7.5 },
    { why: 'in no words', headers: { 'retry-after': 'NaN', 'ratelimit-reset': 'soon' }, wait: 2 },
    { why: 'in the past', headers: { 'ratelimit-reset': String(START - 60) }, wait: 2 },
  ])('$why: it waits $wait s and asks again', async ({ headers, wait }) => {
    const { transport, asked } = answering(tooMany(headers), ok)
    const { http, clock, events } = open({ transport })
    await expect(http.json(URL_A, Any)).resolves.toEqual({ ok: true })
    expect(clock.now() - START).toBeCloseTo(wait, 3)
    expect(asked).toHaveLength(2)
    expect(http.requests).toBe(2)
    expect(events.filter(({ type }) => type === 'waiting')).toEqual([
      { type: 'waiting', platform: 'aurora', host: 'api.aurora.example', until: START + wait, why: 'limit' },
    ])
  })

  test('a host that refuses again and again is asked ever more seldom', async () => {
    const { transport } = answering(tooMany({}), tooMany({}), tooMany({ 'retry-after': '0' }), ok)
    const { http, clock } = open({ transport })
    await http.json(URL_A, Any)
    expect(clock.now() - START).toBe(2 + 4 + 8)
  })
})

describe('a 429 that says it in its body', () => {
  test.each([
    {
      why: 'as Discourse does',
      body: { errors: ['slow down'], extras: { wait_seconds: 9, time_left: '9 s' } },
      wait: 9,
    },
    { why: 'as Telegram does', body: { ok: false, parameters: { retry_after: 14 } }, wait: 14 },
    { why: 'as Discord does', body: { message: 'slow down', retry_after: 3.5 }, wait: 3.5 },
    { why: 'as a text', body: { extras: { wait_seconds: '9' } }, wait: 9 },
    { why: 'as nothing that can be waited for', body: { extras: { wait_seconds: null }, retry_after: -1 }, wait: 2 },
    { why: 'not at all', body: 'slow down', wait: 2 },
  ])('$why: it waits $wait s', async ({ body, wait }) => {
    const { transport } = answering(() => json(body, { status: 429 }), ok)
    const { http, clock } = open({ transport })
    await http.json(URL_A, Any)
    expect(clock.now() - START).toBeCloseTo(wait, 3)
  })

  test('and in a header: the later counts', async () => {
    const { transport } = answering(
      () => json({ retry_after: 9 }, { status: 429, headers: { 'retry-after': '4' } }),
      ok,
    )
    const { http, clock } = open({ transport })
    await http.json(URL_A, Any)
    expect(clock.now() - START).toBe(9)
  })
})

describe('a wait that nobody can mean', () => {
  test.each([
    { why: '23 digits', headers: { 'retry-after': '99999999999999999999999' } },
    { why: 'the year 275760', headers: { 'retry-after': 'Sat, 13 Sep 275760 00:00:00 GMT' } },
    { why: 'the last moment that a date can hold', headers: { 'ratelimit-reset': '8640000000000000' } },
    { why: 'a reset beyond it', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9'.repeat(30) } },
    { why: 'more digits than a number has', headers: { 'retry-after': '9'.repeat(400) } },
    { why: 'more than a year', headers: { 'retry-after': '31708800' } },
  ])('$why is rate_limited, with no time at which it ends', async ({ headers }) => {
    const { transport, asked } = answering(tooMany(headers))
    const { http } = open({ transport, door: { name: 'Aurora' } })
    expect(await failure(http.json(URL_A, Any))).toMatchObject({
      status: 'rate_limited',
      until: null,
      message:
        'api.aurora.example allows no more requests for longer than a year, which is more time than is left for Aurora',
    })
    expect(await failure(http.json(URL_B, Any))).toMatchObject({ status: 'rate_limited' })
    expect(asked).toHaveLength(1)
  })

  test('is said of a page likewise, and of a 503', async () => {
    const unavailable = () => new Response('', { status: 503, headers: { 'retry-after': '9'.repeat(23) } })
    const { transport } = answering(unavailable)
    const { http } = open({ transport })
    expect(await failure(http.page('https://auroraair.example/'))).toMatchObject({ status: 'error', until: null })
  })
})

describe('a limit that does not fit', () => {
  test('ends the platform as rate_limited, with the time at which the limit ends', async () => {
    const { transport, asked } = answering(tooMany({ 'retry-after': '3600' }))
    const { http, clock } = open({ transport, door: { name: 'Aurora' } })
    const error = await failure(http.json(URL_A, Any))
    expect(error).toMatchObject({ status: 'rate_limited', httpStatus: 429, until: iso(START + 3600) })
    expect(error.message).toBe(
      'api.aurora.example allows no more requests until 2026-11-20T13:00:00Z, which is more time than is left for Aurora',
    )
    expect(clock.now()).toBe(START)
    expect(asked).toHaveLength(1)
  })

  test('later requests to that host fail at once, those to other hosts are made', async () => {
    const { transport, asked } = answering(tooMany({ 'retry-after': '3600' }), ok)
    const { http } = open({ transport })
    await failure(http.json(URL_A, Any))
    await expect(failure(http.json(URL_B, Any))).resolves.toMatchObject({ status: 'rate_limited' })
    expect(asked).toHaveLength(1)
    await expect(http.json('https://other.example/', Any)).resolves.toEqual({ ok: true })
  })

  test.each([
    { seconds: 299, outcome: 'ok' },
    { seconds: 300, outcome: 'rate_limited' },
  ])('of 300 s: a wait of $seconds s is $outcome', async ({ seconds, outcome }) => {
    const { transport } = answering(tooMany({ 'retry-after': String(seconds) }), ok)
    const { http } = open({ transport })
    const result = await http.json(URL_A, Any).then(
      () => 'ok',
      (error: PlatformError) => error.status,
    )
    expect(result).toBe(outcome)
  })

  test("another platform with more time waits for the same host's limit", async () => {
    const { transport } = answering(tooMany({ 'retry-after': '400' }), ok)
    const { network, http, clock } = open({ transport })
    await failure(http.json(URL_A, Any))
    const patient = network.platform('patient', { maxSeconds: 1000 })
    await expect(patient.json(URL_A, Any)).resolves.toEqual({ ok: true })
    expect(clock.now() - START).toBe(400)
  })
})

describe('a limit that an answer announces', () => {
  const spent = { 'ratelimit-remaining': '0', 'ratelimit-reset': '40' }

  test('nothing remains: the next request to that host waits for the reset', async () => {
    const { transport } = answering(() => json({ ok: true }, { headers: spent }), ok)
    const { http, clock } = open({ transport })
    await http.json(URL_A, Any)
    expect(clock.now()).toBe(START)
    await http.json(URL_B, Any)
    expect(clock.now() - START).toBe(40)
  })

  test('an answer that is a failure counts too', async () => {
    const { transport } = answering(() => json({ error: 'no' }, { status: 404, headers: spent }), ok)
    const { http, clock } = open({ transport })
    await failure(http.json(URL_A, Any))
    await http.json(URL_B, Any)
    expect(clock.now() - START).toBe(40)
  })

  test('one that waits for its turn sees what the one before it learned', async () => {
    const { transport } = answering(() => json({ ok: true }, { headers: spent }), ok)
    const { http, clock } = open({ transport })
    await Promise.all([http.json(URL_A, Any), http.json(URL_B, Any)])
    expect(clock.now() - START).toBe(40)
  })

  test('nothing remains and no reset is known: nothing to wait for', async () => {
    const { transport } = answering(() => json({ ok: true }, { headers: { 'ratelimit-remaining': '0' } }), ok)
    const { http, clock } = open({ transport })
    await http.json(URL_A, Any)
    await http.json(URL_B, Any)
    expect(clock.now()).toBe(START)
  })
})

describe('a 403', () => {
  test.each([
    {
      why: 'with nothing remaining is a limit',
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' },
      wait: 9,
    },
    { why: 'with a time to come back is a limit', headers: { 'retry-after': '11' }, wait: 11 },
  ])('$why', async ({ headers, wait }) => {
    const { transport } = answering(() => json({ message: 'API rate limit exceeded' }, { status: 403, headers }), ok)
    const { http, clock } = open({ transport })
    await expect(http.json(URL_A, Any)).resolves.toEqual({ ok: true })
    expect(clock.now() - START).toBe(wait)
  })

  test('with requests remaining is a refusal', async () => {
    const headers = { 'x-ratelimit-remaining': '59', 'x-ratelimit-reset': '9' }
    const { transport, asked } = answering(() => json({ message: 'no' }, { status: 403, headers }))
    await expect(failure(open({ transport }).http.json(URL_A, Any))).resolves.toMatchObject({ status: 'blocked' })
    expect(asked).toHaveLength(1)
  })
})

test('a 429 that is a wall is a wall', async () => {
  const headers = { 'cf-mitigated': 'challenge', 'retry-after': '5' }
  const { transport, asked } = answering(() => html('<title>Just a moment...</title>', { status: 429, headers }))
  await expect(failure(open({ transport }).http.json(URL_A, Any))).resolves.toMatchObject({ status: 'blocked' })
  expect(asked).toHaveLength(1)
})
