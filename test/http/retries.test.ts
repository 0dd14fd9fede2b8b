import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answering, broken, failure, html, json, open, START } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const ADDRESS = 'https://api.aurora.example/a'
const ok = () => json({ ok: true })
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    html('<h1>Bad gateway</h1>', { status: code, headers })

describe('what may pass is tried again', () => {
  test.each([
    { why: 'a gateway: 502', first: status(502) },
    { why: 'a gateway: 503', first: status(503) },
    { why: 'a gateway: 504', first: status(504) },
    { why: 'a refused connection', first: () => broken('ECONNREFUSED') },
    { why: 'a connection broken off', first: () => broken('UND_ERR_SOCKET') },
  ])('$why, after 1 s', async ({ first }) => {
    const { transport, asked } = answering(first, ok)
    const { http, clock } = open({ transport })
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ ok: true })
    expect(asked).toHaveLength(2)
    expect(http.requests).toBe(2)
    expect(clock.now() - START).toBe(1)
  })

  test('a POST like a GET', async () => {
    const { transport, asked } = answering(status(503), ok)
    await open({ transport }).http.json({ url: ADDRESS, method: 'POST', body: { q: 1 } }, Any)
    expect(asked.map(({ body }) => body)).toEqual(['{"q":1}', '{"q":1}'])
  })

  test('three tries in all, after 1 and 2 s, and then it is the 5xx', async () => {
    const { transport, asked } = answering(status(503))
    const { http, clock } = open({ transport })
    const error = await failure(http.json(ADDRESS, Any))
    expect(error).toMatchObject({ status: 'error', httpStatus: 503 })
    expect(error.message).toBe('api.aurora.example answers 503 (unavailable) with a web page')
    expect(asked).toHaveLength(3)
    expect(clock.now() - START).toBe(3)
  })

  test('the pauses are spread, and never shorter', async () => {
    const { transport } = answering(status(503))
    const { http, clock } = open({ transport, random: () => 1 })
    await failure(http.json(ADDRESS, Any))
    expect(clock.now() - START).toBe(1.5 + 3)
  })

  test('a Retry-After on a 503 is a floor', async () => {
    const { transport } = answering(status(503, { 'retry-after': '25' }), ok)
    const { http, clock } = open({ transport })
    await http.json(ADDRESS, Any)
    expect(clock.now() - START).toBe(25)
  })

  test('a Retry-After on a 503 that does not fit ends it, for later requests too', async () => {
    const { transport, asked } = answering(status(503, { 'retry-after': '7200' }))
    const { http } = open({ transport })
    const error = await failure(http.json(ADDRESS, Any))
    expect(error).toMatchObject({ status: 'error', until: '2026-11-20T14:00:00Z', httpStatus: 503 })
    expect(error.message).toContain('asks to be left alone until 2026-11-20T14:00:00Z')
    await expect(failure(http.json(`${ADDRESS}/2`, Any))).resolves.toMatchObject({ status: 'error' })
    expect(asked).toHaveLength(1)
  })

  test('not when the pause would outlast the budget', async () => {
    const { transport, asked } = answering(status(503))
    const { http } = open({ transport, maxSeconds: 2 })
    await expect(failure(http.json(ADDRESS, Any))).resolves.toMatchObject({ status: 'error', httpStatus: 503 })
    expect(asked).toHaveLength(2)
  })
})

describe('what will not pass is not tried again', () => {
  test.each([400, 401, 403, 404, 408, 410, 418, 422, 500, 501, 520])('%i', async (code) => {
    const { transport, asked } = answering(() => json({ error: 'no' }, { status: code }))
    await failure(open({ transport }).http.json(ADDRESS, Any))
    expect(asked).toHaveLength(1)
  })

  test.each([
    { code: 'ENOTFOUND', says: 'api.aurora.example was not found: it does not exist, or there is no network' },
    { code: 'CERT_HAS_EXPIRED', says: 'api.aurora.example shows a certificate that has expired' },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID', says: 'api.aurora.example shows a certificate for another name' },
  ])('$code', async ({ code, says }) => {
    const { transport, asked } = answering(() => broken(code))
    const error = await failure(open({ transport }).http.json(ADDRESS, Any))
    expect(error.status).toBe('error')
    expect(error.message).toBe(says)
    expect(asked).toHaveLength(1)
  })
})

test('a fault nobody foresaw is named in one clean line', async () => {
  const { transport, asked } = answering(() => {
    throw new TypeError('fetch failed', { cause: new Error('bad\u001b[31m\nthing') })
  })
  const error = await failure(open({ transport }).http.json(ADDRESS, Any))
  expect(error.message).toBe('api.aurora.example could not be read: bad [31m thing')
  expect(asked).toHaveLength(3)
})

test('what Node tried on several addresses is one failure', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const { transport } = answering(() => {
    throw new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) })
  })
  const error = await failure(open({ transport }).http.json(ADDRESS, Any))
  expect(error.message).toBe('api.aurora.example refuses connections')
})
