import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { lemmy } from '../../../src/scanners/lemmy/lemmy.ts'
import { readMarkdown } from '../../../src/scanners/lemmy/markdown.ts'
import { CommentsAnswer, PostsAnswer } from '../../../src/scanners/lemmy/shapes.ts'
import { readComment, readPost, timeOf } from '../../../src/scanners/lemmy/to-post.ts'
import { fixture } from '../../fixtures.ts'
import { growth, LINEAR } from '../../growth.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'
import { type FakeEntry, fakeFederation } from './fake-lemmy.ts'

const COMMUNITY = '!auroraair@forum.example'
const place = accountRecord({ platform: 'lemmy', id: 'https://forum.example/c/auroraair', handle: COMMUNITY })
const brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }

function opened(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(lemmy, http, { settings: { instances: [] }, ...options })
  const { account, posts, mentions, replies, find } = lemmy
  if (!account || !posts || !mentions || !replies || !find) throw new Error('a method is missing')
  return {
    http,
    told: scan.told,
    account: (handle: string) => account(handle, scan),
    posts: (of = place) => posts(of, scan),
    mentions: () => mentions(brand, scan),
    replies: (open: readonly Post[]) => replies(open, scan),
    find: () => find(brand, scan),
  }
}

describe('handles', () => {
  test.each([
    ['!support@forum.example', '!support@forum.example'],
    ['@care@forum.example', 'care@forum.example'],
    [' care@Forum.Example ', 'care@forum.example'],
    ['https://forum.example/c/support', '!support@forum.example'],
    ['https://forum.example/c/support@other.example', '!support@other.example'],
    ['https://forum.example/u/care/', 'care@forum.example'],
    ['https://forum.example/u/%E0%A4', null],
    ['https://forum.example/post/12', null],
    ['https://forum.example/c/support/extra', null],
    ['!support', null],
    ['!two words@forum.example', null],
    ['!a/b@forum.example', null],
    ['care@forum', null],
    ['care@@forum.example', null],
    ['c\u001b[31mare@forum.example', null],
  ])('%j is %j', (text, handle) => expect(lemmy.handle.parse(text)).toBe(handle))

  test('are one handle in upper and lower case, and belong to the domain of their server', () => {
    expect(lemmy.handle.key?.('!Support@Forum.example')).toBe('!support@forum.example')
    expect(lemmy.handle.domain?.('!support@forum.example')).toBe('forum.example')
    expect(lemmy.handle.url('care@forum.example')).toBe('https://forum.example/u/care')
  })
})

describe('account', () => {
  test('is a community with its subscribers, in one request', async () => {
    const { account, http } = opened({
      'https://forum.example/api/v3/community?name=auroraair': fixture('lemmy/community.json'),
    })
    expect(await account(COMMUNITY)).toMatchObject({
      id: 'https://forum.example/c/auroraair',
      handle: COMMUNITY,
      name: 'Aurora Air',
      followers: 2310,
      posts: 965,
      created: '2023-06-12T09:30:00.123Z',
      avatar: true,
      bio: 'Questions about our flights. See our site and https://status.auroraair.example.',
      links: [
        { url: 'https://auroraair.example/help', verified: false },
        { url: 'https://status.auroraair.example', verified: false },
      ],
    })
    expect(http.asked).toHaveLength(1)
  })

  test('is a user without an audience, whose last word is a sign of life', async () => {
    const { account } = opened(() => fixture('lemmy/user.json'))
    expect(await account('aurora_ann@forum.example')).toMatchObject({
      id: 'https://forum.example/u/aurora_ann',
      followers: null,
      posts: 242,
      lastActive: '2026-10-05T10:00:00Z',
      bot: false,
    })
  })

  test.each([
    ['a community is not there', answer(400, fixture('lemmy/community-not-found.json')), 'not_found'],
    ['a user is not there', answer(400, fixture('lemmy/user-not-found.json')), 'not_found'],
    ['nothing is there, by a 404', answer(404, fixture('lemmy/not-found.json')), 'not_found'],
    ['one asks too often', answer(400, fixture('lemmy/rate-limited.json')), 'rate_limited'],
    ['the server is private', answer(400, fixture('lemmy/private.json')), 'auth_required'],
    ['an error is another', answer(400, { error: 'unknown' }), 'error'],
    ['an error has no words', answer(400, 'Bad request'), 'error'],
    ['there is no such endpoint', answer(404, ''), 'error'],
    ['a wall stands there', answer(403, '<html>no</html>'), 'blocked'],
    ['the answer has another shape', { community_view: {} }, 'changed'],
  ])('where %s is a failure that says so', async (_, said, status) => {
    const { account } = opened(() => said)
    await expect(account(COMMUNITY)).rejects.toMatchObject({ status })
  })
})

describe('posts and comments', () => {
  const [view] = PostsAnswer.parse(fixture('lemmy/posts.json')).posts
  const { comments } = CommentsAnswer.parse(fixture('lemmy/comments.json'))
  const own = { host: 'forum.example', isOwn: () => true }

  test('have a title as first line, without quotations, pictures and marks', () => {
    expect(view && readPost(view, own)).toMatchObject({
      id: 'https://other.example/post/55',
      url: 'https://forum.example/post/900',
      root: 'https://other.example/post/55',
      text: 'Lost bag in Oslo\n\nWhat happened\n\nMy blue bag did not come. My claim is open.',
      links: ['https://photos.example/bag', 'https://auroraair.example/claims/1'],
      author: { id: 'https://other.example/u/kim', handle: 'kim@other.example', staff: false },
      engagement: { likes: 9, replies: 2, reposts: null, views: null },
      place: { id: 'https://forum.example/c/auroraair', official: true },
      createdAt: '2026-10-05T08:00:00.500Z',
      editedAt: '2026-10-05T08:30:00Z',
    })
  })

  test('know their parents by ids that hold on every server', () => {
    const parentOf = (id: number) => comments.find(({ comment }) => comment.id === id)?.comment.ap_id ?? null
    expect(
      comments
        .map((comment) => readComment(comment, own, parentOf))
        .map(({ replyTo, deleted }) => ({ replyTo, deleted })),
    ).toEqual([
      { replyTo: 'https://other.example/comment/77', deleted: true },
      { replyTo: 'https://forum.example/comment/1001', deleted: false },
      { replyTo: 'https://other.example/post/55', deleted: false },
    ])
  })

  test('whose parent was not read are below the address that it has there', () => {
    const [deepest] = comments
    expect(deepest && readComment(deepest, own, () => null).replyTo).toBe('https://forum.example/comment/1002')
  })

  test('by a moderator are by staff in a place of the brand, and nowhere else', () => {
    const answered = comments.at(-1)
    if (!answered) throw new Error('the fixture is empty')
    expect(readComment(answered, own, () => null).author?.staff).toBe(true)
    expect(readComment(answered, { ...own, isOwn: () => false }, () => null).author?.staff).toBe(false)
  })

  test.each([
    ['2024-09-04T12:04:00.439252Z', '2024-09-04T12:04:00.439Z'],
    ['2023-07-01T10:00:00.123456', '2023-07-01T10:00:00.123Z'],
    ['2023-07-01T10:00:00+02:00', '2023-07-01T08:00:00Z'],
  ])('of %s are of %s', (published, time) => expect(timeOf(published)).toBe(time))

  test('of no time at all show that the API has changed', () =>
    expect(() => timeOf('yesterday')).toThrow(expect.objectContaining({ status: 'changed' })))
})

test.each([
  ['', '', []],
  ['> quoted\n\nown', 'own', []],
  [
    '[label](https://example.com/a "title") and https://example.com/b.',
    'label and https://example.com/b.',
    ['https://example.com/a', 'https://example.com/b'],
  ],
  ['![picture](https://example.com/p.png)', '', []],
  [
    '[@care@forum.example](https://forum.example/u/care) help',
    '@care@forum.example help',
    ['https://forum.example/u/care'],
  ],
  ['[a](javascript:alert(1))', '[a](javascript:alert(1))', []],
  ['2 * 3 ** 4', '2 * 3 ** 4', []],
])('the Markdown %j reads as %j', (source, text, links) => expect(readMarkdown(source)).toEqual({ text, links }))

test.each(['[', '![', '**a', '__', '[a](', '> ', '#'])(
  'a text of nothing but %j is read in time that grows with its length',
  (piece) => {
    expect(growth((n) => piece.repeat(n), readMarkdown, 5_000)).toBeLessThan(LINEAR)
  },
)

describe('pages', () => {
  const at = (day: number, minute: number) => seconds('2026-10-01T00:00:00Z') + day * 86_400 + minute * 60
  const many = (count: number): FakeEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      author: `user${index % 7}`,
      community: 'auroraair',
      time: at(0, index * 200),
      parent: null,
      text: `Question ${index}`,
    }))
  const forum = (entries: readonly FakeEntry[]) => fakeFederation([{ host: 'forum.example', entries }])

  test('are read until the window is over, for posts and comments apart', async () => {
    const { mentions, http, told } = opened(forum(many(120)), { accounts: [place] })
    expect(await collect(mentions())).toHaveLength(120)
    expect(http.asked).toHaveLength(4)
    expect(told.covered.map(({ part, complete, scope }) => [part, complete, scope])).toEqual([
      [`posts in ${COMMUNITY}`, true, 'own-places'],
      [`comments in ${COMMUNITY}`, true, 'own-places'],
    ])
  })

  test('that end beyond the window are the last; what is pinned does not tell', async () => {
    const old = many(60).map((entry) => ({ ...entry, time: entry.time - 40 * 86_400 }))
    const recent = many(45).map((entry) => ({ ...entry, id: entry.id + 500 }))
    const pinned = many(1).map((entry) => ({ ...entry, id: 999, time: at(-2000, 0), pinned: true }))
    const { mentions, http } = opened(forum([...recent, ...old, ...pinned]), { accounts: [place] })
    await collect(mentions())
    expect(http.asked).toHaveLength(2)
  })

  test('that come again and again end the reading, which then is not whole', async () => {
    const full = forum(many(50))
    const { mentions, http, told } = opened(
      (url) => {
        url.searchParams.set('page', '1')
        return full(url)
      },
      { accounts: [place], since: '2026-09-01T00:00:00Z' },
    )
    expect(await collect(mentions())).toHaveLength(50)
    expect(http.asked).toHaveLength(3)
    expect(told.covered[0]).toMatchObject({ from: at(0, 0), complete: false })
  })

  test('that the budget does not allow leave what was read before, and say how far it goes', async () => {
    const { mentions, told } = opened(forum(many(120)), { accounts: [place], budget: 2 })
    const { posts, failure } = await collectUntilFailure(mentions())
    expect(posts).toHaveLength(100)
    expect(failure).toMatchObject({ status: 'partial' })
    expect(told.covered).toEqual([
      expect.objectContaining({ part: `posts in ${COMMUNITY}`, from: at(0, 20 * 200), complete: false }),
    ])
    expect(told.parts).toHaveLength(2)
  })

  test('of another shape are `changed`, and cover nothing', async () => {
    const { posts, told } = opened(() => fixture('lemmy/posts-changed.json'), { accounts: [place] })
    expect((await collectUntilFailure(posts())).failure).toMatchObject({ status: 'changed' })
    expect(told.covered).toEqual([])
  })
})

describe('threads', () => {
  const start = seconds('2026-10-05T00:00:00Z')
  const topic: FakeEntry = { id: 1, author: 'kim', community: 'travel', time: start, parent: null, text: 'Aurora Air?' }
  const flat: FakeEntry[] = Array.from({ length: 310 }, (_, index) => ({
    id: index + 2,
    author: 'sam',
    community: 'travel',
    time: start + index + 1,
    parent: 1,
    text: 'Me too.',
  }))
  const waiting = async (entries: readonly FakeEntry[]) => {
    const settings = { instances: ['other.example'] }
    const routes = fakeFederation([{ host: 'other.example', entries }])
    const [found] = await collect(opened(routes, { settings }).mentions())
    if (!found) throw new Error('nothing was found')
    return { open: found, ...opened(routes, { settings }) }
  }

  test('of more comments than a server gives are cut short', async () => {
    const { open, replies } = await waiting([topic, ...flat])
    const read = await collect(replies([open]))
    expect(read).toHaveLength(301)
    expect(read.filter(({ cutShort }) => cutShort).map(({ id }) => id)).toEqual([open.id])
  })

  test('that are whole are not, also where a comment was deleted', async () => {
    const { open, replies, http } = await waiting([
      topic,
      ...flat.slice(0, 3).map((entry, index) => ({ ...entry, deleted: index === 1 })),
    ])
    const read = await collect(replies([open]))
    expect(read.map(({ deleted, cutShort }) => [deleted, cutShort])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, false],
    ])
    expect(http.asked).toHaveLength(2)
  })

  test('that are gone are no failure', async () => {
    const { open } = await waiting([topic])
    const { replies, told } = opened(() => answer(400, { error: 'couldnt_find_post' }))
    expect(await collect(replies([open]))).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
  })

  test("in the brand's own community are known already", async () => {
    const { open } = await waiting([topic])
    const { replies, http } = opened(() => undefined)
    await collect(
      replies([
        { ...open, place: { id: place.id, official: true } },
        { ...open, url: null },
      ]),
    )
    expect(http.asked).toEqual([])
  })
})

describe('find', () => {
  test('yields communities and users of the name, by how well it fits, and no strangers', async () => {
    const { find, http } = opened(() => fixture('lemmy/search.json'), { settings: {} })
    const claims: string[] = []
    for await (const { handle } of find()) claims.push(handle)
    expect(claims).toEqual([COMMUNITY, 'aurora_ann@forum.example'])
    expect(http.asked).toEqual([expect.stringMatching(/^https:\/\/lemmy\.world\/api\/v3\/search\?/)])
  })
})

test('the settings name servers by their hosts', () => {
  expect(lemmy.settings?.safeParse({ instances: ['forum.example'] }).success).toBe(true)
  for (const wrong of [{ instances: ['https://forum.example'] }, { instances: 'forum.example' }, { servers: [] }])
    expect(lemmy.settings?.safeParse(wrong).success).toBe(false)
})
