import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { peertube } from '../../../src/scanners/peertube/peertube.ts'
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
import { type FakeComment, type FakeVideo, fakePeerTube } from './fake-peertube.ts'

const HANDLE = 'auroraair@videos.example'
const API = 'https://videos.example/api/v1'
const VIDEO = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const channel = accountRecord({ platform: 'peertube', id: HANDLE, handle: HANDLE, name: 'Aurora Air' })
const brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }

const RECORDED = {
  [`${API}/video-channels/auroraair`]: fixture('peertube/channel.json'),
  [`${API}/video-channels/auroraair/videos?sort=-publishedAt&start=0&count=100`]: fixture('peertube/videos.json'),
  [`${API}/videos/${VIDEO}/comment-threads?sort=-createdAt&start=0&count=100`]: fixture('peertube/threads.json'),
  [`${API}/videos/${VIDEO}/comment-threads/1`]: fixture('peertube/tree.json'),
}

function opened(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(peertube, http, options)
  const { account, posts, mentions, replies, find } = peertube
  if (!account || !posts || !mentions || !replies || !find) throw new Error('a method is missing')
  return {
    http,
    told: scan.told,
    account: (handle = HANDLE) => account(handle, scan),
    posts: () => posts(channel, scan),
    mentions: () => mentions(brand, scan),
    replies: (open: readonly Post[]) => replies(open, scan),
    find: () => find(brand, scan),
  }
}

describe('handles', () => {
  test.each([
    [HANDLE, HANDLE],
    ['@AuroraAir@Videos.Example', 'AuroraAir@videos.example'],
    ['https://videos.example/c/auroraair/videos', HANDLE],
    ['https://videos.example/video-channels/auroraair', HANDLE],
    ['https://videos.example/a/aurora_media/video-channels', 'aurora_media@videos.example'],
    ['https://other.example/c/auroraair@videos.example', HANDLE],
    ['https://videos.example/@auroraair', HANDLE],
    ['https://videos.example/w/abc', null],
    ['https://videos.example/c/', null],
    ['https://videos.example/c/a%20b', null],
    ['auroraair', null],
    ['auroraair@videos', null],
    ['.@videos.example', null],
  ])('%j is %j', (text, handle) => expect(peertube.handle.parse(text)).toBe(handle))

  test('are one handle in upper and lower case, and belong to the domain of their server', () => {
    expect(peertube.handle.key?.('AuroraAir@videos.example')).toBe(HANDLE)
    expect(peertube.handle.domain?.(HANDLE)).toBe('videos.example')
    expect(peertube.handle.url(HANDLE)).toBe('https://videos.example/@auroraair')
  })
})

describe('account', () => {
  test('is a channel, in one request', async () => {
    const { account, http } = opened(RECORDED)
    expect(await account()).toMatchObject({
      id: HANDLE,
      handle: HANDLE,
      name: 'Aurora Air',
      url: 'https://videos.example/video-channels/auroraair',
      followers: 1210,
      posts: 42,
      created: '2024-01-02T03:04:05.678Z',
      avatar: true,
      bio: 'Flights and views. https://auroraair.example/videos.',
      links: [
        { url: 'https://auroraair.example/videos', verified: false },
        { url: 'https://auroraair.example/help', verified: false },
      ],
    })
    expect(http.asked).toHaveLength(1)
  })

  test('is the account of that name where there is no channel', async () => {
    const { account, http } = opened((url) =>
      url.pathname.includes('/accounts/')
        ? fixture('peertube/account.json')
        : answer(404, fixture('peertube/not-found.json')),
    )
    expect(await account('aurora_media@videos.example')).toMatchObject({
      id: 'aurora_media@videos.example',
      followers: 3,
      posts: null,
      avatar: false,
      bio: null,
    })
    expect(http.asked).toHaveLength(2)
  })

  test.each([
    ['there is neither', () => answer(404, fixture('peertube/not-found.json')), 'not_found'],
    ['a 404 has no words', () => answer(404, '<html>404</html>'), 'error'],
    ['a wall stands there', () => answer(403, '<html>no</html>'), 'blocked'],
    ['one asks too often', () => answer(429, { status: 429 }), 'rate_limited'],
    ['the answer has another shape', () => ({ name: 'auroraair' }), 'changed'],
  ])('where %s is a failure that says so', async (_, routes, status) => {
    await expect(opened(routes).account()).rejects.toMatchObject({ status })
  })
})

describe('posts', () => {
  test('are the videos, and the answers of their maker with what they answer', async () => {
    const { posts, http, told } = opened(RECORDED)
    const read = await collect(posts())
    expect(
      read.map(({ id, kind, replyTo, author }) => [
        id.replace(VIDEO, 'V'),
        kind,
        replyTo?.replace(VIDEO, 'V') ?? null,
        author?.staff,
      ]),
    ).toEqual([
      ['videos.example/V', 'post', null, false],
      ['videos.example/1c9de5e8-0a1e-484a-b099-e80766180a6d', 'post', null, false],
      ['videos.example/V/1/1', 'comment', 'videos.example/V', false],
      ['videos.example/V/1/2', 'comment', 'videos.example/V/1/1', true],
      ['videos.example/V/1/3', 'comment', 'videos.example/V/1/2', false],
    ])
    expect(read[0]).toMatchObject({
      author: { id: HANDLE, handle: HANDLE, name: 'Aurora Air' },
      url: `https://videos.example/videos/watch/${VIDEO}`,
      text: 'Our new lounge\n\nA tour of it: https://auroraair.example/lounge.',
      links: ['https://auroraair.example/lounge'],
      language: 'en',
      createdAt: '2026-10-05T08:00:00.123Z',
      engagement: { likes: 120, views: 4012, replies: 3, reposts: null },
    })
    expect(read[1]).toMatchObject({ text: 'Boarding', language: null })
    expect(http.asked).toHaveLength(4)
    expect(told.covered).toEqual([
      {
        part: HANDLE,
        from: seconds('2026-09-24T00:00:00Z'),
        to: seconds('2026-10-31T00:00:00Z'),
        complete: true,
        scope: 'all',
      },
    ])
  })

  test('have words without markup, and whom they name with their hosts', async () => {
    const read = await collect(opened(RECORDED).posts())
    expect(read.slice(3).map(({ text, links, mentions }) => ({ text, links, mentions }))).toEqual([
      {
        text: '@kim There is.\nTea too: https://auroraair.example/menu.',
        links: ['https://auroraair.example/menu'],
        mentions: [{ id: 'kim@videos.example', handle: 'kim@videos.example', opening: true }],
      },
      {
        text: '@aurora_media And milk?',
        links: [],
        mentions: [{ id: 'aurora_media@other.example', handle: 'aurora_media@other.example', opening: true }],
      },
    ])
  })

  test('of another shape are `changed`, and cover nothing', async () => {
    const { posts, told } = opened((url) =>
      url.pathname.endsWith('/videos') ? fixture('peertube/videos-changed.json') : fixture('peertube/channel.json'),
    )
    expect((await collectUntilFailure(posts())).failure).toMatchObject({ status: 'changed' })
    expect(told.covered).toEqual([])
  })
})

describe('many', () => {
  const start = seconds('2026-10-02T00:00:00Z')
  const videos: FakeVideo[] = Array.from({ length: 230 }, (_, index) => ({
    uuid: `v-${index}`,
    time: start + index * 3600,
    name: `Flight ${index}`,
  }))
  const comments: FakeComment[] = Array.from({ length: 150 }, (_, index) => ({
    id: index + 1,
    video: 'v-0',
    author: 'kim',
    time: start + index,
    parent: null,
    text: 'Nice.',
  }))
  const server = { host: 'videos.example', channel: 'auroraair', owner: 'aurora_media' }

  test('videos are read page by page until the window is over', async () => {
    const { posts, http } = opened(fakePeerTube({ ...server, videos, comments: [] }))
    expect(await collect(posts())).toHaveLength(230)
    expect(http.asked).toHaveLength(4)
    const later = opened(fakePeerTube({ ...server, videos, comments: [] }), { since: '2026-10-17T00:00:00Z' })
    await collect(later.posts())
    expect(later.http.asked.length).toBeLessThan(4)
  })

  test('videos that the budget does not allow leave what was read before, and how far it goes', async () => {
    const { posts, told } = opened(fakePeerTube({ ...server, videos, comments: [] }), { budget: 2 })
    const read = await collectUntilFailure(posts())
    expect(read.posts).toHaveLength(100)
    expect(read.failure).toMatchObject({ status: 'partial' })
    expect(told.covered).toMatchObject([{ from: start + 130 * 3600, complete: false }])
  })

  test('threads are read page by page, and those without an answer cost nothing more', async () => {
    const { mentions, http } = opened(
      (url) =>
        url.host === 'videos.example'
          ? fakePeerTube({ ...server, videos: videos.slice(0, 1), comments })(url)
          : { total: 0, data: [] },
      { accounts: [channel] },
    )
    expect(await collect(mentions())).toHaveLength(150)
    expect(http.asked).toHaveLength(5)
  })

  test('servers that do not tell how many comments a video has are asked for them', async () => {
    const old = videos.slice(0, 2).map((video) => ({ ...video, tellsComments: false as const }))
    const { posts, http } = opened(fakePeerTube({ ...server, videos: old, comments: [] }))
    await collect(posts())
    expect(http.asked).toHaveLength(4)
  })
})

describe('mentions', () => {
  test('are what others say below own videos; what is gone or by the maker is not among them', async () => {
    const { mentions, told } = opened(
      (url) => {
        const found = Object.entries(RECORDED).find(
          ([address]) => address.split('?')[0] === `${url.origin}${url.pathname}`,
        )
        return found ? found[1] : { total: 0, data: [] }
      },
      { accounts: [channel] },
    )
    const read = await collect(mentions())
    expect(read.map(({ id }) => id.split('/').at(-1))).toEqual(['1', '3'])
    expect(told.parts).toEqual(['comments below own videos', 'videos for "Aurora Air"'])
    expect(told.covered.map(({ complete, scope }) => [complete, scope])).toEqual([
      [true, 'own-threads'],
      [true, 'sample'],
    ])
  })

  test('without an account are videos that name the brand, in one request', async () => {
    const { mentions, http, told } = opened(() => fixture('peertube/videos.json'))
    expect(await collect(mentions())).toEqual([])
    expect(http.asked).toEqual([
      'https://sepiasearch.org/api/v1/search/videos?count=100&search=Aurora+Air&sort=-publishedAt&start=0',
    ])
    expect(told.parts).toHaveLength(1)
  })
})

describe('replies', () => {
  const waiting = async () => {
    const [first] = (await collect(opened(RECORDED).posts())).filter(({ kind }) => kind === 'comment')
    if (!first) throw new Error('the fixture has no comment')
    return first
  }

  test('are the thread of a comment that waits', async () => {
    const { replies, http } = opened(RECORDED)
    expect(await collect(replies([await waiting(), await waiting()]))).toHaveLength(3)
    expect(http.asked).toHaveLength(1)
  })

  test('cost nothing where nobody replied, and below a video of somebody else', async () => {
    const { replies, http, told } = opened({})
    const alone = await waiting()
    await collect(
      replies([
        { ...alone, engagement: { ...alone.engagement, replies: 0 } },
        { ...alone, id: 'other.example/w-1', replyTo: null },
      ]),
    )
    expect(http.asked).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
  })

  test('of a thread that is gone are none', async () => {
    const { replies } = opened(() => answer(404, fixture('peertube/not-found.json')))
    expect(await collect(replies([await waiting()]))).toEqual([])
  })
})

test('find yields channels of the name, and no strangers', async () => {
  const { find, http } = opened(() => fixture('peertube/search-channels.json'))
  const handles: string[] = []
  for await (const { handle } of find()) handles.push(handle)
  expect(handles).toEqual([HANDLE])
  expect(http.asked).toHaveLength(1)
})
