import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answering, broken, failure, json, open, START } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const page = (number: number) => `https://api.aurora.example/${number}`
const ok = () => json({ ok: true })

describe('requests', () => {
  test('are counted, with retries and redirects, and without what is known already', async () => {
    const { transport } = answering(
      ok,
      () => json({}, { status: 503 }),
      ok,
      () => json({}, { status: 302, headers: { location: '/moved' } }),
      ok,
    )
    const { http } = open({ transport })
    expect([http.requests, http.left]).toEqual([0, 300])
    await http.json(page(1), Any)
    await http.json(page(1), Any)
    expect([http.requests, http.left]).toEqual([1, 299])
    await http.json(page(2), Any)
    expect(http.requests).toBe(3)
    await http.json(page(3), Any)
    expect(http.requests).toBe(5)
  })

  test('are refused as partial when they are used up, each platform by itself', async () => {
    const { transport, asked } = answering(ok)
    const { network, http } = open({ transport, maxRequests: 2, door: { name: 'Aurora' } })
    await http.json(page(1), Any)
    await http.json(page(2), Any)
    const error = await failure(http.json(page(3), Any))
    expect(error.outcome).toEqual({ status: 'partial', reason: 'the 2 requests for Aurora are used up', until: null })
    expect([http.requests, http.left, asked.length]).toEqual([2, 0, 2])
    await expect(http.json(page(1), Any)).resolves.toEqual({ ok: true })
    await expect(network.platform('other', { maxRequests: 1 }).json(page(3), Any)).resolves.toEqual({ ok: true })
  })

  test('that are made at once do not overdraw it', async () => {
    const { transport, asked } = answering(ok)
    const { http } = open({ transport, maxRequests: 3, concurrency: 10, perHost: 10 })
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => http.json(page(number), Any)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(asked).toHaveLength(3)
  })

  test('that fail cost too', async () => {
    const { transport } = answering(() => broken('ECONNREFUSED'))
    const { http } = open({ transport, maxRequests: 2 })
    await expect(failure(http.json(page(1), Any))).resolves.toMatchObject({ status: 'partial' })
    expect(http.left).toBe(0)
  })
})

describe('time', () => {
  test('begins with the first request and ends the platform as partial', async () => {
    const { transport } = answering(ok)
    const { http, clock } = open({ transport })
    await clock.sleep(1000)
    await http.json(page(1), Any)
    await clock.sleep(299)
    await http.json(page(2), Any)
    await clock.sleep(1)
    const error = await failure(http.json(page(3), Any))
    expect(error.outcome).toEqual({ status: 'partial', reason: 'the 5 minutes for aurora are over', until: null })
    expect(clock.now()).toBe(START + 1300)
  })

  test('what is known already needs none', async () => {
    const { transport } = answering(ok)
    const { http, clock } = open({ transport, maxSeconds: 10 })
    await http.json(page(1), Any)
    await clock.sleep(100)
    await expect(http.json(page(1), Any)).resolves.toEqual({ ok: true })
    expect((await failure(http.json(page(2), Any))).message).toBe('the 10 seconds for aurora are over')
  })
})

test('each request is told of, with what is left', async () => {
  const { transport } = answering(ok)
  const { http, events } = open({ transport, maxRequests: 5 })
  await http.json(page(1), Any)
  expect(events).toEqual([{ type: 'request', platform: 'aurora', host: 'api.aurora.example', requests: 1, left: 4 }])
})

test.each([0, -1, 1.5, Number.NaN])('a concurrency of %d is refused', (concurrency) => {
  expect(() => open({ concurrency })).toThrow('concurrency must be a whole number of at least 1')
})
