import { describe, expect, test } from 'vitest'
import type { Post } from '../../../src/evidence/post.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { accountWith } from '../../../src/scanners/mastodon/profile.ts'
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
import { BRAND, byText } from './scene.ts'

const HANDLE = 'auroraair@keys.example'
const ACCOUNT = { ...accountWith({ handle: HANDLE }), official: true }

/** What the server says to each endpoint; a function gets the parameters. */
const SAYS: Record<string, unknown> = {
  'users/show': fixture('mastodon/misskey-user.json'),
  'users/notes': ({ untilId }: Params) => (untilId === undefined ? fixture('mastodon/misskey-notes.json') : []),
  'notes/children': ({ noteId }: Params) =>
    noteId === '9q00000003'
      ? fixture('mastodon/misskey-children.json')
      : noteId === '9q00000004'
        ? fixture('mastodon/misskey-children-2.json')
        : [],
  'notes/conversation': [],
  'notes/search-by-tag': ({ tag, untilId }: Params) => (tag === 'auroraair' && untilId === undefined ? tagged() : []),
  'notes/search': [],
}

interface Params {
  noteId?: string
  untilId?: string
  tag?: string
}

function tagged(): unknown {
  const notes = Object(fixture('mastodon/misskey-notes.json'))
  const tess = {
    ...notes[3].reply,
    id: '9q00000020',
    createdAt: '2026-10-20T08:00:00.000Z',
    uri: undefined,
    user: { id: '9tess', username: 'tess', host: null, name: null },
    mentions: undefined,
    replyId: null,
    text: 'Good seats #AuroraAir',
    tags: ['auroraair'],
  }
  return [tess]
}

function routes(says: Record<string, unknown> = {}): Routes {
  const all: Record<string, unknown> = { ...SAYS, ...says }
  return (url, request) => {
    if (url.pathname === '/.well-known/webfinger')
      return {
        subject: `acct:${HANDLE}`,
        links: [{ rel: 'self', type: 'application/activity+json', href: 'https://keys.example/users/9aurora000' }],
      }
    if (url.pathname === '/.well-known/nodeinfo')
      return {
        links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 'https://keys.example/nodeinfo/2.1' }],
      }
    if (url.pathname === '/nodeinfo/2.1') return { software: { name: 'misskey', version: '2026.5.1' } }
    const said = all[url.pathname.replace('/api/', '')]
    return typeof said === 'function' ? said(request.body) : said
  }
}

async function read(stream: 'posts' | 'mentions', says: Record<string, unknown> = {}, options: ScanOptions = {}) {
  const http = fakeHttp(routes(says))
  const accounts = [ACCOUNT]
  const own = fakeScan(mastodon, http, { accounts, ...options })
  const first = await collectUntilFailure(mastodon.posts?.(ACCOUNT, own) ?? nothing())
  if (stream === 'posts') return { ...first, http, told: own.told }
  const scan = fakeScan(mastodon, http, { accounts, collected: first.posts, ...options })
  return { ...(await collectUntilFailure(mastodon.mentions?.(BRAND, scan) ?? nothing())), http, told: scan.told }
}

async function* nothing(): AsyncGenerator<Post> {
  yield* []
}

describe('own notes', () => {
  test('come with the questions they answer, without a request for them', async () => {
    const { posts, failure, http, told } = await read('posts')
    expect(failure).toBeNull()
    expect(byText(posts)('Sent today')).toMatchObject({
      kind: 'reply',
      replyTo: byText(posts)('my refund')?.id,
      replyToAuthor: 'ivo@sea.example',
    })
    expect(byText(posts)('for followers')).toBeUndefined()
    expect(posts.filter(({ kind }) => kind === 'repost')).toHaveLength(1)
    expect(http.asked.filter((url) => url.startsWith('POST')).map((url) => url.split('/api/')[1])).toEqual([
      'users/show',
      'users/notes',
      'users/notes',
    ])
    expect(told.covered.at(-1)).toMatchObject({ complete: true })
  })

  test('are asked for with replies and renotes', async () => {
    const { http } = await read('posts')
    const [first, second] = http.seen.filter(({ url }) => url.endsWith('users/notes'))
    expect(first?.body).toEqual({ userId: '9aurora000', withReplies: true, withRenotes: true, limit: 100 })
    expect(second?.body).toMatchObject({ untilId: '9q00000002' })
  })

  test.each([
    {
      said: answer(401, { error: { code: 'CREDENTIAL_REQUIRED', message: 'Credential required.' } }),
      status: 'auth_required',
      reason: /MASTODON_INSTANCE=keys\.example/,
    },
    {
      said: answer(403, { error: { code: 'ACCESS_DENIED', message: 'Access denied.' } }),
      status: 'auth_required',
      reason: /members only/,
    },
    {
      said: answer(400, { error: { code: 'UNAVAILABLE', message: 'Off.' } }),
      status: 'not_supported',
      reason: /UNAVAILABLE: Off/,
    },
    {
      said: answer(404, { error: { code: 'NO_SUCH_USER', message: 'No such user.' } }),
      status: 'not_found',
      reason: /NO_SUCH_USER/,
    },
    { said: answer(429, { error: { code: 'RATE_LIMIT_EXCEEDED' } }), status: 'rate_limited', reason: /./ },
    { said: answer(500, { error: { code: 'INTERNAL_ERROR' } }), status: 'error', reason: /500/ },
    { said: { notes: [] }, status: 'changed', reason: /./ },
  ])('that the server does not give are $status', async ({ said, status, reason }) => {
    const { failure } = await read('posts', { 'users/notes': said })
    expect(failure).toMatchObject({ status, message: expect.stringMatching(reason) })
  })

  test('of a suspended account are not none', async () => {
    const { failure } = await read('posts', {
      'users/show': { ...Object(fixture('mastodon/misskey-user.json')), isSuspended: true },
    })
    expect(failure).toMatchObject({ status: 'not_supported' })
  })

  test('are asked for with the token in the body, where there is one of that server', async () => {
    const keys = { MASTODON_INSTANCE: 'keys.example', MASTODON_ACCESS_TOKEN: 'open-sesame' }
    const { http } = await read('posts', {}, { keys })
    expect(
      http.seen.filter(({ url }) => url.includes('/api/')).every(({ body }) => Object(body).i === 'open-sesame'),
    ).toBe(true)
  })
})

describe('what others say on Misskey', () => {
  test('below own notes is read level by level, with quotes, and under the tag', async () => {
    const { posts, failure, told } = await read('mentions')
    expect(failure).toBeNull()
    expect(byText(posts)('night flights')).toMatchObject({
      replyToAuthor: HANDLE,
      mentions: [{ id: HANDLE, opening: true }],
    })
    expect(byText(posts)('anyone?')?.replyTo).toBe(byText(posts)('night flights')?.id)
    expect(byText(posts)('Bodø')?.kind).toBe('quote')
    expect(byText(posts)('Good seats')).toBeDefined()
    expect(byText(posts)('my refund')).toBeUndefined()
    expect(told.parts).toEqual([`below posts of ${HANDLE}`, '#auroraair on keys.example'])
  })

  test('is cut short where the server counts a reply more than it shows', async () => {
    const { posts } = await read('mentions')
    expect(posts.filter(({ cutShort }) => cutShort)).toMatchObject([
      { text: expect.stringContaining('Winter timetable') },
    ])
  })

  test('is found by search with a token', async () => {
    const keys = { MASTODON_INSTANCE: 'keys.example', MASTODON_ACCESS_TOKEN: 'open-sesame' }
    const found = [{ ...Object(tagged())[0], id: '9q00000030', text: 'Aurora Air lost my hat', tags: [] }]
    const { posts, told } = await read(
      'mentions',
      { 'notes/search': ({ untilId }: Params) => (untilId === undefined ? found : []) },
      { keys },
    )
    expect(byText(posts)('lost my hat')).toBeDefined()
    expect(told.covered.some(({ scope }) => scope === 'sample')).toBe(true)
  })
})

test('replies of Misskey that fill a page are paged', async () => {
  const note = (i: number) => ({
    ...Object(fixture('mastodon/misskey-children-2.json'))[0],
    id: `n${i}`,
    text: `no. ${i}`,
  })
  const all = Array.from({ length: 130 }, (_, i) => note(i))
  const http = fakeHttp(
    routes({
      'notes/children': ({ noteId, untilId }: Params) => {
        if (noteId !== 'q') return []
        const start = untilId === undefined ? 0 : Number(untilId.slice(1)) + 1
        return all.slice(start, start + 100)
      },
    }),
  )
  const scan = fakeScan(mastodon, http, { accounts: [ACCOUNT] })
  const open = { ...byUrl('https://keys.example/notes/q') }
  const posts = await collect(mastodon.replies?.([open], scan) ?? nothing())
  expect(posts.filter(({ id }) => id !== open.id)).toHaveLength(130)
})

function byUrl(url: string): Post {
  const author = {
    id: 'kay@keys.example',
    handle: 'kay@keys.example',
    name: null,
    followers: null,
    official: false,
    staff: false,
    bot: false,
  }
  return {
    platform: 'mastodon',
    id: url,
    url,
    author,
    createdAt: '2026-10-10T08:00:00Z',
    editedAt: null,
    text: '?',
    links: [],
    language: null,
    kind: 'post',
    replyTo: null,
    replyToAuthor: null,
    root: null,
    quoted: null,
    place: null,
    mentions: [],
    mentionsGiven: true,
    engagement: { likes: null, reposts: null, replies: 130, quotes: null, views: null },
    rating: null,
    accepted: false,
    likedByBrand: null,
    automatic: false,
    deleted: false,
    responses: [],
    cutShort: false,
    seenBy: [],
  }
}
