import { describe, expect, test } from 'vitest'
import type { Post } from '../../../src/evidence/post.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { readFeed } from '../../../src/scanners/bluesky/feed.ts'
import { readMentions } from '../../../src/scanners/bluesky/mentions.ts'
import { readReplies } from '../../../src/scanners/bluesky/replies.ts'
import { readTree } from '../../../src/scanners/bluesky/tree.ts'
import { fixtureText } from '../../fixtures.ts'
import { answer, collect, collectUntilFailure, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'
import { APPVIEW, aurora, brand, bsky, did, uri } from './fixtures.ts'

const NEWS = uri('auroraair', '3mnews')
const thread = (of: string) =>
  `${APPVIEW}/app.bsky.feed.getPostThread?uri=${encodeURIComponent(of)}&depth=100&parentHeight=0`
const quotes = (of: string) => `${APPVIEW}/app.bsky.feed.getQuotes?uri=${encodeURIComponent(of)}&limit=100`
const NEWS_THREAD = {
  [thread(NEWS)]: bsky('thread.json'),
  [thread(uri('mira', '3mc1'))]: bsky('thread-branch.json'),
}

describe('what stands below a post', () => {
  const read = (routes: Routes) => {
    const http = fakeHttp(routes)
    return { http, tree: readTree(NEWS, fakeScan(bluesky, http)) }
  }

  test('is read with the branches that came cut, each asked for on its own', async () => {
    const { http, tree } = read(NEWS_THREAD)
    const { views, gone, cut } = await tree
    expect([...views.keys()].map((id) => id.split('/').at(-1)).sort()).toEqual([
      '3mc1',
      '3mc2',
      '3mc2b',
      '3mc3',
      '3mnews',
    ])
    expect([...gone]).toEqual([uri('kai', '3mc4')])
    expect(http.asked).toHaveLength(2)
    expect([...cut], 'four replies are said, three are shown').toEqual([NEWS])
  })

  test('stays cut where a branch on its own shows no more', async () => {
    const { views } = await read({ ...NEWS_THREAD, [thread(uri('mira', '3mc1'))]: cutBranch() }).tree
    expect(views.has(uri('ines', '3mc2b'))).toBe(false)
    const { cut } = await read({ ...NEWS_THREAD, [thread(uri('mira', '3mc1'))]: cutBranch() }).tree
    expect([...cut].sort()).toEqual([NEWS, uri('mira', '3mc1')].sort())
  })

  test('is nothing where the post is gone', async () => {
    const { tree } = read({ [thread(NEWS)]: answer(400, bsky('thread-not-found.json')) })
    expect(await tree).toEqual({ views: new Map(), gone: new Set([NEWS]), cut: new Set() })
  })

  test('loses a reply whose author has no handle, and says so', async () => {
    const { views, cut } = await read({ [thread(NEWS)]: bsky('thread-changed.json') }).tree
    expect([...views.keys()]).toEqual([NEWS])
    expect([...cut]).toEqual([NEWS])
  })

  test('can be deeper than a stack', async () => {
    const { thread: top } = Object(bsky('thread.json'))
    let nested: object = { ...top, post: { ...top.post, uri: uri('mira', '3kdeepest'), replyCount: 0 }, replies: [] }
    for (let depth = 0; depth < 20_000; depth++)
      nested = { ...top, post: { ...top.post, uri: uri('mira', `3k${depth}`), replyCount: 1 }, replies: [nested] }
    const { views } = await read({ [thread(NEWS)]: { thread: nested } }).tree
    expect(views.size).toBe(20_001)
  })

  test.each([
    { why: 'another failure', body: answer(500, {}), status: 'error' },
    { why: 'no thread', body: {}, status: 'changed' },
  ])('cannot be told from $why', async ({ body, status }) => {
    await expect(read({ [thread(NEWS)]: body }).tree).rejects.toMatchObject({ status })
  })
})

describe('without a search', () => {
  const FEED = `${APPVIEW}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did('auroraair'))}&filter=posts_with_replies&limit=100`
  const A1 = uri('auroraair', '3ma1')
  const closed = (url: URL) =>
    url.pathname.endsWith('searchPosts') ? answer(403, fixtureText('bluesky/search-closed.html')) : undefined
  const routes: Record<string, unknown> = {
    ...NEWS_THREAD,
    [thread(A1)]: {
      thread: { $type: 'app.bsky.feed.defs#threadViewPost', post: Object(bsky('feed.json')).feed[2].post },
    },
    [quotes(NEWS)]: bsky('quotes.json'),
  }

  async function open(more: Record<string, unknown> = {}, options: { budget?: number; refusal?: unknown } = {}) {
    const feed = fakeHttp({ [FEED]: { ...Object(bsky('feed.json')), cursor: undefined } })
    const collected = await collect(readFeed(aurora, fakeScan(bluesky, feed, { accounts: [aurora] })))
    const http = fakeHttp(
      (url) => {
        if (url.pathname.endsWith('searchPosts')) return options.refusal ?? closed(url)
        return answerOf({ ...routes, ...more }, url)
      },
      options.budget === undefined ? {} : { budget: options.budget },
    )
    const scan = fakeScan(bluesky, http, { accounts: [aurora], collected })
    return { http, scan, stream: readMentions(brand, scan) }
  }

  test('replies to and quotes of the own posts of the window are read, newest conversation first', async () => {
    const { http, scan, stream } = await open()
    const ids = (await collect(stream)).map(({ id }) => id.split('/').at(-1))
    expect(ids.sort()).toEqual(['3ma1', '3mc1', '3mc2', '3mc2b', '3mc3', '3mc4', '3mnews', '3mqt'].sort())
    expect(http.asked.map((address) => new URL(address).pathname.split('.').at(-1))).toEqual([
      'searchPosts',
      'getPostThread',
      'getPostThread',
      'getPostThread',
      'getQuotes',
    ])
    expect(scan.told.parts).toEqual(['own posts'])
    expect(scan.told.covered).toEqual([
      {
        part: 'own posts',
        from: seconds('2026-10-15T10:00:00Z'),
        to: scan.observedAt,
        complete: false,
        scope: 'own-threads',
      },
      { part: 'own posts', from: scan.window.since, to: scan.observedAt, complete: true, scope: 'own-threads' },
    ])
    expect(scan.told.limited).toEqual([
      { status: 'partial', reason: expect.stringMatching(/BLUESKY_HANDLE and BLUESKY_APP_PASSWORD/) },
    ])
  })

  test('a thread that was cut short says so, and words that are withheld are left out', async () => {
    const { scan, stream } = await open()
    const posts = new Map((await collect(stream)).map((post) => [post.id, post]))
    expect(posts.get(NEWS)?.cutShort).toBe(true)
    expect(posts.get(uri('mira', '3mc1'))).toMatchObject({ cutShort: false, text: 'Is Bodø in it?' })
    expect(posts.get(uri('shy', '3mc3'))).toMatchObject({ text: '', replyToAuthor: did('auroraair') })
    expect(scan.told.notes).toHaveLength(1)
  })

  test('what an answer answers is not read again: that is seen only because it was answered', async () => {
    const ids = (await collect((await open()).stream)).map(({ id }) => id)
    expect(ids).not.toContain(uri('mira', '3mq1'))
  })

  test.each([
    { why: 'a page with 403', refusal: answer(403, fixtureText('bluesky/search-closed.html')) },
    { why: 'AuthMissing', refusal: answer(401, bsky('search-unauthorized.json')) },
  ])('exactly one try is made: $why', async ({ refusal }) => {
    const { http, scan, stream } = await open({}, { refusal })
    await collect(stream)
    expect(http.asked.filter((address) => address.includes('searchPosts'))).toHaveLength(1)
    expect(scan.told.limited).toHaveLength(1)
  })

  test.each([
    { why: 'a limit', refusal: answer(429, {}), status: 'rate_limited' },
    { why: 'another shape', refusal: { results: [] }, status: 'changed' },
    { why: 'a query that the server takes for wrong', refusal: answer(400, {}), status: 'error' },
    { why: 'a fault of the server', refusal: answer(502, {}), status: 'error' },
    { why: 'a method that is not there', refusal: answer(404, { error: 'XRPCNotSupported' }), status: 'error' },
    {
      why: 'a page with 200, which is a wall',
      refusal: answer(200, '<html>Are you a robot?</html>'),
      status: 'blocked',
    },
    { why: 'a server out of reach', refusal: new PlatformError('timeout', 'no answer within 15 s'), status: 'timeout' },
  ])('a search that fails otherwise ends the stream: $why', async ({ refusal, status }) => {
    const { scan, stream } = await open({}, { refusal })
    const { posts, failure } = await collectUntilFailure(stream)
    expect(failure).toMatchObject({ status })
    expect(scan.told.parts).toEqual(['search for auroraair.test', 'search for "Aurora Air"', 'own posts'])
    expect(
      scan.told.covered.every(({ part }) => part === 'own posts'),
      'what needs no search is read all the same',
    ).toBe(true)
    expect(posts.map(({ id }) => id)).toContain(uri('mira', '3mc1'))
  })

  test('what was read before the budget ended counts from the next own post on', async () => {
    const { scan, stream } = await open({}, { budget: 2 })
    const { failure } = await collectUntilFailure(stream)
    expect(failure).toMatchObject({ status: 'partial' })
    expect(scan.told.covered.at(-1)).toMatchObject({ from: seconds('2026-10-15T10:00:00Z'), complete: false })
  })

  test('and without an account nothing can be read, which is said', async () => {
    const http = fakeHttp(closed)
    const scan = fakeScan(bluesky, http)
    expect(await collect(readMentions(brand, scan))).toEqual([])
    expect(scan.told).toMatchObject({
      parts: ['search'],
      covered: [],
      limited: [{ status: 'auth_required', reason: expect.stringContaining('BLUESKY_APP_PASSWORD') }],
    })
  })

  test('one of the two variables alone signs nobody in', async () => {
    const http = fakeHttp(closed)
    const scan = fakeScan(bluesky, http, { keys: { BLUESKY_HANDLE: 'auditor.test' } })
    await collect(readMentions(brand, scan))
    expect(scan.told.limited).toHaveLength(1)
  })
})

describe('replies to what customers said', () => {
  const waiting = (id: string, more: Partial<Post> = {}): Post => ({
    platform: 'bluesky',
    id,
    url: null,
    author: null,
    createdAt: '2026-10-15T11:00:00Z',
    editedAt: null,
    text: '',
    links: [],
    language: null,
    kind: 'post',
    replyTo: null,
    replyToAuthor: null,
    root: id,
    quoted: null,
    place: null,
    mentions: [],
    mentionsGiven: true,
    engagement: { likes: 0, reposts: 0, replies: 2, quotes: 0, views: null },
    rating: null,
    accepted: false,
    likedByBrand: null,
    automatic: false,
    deleted: false,
    responses: [],
    cutShort: false,
    seenBy: ['mentions'],
    ...more,
  })
  const C1 = uri('mira', '3mc1')

  function open(
    posts: readonly Post[],
    collected: readonly Post[] = [],
    more: Record<string, unknown> = {},
    budget = 300,
  ) {
    const http = fakeHttp({ ...NEWS_THREAD, ...more }, { budget })
    const scan = fakeScan(bluesky, http, { accounts: [aurora], collected })
    return { http, scan, stream: readReplies(posts, scan) }
  }

  test('are read, and the posts to which all were read say so', async () => {
    const { scan, stream } = open([waiting(C1)])
    const posts = await collect(stream)
    expect(posts.map(({ id }) => id.split('/').at(-1)).sort()).toEqual(['3mc1', '3mc2', '3mc2b'])
    expect(posts.every(({ repliesRead }) => repliesRead)).toBe(true)
    expect(scan.told.covered.at(-1)).toMatchObject({ part: 'threads of contacts', complete: true })
  })

  test('are not said to be read where the server shows fewer than there are', async () => {
    const posts = new Map(
      (await collect(open([waiting(C1)], [], { [thread(C1)]: cutBranch() }).stream)).map((post) => [post.id, post]),
    )
    expect(posts.get(C1)).toMatchObject({ cutShort: false })
    expect(posts.get(C1)?.repliesRead).toBeUndefined()
  })

  test('cost nothing where there are none, where they are all the brand’s own, or where they were read by then', async () => {
    const replies = (count: number) => ({ likes: 0, reposts: 0, replies: count, quotes: 0, views: null })
    const [quiet, answered] = [uri('mira', '3k1'), uri('ines', '3k2')]
    const own = waiting(uri('auroraair', '3k3'), { author: { ...author, official: true }, replyTo: answered })
    const { http, scan, stream } = open(
      [
        waiting(quiet, { engagement: replies(0) }),
        waiting(answered, { engagement: replies(1) }),
        waiting(C1, { repliesRead: true }),
      ],
      [own],
    )
    expect((await collect(stream)).map(({ id, repliesRead }) => [id, repliesRead])).toEqual([
      [quiet, true],
      [answered, true],
    ])
    expect(http.asked).toEqual([])
    expect(scan.told.covered.at(-1)).toMatchObject({ complete: true })
  })

  test('are said to be read in turn alone: where the budget ends, nobody behind is taken for unhelped', async () => {
    const none = { likes: 0, reposts: 0, replies: 0, quotes: 0, views: null }
    const newer = waiting(uri('mira', '3k1'), { engagement: none, createdAt: '2026-10-16T11:00:00Z' })
    const older = waiting(uri('mira', '3k0'), { engagement: none, createdAt: '2026-10-14T11:00:00Z' })
    const { scan, stream } = open([newer, waiting(C1), older], [], {}, 0)
    const { posts, failure } = await collectUntilFailure(stream)
    expect(posts.map(({ id }) => id)).toEqual([newer.id])
    expect(failure).toMatchObject({ status: 'partial' })
    expect(scan.told.covered.at(-1)).toMatchObject({ from: seconds('2026-10-15T11:00:00Z'), complete: false })
  })

  test('stand below two waiting posts of a conversation and are asked for once', async () => {
    const C2 = uri('tomas', '3mc2')
    const { http, stream } = open([
      waiting(C2, { root: C1, replyTo: C1, createdAt: '2026-10-15T12:00:00Z' }),
      waiting(C1),
    ])
    await collect(stream)
    expect(http.asked).toHaveLength(1)
  })

  const author = {
    id: did('auroraair'),
    handle: 'auroraair.test',
    name: null,
    followers: null,
    official: true,
    staff: false,
    bot: false,
  }
})

function cutBranch(): unknown {
  const { thread: branch } = Object(bsky('thread-branch.json'))
  return { thread: { ...branch, replies: branch.replies.slice(0, 1) } }
}

function answerOf(routes: Record<string, unknown>, url: URL): unknown {
  const same = (route: string) => {
    const other = new URL(route)
    return other.pathname === url.pathname && other.searchParams.get('uri') === url.searchParams.get('uri')
  }
  const found = Object.keys(routes).find(same)
  return found === undefined ? undefined : routes[found]
}
