import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../src/brand/brand.ts'
import type { Account } from '../../../src/evidence/account.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { DAY, iso, seconds } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { hackernews } from '../../../src/scanners/hackernews/hackernews.ts'
import { fixture } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'
import { type FakeItem, fakeAlgolia } from './fake-algolia.ts'

const API = 'https://hn.algolia.com/api/v1'
const brand: Brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const jo = await accountOf('aurora_jo', { [`${API}/users/aurora_jo`]: fixture('hackernews/user.json') })

async function accountOf(handle: string, routes: Routes): Promise<Account> {
  const read = hackernews.account
  if (!read) throw new Error('there is no account()')
  return read(handle, fakeScan(hackernews, fakeHttp(routes)))
}

function streams(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(hackernews, http, options)
  const { posts, mentions, replies } = hackernews
  if (!posts || !mentions || !replies) throw new Error('a stream is missing')
  return {
    http,
    told: scan.told,
    posts: (account: Account) => posts(account, scan),
    mentions: (of: Brand = brand) => mentions(of, scan),
    replies: (open: readonly Post[]) => replies(open, scan),
  }
}

function at(day: string): number {
  return seconds(`${day}:00Z`)
}

/** A story by mika with a question by kim, jo's answer, a thread below it, and a branch that has nothing to do with it. */
const SITE: FakeItem[] = [
  { id: 1, author: 'mika', time: at('2026-10-12T08:00'), parent: null, title: 'Booking flights by an API', points: 87 },
  { id: 10, author: 'kim', time: at('2026-10-12T08:20'), parent: 1, text: 'Is it free?' },
  { id: 14, author: 'aurora_jo', time: at('2026-10-12T10:00'), parent: 10, text: 'Yes: a key takes a minute.' },
  { id: 15, author: 'kim', time: at('2026-10-12T10:30'), parent: 14, text: 'How do I renew it?' },
  { id: 16, author: 'noor', time: at('2026-10-12T11:00'), parent: 15, text: 'In your settings.' },
  { id: 20, author: 'sam', time: at('2026-10-12T08:40'), parent: 1, text: 'I like trains.' },
]

describe('handles', () => {
  test.each([
    ['aurora_jo', 'aurora_jo'],
    ['@aurora_jo', 'aurora_jo'],
    [' Aurora-Jo ', 'Aurora-Jo'],
    ['https://news.ycombinator.com/user?id=aurora_jo', 'aurora_jo'],
    ['https://news.ycombinator.com/item?id=1', null],
    ['https://example.com/user?id=aurora_jo', null],
    ['aurora/jo', null],
    ['aurora jo', null],
    ['', null],
    ['✈', null],
  ])('%j is %j', (text, handle) => expect(hackernews.handle.parse(text)).toBe(handle))
})

describe('account', () => {
  test('is the profile, without an audience: karma is none', () => {
    expect(jo).toEqual({
      platform: 'hackernews',
      id: 'aurora_jo',
      handle: 'aurora_jo',
      name: null,
      url: 'https://news.ycombinator.com/user?id=aurora_jo',
      followers: null,
      following: null,
      posts: 44,
      created: '2021-03-04T09:30:00Z',
      verified: null,
      bot: false,
      bio: 'I look after the API of Aurora Air.\n\nWrite to us: https://auroraair.example/help',
      links: [{ url: 'https://auroraair.example/help', verified: false }],
      rating: null,
      badge: null,
      avatar: null,
      lastActive: null,
      official: false,
      confidence: 0,
      evidence: [],
    })
  })

  test('is not found only when there is neither a profile nor anything written', async () => {
    const absent = accountOf('nobody', (url) =>
      url.pathname.includes('/users/')
        ? answer(404, fixture('hackernews/not-found.json'))
        : fixture('hackernews/search-empty.json'),
    )
    await expect(absent).rejects.toMatchObject({ status: 'not_found', message: expect.stringMatching('nobody') })
  })

  test('without a profile in the index is an account all the same when it has written', async () => {
    const account = await accountOf('kim', fakeAlgolia(SITE))
    expect(account).toMatchObject({ id: 'kim', posts: null, created: null, bio: null, links: [] })
  })

  test('in other letters is another account', async () => {
    const site = fakeAlgolia(SITE, [{ username: 'aurora_jo' }])
    await expect(accountOf('Aurora_Jo', site)).rejects.toMatchObject({ status: 'not_found' })
  })

  test('behind a wall is not "not found"', async () => {
    const walled = accountOf('aurora_jo', () => answer(403, '<html>no</html>'))
    await expect(walled).rejects.toMatchObject({ status: 'blocked' })
  })
})

describe('posts', () => {
  test("are the user's own, with what stands above and below them, and nothing else", async () => {
    const { posts, http, told } = streams(fakeAlgolia(SITE))
    const read = await collect(posts(jo))
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(['1', '10', '14', '15', '16']))
    expect(http.asked).toHaveLength(3)
    expect(told.covered).toEqual([
      { part: 'aurora_jo', from: at('2026-09-24T00:00'), to: at('2026-10-31T00:00'), complete: true, scope: 'all' },
    ])
    expect(told.parts).toEqual(['aurora_jo'])
  })

  test('carry their place in the thread, and stubs where something was deleted', async () => {
    const { posts } = streams((url) => {
      if (url.pathname.includes('/items/')) return fixture('hackernews/item-story.json')
      const own = { ...fakeHit(9000014, 'aurora_jo'), parent_id: 9000010, story_id: 9000001 }
      const late = { ...fakeHit(9000016, 'aurora_jo'), parent_id: 9000013, story_id: 9000001 }
      return url.searchParams.get('tags')?.includes('author_')
        ? { hits: [late, own], nbHits: 2 }
        : { hits: [], nbHits: 0 }
    })
    const read = new Map((await collect(posts(jo))).map((post) => [post.id, post]))
    expect(read.get('9000013')).toMatchObject({
      deleted: true,
      author: null,
      createdAt: null,
      text: '',
      kind: 'comment',
      replyTo: '9000001',
      root: '9000001',
    })
    expect(read.get('9000016')).toMatchObject({ replyTo: '9000013', root: '9000001', text: 'We are sorry.' })
    expect(read.get('9000010')).toMatchObject({ replyTo: '9000001', author: { handle: 'kim' }, text: 'Is it free?' })
    expect(read.get('9000001')).toMatchObject({ kind: 'post', replyTo: null, root: '9000001' })
  })

  test('in one story cost one request for it, however many they are', async () => {
    const more: FakeItem[] = [17, 18, 19].map((id) => ({ ...itemOf(14), id, time: at('2026-10-13T10:00') + id }))
    const { posts, http } = streams(fakeAlgolia([...SITE, ...more]))
    await collect(posts(jo))
    expect(http.asked.filter((url) => url.includes('/items/'))).toEqual([`${API}/items/1`])
  })

  test('where the window has none, the last one before it is told', async () => {
    const old: FakeItem[] = SITE.map((item) => ({ ...item, time: item.time - 60 * DAY }))
    const { posts, http } = streams(fakeAlgolia(old))
    expect((await collect(posts(jo))).map(({ id }) => id)).toEqual(['14'])
    expect(http.asked).toHaveLength(2)
  })

  test('of a user who never wrote are none, and that is read to the end', async () => {
    const { posts, told } = streams(fakeAlgolia([]))
    expect(await collect(posts(jo))).toEqual([])
    expect(told.covered.at(-1)?.complete).toBe(true)
  })

  test('of somebody else that the server slips in are left out', async () => {
    const { posts } = streams((url) =>
      url.pathname.includes('/items/') ? answer(404, {}) : { hits: [fakeHit(5, 'Aurora_Jo')], nbHits: 1 },
    )
    expect(await collect(posts(jo))).toEqual([])
  })

  test.each([
    { why: 'a server that fails', failure: answer(502, {}) },
    { why: 'an answer that takes too long', failure: new PlatformError('timeout', 'no answer within 15 s') },
  ])('are kept when the tree of their story cannot be read for $why: the thread is cut short', async ({ failure }) => {
    const site = fakeAlgolia(SITE)
    const { posts, told } = streams((url) => (url.pathname.includes('/items/') ? failure : site(url)))
    const read = await collect(posts(jo))
    expect(read.map(({ id, cutShort }) => [id, cutShort])).toEqual([
      ['14', false],
      ['14', true],
    ])
    expect(told.limited).toEqual([
      { status: 'partial', reason: expect.stringContaining('the comments of 1 of 1 stories could not be read: ') },
    ])
  })

  test('stop at a limit, with what was read', async () => {
    const site = fakeAlgolia(SITE)
    const { posts, told } = streams((url) => (url.pathname.includes('/items/') ? answer(429, {}) : site(url)))
    const { posts: read, failure } = await collectUntilFailure(posts(jo))
    expect(read.map(({ id }) => id)).toEqual(['14'])
    expect(failure).toMatchObject({ status: 'rate_limited' })
    expect(told.covered.at(-1)?.complete).toBe(true)
  })

  test('fail by name where a recording has no answer', async () => {
    const site = fakeAlgolia(SITE)
    const missing = new PlatformError('error', 'the recording has no answer for /items/1')
    const { posts } = streams((url) => (url.pathname.includes('/items/') ? missing : site(url)))
    expect((await collectUntilFailure(posts(jo))).failure).toBe(missing)
  })

  test('in a story that is gone stand below a stub', async () => {
    const site = fakeAlgolia(SITE)
    const { posts } = streams((url) => {
      if (url.pathname.includes('/items/')) return answer(404, fixture('hackernews/not-found.json'))
      return url.searchParams.get('tags')?.startsWith('(story,poll),(story_') ? { hits: [], nbHits: 0 } : site(url)
    })
    const read = await collect(posts(jo))
    expect(read.map(({ id, deleted }) => [id, deleted])).toEqual([
      ['14', false],
      ['1', true],
    ])
  })
})

describe('mentions', () => {
  test('are what names the brand, whatever else the server found', async () => {
    const { mentions, told } = streams(() => fixture('hackernews/search-mentions.json'))
    const read = await collect(mentions())
    expect(read.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      [
        '9000012',
        'comment',
        'Same here. Aurora Air lost two of mine, see https://noor.example/bags/a-long....\n\n> It was on time For you.',
      ],
      ['9000001', 'post', 'Aurora Air opens its booking API'],
      [
        '9000003',
        'post',
        'Ask HN: How do I reach an airline?\n\nDoes anybody at Aurora Air read this?\n\nMy refund is three weeks late.',
      ],
    ])
    expect(read[0]).toMatchObject({
      url: 'https://news.ycombinator.com/item?id=9000012',
      author: { id: 'noor', handle: 'noor', followers: null },
      createdAt: '2026-10-12T09:15:00Z',
      links: ['https://noor.example/bags/a-long-way-round'],
      replyTo: '9000001',
      root: '9000001',
      mentions: [],
      mentionsGiven: false,
      engagement: { likes: null, replies: null },
    })
    expect(read[1]).toMatchObject({
      links: ['https://auroraair.example/blog/api'],
      replyTo: null,
      root: '9000001',
      engagement: { likes: 87, replies: 4 },
    })
    expect(told.parts).toEqual(['Aurora Air'])
  })

  test('are asked for as a phrase, without typing errors, in the texts and in the window', async () => {
    const { mentions, http } = streams(() => fixture('hackernews/search-empty.json'))
    await collect(mentions())
    expect(http.asked).toHaveLength(1)
    const asked = new URL(http.asked[0] ?? '').searchParams
    expect(Object.fromEntries(asked)).toEqual({
      query: '"Aurora Air"',
      tags: '(story,comment,poll)',
      numericFilters: `created_at_i>=${at('2026-10-01T00:00')},created_at_i<=${at('2026-10-31T00:00')}`,
      hitsPerPage: '1000',
      typoTolerance: 'false',
      restrictSearchableAttributes: 'title,story_text,comment_text',
      attributesToHighlight: 'none',
    })
  })

  test('of nobody are none, and that is read to the end', async () => {
    const { mentions, told } = streams(() => fixture('hackernews/search-empty.json'))
    expect(await collect(mentions())).toEqual([])
    expect(told.covered).toEqual([
      { part: 'Aurora Air', from: at('2026-10-01T00:00'), to: at('2026-10-31T00:00'), complete: true, scope: 'all' },
    ])
  })

  test('in another shape are `changed`, with the path of the field', async () => {
    const { mentions } = streams(() => fixture('hackernews/search-changed.json'))
    const { failure } = await collectUntilFailure(mentions())
    expect(failure).toMatchObject({ status: 'changed', message: expect.stringMatching(/hits\[0\]\.author/) })
  })

  test('are replies to what the users wrote, too, answered or not, but not what is older than the window', async () => {
    const site: FakeItem[] = [
      ...SITE,
      { id: 30, author: 'aurora_jo', time: at('2026-09-01T10:00'), parent: 1, text: 'We fly.' },
      {
        id: 31,
        author: 'tess',
        time: at('2026-10-13T10:00'),
        parent: 30,
        text: 'Seen only since jo wrote here again.',
      },
    ]
    const { posts } = streams(fakeAlgolia(site))
    const collected = await collect(posts(jo))
    const { mentions, http, told } = streams(fakeAlgolia(site), { accounts: [jo], collected })
    expect((await collect(mentions())).map(({ id }) => id)).toEqual(['15'])
    expect(told.parts).toEqual(['Aurora Air', '@aurora_jo', 'replies to own posts'])
    expect(new Set(told.covered.filter(({ complete }) => complete).map(({ part }) => part))).toEqual(
      new Set(told.parts),
    )
    expect(http.asked).toHaveLength(4)
  })

  test('address a user by @name as a whole word; the name alone is none', async () => {
    const site: FakeItem[] = [
      {
        id: 2,
        author: 'kim',
        time: at('2026-10-12T08:00'),
        parent: null,
        title: 'Refunds',
        text: '@Aurora_Jo please help',
      },
      { id: 3, author: 'kim', time: at('2026-10-12T09:00'), parent: 2, text: 'aurora_jo said so' },
      { id: 4, author: 'aurora_jo', time: at('2026-10-12T10:00'), parent: 2, text: 'Aurora Air will' },
    ]
    const { mentions } = streams(fakeAlgolia(site), { accounts: [jo] })
    expect((await collect(mentions())).map(({ id }) => id)).toEqual(['2'])
  })

  test('of two names are asked for once where one is part of the other', async () => {
    const { mentions, http, told } = streams(fakeAlgolia([]), {
      accounts: [{ ...jo, id: 'aurora-jo', handle: 'aurora-jo' }],
    })
    const aliases = ['Aurora', 'AURORA AIR', 'Aurora "Go"', 'AA'].map((text) => ({ text, caseSensitive: false }))
    await collect(mentions({ ...brand, aliases }))
    expect(told.parts).toEqual(['Aurora', 'AA', 'replies to own posts'])
    expect(http.asked).toHaveLength(2)
  })

  test('of a name without letters cannot be looked for, and that is said', async () => {
    const { mentions, http, told } = streams(fakeAlgolia(SITE))
    expect(await collect(mentions({ ...brand, name: '✈️' }))).toEqual([])
    expect(http.asked).toEqual([])
    expect(told.limited).toEqual([{ status: 'not_supported', reason: expect.stringMatching('cannot look for ✈️') }])
  })
})

describe('more than a thousand hits', () => {
  const loud: FakeItem[] = Array.from({ length: 2500 }, (_, index) => ({
    id: 100 + index,
    author: `user${index}`,
    // Two items a time, so that the edge of a page falls between two of the same second.
    time: at('2026-10-30T00:00') - Math.floor(index / 2) * 1000,
    parent: null,
    title: `Aurora Air, ${index}`,
  }))

  test('are read in slices of time, each item of them', async () => {
    const { mentions, http, told } = streams(fakeAlgolia(loud))
    const read = await collect(mentions())
    expect(new Set(read.map(({ id }) => id)).size).toBe(2500)
    expect(http.asked).toHaveLength(3)
    expect(told.covered.map(({ complete }) => complete)).toEqual([false, false, true])
    expect(told.covered[1]?.to).toBe(told.covered[0]?.from)
    expect(told.covered[2]?.from).toBe(at('2026-10-01T00:00'))
  })

  test('that the budget does not cover are read where 72 hours can be seen first', async () => {
    const { mentions, told } = streams(fakeAlgolia(loud), { budget: 2 })
    const { posts, failure } = await collectUntilFailure(mentions())
    expect(failure).toMatchObject({ status: 'partial' })
    const T = at('2026-10-31T00:00')
    expect(told.covered).toEqual([
      { part: 'Aurora Air', from: expect.any(Number), to: T - 3 * DAY, complete: false, scope: 'all' },
    ])
    expect(told.notes).toEqual([expect.stringMatching(/about 2500 items/)])
    for (const { createdAt } of posts) expect(seconds(createdAt ?? '')).toBeLessThanOrEqual(T - 3 * DAY)
  })

  test('in a single second do not go round in circles', async () => {
    const burst = loud.slice(0, 1500).map((item) => ({ ...item, time: at('2026-10-20T00:00') }))
    const { mentions, http } = streams(fakeAlgolia(burst))
    expect(new Set((await collect(mentions())).map(({ id }) => id)).size).toBe(1000)
    expect(http.asked.length).toBeLessThanOrEqual(3)
  })

  test('of a server that minds no times end with the window', async () => {
    const stuck = { hits: [fakeHit(1, 'mika', at('2026-08-01T00:00'))], nbHits: 9 }
    const { mentions, http } = streams(() => stuck)
    expect(await collect(mentions())).toEqual([])
    expect(http.asked).toHaveLength(1)
  })
})

describe('replies', () => {
  const open = { id: '15', root: '1' }

  test('are what stands around a post that waits', async () => {
    const { replies, http, told } = streams(fakeAlgolia(SITE))
    const read = await collect(replies([await postOf(open.id)]))
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(['1', '10', '14', '15', '16']))
    expect(http.asked).toHaveLength(2)
    expect(told.covered).toMatchObject([{ complete: true, scope: 'all' }])
    expect(read.filter(({ cutShort }) => cutShort)).toEqual([])
  })

  test('of a story with more comments than its tree shows are cut short', async () => {
    const site = fakeAlgolia(SITE)
    const shorter = fakeAlgolia(SITE.filter(({ id }) => id !== 20))
    const { replies } = streams((url) => (url.pathname.includes('/items/') ? shorter(url) : site(url)))
    const read = await collect(replies([await postOf(open.id)]))
    expect(new Set(read.filter(({ cutShort }) => cutShort).map(({ id }) => id))).toEqual(new Set(['1']))
  })

  test('cost one request a story, newest first, until the budget ends', async () => {
    const site: FakeItem[] = [1, 2, 3].map((id) => ({ ...itemOf(1), id, title: 'Aurora Air' }))
    const { replies, http } = streams(fakeAlgolia(site), { budget: 3 })
    const waiting = await Promise.all(['3', '2', '1'].map((id) => postOf(id, site)))
    const { posts, failure } = await collectUntilFailure(replies(waiting))
    expect(new Set(posts.map(({ id }) => id))).toEqual(new Set(['3', '2']))
    expect(failure).toBeInstanceOf(PlatformError)
    expect(http.asked.slice(1)).toEqual([`${API}/items/3`, `${API}/items/2`])
  })

  test('whose story has a text and no author are left as they were, and told', async () => {
    const { replies, told } = streams((url) =>
      url.pathname.includes('/items/')
        ? { id: 1, type: 'story', by: 'mika', title: 'Aurora Air', children: [] }
        : { hits: [], nbHits: 0 },
    )
    const { posts, failure } = await collectUntilFailure(replies([await postOf('1')]))
    expect(failure).toBeNull()
    expect(posts).toEqual([])
    expect(told.limited).toMatchObject([{ status: 'partial', reason: expect.stringContaining('no author or no time') }])
  })

  test('below a story that the search knows make nothing gone, whatever is said of its tree', async () => {
    const site = fakeAlgolia(SITE)
    const { replies, told } = streams((url) =>
      url.pathname.includes('/items/') ? answer(404, fixture('hackernews/not-found.json')) : site(url),
    )
    const read = await collect(replies([await postOf('1')]))
    expect(read).toEqual([])
    expect(told.limited).toMatchObject([{ status: 'partial' }])
  })

  test('leave out a reply of a stranger that has no time, and what is below it', async () => {
    const at = seconds('2026-10-20T00:00:00Z')
    const child = (id: number, more: object) => ({ id, author: 'ida', text: 'Same here', children: [], ...more })
    const tree = {
      ...child(1, { created_at_i: at, title: 'Aurora Air', parent_id: null }),
      children: [child(2, { children: [child(3, { created_at_i: at })] }), child(4, { created_at_i: at })],
    }
    const { replies } = streams((url) => (url.pathname.includes('/items/') ? tree : { hits: [], nbHits: 0 }))
    expect((await collect(replies([await postOf('1')]))).map(({ id }) => id)).toEqual(['1', '4'])
  })
})

function itemOf(id: number): FakeItem {
  const item = SITE.find((one) => one.id === id)
  if (!item) throw new Error(`there is no item ${id}`)
  return item
}

async function postOf(id: string, site: readonly FakeItem[] = SITE): Promise<Post> {
  const { replies } = streams(fakeAlgolia(site))
  const asked = {
    ...(await anyPost()),
    id,
    root: site.find((item) => String(item.id) === id)?.parent === null ? id : '1',
  }
  const found = (await collect(replies([asked]))).find((post) => post.id === id)
  if (!found) throw new Error(`there is no post ${id}`)
  return found
}

async function anyPost(): Promise<Post> {
  const { mentions } = streams(() => fixture('hackernews/search-mentions.json'))
  const [first] = await collect(mentions())
  if (!first) throw new Error('the fixture is empty')
  return first
}

function fakeHit(id: number, author: string, time = at('2026-10-12T10:00')): Record<string, unknown> {
  return {
    objectID: String(id),
    author,
    created_at: iso(time),
    created_at_i: time,
    _tags: ['comment', `author_${author}`, 'story_1'],
    comment_text: 'Aurora Air',
    parent_id: 1,
    story_id: 1,
  }
}
