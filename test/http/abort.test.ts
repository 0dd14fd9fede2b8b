import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../src/http/clock.ts'
import { answering, json, open, serve } from './open.ts'

const Any = z.object({ ok: z.boolean() })
const ADDRESS = 'https://aurora.example/a'
const ended = { name: 'AbortError' }

describe('an abort ends everything at once', () => {
  test('a request under way', async () => {
    const origin = await serve(() => {})
    const { network, http, stop } = open({ namedHosts: ['127.0.0.1'], clock: systemClock })
    const asking = http.json(origin, Any)
    setTimeout(() => stop.abort(), 30)
    // The server never answers: what rejects is the abort, else the test ends at its own limit.
    await expect(asking).rejects.toMatchObject(ended)
    await network.close()
  })

  test('one that waits for its turn', async () => {
    const { http, stop } = open({ transport: () => new Promise(() => {}) })
    const asking = [http.json(`${ADDRESS}/1`, Any), http.json(`${ADDRESS}/2`, Any)]
    setImmediate(() => stop.abort())
    for (const one of await Promise.allSettled(asking)) expect(one).toMatchObject({ status: 'rejected', reason: ended })
  })

  test.each([
    { why: 'a limit', answer: () => json({}, { status: 429, headers: { 'retry-after': '60' } }) },
    { why: 'a second try', answer: () => json({}, { status: 503 }) },
  ])('one that waits for $why', async ({ answer }) => {
    const { transport } = answering(answer)
    const { http, stop, events } = open({ transport, clock: systemClock })
    const asking = http.json(ADDRESS, Any)
    setTimeout(() => stop.abort(), 30)
    await expect(asking).rejects.toMatchObject(ended)
    expect(events.some(({ type }) => type === 'waiting')).toBe(true)
  })

  test('one made afterwards', async () => {
    const { transport, asked } = answering(() => json({ ok: true }))
    const { http, stop } = open({ transport })
    stop.abort()
    await expect(http.json(ADDRESS, Any)).rejects.toMatchObject(ended)
    expect(asked).toHaveLength(0)
  })
})
