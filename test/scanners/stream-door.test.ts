import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { virtualClock } from '../../src/http/clock.ts'
import { openNetwork } from '../../src/http/network.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { records } from '../../src/http/records.ts'
import type { Http } from '../../src/http/request.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Scan } from '../../src/scanners/scanner.ts'
import { fakeHttp } from './fake-scan.ts'
import { plaza, said, T, task, whole } from './plaza.ts'

const Page = z.object({ posts: records(z.object({ id: z.string() })), next: z.string().nullish() })

/** A scanner that reads mentions page after page, as each names the next. */
const paging = plaza({
  async *mentions(_brand, scan: Scan) {
    for (let url: string | null | undefined = 'https://plaza.example/page/1'; url; ) {
      const page: z.infer<typeof Page> = await scan.http.json(url, Page)
      for (const { id } of page.posts) yield said(id, 'mika')
      url = page.next
    }
    scan.covered('search', whole)
  },
})

const page = (number: number, ids: unknown[], next?: number) => ({
  [`https://plaza.example/page/${number}`]: {
    posts: ids.map((id) => ({ id })),
    next: next === undefined ? null : `https://plaza.example/page/${next}`,
  },
})

async function mentionsOf(http: Http, signal = new AbortController().signal) {
  const evidence = await scanPlatform(paging, task({ http, signal, accounts: [] }))
  return { ids: evidence.posts.map(({ id }) => id), outcome: evidence.streams.mentions?.outcome }
}

const some = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `p${from + index}`)

describe('records that cannot be read', () => {
  test('are left out, counted and told', async () => {
    const { ids, outcome } = await mentionsOf(fakeHttp({ ...page(1, [...some(20), 7], 2), ...page(2, some(19, 20)) }))
    expect(ids).toHaveLength(39)
    expect(outcome).toEqual({
      status: 'partial',
      reason: '1 of 40 records could not be read: posts[20].id is a number and not a string',
      until: null,
    })
  })

  test.each([
    {
      first: [...some(18), 1, 2],
      second: [...some(18, 20), 3],
      status: 'partial',
      why: 'three of 39 are fewer than a tenth',
    },
    { first: [...some(18), 1, 2], second: [...some(8, 20), 3], status: 'changed', why: 'three of 29 are a tenth' },
    { first: [1, 2, ...some(3)], second: some(5, 20), status: 'partial', why: 'two are not yet three' },
    { first: some(30), second: [1], status: 'changed', why: 'nothing of an answer could be read' },
  ])('are $status where $why', async ({ first, second, status }) => {
    const { outcome } = await mentionsOf(fakeHttp({ ...page(1, first, 2), ...page(2, second) }))
    expect(outcome).toMatchObject({ status })
  })

  test('keep what was read before the platform turned out to have changed', async () => {
    const { ids, outcome } = await mentionsOf(fakeHttp({ ...page(1, some(2), 2), ...page(2, [1, 2, 3, 'p9']) }))
    expect(ids).toEqual(['p0', 'p1'])
    expect(outcome?.reason).toBe('3 of 6 records could not be read: posts[0].id is a number and not a string')
  })

  test('count likewise where a scanner converts what it read without a schema', async () => {
    const convert = (odd: number) =>
      scanPlatform(
        plaza({
          async *mentions(_brand, scan) {
            yield* scan.each('entries', [...some(20), ...Array(odd).fill('')], (id) => {
              if (id === '') throw new RangeError('Invalid time value')
              return said(id, 'mika')
            })
            scan.covered('search', whole)
          },
        }),
        task({ accounts: [] }),
      )
    expect((await convert(1)).streams.mentions?.outcome).toMatchObject({
      status: 'partial',
      reason: '1 of 21 records could not be read: entries[20]: Invalid time value',
    })
    expect((await convert(3)).streams.mentions?.outcome.status).toBe('changed')
  })
})

describe('pages that lead back', () => {
  test.each([
    { pages: { ...page(1, some(3), 1) }, asked: 1, why: 'to themselves' },
    { pages: { ...page(1, some(3), 2), ...page(2, some(3, 3), 1) }, asked: 2, why: 'to the first of two' },
    {
      pages: { ...page(1, some(3), 2), ...page(2, some(3, 3), 3), ...page(3, some(3, 6), 2) },
      asked: 3,
      why: 'to the second of three',
    },
  ])('$why end the stream as changed, and nothing is asked twice', async ({ pages, asked }) => {
    const http = fakeHttp(pages)
    const { ids, outcome } = await mentionsOf(http)
    expect(outcome).toMatchObject({ status: 'changed' })
    expect(outcome?.reason).toMatch(/^plaza\.example\/page\/\d leads back to itself, page after page$/)
    expect(ids).toHaveLength(asked * 3)
    expect(http.asked).toHaveLength(asked)
  })

  test('that are ever new, with the same records, end with the budget', async () => {
    const http = fakeHttp(
      (url) => ({
        posts: some(3).map((id) => ({ id })),
        next: `https://plaza.example/page/${Number(url.pathname.slice(6)) + 1}`,
      }),
      { budget: 25 },
    )
    const { outcome } = await mentionsOf(http)
    expect(outcome).toMatchObject({ status: 'partial', reason: 'the budget of 25 requests is used up' })
  })

  test('what is looked up again and again for the posts of a page is no circle', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          for (const id of some(500)) {
            await scan.http.json('https://plaza.example/profile', z.object({ name: z.string() }))
            yield said(id, 'mika')
          }
          scan.covered('search', whole)
        },
      }),
      task({ accounts: [], http: fakeHttp({ 'https://plaza.example/profile': { name: 'Mika' } }) }),
    )
    expect(evidence.streams.mentions).toMatchObject({ outcome: { status: 'ok' }, records: 500 })
  })

  test('an interruption is heeded where answers are known already', async () => {
    const controller = new AbortController()
    let rounds = 0
    const network = openNetwork({
      userAgent: 'earshot-test',
      clock: virtualClock(T),
      signal: controller.signal,
      transport: async () => new Response(JSON.stringify({ name: 'Mika' })),
    })
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          for (; ; yield* []) {
            await scan.http.json('https://plaza.example/profile', z.object({ name: z.string() }))
            rounds += 1
            if (rounds === 5) controller.abort()
          }
        },
      }),
      task({ accounts: [], http: network.platform('plaza'), signal: controller.signal }),
    )
    expect(rounds).toBe(5)
    expect(evidence.streams.mentions?.outcome).toMatchObject({ status: 'partial', reason: 'interrupted' })
  })
})

describe('requests that come to nothing, which a scanner passes over', () => {
  /** Reads so many threads, of which some fail, and says that all is well. */
  const reading = (threads: number, failing: number, failure: () => Error) =>
    scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          for (const id of some(threads))
            try {
              await scan.http.json(`https://plaza.example/thread/${id}`, Page)
              yield said(id, 'mika')
            } catch {
              // Passed over.
            }
          scan.covered('threads', whole)
        },
      }),
      task({
        accounts: [],
        http: fakeHttp((url) => (Number(url.pathname.slice('/thread/p'.length)) < failing ? failure() : { posts: [] })),
      }),
    )
  const wall = () => new PlatformError('blocked', 'plaza.example shows a challenge page', { httpStatus: 403 })
  const server = () => new PlatformError('error', 'plaza.example answers 500', { httpStatus: 500 })
  const away = () => new PlatformError('not_found', 'plaza.example has no such thread', { httpStatus: 404 })
  const page = (httpStatus: number) => () =>
    new PlatformError('error', `plaza.example answers ${httpStatus}, and not in the platform's own words`, {
      httpStatus,
    })
  const closed = () =>
    new PlatformError('blocked', 'plaza.example answers 403', { httpStatus: 403, body: { error: 'x' } })

  test.each([
    { why: 'one wall of many', threads: 10, failing: 1, failure: wall, status: 'partial' },
    { why: 'the only one', threads: 1, failing: 1, failure: wall, status: 'blocked' },
    { why: 'half of them', threads: 6, failing: 3, failure: server, status: 'error' },
    { why: 'fewer than half', threads: 7, failing: 3, failure: server, status: 'partial' },
    { why: 'none', threads: 7, failing: 0, failure: server, status: 'ok' },
    { why: 'threads that are gone', threads: 4, failing: 4, failure: away, status: 'ok' },
    { why: 'a page that says 404', threads: 4, failing: 1, failure: page(404), status: 'partial' },
    { why: 'a page that says 410', threads: 4, failing: 1, failure: page(410), status: 'partial' },
    { why: 'nothing but such pages', threads: 4, failing: 4, failure: page(404), status: 'error' },
    {
      why: 'threads that the platform says are closed to guests',
      threads: 4,
      failing: 4,
      failure: closed,
      status: 'ok',
    },
  ])('$why: the stream is $status', async ({ threads, failing, failure, status }) => {
    expect((await reading(threads, failing, failure)).streams.mentions?.outcome.status).toBe(status)
  })

  test('are told', async () => {
    expect((await reading(10, 2, wall)).streams.mentions?.outcome.reason).toBe(
      '2 of 10 requests failed: plaza.example shows a challenge page',
    )
  })

  test('a stream that is made from own posts is no better read than they are', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *posts(_account, scan) {
          yield said('a', 'aurora')
          scan.covered('feed', { ...whole, complete: false })
          throw server()
        },
        async *mentions(_brand, scan) {
          for (const { id } of scan.collected) yield said(`below ${id}`, 'mika')
          scan.covered('replies', whole)
        },
      }),
      task(),
    )
    expect(evidence.streams.mentions?.outcome).toEqual({
      status: 'partial',
      reason: 'made from own posts, of which not all could be read: plaza.example answers 500',
      until: null,
    })
  })
})
