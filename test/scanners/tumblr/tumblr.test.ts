import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import { iso, seconds } from '../../../src/evidence/time.ts'
import { readAnswer } from '../../../src/scanners/tumblr/read-answer.ts'
import { tumblr } from '../../../src/scanners/tumblr/tumblr.ts'
import { fixtureText } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'

const blog = accountRecord({ platform: 'tumblr', id: 'auroraair', handle: 'auroraair', name: 'Aurora Air' })
const script = (name: string) => fixtureText(`tumblr/${name}.js.txt`)

function opened(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(tumblr, http, options)
  const { account, posts } = tumblr
  if (!account || !posts) throw new Error('a method is missing')
  return { http, told: scan.told, account: () => account('AuroraAir', scan), posts: () => posts(blog, scan) }
}

/** A blog with a post an hour. */
function hourly(count: number): (url: URL) => unknown {
  const newest = seconds('2026-10-30T00:00:00Z')
  return ({ searchParams }) => {
    const start = Number(searchParams.get('start'))
    const posts = Array.from({ length: Math.max(0, Math.min(50, count - start)) }, (_, index) => ({
      id: String(start + index),
      url: `https://auroraair.tumblr.com/post/${start + index}`,
      type: 'regular',
      'unix-timestamp': newest - (start + index) * 3600,
      'regular-body': 'Hello',
    }))
    return `var tumblr_api_read = ${JSON.stringify({ tumblelog: { name: 'auroraair' }, 'posts-total': count, posts })};`
  }
}

function shortened(said: unknown): string {
  return String(said).replace(/"posts":\[.*\]/, '"posts":[]')
}

describe('handles', () => {
  test.each([
    ['auroraair', 'auroraair'],
    ['@auroraair', 'auroraair'],
    ['https://auroraair.tumblr.com/', 'auroraair'],
    ['https://www.tumblr.com/auroraair', 'auroraair'],
    ['https://auroraair.tumblr.com/post/123', null],
    ['https://www.tumblr.com/dashboard', null],
    ['-aurora', null],
    ['aurora_air', null],
  ])('%j is %j', (text, handle) => expect(tumblr.handle.parse(text)).toBe(handle))
})

describe('account', () => {
  test('is the blog, without an audience, in one request', async () => {
    const { account, http } = opened(() => script('read'))
    expect(await account()).toMatchObject({
      id: 'auroraair',
      handle: 'auroraair',
      name: 'Aurora Air',
      url: 'https://www.tumblr.com/auroraair',
      followers: null,
      posts: 7,
      bio: 'Views from above. Our site',
      links: [{ url: 'https://auroraair.example', verified: false }],
      lastActive: '2026-10-20T08:00:00Z',
    })
    expect(http.asked).toEqual(['https://auroraair.tumblr.com/api/read/json?num=50&start=0'])
  })

  test('of a blog without posts shows no sign of life', async () => {
    const { account } = opened(() => script('read-empty'))
    expect(await account()).toMatchObject({ posts: 0, lastActive: null, bio: null, links: [] })
  })

  test.each([
    ['its page is not there either', answer(404, '<html>no</html>'), 'not_found'],
    ['its page is there, for readers who are signed in', '<html>Sign in</html>', 'auth_required'],
    ['its page is behind a wall', answer(403, '<html>no</html>'), 'blocked'],
  ])('where there is none and %s says so', async (_, page, status) => {
    const { account, http } = opened((url) => (url.host === 'www.tumblr.com' ? page : answer(404, 'Not Found')))
    await expect(account()).rejects.toMatchObject({ status })
    expect(http.asked).toHaveLength(2)
  })

  test.each([
    ['a wall stands there', answer(403, '<html>no</html>'), 'blocked'],
    ['one asks too often', answer(429, 'slow'), 'rate_limited'],
    ['a page comes', '<html>Welcome</html>', 'blocked'],
    ['a script is another', 'alert(1)', 'changed'],
    ['a post has no time', script('read-changed'), 'changed'],
  ])('where %s fails with one request', async (_, said, status) => {
    const { account, http } = opened(() => said)
    await expect(account()).rejects.toMatchObject({ status })
    expect(http.asked).toHaveLength(1)
  })
})

describe('posts', () => {
  test('are what the blog wrote: its answers without the questions, and no words of others', async () => {
    const { posts, told } = opened(() => script('read'))
    const read = await collect(posts())
    expect(read.map(({ kind, text, links }) => ({ kind, text, links }))).toEqual([
      { kind: 'post', text: 'Read this first\n\nOur rules.', links: [] },
      { kind: 'post', text: 'A new route\n\nTo Oslo, from May.', links: ['https://auroraair.example/oslo'] },
      { kind: 'post', text: 'Sunrise', links: [] },
      { kind: 'answer', text: 'We do.', links: [] },
      { kind: 'repost', text: '', links: [] },
      { kind: 'post', text: 'Our menu\n\nNew dishes', links: ['https://auroraair.example/menu'] },
      { kind: 'post', text: '', links: [] },
    ])
    expect(read[1]).toMatchObject({
      id: '769680688183164928',
      url: 'https://auroraair.tumblr.com/post/769680688183164928',
      createdAt: '2026-10-20T08:00:00Z',
      author: { id: 'auroraair', handle: 'auroraair' },
      engagement: { likes: null, reposts: null, replies: null, views: null },
    })
    expect(told.covered).toMatchObject([{ part: 'auroraair', complete: true, scope: 'all' }])
    expect(told.notes).toEqual([expect.stringMatching(/nothing of replies/)])
    expect(tumblr.mentions).toBeUndefined()
  })

  test('are read page by page until the window is over', async () => {
    const { posts, http } = opened(hourly(400), { since: '2026-10-26T00:00:00Z' })
    expect(await collect(posts())).toHaveLength(100)
    expect(http.asked).toHaveLength(2)
  })

  test('end where the blog begins', async () => {
    const { posts, http, told } = opened(hourly(100), { since: '2020-01-01T00:00:00Z' })
    expect(await collect(posts())).toHaveLength(100)
    expect(http.asked).toHaveLength(2)
    expect(told.covered.at(-1)).toMatchObject({ complete: true, from: seconds('2020-01-01T00:00:00Z') })
  })

  test('that the budget does not allow leave what was read before, and how far it goes', async () => {
    const { posts, told } = opened(hourly(400), { budget: 1 })
    const { posts: read, failure } = await collectUntilFailure(posts())
    expect(read).toHaveLength(50)
    expect(failure).toMatchObject({ status: 'partial' })
    expect(told.covered.map(({ from, complete }) => [iso(from), complete])).toEqual([['2026-10-27T23:00:00Z', false]])
  })

  test('that stop coming before the blog is over leave what was not read unread', async () => {
    const whole = hourly(400)
    const { posts, told } = opened((url) =>
      url.searchParams.get('start') === '0' ? whole(url) : shortened(whole(url)),
    )
    expect(await collect(posts())).toHaveLength(50)
    expect(told.covered.map(({ complete }) => complete)).toEqual([false])
  })

  test('of a blog without any are none, and that is known', async () => {
    const { posts, told } = opened(() => script('read-empty'))
    expect(await collect(posts())).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
  })
})

test('an answer is read with and without the variable that it sets', () => {
  const bare = script('read').replace('var tumblr_api_read = ', '').replace(/;\s*$/, '')
  expect(readAnswer(bare)).toEqual(readAnswer(script('read')))
})
