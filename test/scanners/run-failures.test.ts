import { describe, expect, test } from 'vitest'
import { NO_ENGAGEMENT } from '../../src/evidence/post.ts'
import { DAY } from '../../src/evidence/time.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import { fakeHttp } from './fake-scan.ts'
import { anyText, blocked, limited, ok, plaza, profile, ref, said, silent, task, UNTIL, whole } from './plaza.ts'

describe('what goes wrong', () => {
  test.each([
    { why: 'a wall', failure: blocked(), expected: { status: 'blocked', reason: 'a wall', until: null } },
    {
      why: 'a limit, with the time at which it ends',
      failure: limited(),
      expected: { status: 'rate_limited', reason: 'too many requests', until: '2026-11-01T01:00:00Z' },
    },
    {
      why: 'a fault of the scanner',
      failure: new TypeError('x is undefined'),
      expected: { status: 'error', reason: 'x is undefined', until: null },
    },
    { why: 'something that is no error', failure: 'odd', expected: { status: 'error', reason: 'odd', until: null } },
  ])('$why becomes the outcome of its stream; what came before is kept', async ({ failure, expected }) => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          yield said('first', 'mika')
          scan.covered('search', { ...whole, from: UNTIL - DAY, complete: false })
          throw failure
        },
      }),
      task(),
    )
    expect(evidence.streams.mentions).toEqual({
      outcome: expected,
      records: 1,
      parts: [
        {
          part: 'search',
          scope: 'all',
          intervals: [{ from: '2026-10-30T00:00:00Z', to: '2026-10-31T00:00:00Z' }],
          complete: false,
        },
      ],
    })
    expect(evidence.posts).toHaveLength(1)
    expect(evidence.streams.posts?.outcome).toEqual(ok)
    expect(evidence.outcome).toMatchObject({ status: 'partial', reason: expected.reason })
  })

  test.each([
    {
      why: 'a time that is none',
      odd: { createdAt: 'yesterday' },
      reason: 'createdAt: must be a time, in ISO 8601, from 1990 on',
    },
    {
      why: 'the year 1',
      odd: { createdAt: '0001-01-01T00:00:00Z' },
      reason: 'createdAt: must be a time, in ISO 8601, from 1990 on',
    },
    {
      why: 'fewer likes than none',
      odd: { engagement: { ...NO_ENGAGEMENT, likes: -7 } },
      reason: 'engagement.likes: must be a count: a whole number from 0 on',
    },
  ])('a post with $why is left out and told, and the others are kept', async ({ odd, reason }) => {
    const reading = (count: number) =>
      scanPlatform(
        plaza({
          async *mentions(_brand, scan) {
            for (let number = 1; number <= 20; number += 1) yield said(String(number), 'mika')
            for (let number = 1; number <= count; number += 1) yield said(`odd${number}`, 'mika', odd)
            scan.covered('search', whole)
          },
        }),
        task(),
      )
    const one = await reading(1)
    expect(one.posts).toHaveLength(20)
    expect(one.streams.mentions?.outcome).toEqual({
      status: 'partial',
      reason: `1 of 21 records could not be read: post odd1: ${reason}`,
      until: null,
    })
    expect((await reading(3)).streams.mentions?.outcome.status).toBe('changed')
  })

  test.each([
    { followers: -7 },
    { posts: 1.5 },
    { followers: 1e308 },
    { lastActive: '0001-01-01T00:00:00Z' },
    { created: 'soon' },
  ])('a profile with %j is changed', async (odd) => {
    const evidence = await scanPlatform(plaza({ account: async (handle) => ({ ...profile(handle), ...odd }) }), task())
    expect(evidence.accounts).toEqual([])
    expect(evidence.streams.posts?.outcome.status).toBe('changed')
  })

  test('a time that is none at the edge of what was read is changed', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          yield said('first', 'mika')
          scan.covered('search', { ...whole, from: Number.NaN })
        },
      }),
      task(),
    )
    expect(evidence.streams.mentions).toMatchObject({ outcome: { status: 'changed' }, records: 1 })
  })

  test('what nobody thought of, wherever it is thrown, ends that platform alone', async () => {
    const evidence = await scanPlatform(
      plaza(),
      task({
        contacts: () => {
          throw new RangeError('Invalid time value')
        },
      }),
    )
    expect(evidence.outcome).toEqual({ status: 'error', reason: 'Invalid time value', until: null })
  })

  test('a used-up budget ends the stream and keeps what is there', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          for (let page = 1; ; page += 1) {
            yield said(await scan.http.json(`https://plaza.example/${page}`, anyText), 'mika')
          }
        },
      }),
      task({ http: fakeHttp((url) => url.pathname, { budget: 3 }) }),
    )
    expect(evidence.posts.map(({ id }) => id)).toEqual(['/1', '/2', '/3'])
    expect(evidence.streams.mentions?.outcome.status).toBe('partial')
    expect(evidence.requests).toBe(3)
  })

  test('own posts leave a quarter of the requests for the mentions', async () => {
    const http = fakeHttp((url) => url.pathname, { budget: 8 })
    await scanPlatform(
      plaza({
        posts: (_account, scan) =>
          silent(async () => {
            for (let page = 1; ; page += 1) await scan.http.json(`https://plaza.example/post${page}`, anyText)
          }),
        mentions: (_brand, scan) =>
          silent(async () => {
            for (let page = 1; ; page += 1) await scan.http.json(`https://plaza.example/mention${page}`, anyText)
          }),
      }),
      task({ http }),
    )
    expect(http.asked.filter((url) => url.includes('post'))).toHaveLength(6)
    expect(http.asked.filter((url) => url.includes('mention'))).toHaveLength(2)
  })

  test('several accounts share what own posts may spend, and what one leaves the next may use', async () => {
    const http = fakeHttp((url) => url.pathname, { budget: 16 })
    const pages: Record<string, number> = { a: 1, b: 99, c: 99 }
    await scanPlatform(
      plaza({
        posts: ({ handle }, scan) =>
          silent(async () => {
            for (let page = 1; page <= (pages[handle] ?? 0); page += 1)
              await scan.http.json(`https://plaza.example/${handle}${page}`, anyText)
          }),
      }),
      task({ http, accounts: [ref('a'), ref('b'), ref('c')] }),
    )
    const spent = (handle: string) => http.asked.filter((url) => url.includes(`/${handle}`)).length
    expect([spent('a'), spent('b'), spent('c')]).toEqual([1, 6, 5])
  })

  test('an interruption keeps what was collected, and starts nothing more', async () => {
    const abort = new AbortController()
    const evidence = await scanPlatform(
      plaza({
        async *posts() {
          yield said('one', 'aurora')
          abort.abort()
          yield said('two', 'aurora')
          yield said('three', 'aurora')
        },
      }),
      task({ signal: abort.signal }),
    )
    const interrupted = { status: 'partial', reason: 'interrupted', until: null }
    expect(evidence.posts.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(evidence.streams.posts?.outcome).toEqual(interrupted)
    expect(evidence.streams.mentions).toMatchObject({ outcome: interrupted, records: 0 })
    expect(evidence.outcome).toEqual(interrupted)
  })

  test('an interruption before anything was read leaves every account unread', async () => {
    const evidence = await scanPlatform(plaza(), task({ signal: AbortSignal.abort() }))
    expect(evidence.accounts).toEqual([])
    expect(evidence.outcome).toEqual({ status: 'partial', reason: 'interrupted', until: null })
  })

  test('an interruption that says why is believed', async () => {
    const signal = AbortSignal.abort(new PlatformError('timeout', 'five minutes were not enough'))
    const evidence = await scanPlatform(plaza(), task({ signal }))
    expect(evidence.outcome).toEqual({ status: 'timeout', reason: 'five minutes were not enough', until: null })
  })
})
