import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { AccountRef } from '../../src/brand/brand.ts'
import type { Account } from '../../src/evidence/account.ts'
import type { PlatformEvidence } from '../../src/evidence/evidence.ts'
import { type Author, gonePost, type Post, post } from '../../src/evidence/post.ts'
import { DAY, seconds } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { PlatformError } from '../../src/http/platform-error.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Covered, Scanner } from '../../src/scanners/scanner.ts'
import type { PlatformTask, ScanProgress } from '../../src/scanners/task.ts'
import { fakeHttp } from './fake-scan.ts'

const SINCE = seconds('2026-10-01T00:00:00Z')
const UNTIL = seconds('2026-10-31T00:00:00Z')
const T = UNTIL + DAY

const whole: Covered = { from: SINCE, to: T, complete: true, scope: 'all' }

const anyText = z.string()

function blank(id: string): Author {
  return { id, handle: id, name: null, followers: null, official: false, staff: false, bot: false }
}

function said(id: string, by: string, more: Partial<Post> = {}): Post {
  const author = { ...blank(`id-${by}`), handle: by }
  return post({ platform: 'plaza', id, author, createdAt: '2026-10-05T08:00:00Z', text: id, kind: 'post', ...more })
}

function profile(handle: string): Account {
  return {
    platform: 'plaza',
    id: `id-${handle}`,
    handle,
    name: null,
    url: null,
    followers: null,
    following: null,
    posts: null,
    created: null,
    verified: null,
    bot: false,
    bio: null,
    links: [],
    rating: null,
    lastActive: null,
    official: false,
    confidence: 0,
    evidence: [],
  }
}

/** A stream of no posts, which does what a test says. */
async function* silent(act: () => Promise<void>): AsyncGenerator<Post> {
  await act()
  yield* []
}

/** A platform that answers every stream with nothing, wholly read, but for what a test replaces. */
function plaza(streams: Partial<Scanner> = {}): Scanner {
  return {
    id: 'plaza',
    name: 'Plaza',
    homepage: 'https://plaza.example',
    reads: [],
    lifecycle: { stage: 'stable' },
    access: { kind: 'open', env: ['PLAZA_KEY'], gives: null, steps: [] },
    origins: { api: 'https://plaza.example' },
    handle: { parse: (text) => text, url: (handle) => `https://plaza.example/${handle}`, grammar: 'a name' },
    carriesHandles: true,
    known: { present: 'here', absent: 'nowhere' },
    account: async (handle) => profile(handle),
    posts: (_account, scan) =>
      silent(async () => {
        scan.covered('feed', whole)
      }),
    mentions: (_brand, scan) =>
      silent(async () => {
        scan.covered('search', whole)
      }),
    replies: (_open, scan) =>
      silent(async () => {
        scan.covered('threads', whole)
      }),
    ...streams,
  }
}

function without(scanner: Scanner, method: 'account' | 'posts' | 'mentions' | 'replies'): Scanner {
  const { [method]: _left, ...rest } = scanner
  return rest
}

function withoutMentions(streams: Partial<Scanner> = {}): Scanner {
  return without(plaza(streams), 'mentions')
}

function ref(handle: string, more: Partial<AccountRef> = {}): AccountRef {
  return { platform: 'plaza', handle, confidence: 0.9, evidence: ['given by the user'], ...more }
}

function task(more: Partial<PlatformTask> = {}): PlatformTask {
  return {
    brand: { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] },
    accounts: [ref('aurora')],
    http: fakeHttp({}),
    origin: () => 'https://plaza.example',
    keys: {},
    window: { since: SINCE, until: UNTIL },
    observedAt: T,
    clock: virtualClock(T),
    signal: new AbortController().signal,
    unanswered: () => [],
    onProgress: () => undefined,
    ...more,
  }
}

const blocked = () => new PlatformError('blocked', 'a wall')
const limited = () => new PlatformError('rate_limited', 'too many requests', { until: '2026-11-01T01:00:00Z' })
const absent = (handle: string) => new PlatformError('not_found', `Plaza has no account named ${handle}`)
const ok = { status: 'ok', reason: null, until: null }

describe('a platform that can be read', () => {
  test('is ok, with everything that the streams yielded, each post once and seen by all that saw it', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *posts(_account, scan) {
          yield said('question', 'mika')
          yield said('answer', 'aurora', { kind: 'reply', replyTo: 'question' })
          scan.covered('feed', whole)
        },
        async *mentions(_brand, scan) {
          yield said('question', 'mika', { url: 'https://plaza.example/question' })
          yield said('praise', 'noor')
          scan.covered('search', whole)
        },
      }),
      task(),
    )
    expect(evidence.outcome).toEqual(ok)
    expect(evidence.posts.map(({ id, seenBy }) => [id, seenBy])).toEqual([
      ['question', ['posts', 'mentions']],
      ['answer', ['posts']],
      ['praise', ['mentions']],
    ])
    expect(evidence.posts[0]?.url).toBe('https://plaza.example/question')
    expect(evidence.streams).toMatchObject({
      posts: { outcome: ok, records: 2 },
      mentions: { outcome: ok, records: 2 },
      replies: { outcome: ok, records: 0 },
    })
    expect(evidence).toMatchObject({ id: 'plaza', source: 'network', carriesHandles: true, selection: 'all' })
    expect(evidence.observedAt).toBe('2026-11-01T00:00:00Z')
  })

  test('says whose posts are official, by the id of the account or by the handle that was given', async () => {
    const evidence = await scanPlatform(
      plaza({
        async account(handle) {
          if (handle === 'aurora-help') throw blocked()
          return profile(handle)
        },
        async *mentions() {
          yield said('a', 'aurora', { author: { ...blank('id-aurora'), handle: 'renamed' } })
          yield said('b', 'aurora-help')
          yield said('c', 'mika')
          yield gonePost('plaza', 'd')
        },
      }),
      task({ accounts: [ref('aurora'), ref('aurora-help')] }),
    )
    expect(evidence.posts.map(({ author }) => author?.official)).toEqual([true, true, false, undefined])
  })

  test('takes how sure an account is from the configuration, and joins two names for one account', async () => {
    const evidence = await scanPlatform(
      plaza({ account: async () => profile('aurora') }),
      task({
        accounts: [
          ref('Aurora', { confidence: 0.6, evidence: ['search'] }),
          ref('aurora', { confidence: 1, evidence: ['website'] }),
        ],
      }),
    )
    expect(evidence.accounts).toEqual([
      { ...profile('aurora'), official: true, confidence: 1, evidence: ['search', 'website'] },
    ])
  })

  test('leaves out what was made after T, and keeps what has no time', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions() {
          yield said('at T', 'mika', { createdAt: '2026-11-01T00:00:00Z' })
          yield said('after T', 'mika', { createdAt: '2026-11-01T00:00:01Z' })
          yield said('some time', 'mika', { createdAt: null })
        },
      }),
      task(),
    )
    expect(evidence.posts.map(({ id }) => id)).toEqual(['at T', 'some time'])
    expect(evidence.streams.mentions?.records).toBe(2)
  })

  test('tells its progress as it goes', async () => {
    const seen: ScanProgress[] = []
    await scanPlatform(
      plaza({
        async *mentions() {
          yield said('a', 'mika')
        },
      }),
      task({ onProgress: (progress) => seen.push(progress) }),
    )
    expect(seen.at(0)).toEqual({ platform: 'plaza', phase: 'accounts', records: 0, requests: 0 })
    expect(seen.at(-1)).toEqual({ platform: 'plaza', phase: 'mentions', records: 1, requests: 0 })
  })

  test('gives a scanner the keys that it declares, and no others', async () => {
    const keys: unknown[] = []
    const evidence = await scanPlatform(
      plaza({
        posts: (_account, scan) =>
          silent(async () => {
            keys.push(scan.key('PLAZA_KEY'))
          }),
        mentions: (_brand, scan) =>
          silent(async () => {
            keys.push(scan.key('OTHER_KEY'))
          }),
      }),
      task({ keys: { PLAZA_KEY: 'secret', OTHER_KEY: 'not yours' } }),
    )
    expect(keys).toEqual(['secret'])
    expect(evidence.streams.mentions?.outcome).toMatchObject({
      status: 'error',
      reason: expect.stringMatching('OTHER_KEY'),
    })
  })

  test('an empty key is a key that is not set', async () => {
    const keys: unknown[] = []
    const scanner = plaza({
      posts: (_account, scan) =>
        silent(async () => {
          keys.push(scan.key('PLAZA_KEY'))
        }),
    })
    await scanPlatform(scanner, task({ keys: { PLAZA_KEY: '' } }))
    expect(keys).toEqual([null])
  })
})

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

describe('accounts', () => {
  test('one that is proven absent, on a platform that shows nothing else, is not found', async () => {
    const evidence = await scanPlatform(
      withoutMentions({ account: (handle) => Promise.reject(absent(handle)) }),
      task(),
    )
    expect(evidence.outcome).toMatchObject({ status: 'not_found' })
    expect(evidence.streams.posts).toMatchObject({ outcome: { status: 'not_found' }, records: 0, parts: [] })
    expect(evidence.accounts).toEqual([])
    expect(evidence.notes).toEqual(['The account aurora could not be read: Plaza has no account named aurora'])
  })

  test('one that is proven absent, where mentions could be read, leaves the platform partial', async () => {
    const evidence = await scanPlatform(plaza({ account: (handle) => Promise.reject(absent(handle)) }), task())
    expect(evidence.outcome).toMatchObject({ status: 'partial', reason: 'Plaza has no account named aurora' })
  })

  test('one that could not be read fails the own posts with its outcome, and covers nothing', async () => {
    const evidence = await scanPlatform(withoutMentions({ account: () => Promise.reject(blocked()) }), task())
    expect(evidence.outcome.status).toBe('blocked')
    expect(evidence.streams.posts).toEqual({
      outcome: { status: 'blocked', reason: 'a wall', until: null },
      records: 0,
      parts: [{ part: 'aurora', scope: 'all', intervals: [], complete: false }],
    })
  })

  test('without one there are no own posts, and mentions are searched by name all the same', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          yield said('a', 'mika')
          scan.covered('search', whole)
        },
      }),
      task({ accounts: [] }),
    )
    expect(evidence.streams.posts?.outcome).toEqual({
      status: 'not_applicable',
      reason: 'no account given',
      until: null,
    })
    expect(evidence.posts).toHaveLength(1)
    expect(evidence.outcome).toEqual(ok)
  })

  test('without one, and without mentions, there is nothing to read', async () => {
    const evidence = await scanPlatform(withoutMentions(), task({ accounts: [] }))
    expect(evidence.outcome.status).toBe('not_applicable')
  })

  test('the parts of several are told apart, and one that failed leaves its part unread', async () => {
    const evidence = await scanPlatform(
      plaza({
        posts: ({ handle }, scan) =>
          silent(async () => {
            if (handle === 'b') throw limited()
            scan.covered(handle === 'c' ? 'c' : 'feed', whole)
          }),
      }),
      task({ accounts: [ref('a'), ref('b'), ref('c')] }),
    )
    expect(evidence.streams.posts?.parts.map(({ part, complete }) => [part, complete])).toEqual([
      ['a feed', true],
      ['b', false],
      ['c', true],
    ])
    expect(evidence.streams.posts?.outcome).toEqual({
      status: 'partial',
      reason: 'b: too many requests',
      until: '2026-11-01T01:00:00Z',
    })
  })

  test('one that is proven absent beside one that was read takes nothing from its own posts', async () => {
    const evidence = await scanPlatform(
      plaza({ account: (handle) => (handle === 'b' ? Promise.reject(absent('b')) : Promise.resolve(profile(handle))) }),
      task({ accounts: [ref('a'), ref('b')] }),
    )
    expect(evidence.streams.posts?.outcome).toEqual(ok)
    expect(evidence.streams.posts?.parts.map(({ part }) => part)).toEqual(['a feed'])
    expect(evidence.outcome.status).toBe('partial')
  })

  test('a scanner that reads no profiles is given what the configuration says', async () => {
    const evidence = await scanPlatform(without(plaza(), 'account'), task())
    expect(evidence.accounts).toMatchObject([
      { id: 'aurora', url: 'https://plaza.example/aurora', followers: null, official: true, confidence: 0.9 },
    ])
  })
})

describe('coverage', () => {
  test.each([
    {
      why: 'own posts are covered up to T, whatever until says',
      stream: 'posts' as const,
      told: { from: SINCE - 5 * DAY, to: T + DAY },
      expected: { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' },
    },
    {
      why: 'mentions are covered within the window that was asked for',
      stream: 'mentions' as const,
      told: { from: SINCE - 5 * DAY, to: T + DAY },
      expected: { from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' },
    },
  ])('$why', async ({ stream, told, expected }) => {
    const read: Scanner['posts'] & Scanner['mentions'] = (_of, scan) =>
      silent(async () => scan.covered('all', { ...whole, ...told }))
    const evidence = await scanPlatform(plaza({ [stream]: read }), task())
    expect(evidence.streams[stream]?.parts[0]?.intervals).toEqual([expected])
  })

  test('stretches of one part add up; a part that is never covered is unread, and the stream partial', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.parts(['name', 'alias'])
            scan.covered('name', { ...whole, from: SINCE, to: SINCE + DAY, complete: false })
            scan.covered('name', { ...whole, from: UNTIL - DAY, to: UNTIL, complete: false })
            scan.covered('name', { ...whole, from: SINCE + DAY, to: SINCE + 2 * DAY })
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions).toEqual({
      outcome: { status: 'partial', reason: 'not read to the end: alias', until: null },
      records: 0,
      parts: [
        {
          part: 'name',
          scope: 'all',
          intervals: [
            { from: '2026-10-01T00:00:00Z', to: '2026-10-03T00:00:00Z' },
            { from: '2026-10-30T00:00:00Z', to: '2026-10-31T00:00:00Z' },
          ],
          complete: true,
        },
        { part: 'alias', scope: 'all', intervals: [], complete: false },
      ],
    })
  })

  test('a stream that told nothing covered nothing', async () => {
    const evidence = await scanPlatform(plaza({ mentions: () => silent(async () => undefined) }), task())
    expect(evidence.streams.mentions).toEqual({
      outcome: { status: 'partial', reason: 'not read to the end: mentions', until: null },
      records: 0,
      parts: [{ part: 'mentions', scope: 'all', intervals: [], complete: false }],
    })
  })

  test('a narrower scope makes the stream partial, and says what is seen', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.covered('name', whole)
            scan.covered('threads', { ...whole, scope: 'own-threads' })
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions?.outcome).toEqual({
      status: 'partial',
      reason: 'only replies in threads that the brand began are seen',
      until: null,
    })
  })

  test('what a scanner says it cannot read limits the stream without ending it, each reason once', async () => {
    const evidence = await scanPlatform(
      plaza({
        async *mentions(_brand, scan) {
          scan.limited('partial', 'pictures are not searched')
          scan.limited('auth_required', 'search needs a key')
          scan.limited('auth_required', 'search needs a key')
          scan.note('It was quiet.')
          scan.note('It was quiet.')
          scan.covered('search', whole)
          yield said('a', 'mika')
        },
      }),
      task(),
    )
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'auth_required', reason: 'pictures are not searched; search needs a key' },
      records: 1,
    })
    expect(evidence.notes).toEqual(['It was quiet.'])
  })

  test('a limit is not lost when a failure comes on top of it', async () => {
    const evidence = await scanPlatform(
      plaza({
        mentions: (_brand, scan) =>
          silent(async () => {
            scan.limited('partial', 'pictures are not searched')
            throw blocked()
          }),
      }),
      task(),
    )
    expect(evidence.streams.mentions?.outcome.reason).toBe('a wall')
    expect(evidence.notes).toEqual(['pictures are not searched'])
  })
})

describe('the second round', () => {
  test('gets what is open in the evidence so far, and joins what it finds', async () => {
    const asked: string[][] = []
    const evidence = await scanPlatform(
      plaza({
        async *posts(_account, scan) {
          yield said('own', 'aurora')
          scan.covered('feed', whole)
        },
        async *mentions(_brand, scan) {
          expect(scan.collected.map(({ id }) => id)).toEqual(['own'])
          expect(scan.accounts.map(({ handle }) => handle)).toEqual(['aurora'])
          yield said('question', 'mika')
          scan.covered('search', whole)
        },
        async *replies(open, scan) {
          asked.push(open.map(({ id }) => id))
          yield said('question', 'mika', { cutShort: true })
          yield said('peer', 'noor', { replyTo: 'question' })
          scan.covered('threads', whole)
        },
      }),
      task({ unanswered: ({ posts }: PlatformEvidence) => posts.filter(({ author }) => author?.official === false) }),
    )
    expect(asked).toEqual([['question']])
    expect(evidence.posts.map(({ id, seenBy, cutShort }) => [id, seenBy, cutShort])).toEqual([
      ['own', ['posts'], false],
      ['question', ['mentions', 'replies'], true],
      ['peer', ['replies'], false],
    ])
  })

  test('is not made when nothing is open', async () => {
    const evidence = await scanPlatform(
      plaza({
        replies: () => {
          throw new Error('nobody asked')
        },
      }),
      task(),
    )
    expect(evidence.streams.replies).toEqual({ outcome: ok, records: 0, parts: [] })
  })
})

describe('what a scanner cannot read', () => {
  test('is not supported, and takes nothing from the outcome of the platform', async () => {
    const evidence = await scanPlatform(without(without(plaza(), 'posts'), 'replies'), task())
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'not_supported',
      reason: 'own posts on Plaza cannot be read',
    })
    expect(evidence.streams.replies?.outcome.status).toBe('not_supported')
    expect(evidence.outcome).toEqual(ok)
  })
})
