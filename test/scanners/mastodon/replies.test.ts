import { describe, expect, test } from 'vitest'
import { type Post, post } from '../../../src/evidence/post.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { fixture } from '../../fixtures.ts'
import { answer } from '../fake-scan.ts'
import { fediverse, type Said } from './fediverse.ts'
import { byText, HILLS, HOME, OFFICIAL, pathsOn, readMentions, readPosts, readReplies, routesOf, SEA } from './scene.ts'

const ANA = 'ana@sea.example'
const BEN = 'ben@hills.example'

const TALK: Said[] = [
  { id: 'q1', by: ANA, at: '2026-10-10T08:00', text: '@support@auroraair.example where is my bag? #AuroraAir' },
  { id: 'h1', by: BEN, at: '2026-10-10T09:00', text: '@ana@sea.example ask at gate 4', to: 'q1' },
  { id: 'h2', by: ANA, at: '2026-10-10T10:00', text: '@ben@hills.example thanks', to: 'h1' },
  { id: 'q2', by: ANA, at: '2026-10-11T08:00', text: '@support@auroraair.example hello? #AuroraAir' },
  { id: 'p1', by: OFFICIAL, at: '2026-10-12T09:00', text: 'New: Bergen, daily from May.' },
  { id: 'c1', by: BEN, at: '2026-10-12T10:00', text: '@support@auroraair.example which terminal?', to: 'p1' },
  { id: 'c2', by: ANA, at: '2026-10-12T10:30', text: '@ben@hills.example the new one', to: 'c1' },
]

/** The posts of some words as the mentions saw them, newest first as the runner names them. */
async function opened(...words: string[]): Promise<{ open: Post[]; collected: Post[] }> {
  const { posts } = await readMentions(routesOf(TALK))
  const own = await readPosts(routesOf(TALK))
  return { open: words.flatMap((word) => byText(posts)(word) ?? []), collected: own.posts }
}

function waiting(url: string, facts: Partial<Post> = {}): Post {
  const author = { id: ANA, handle: ANA, name: null, followers: null, official: false, staff: false, bot: false }
  const engagement = { likes: null, reposts: null, replies: 1, quotes: null, views: null }
  const core = {
    platform: 'mastodon',
    id: url,
    author,
    createdAt: '2026-10-10T08:00:00Z',
    text: '?',
    kind: 'post' as const,
  }
  return post({ ...core, url, engagement, ...facts })
}

/** What a second round found, without what it was asked about. */
function foundIn(posts: readonly Post[], open: readonly Post[]): Post[] {
  return posts.filter(({ id }) => open.every((one) => one.id !== id))
}

describe('replies to contacts', () => {
  test('are asked for on the asker’s own server, in one request a thread', async () => {
    const { open, collected } = await opened('my bag')
    const { posts, asked, told, failure } = await readReplies(routesOf(TALK), open, { collected })
    expect(failure).toBeNull()
    const found = foundIn(posts, open)
    expect(found.map(({ text, replyTo }) => ({ text, replyTo }))).toEqual([
      { text: '@ana ask at gate 4', replyTo: open[0]?.id },
      { text: '@ben thanks', replyTo: found[0]?.id },
    ])
    expect(posts.map(({ repliesRead }) => repliesRead)).toEqual([true, true, true])
    expect(posts.every(({ id }) => id.startsWith('https://'))).toBe(true)
    expect(pathsOn(asked, 'sea.example')).toHaveLength(1)
    expect(asked).toHaveLength(1)
    expect(told.covered.at(-1)).toMatchObject({ complete: true, scope: 'all' })
  })

  test('are not asked for where nobody replied: that is known', async () => {
    const { open, collected } = await opened('hello?')
    const { asked, told, posts } = await readReplies(routesOf(TALK), open, { collected })
    expect(asked).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
    expect(posts.map(({ id, repliesRead }) => [id, repliesRead])).toEqual([[open[0]?.id, true]])
  })

  test('are not asked for where the brand alone replied', async () => {
    const said: Said[] = [
      ...TALK,
      { id: 'a2', by: OFFICIAL, at: '2026-10-11T09:00', text: '@ana@sea.example hello', to: 'q2' },
    ]
    const { posts } = await readMentions(routesOf(said))
    const own = await readPosts(routesOf(said))
    const hello = [byText(posts)('hello?')].flatMap((one) => one ?? [])
    const read = await readReplies(routesOf(said), hello, { collected: own.posts })
    expect(read.asked).toEqual([])
    expect(read.posts.map(({ repliesRead }) => repliesRead)).toEqual([true])
  })

  test('are asked for contact by contact, so that the end of a budget chooses nobody', async () => {
    const said = [
      ...TALK,
      { id: 'a1', by: OFFICIAL, at: '2026-10-10T12:00', text: '@ana@sea.example in Oslo', to: 'q1' },
    ]
    const { posts } = await readMentions(routesOf(said))
    const own = await readPosts(routesOf(said))
    const contacts = ['hello?', 'my bag'].flatMap((words) => byText(posts)(words) ?? [])
    const { told, posts: found } = await readReplies(routesOf(said), contacts, { collected: own.posts })
    expect(
      told.covered.map(({ from, complete }) => [new Date(from * 1000).toISOString().slice(0, 10), complete]),
    ).toEqual([
      ['2026-10-10', false],
      ['2026-10-01', true],
    ])
    expect(byText(found)('gate 4')?.replyTo).toBe(contacts[1]?.id)
    expect(found.some(({ text }) => text.includes('in Oslo'))).toBe(false)
  })

  test('below an own post are asked for on the asker’s server when that is another one', async () => {
    const { open, collected } = await opened('which terminal')
    const { asked, posts } = await readReplies(
      routesOf(TALK),
      open.map((one) => ({ ...one, repliesRead: false })),
      {
        collected,
      },
    )
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['hills.example']))
    expect(byText(posts)('the new one')?.replyTo).toBe(open[0]?.id)
  })

  test('below an own post are not asked for again on the brand’s own server', async () => {
    const local = TALK.map((one) => (one.by === BEN ? { ...one, by: 'ben@auroraair.example' } : one))
    const own = await readPosts(routesOf(local))
    const { posts } = await readMentions(routesOf(local))
    const { asked } = await readReplies(
      routesOf(local),
      [byText(posts)('which terminal')].flatMap((one) => one ?? []),
      {
        collected: own.posts,
      },
    )
    expect(asked).toEqual([])
  })

  test('that a server hides leave it unknown who answered, and nothing cut short', async () => {
    const { open, collected } = await opened('my bag')
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { posts } = await readReplies(
      (url, request) => (url.pathname.endsWith('/context') ? { ancestors: [], descendants: [] } : serve(url, request)),
      open,
      { collected },
    )
    expect(posts).toEqual([])
  })

  test.each([
    { said: answer(401, { error: 'This API requires an authenticated user' }), why: 'closed' },
    { said: answer(403, '<html>no</html>'), why: 'walled' },
    { said: answer(503, { error: 'down' }), why: 'out of order' },
    { said: { descendants: 'none' }, why: 'of another kind' },
  ])('of a server that is $why are missing, and the others are read', async ({ said }) => {
    const { open: seen, collected } = await opened('which terminal', 'my bag')
    const open = seen.map((one) => ({ ...one, repliesRead: false }))
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { posts, told, failure } = await readReplies(
      (url, request) => (url.host === 'hills.example' ? said : serve(url, request)),
      open,
      { collected },
    )
    expect(failure).toBeNull()
    expect(byText(posts)('gate 4')).toBeDefined()
    expect(told.limited).toEqual([{ status: 'partial', reason: expect.stringContaining('hills.example') }])
  })

  test('of a post that is gone by now are none', async () => {
    const { posts, told, failure } = await readReplies(
      () => answer(404, { error: 'Record not found' }),
      [waiting('https://sea.example/@ana/1')],
    )
    expect({ posts, failure, limited: told.limited }).toEqual({ posts: [], failure: null, limited: [] })
  })

  test('end with the budget, and claim no more than was read', async () => {
    const { failure, told } = await readReplies(
      () => new PlatformError('partial', 'the requests are used up'),
      [waiting('https://sea.example/@ana/1'), waiting('https://hills.example/@ben/2')],
    )
    expect(failure).toMatchObject({ status: 'partial' })
    expect(told.covered).toEqual([])
  })

  test.each([
    {
      url: 'https://sea.example/notice/AkZ1aurora1',
      asked: 'https://sea.example/api/v1/statuses/AkZ1aurora1/context',
      software: 'Pleroma',
    },
    {
      url: 'https://sea.example/@ana/01a20347-b1c0-75f7-90c7-4926040cd6d5',
      asked: 'https://sea.example/api/v1/statuses/01a20347-b1c0-75f7-90c7-4926040cd6d5/context',
      software: 'Hollo',
    },
    {
      url: 'https://sea.example/notes/9q00000001',
      asked: 'POST https://sea.example/api/notes/children',
      software: 'Misskey',
    },
  ])('know how $software names its posts', async ({ url, asked: address }) => {
    const { asked } = await readReplies(
      (to) => (to.pathname.endsWith('children') ? [] : { ancestors: [], descendants: [] }),
      [waiting(url)],
    )
    expect(asked).toEqual([address])
  })

  test.each([
    'https://sea.example/@ana/statuses/01HZZZZZZZZZZZZZZZZZZZZZZZ',
    'https://sea.example/p/ana/12',
    'https://sea.example/objects/1c0',
    'https://sea.example/',
    'javascript:alert(1)',
    'https://[bad',
  ])('of %s cannot be asked for by strangers, and are not', async (url) => {
    const { asked, failure } = await readReplies({}, [waiting(url)])
    expect({ asked, failure }).toEqual({ asked: [], failure: null })
  })

  test('with a token of a closed server can be', async () => {
    const keys = { MASTODON_INSTANCE: 'sea.example', MASTODON_ACCESS_TOKEN: 'open-sesame' }
    const { asked } = await readReplies(
      () => fixture('mastodon/context.json'),
      [waiting('https://sea.example/@ana/statuses/01HZZZZZZZZZZZZZZZZZZZZZZZ')],
      { keys },
    )
    expect(asked).toHaveLength(1)
  })

  test('leave out the brand’s own, which its feed has brought', async () => {
    const { posts } = await readReplies(() => {
      const context = Object(fixture('mastodon/context.json'))
      return {
        ...context,
        descendants: context.descendants.map((one: object) => ({ ...one, account: fixture('mastodon/account.json') })),
      }
    }, [
      waiting('https://social.auroraair.example/@ana/1', {
        author: {
          id: 'ana@auroraair.example',
          handle: 'ana@auroraair.example',
          name: null,
          followers: null,
          official: false,
          staff: false,
          bot: false,
        },
      }),
    ])
    expect(posts).toEqual([])
  })
})
