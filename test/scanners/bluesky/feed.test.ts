import { describe, expect, test } from 'vitest'
import { DAY, seconds } from '../../../src/evidence/time.ts'
import { bluesky } from '../../../src/scanners/bluesky/bluesky.ts'
import { readFeed } from '../../../src/scanners/bluesky/feed.ts'
import { answer, collect, collectUntilFailure, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'
import { APPVIEW, aurora, bsky, did, uri } from './fixtures.ts'

const FEED = `${APPVIEW}/app.bsky.feed.getAuthorFeed?actor=${encodeURIComponent(did('auroraair'))}&filter=posts_with_replies&limit=100`
const NEXT = `${FEED}&cursor=1793008800000__bafyreiquote`
const SINCE = seconds('2026-10-01T00:00:00Z')
const T = seconds('2026-10-31T00:00:00Z')

function open(routes: Routes, options: { observedAt?: string; since?: string } = {}) {
  const http = fakeHttp(routes)
  const scan = fakeScan(bluesky, http, { accounts: [aurora], ...options })
  return { http, scan, stream: readFeed(aurora, scan) }
}

describe('the feed of the brand’s account', () => {
  const routes = { [FEED]: bsky('feed.json'), [NEXT]: bsky('feed-older.json') }

  test('gives its posts, reposts and answers, with what the answers answer', async () => {
    const { stream } = open(routes)
    const posts = await collect(stream)
    expect(posts.map(({ id, kind, deleted }) => `${id.split('/').at(-1)} ${deleted ? 'gone' : kind}`)).toEqual([
      '3mpin post',
      '3mrep1 repost',
      '3mq1 post',
      '3mq1 post',
      '3ma1 reply',
      '3mroot post',
      '3mgone gone',
      '3ma2 reply',
      '3mblock gone',
      '3mblock gone',
      '3ma3 reply',
      '3mnews post',
      '3mquote quote',
      '3mold1 post',
      '3mrep0 repost',
    ])
  })

  test('reads a whole page beyond the window and then stops, whatever is pinned or reposted on top', async () => {
    const { http, scan, stream } = open(routes)
    await collect(stream)
    expect(http.asked).toHaveLength(2)
    expect(scan.told.covered).toEqual([
      { part: 'auroraair.test', from: seconds('2026-10-14T10:00:00Z'), to: T, complete: false, scope: 'all' },
      { part: 'auroraair.test', from: SINCE - 7 * DAY, to: T, complete: true, scope: 'all' },
    ])
  })

  test('reads on after a page that merely reaches beyond the window', async () => {
    const { http, stream } = open(routes, { since: '2026-10-15T00:00:00Z' })
    await collect(stream)
    expect(http.asked).toHaveLength(2)
  })

  test('is not ended by an old post that is pinned to a page of its own', async () => {
    const [pinned] = Object(bsky('feed.json')).feed
    const { scan, stream } = open({ ...routes, [FEED]: { feed: [pinned], cursor: '1793008800000__bafyreiquote' } })
    expect(await collect(stream)).toHaveLength(3)
    expect(scan.told.covered).toHaveLength(1)
  })

  test('knows to whom an answer speaks when the question is gone or blocked', async () => {
    const posts = new Map((await collect(open(routes).stream)).map((post) => [post.id, post]))
    expect(posts.get(uri('auroraair', '3ma2'))).toMatchObject({
      replyTo: uri('ines', '3mgone'),
      replyToAuthor: did('ines'),
    })
    expect(posts.get(uri('auroraair', '3ma3'))).toMatchObject({
      replyToAuthor: did('kai'),
      root: uri('kai', '3mblock'),
    })
    expect(posts.get(uri('kai', '3mblock'))).toMatchObject({ deleted: true, author: null, createdAt: null })
  })

  test('takes a repost for a sign of life of its own time, without anybody’s words', async () => {
    const repost = (await collect(open(routes).stream)).find(({ kind }) => kind === 'repost')
    expect(repost).toMatchObject({ createdAt: '2026-10-21T07:00:00Z', text: '', author: { official: true } })
  })

  test('ends where the server gives no cursor, and has then been read as far back as matters', async () => {
    const { scan, stream } = open({ [FEED]: { feed: [] } })
    expect(await collect(stream)).toEqual([])
    expect(scan.told.covered).toMatchObject([{ from: SINCE - 7 * DAY, to: T, complete: true }])
  })

  test('goes on through an empty page that has a cursor, of which it claims nothing', async () => {
    const { http, scan, stream } = open({
      [FEED]: { feed: [], cursor: '1793008800000__bafyreiquote' },
      [NEXT]: { feed: [] },
    })
    await collect(stream)
    expect(http.asked).toHaveLength(2)
    expect(scan.told.covered).toHaveLength(1)
  })

  test('does not go round for ever when a cursor comes twice', async () => {
    const page = { ...Object(bsky('feed.json')) }
    const { scan, stream } = open({ [FEED]: page, [NEXT]: page })
    const { posts, failure } = await collectUntilFailure(stream)
    expect(posts.length).toBeGreaterThan(0)
    expect(failure).toMatchObject({ status: 'changed' })
    expect(scan.told.covered.at(-1)).toMatchObject({ complete: false })
  })

  test('leaves out what was posted after T', async () => {
    const { stream } = open(routes, { observedAt: '2026-10-19T00:00:00Z' })
    const ids = (await collect(stream)).map(({ id }) => id)
    expect(ids).not.toContain(uri('auroraair', '3ma1'))
    expect(ids).toContain(uri('auroraair', '3ma2'))
  })

  test('keeps the first page when the second fails', async () => {
    const { scan, stream } = open({ [FEED]: bsky('feed.json'), [NEXT]: answer(500, {}) })
    const { posts, failure } = await collectUntilFailure(stream)
    expect(posts).toHaveLength(13)
    expect(failure).toMatchObject({ status: 'error' })
    expect(scan.told.covered).toHaveLength(1)
  })

  test.each([
    { why: 'the list', page: { items: [] }, path: 'feed' },
    {
      why: 'an author in the only item',
      page: { feed: [{ post: { ...Object(bsky('feed.json')).feed[2].post, author: null } }] },
      path: 'author',
    },
  ])('is changed where $why is missing', async ({ page, path }) => {
    const { failure } = await collectUntilFailure(open({ [FEED]: page }).stream)
    expect(failure).toMatchObject({ status: 'changed', message: expect.stringContaining(path) })
  })

  test('passes over an embedded post of a kind that is not known yet', async () => {
    const [item] = Object(bsky('feed.json')).feed.slice(2)
    const unknown = { $type: 'app.bsky.feed.defs#sealedPost' }
    const { stream } = open({ [FEED]: { feed: [{ ...item, reply: { root: unknown, parent: unknown } }] } })
    expect((await collect(stream)).map(({ id }) => id)).toEqual([uri('auroraair', '3ma1')])
  })

  test('of an account that was suspended since its profile was read is not found', async () => {
    const { stream } = open({ [FEED]: answer(400, bsky('profile-not-found.json')) })
    expect((await collectUntilFailure(stream)).failure).toMatchObject({ status: 'not_found' })
  })
})
