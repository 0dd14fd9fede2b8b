import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answering, failure, json, open } from './open.ts'

const Any = z.object({ n: z.number() })
const ADDRESS = 'https://aurora.example/a'

/** Counts up with every answer. */
function counting() {
  let n = 0
  return answering(() => json({ n: ++n }))
}

describe('identical requests are made once', () => {
  test('one after the other and at once', async () => {
    const { transport, asked } = counting()
    const { http } = open({ transport, concurrency: 9, perHost: 9 })
    const results = await Promise.all([http.json(ADDRESS, Any), http.json(ADDRESS, Any)])
    expect([...results, await http.json(ADDRESS, Any)]).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
    expect([asked.length, http.requests]).toEqual([1, 1])
  })

  test.each([
    {
      why: 'another order of the query',
      a: { url: `${ADDRESS}?x=1&y=2` },
      b: { url: `${ADDRESS}?y=2&x=1#z` },
      times: 1,
    },
    { why: 'another query', a: { url: `${ADDRESS}?x=1` }, b: { url: `${ADDRESS}?x=2` }, times: 2 },
    { why: 'another method', a: { url: ADDRESS }, b: { url: ADDRESS, method: 'POST' as const }, times: 2 },
    {
      why: 'another order in the body',
      a: { url: ADDRESS, method: 'POST' as const, body: { x: 1, y: 2 } },
      b: { url: ADDRESS, method: 'POST' as const, body: { y: 2, x: 1 } },
      times: 1,
    },
    {
      why: 'another body',
      a: { url: ADDRESS, method: 'POST' as const, body: { x: 1 } },
      b: { url: ADDRESS, method: 'POST' as const, body: { x: 2 } },
      times: 2,
    },
    {
      why: 'another user',
      a: { url: ADDRESS, headers: { authorization: 'a' } },
      b: { url: ADDRESS, headers: { authorization: 'b' } },
      times: 2,
    },
    {
      why: 'another kind of content',
      a: { url: ADDRESS },
      b: { url: ADDRESS, headers: { Accept: 'application/activity+json' } },
      times: 2,
    },
    {
      why: 'another spelling of a header',
      a: { url: ADDRESS, headers: { 'X-A': '1' } },
      b: { url: ADDRESS, headers: { 'x-a': '1' } },
      times: 1,
    },
  ])('$why: $times', async ({ a, b, times }) => {
    const { transport, asked } = counting()
    const { http } = open({ transport })
    await http.json(a, Any)
    await http.json(b, Any)
    expect(asked).toHaveLength(times)
  })

  test('`again` asks again, and what it brings is known from then on', async () => {
    const { transport } = counting()
    const { http } = open({ transport })
    await http.json(ADDRESS, Any)
    await expect(http.json({ url: ADDRESS, again: true }, Any)).resolves.toEqual({ n: 2 })
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ n: 2 })
  })

  test('over all platforms', async () => {
    const { transport, asked } = counting()
    const { network, http } = open({ transport })
    const other = network.platform('other')
    await http.json(ADDRESS, Any)
    await other.json(ADDRESS, Any)
    expect([asked.length, other.requests]).toEqual([1, 0])
  })

  test('a refusal is an answer too; each asker reads it in its own way', async () => {
    const { transport, asked } = answering(() => json({ error: 'NotFound' }, { status: 400 }))
    const { http } = open({ transport })
    await failure(http.json(ADDRESS, Any))
    await expect(http.json({ url: ADDRESS, accept: [400] }, z.object({ error: z.string() }))).resolves.toBeDefined()
    expect(asked).toHaveLength(1)
  })

  test("what one platform's budget ended, another may still do", async () => {
    const { transport } = counting()
    const { network } = open({ transport })
    const poor = network.platform('poor', { maxRequests: 0 })
    const rich = network.platform('rich')
    const [first, second] = await Promise.allSettled([poor.json(ADDRESS, Any), rich.json(ADDRESS, Any)])
    expect([first?.status, second]).toEqual(['rejected', { status: 'fulfilled', value: { n: 1 } }])
  })
})
