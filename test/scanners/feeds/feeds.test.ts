import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { converse } from '../../../src/conversations/converse.ts'
import { accountRecord } from '../../../src/evidence/account.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { feeds } from '../../../src/scanners/feeds/feeds.ts'
import { wordPressComments } from '../../../src/scanners/feeds/wordpress.ts'
import { fixture, fixtureText } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'
import { siteFacts } from './site.ts'

const HANDLE = 'aurora-air.example/news/feed/'
const ADDRESS = `https://${HANDLE}`
const account = accountRecord({
  platform: 'feeds',
  id: HANDLE,
  handle: HANDLE,
  name: 'Aurora Air Newsroom',
  official: true,
})
const brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: 'https://www.aurora-air.example',
  accounts: [],
}
const page = fixtureText('feeds/wordpress.xml')

function open(routes: Routes, options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  return { http, scan: fakeScan(feeds, http, { accounts: [account], ...options }) }
}

function api(url: URL): string | null {
  return url.searchParams.get('rest_route')
}

/** A WordPress whose API is open. */
function wordPress(url: URL): unknown {
  if (api(url) === '/wp/v2/comments')
    return answer(200, fixture('feeds/wordpress-comments.json'), { 'x-wp-totalpages': '1' })
  if (api(url) === '/wp/v2/posts') return fixture('feeds/wordpress-posts.json')
  if (url.searchParams.get('paged') === '2') return answer(404, { code: 'gone' })
  return url.href === ADDRESS ? page : undefined
}

/** One that is closed to strangers. */
function closed(url: URL): unknown {
  if (api(url) !== null) return answer(401, fixture('feeds/wordpress-closed.json'))
  if (url.pathname.endsWith('/winter-timetable/feed/')) return fixtureText('feeds/comments.xml')
  return url.href === ADDRESS ? page : undefined
}

describe('the handle of a feed', () => {
  test.each([
    ['aurora-air.example/blog', 'aurora-air.example/blog'],
    ['feeds.example.com/abc?format=xml', 'feeds.example.com/abc?format=xml'],
    ['https://Aurora-Air.example/blog/feed', 'aurora-air.example/blog/feed'],
    ['https://aurora-air.example/atom.xml', 'aurora-air.example/atom.xml'],
    ['https://feeds.example.com/abc', 'feeds.example.com/abc'],
    ['http://aurora-air.example/?feed=rss2', 'aurora-air.example/?feed=rss2'],
  ])('%s is %s', (text, handle) => expect(feeds.handle.parse(text)).toBe(handle))

  test.each([
    ['a site', 'aurora-air.example'],
    ['a site with its scheme', 'https://aurora-air.example/'],
    ['a figure', '127.0.0.1/feed'],
    ['a user', 'https://user:word@aurora-air.example/feed'],
    ['a script', 'javascript:feed/rss.xml'],
    ['markup', 'aurora-air.example/"><b>/feed'],
  ])('%s is none', (_, text) => expect(feeds.handle.parse(text)).toBeNull())
})

describe('a feed as an account', () => {
  test('bears its title, its site and the time of its newest item', async () => {
    const { scan } = open(wordPress)
    expect(await feeds.account?.(HANDLE, scan)).toMatchObject({
      id: HANDLE,
      name: 'Aurora Air Newsroom',
      url: 'https://aurora-air.example/news',
      followers: null,
      bio: 'What is new at Aurora Air',
      lastActive: '2026-10-20T08:00:00Z',
    })
  })

  test.each([
    ['that is gone is not found', answer(404, { code: 'gone' }), 'not_found'],
    ['that became a web page is changed', '<!doctype html><title>News</title>', 'changed'],
    ['that is empty is changed', '', 'changed'],
  ])('one %s', async (_, said, status) => {
    const failure = await feeds.account?.(HANDLE, open({ [ADDRESS]: said }).scan).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PlatformError)
    expect(failure).toMatchObject({ status })
  })

  test('is found where the brand’s site names it, once, and the surer the nearer it lies', async () => {
    const site = siteFacts({
      feeds: [
        ADDRESS,
        'http://aurora-air.example/news/feed/',
        'https://podcasts.example.net/aurora',
        'mailto:a@b.example',
      ],
    })
    const claims = []
    for await (const claim of feeds.find?.(brand, open({}, { site }).scan) ?? []) claims.push(claim)
    expect(claims.map(({ handle, confidence }) => [handle, confidence])).toEqual([
      [HANDLE, 0.95],
      ['podcasts.example.net/aurora', 0.8],
    ])
  })

  test('is not found where the site was not read', async () => {
    for await (const claim of feeds.find?.(brand, open({}).scan) ?? []) expect(claim).toBeNull()
  })
})

describe('own posts', () => {
  test('are the items in the window and the newest before it; one whose time cannot be read is told and left out', async () => {
    const { scan, http } = open(wordPress)
    const posts = await collect(feeds.posts?.(account, scan) ?? (async function* () {})())
    expect(posts.map(({ id, createdAt }) => [id, createdAt])).toEqual([
      ['https://aurora-air.example/news/?p=61', '2026-10-20T08:00:00Z'],
      ['https://aurora-air.example/news/?p=55', '2026-10-05T09:30:00Z'],
      ['https://aurora-air.example/news/?p=40', '2026-09-15T09:30:00Z'],
    ])
    expect(scan.told.odd).toHaveLength(1)
    expect(posts[0]).toMatchObject({
      kind: 'post',
      author: { id: HANDLE, name: 'Newsroom', official: true },
      text: 'Winter timetable & new routes\n\nThree new routes from November. All routes',
      links: ['https://aurora-air.example/routes'],
      engagement: { likes: null, replies: 4 },
      place: { official: true },
    })
    expect(scan.told.covered).toEqual([
      { part: HANDLE, from: scan.window.since, to: scan.observedAt, complete: true, scope: 'all' },
    ])
    expect(http.asked).toHaveLength(1)
  })

  test('of WordPress are read page by page; what has no further page covers what it holds', async () => {
    const { scan, http } = open(wordPress, { since: '2025-10-01T00:00:00Z' })
    const posts = await collect(feeds.posts?.(account, scan) ?? (async function* () {})())
    expect(posts).toHaveLength(4)
    expect(http.asked).toEqual([ADDRESS, `${ADDRESS}?paged=2`])
    expect(scan.told.covered.at(-1)).toMatchObject({ from: Date.parse('2026-04-01T09:30:00Z') / 1000, complete: false })
  })

  test('of a feed without a readable time are not known, and of one that is cut off only in part', async () => {
    const feed = (date: string) =>
      `<rss><channel><title>T</title><item><title>A</title><pubDate>${date}</pubDate></item>`
    const undated = open({ [ADDRESS]: `${feed('yesterday')}</channel></rss>` })
    await expect(collect(feeds.posts?.(account, undated.scan) ?? (async function* () {})())).rejects.toMatchObject({
      status: 'changed',
    })
    const cut = open({ [ADDRESS]: feed('1 Sep 2026') })
    await collect(feeds.posts?.(account, cut.scan) ?? (async function* () {})())
    expect(cut.scan.told.covered).toMatchObject([{ complete: false }])
  })

  test.each([
    { why: 'an old one pinned above newer ones', days: ['1 Jan 2020', '20 Oct 2026', '12 Oct 2026'], complete: false },
    { why: 'one of the beginning of time', days: ['20 Oct 2026', '1 Jan 1970', '12 Oct 2026'], complete: false },
    { why: 'the oldest first', days: ['1 Sep 2026', '12 Oct 2026', '20 Oct 2026'], complete: true },
    { why: 'the newest first', days: ['20 Oct 2026', '12 Oct 2026', '1 Sep 2026'], complete: true },
  ])('of a feed reach as far as its list does: $why', async ({ days, complete }) => {
    const items = days.map((day) => `<item><guid>${day}</guid><title>A</title><pubDate>${day}</pubDate></item>`)
    const { scan } = open({ [ADDRESS]: `<rss><channel><title>T</title>${items.join('')}</channel></rss>` })
    await collect(feeds.posts?.(account, scan) ?? (async function* () {})())
    expect(scan.told.covered).toMatchObject([{ complete }])
  })

  test('pages that lead in a circle end', async () => {
    const circle = `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><atom:link rel="next" href="${ADDRESS}?more"/><item><guid>1</guid><title>A</title><pubDate>12 Oct 2026</pubDate></item></channel></rss>`
    const { scan, http } = open(() => circle)
    expect(await collect(feeds.posts?.(account, scan) ?? (async function* () {})())).toHaveLength(1)
    expect(http.asked).toHaveLength(2)
  })

  test('an empty feed is read to its end; an item of the future is left out', async () => {
    const empty = open({ [ADDRESS]: '<rss><channel><title>T</title></channel></rss>' })
    expect(await collect(feeds.posts?.(account, empty.scan) ?? (async function* () {})())).toEqual([])
    expect(empty.scan.told.covered).toMatchObject([{ complete: true }])
    const future =
      '<rss><channel><title>T</title><item><title>A</title><pubDate>1 Jan 2027</pubDate></item></channel></rss>'
    const { scan } = open({ [ADDRESS]: future })
    expect(await collect(feeds.posts?.(account, scan) ?? (async function* () {})())).toEqual([])
  })
})

describe('comments', () => {
  const mentions = (scan: ReturnType<typeof fakeScan>) =>
    collect(feeds.mentions?.(brand, scan) ?? (async function* () {})())

  test('of WordPress come by its API, with the posts on which they stand; only who was signed in is staff', async () => {
    const { scan, http } = open(wordPress)
    const posts = await mentions(scan)
    const said = posts.filter(({ kind }) => kind === 'comment')
    expect(said.map(({ id, author, replyTo }) => [id, author?.name, author?.staff, replyTo])).toEqual([
      [`${HANDLE}#comment-904`, 'Newsroom', true, `${HANDLE}#comment-901`],
      [`${HANDLE}#comment-903`, 'Newsroom', false, 'https://aurora-air.example/news/?p=61'],
      [`${HANDLE}#comment-901`, 'Tove & Ole', false, 'https://aurora-air.example/news/?p=61'],
      [`${HANDLE}#comment-880`, 'Marit', false, 'https://aurora-air.example/news/?p=7'],
    ])
    expect(posts.map(({ id }) => id)).toContain('https://aurora-air.example/news/?p=7')
    // The feed, one page of comments, the posts on which they stand.
    expect(http.asked).toHaveLength(3)
    expect(scan.told.covered).toMatchObject([{ part: `comments on ${HANDLE}`, complete: true, scope: 'own-places' }])
  })

  test('where the API is closed come by the feeds of comments; a post that has more of them is cut short', async () => {
    const { scan, http } = open(closed)
    const posts = await mentions(scan)
    expect(
      posts.map(({ id, author, replyTo, text, cutShort }) => [
        id,
        author?.name,
        author?.staff,
        replyTo,
        text,
        cutShort,
      ]),
    ).toEqual([
      ['https://aurora-air.example/news/?p=61', 'Newsroom', true, null, expect.stringContaining('Winter'), true],
      [`${HANDLE}#comment-904`, 'Newsroom', true, `${HANDLE}#comment-901`, 'Yes, from the 3rd.', false],
      [
        `${HANDLE}#comment-901`,
        'Tove & Ole',
        false,
        'https://aurora-air.example/news/?p=61',
        'Can we take skis?',
        false,
      ],
    ])
    // The feed, the refusal, and the comments of the one post that has any.
    expect(http.asked).toHaveLength(3)
    expect(scan.told.covered).toMatchObject([{ complete: true, scope: 'own-threads' }])
  })

  test.each([
    ['the feeds name none', { [ADDRESS]: '<rss><channel><title>T</title></channel></rss>' }, [account]],
    ['there is no feed', {}, []],
  ])('mean nothing where %s', async (_, routes, accounts) => {
    const { scan } = open(routes, { accounts })
    const { posts, failure } = await collectUntilFailure(feeds.mentions?.(brand, scan) ?? (async function* () {})())
    expect(posts).toEqual([])
    expect(failure).toMatchObject({ status: 'not_applicable' })
    expect(scan.told.covered.every(({ complete }) => complete)).toBe(true)
  })

  test('a WordPress in trouble is not taken for a closed one', async () => {
    const { scan } = open((url) => (api(url) === null ? page : answer(503, { code: 'busy' })))
    const { failure } = await collectUntilFailure(feeds.mentions?.(brand, scan) ?? (async function* () {})())
    expect(failure).toMatchObject({ status: 'error' })
  })

  test('an answer in another shape leaves the feeds of comments', async () => {
    const { scan } = open((url) => (api(url) === null ? closed(url) : [{ id: 1 }]))
    expect((await mentions(scan)).filter(({ kind }) => kind === 'comment')).toHaveLength(2)
  })
})

test('a page of comments that shows none is gone past where WordPress counts more pages', async () => {
  const asked: (string | null)[] = []
  const http = fakeHttp((url) => {
    if (api(url) !== '/wp/v2/comments') return fixture('feeds/wordpress-posts.json')
    asked.push(url.searchParams.get('page'))
    const body = asked.length === 3 ? fixture('feeds/wordpress-comments.json') : []
    return answer(200, body, { 'x-wp-totalpages': '3' })
  })
  const scan = fakeScan(feeds, http, { accounts: [account] })
  expect(await collect(wordPressComments(account, 'https://www.aurora-air.example', 'comments', scan))).not.toEqual([])
  expect(asked).toEqual(['1', '2', '3'])
  expect(scan.told.covered).toMatchObject([{ complete: true }])
})

const recorded = fileURLToPath(new URL('../../../../shared/data/servers/wordpress/', import.meta.url))

describe.skipIf(!existsSync(recorded))('a real WordPress (skipped where the shared recordings are not there)', () => {
  test('who asked and who answered is what the truth says', async () => {
    const text = (name: string) => readFileSync(`${recorded}${name}`, 'utf8')
    const body = (name: string): unknown => JSON.parse(text(name))
    const truth: unknown = JSON.parse(text('truth.json').slice(text('truth.json').indexOf('{')))
    const http = fakeHttp((url) =>
      api(url) === '/wp/v2/comments'
        ? answer(200, body('comments.json'), { 'x-wp-totalpages': '1' })
        : body('posts.json'),
    )
    const site = 'http://127.0.0.1:8080'
    const shop = accountRecord({ platform: 'feeds', id: 'shop', handle: 'shop', official: true })
    const scan = fakeScan(feeds, http, { since: '2026-11-22T00:00:00Z', until: '2026-11-23T00:00:00Z' })
    const posts = await collect(wordPressComments(shop, site, 'comments', scan))
    const part = {
      part: 'comments',
      scope: 'own-places' as const,
      intervals: [{ from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' }],
      complete: true,
    }
    const stream = (name: 'posts' | 'mentions') => ({
      outcome: { status: 'ok' as const, reason: null, until: null },
      records: 1,
      parts: [{ ...part, part: name }],
    })
    const [facts] = converse({
      brand,
      window: { since: '2026-11-22T00:00:00Z', until: '2026-11-23T00:00:00Z' },
      platforms: [
        {
          id: 'feeds',
          name: 'Feeds',
          source: 'network',
          observedAt: '2026-11-23T00:00:00Z',
          outcome: { status: 'ok', reason: null, until: null },
          requests: 2,
          carriesHandles: false,
          selection: 'all',
          selectionReason: null,
          links: null,
          streams: { posts: stream('posts'), mentions: stream('mentions'), replies: null },
          accounts: [shop],
          unread: [],
          notes: [],
          posts: posts.map((post) => ({ ...post, seenBy: ['mentions' as const] })),
        },
      ],
    })
    expect(truth).toMatchObject({ pid: 4, r1: 7, r2: 8 })
    const answered = facts?.contacts.filter((contact) => contact.answer !== null)
    expect(answered?.map(({ posts: [first], answer }) => [first.id, answer?.id])).toEqual([
      ['shop#comment-2', 'shop#comment-7'],
      ['shop#comment-3', 'shop#comment-8'],
    ])
    expect(facts?.contacts.filter(({ answer }) => answer === null).map(({ posts: [first] }) => first.id)).toContain(
      'shop#comment-4',
    )
  })
})
