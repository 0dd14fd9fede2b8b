import { describe, expect, test } from 'vitest'
import { iso } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { fixture } from '../../fixtures.ts'
import { answer, type Routes } from '../fake-scan.ts'
import { type FakeServer, fediverse, type Said } from './fediverse.ts'
import { byText, HILLS, HOME, OFFICIAL, pathsOn, readPosts, routesOf, SEA, WEB } from './scene.ts'

const ANA = 'ana@sea.example'
const BEN = 'ben@hills.example'
const OLD_SERVER: FakeServer = { ...HOME, software: { name: 'mastodon', version: '4.2.8' } }

const TALK: Said[] = [
  { id: 'q1', by: ANA, at: '2026-10-10T08:00', text: '@support@auroraair.example where is my bag?' },
  { id: 'r1', by: OFFICIAL, at: '2026-10-10T09:00', text: '@ana@sea.example Which flight?', to: 'q1' },
  { id: 'q2', by: ANA, at: '2026-10-10T10:00', text: '@support@auroraair.example AU 7', to: 'r1' },
  { id: 'r2', by: OFFICIAL, at: '2026-10-10T11:00', text: '@ana@sea.example It flies tonight.', to: 'q2' },
  { id: 'p1', by: OFFICIAL, at: '2026-10-12T09:00', text: 'New: Bergen, daily from May.' },
  { id: 'c1', by: BEN, at: '2026-10-12T10:00', text: '@support@auroraair.example which terminal?', to: 'p1' },
  { id: 'c2', by: ANA, at: '2026-10-12T10:30', text: '@support@auroraair.example and when?', to: 'p1' },
  { id: 'a1', by: OFFICIAL, at: '2026-10-12T11:00', text: '@ben@hills.example Terminal 2.', to: 'c1' },
]

/** A feed of so many posts, two hours apart, back from the end of October. */
function feed(count: number): Said[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    by: OFFICIAL,
    at: iso(Date.UTC(2026, 9, 30, 22) / 1000 - i * 7200).slice(0, 16),
    text: `post ${i}`,
  }))
}

describe('own posts', () => {
  test('come with the questions that they answer, each in its place', async () => {
    const { posts, failure, told } = await readPosts(routesOf(TALK))
    expect(failure).toBeNull()
    const post = byText(posts)
    const [bag, which, flight, tonight] = ['my bag', 'Which flight', 'AU 7', 'tonight'].map(post)
    expect(bag).toMatchObject({ author: { id: ANA, official: false }, replyTo: null, root: bag?.id })
    expect(which).toMatchObject({ replyTo: bag?.id, replyToAuthor: ANA, author: { official: true } })
    expect(flight).toMatchObject({ replyTo: which?.id, replyToAuthor: OFFICIAL, root: bag?.id })
    expect(tonight).toMatchObject({ replyTo: flight?.id, root: bag?.id })
    expect(told.covered.at(-1)).toMatchObject({ part: OFFICIAL, complete: true, scope: 'all' })
  })

  test('do not bring what they do not answer', async () => {
    const { posts } = await readPosts(routesOf(TALK))
    expect(byText(posts)('and when?')).toBeUndefined()
    expect(new Set(posts.map(({ text }) => text)).size).toBe(7)
  })

  test('take one request for the questions of a page, where posts can be asked for by id', async () => {
    const { asked } = await readPosts(routesOf(TALK))
    expect(pathsOn(asked, WEB).map((path) => path.replace(/\d{5,}/, 'ID'))).toEqual([
      '/.well-known/nodeinfo',
      '/nodeinfo/2.0',
      '/api/v1/accounts/lookup',
      '/api/v1/accounts/ID/statuses',
      '/api/v1/statuses',
    ])
  })

  test('take one request for a conversation on older servers, and give the same posts', async () => {
    const now = await readPosts(routesOf(TALK))
    const old = await readPosts(routesOf(TALK, [OLD_SERVER, SEA, HILLS]))
    expect(old.posts.map(({ id, replyTo, root }) => ({ id, replyTo, root })).sort(byId)).toEqual(
      now.posts.map(({ id, replyTo, root }) => ({ id, replyTo, root })).sort(byId),
    )
    expect(pathsOn(old.asked, WEB).filter((path) => path.endsWith('/context'))).toHaveLength(2)
  })

  test('fall back on conversations where a server of the right version does not know posts by id', async () => {
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { posts, failure } = await readPosts((url, request) =>
      url.pathname === '/api/v1/statuses' ? answer(404, { error: 'Record not found' }) : serve(url, request),
    )
    expect(failure).toBeNull()
    expect(byText(posts)('Terminal 2')?.replyTo).toBe(byText(posts)('which terminal')?.id)
  })

  test('ask for at most twenty questions at once', async () => {
    const many = Array.from({ length: 25 }, (_, i): Said[] => [
      { id: `q${i}`, by: ANA, at: `2026-10-${String(i + 2).padStart(2, '0')}T08:00`, text: `question ${i}.` },
      {
        id: `r${i}`,
        by: OFFICIAL,
        at: `2026-10-${String(i + 2).padStart(2, '0')}T09:00`,
        text: `answer ${i}.`,
        to: `q${i}`,
      },
    ]).flat()
    const { posts, asked, failure } = await readPosts(routesOf(many))
    expect(failure).toBeNull()
    expect(posts).toHaveLength(50)
    expect(pathsOn(asked, WEB).filter((path) => path === '/api/v1/statuses')).toHaveLength(2)
  })

  test('are corrected when a page further back shows what a question replied to', async () => {
    const { posts } = await readPosts(routesOf(TALK, [{ ...HOME, page: 2 }, SEA, HILLS]))
    const flight = posts.filter(({ text }) => text.includes('AU 7'))
    expect(flight.at(-1)?.replyTo).toBe(byText(posts)('Which flight')?.id)
  })

  test('that answer what stands below something else bring one post more, and no further', async () => {
    const deep: Said[] = [
      { id: 'x0', by: BEN, at: '2026-10-10T05:00', text: 'The first word' },
      { id: 'x1', by: ANA, at: '2026-10-10T06:00', text: 'The second word', to: 'x0' },
      { id: 'x2', by: BEN, at: '2026-10-10T07:00', text: 'The third word', to: 'x1' },
      { id: 'r', by: OFFICIAL, at: '2026-10-10T08:00', text: 'May we help?', to: 'x2' },
    ]
    const { posts, asked } = await readPosts(routesOf(deep))
    expect(byText(posts)('May we')?.replyTo).toBe(byText(posts)('third')?.id)
    expect(byText(posts)('third')?.replyTo).toBe(byText(posts)('second')?.id)
    expect(byText(posts)('second')?.replyTo).toMatch(/^social\.auroraair\.example\/statuses\/\d+$/)
    expect(byText(posts)('first')).toBeUndefined()
    expect(pathsOn(asked, WEB).filter((path) => path === '/api/v1/statuses')).toHaveLength(2)
  })

  describe('whose question is gone', () => {
    test.each([
      { gone: 'deleted' as const, why: 'the server still knows its number' },
      { gone: 'forgotten' as const, why: 'the server has forgotten it, and keeps the author' },
    ])('bring a stub in its place, and whom they answered, when $why', async ({ gone }) => {
      const talk = TALK.map((one) => (one.id === 'c1' ? { ...one, gone } : one))
      const { posts } = await readPosts(routesOf(talk))
      const answered = byText(posts)('Terminal 2')
      expect(answered).toMatchObject({ kind: 'reply', replyToAuthor: BEN, root: null })
      const stub = posts.find(({ id }) => id === answered?.replyTo)
      expect(stub).toMatchObject({ deleted: true, author: null, text: '' })
    })

    test('never keep it when it was private', async () => {
      const talk = TALK.map((one) => (one.id === 'c1' ? { ...one, visibility: 'private' as const } : one))
      const { posts } = await readPosts(routesOf(talk))
      expect(byText(posts)('which terminal')).toBeUndefined()
      expect(posts.find(({ id }) => id === byText(posts)('Terminal 2')?.replyTo)?.deleted).toBe(true)
    })
  })

  test('never hold what is not for everybody, though a token shows it', async () => {
    const routes: Routes = fixtureServer()
    const { posts } = await readPosts(routes, {
      keys: { MASTODON_INSTANCE: 'auroraair.example', MASTODON_ACCESS_TOKEN: 'x' },
    })
    expect(posts.map(({ text }) => text).join()).not.toContain('in private')
  })

  test('in their real shapes: a quote brings what it quotes, a boost brings nothing, an orphan its stub', async () => {
    const { posts, failure } = await readPosts(fixtureServer())
    expect(failure).toBeNull()
    const post = byText(posts)
    expect(post('Thank you, Ana!')?.quoted).toBe(post('brought me home')?.id)
    expect(posts.filter(({ kind }) => kind === 'repost')).toMatchObject([{ text: '', author: { official: true } }])
    expect(posts.filter(({ deleted }) => deleted)).toHaveLength(1)
    expect(post('Sorry!')?.replyTo).toBe(post('my bag is still in Oslo')?.id)
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['no time that can be read', { created_at: 'yesterday' }],
    ['a time before there were servers', { created_at: '0001-01-01T00:00:00Z' }],
    ['no author', { account: null }],
    ['no id that holds everywhere', { uri: null }],
    ['a mention of nobody', { mentions: [{ id: '5', acct: null }] }],
  ])('leave out one that has %s', async (_what, odd) => {
    const [first, second, ...rest] = Object.values(Object(fixture('mastodon/statuses.json')))
    const page = [{ ...Object(first), ...odd }, second, ...rest]
    const all = await readPosts(fixtureServer())
    const { posts, failure } = await readPosts({ ...fixtureServer(), [STATUSES]: page })
    expect(failure).toBeNull()
    expect(all.posts.length - posts.length).toBeGreaterThan(0)
    expect(posts.length).toBeGreaterThan(0)
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a picture has no words', { content: null }],
    ['nobody tells when it was edited', { edited_at: 'lately' }],
    ['a tag has no name', { tags: [{ name: null }, { name: 'Oslo' }] }],
    [
      'the author hides every count',
      { account: { ...Object(fixture('mastodon/account.json')), followers_count: null } },
    ],
    [
      'the author has odd fields',
      { account: { ...Object(fixture('mastodon/account.json')), fields: [{ value: null }] } },
    ],
  ])('are all there when of one %s', async (_what, odd) => {
    const [first, ...rest] = Object.values(Object(fixture('mastodon/statuses.json')))
    const all = await readPosts(fixtureServer())
    const page = [{ ...Object(first), ...odd }, ...rest]
    const { posts, failure } = await readPosts({ ...fixtureServer(), [STATUSES]: page })
    expect(failure).toBeNull()
    expect(posts).toHaveLength(all.posts.length)
  })

  test('are changed, with the path, when the server drops a field', async () => {
    const { failure } = await readPosts({ ...fixtureServer(), [STATUSES]: fixture('mastodon/statuses-changed.json') })
    expect(failure).toMatchObject({ status: 'changed', message: expect.stringContaining('created_at') })
  })
})

describe('how far own posts are read', () => {
  test('one whole page beyond the week before the window, and no further', async () => {
    const { posts, asked, told } = await readPosts(routesOf(feed(400)), { since: '2026-10-27T00:00:00Z' })
    expect(posts).toHaveLength(132)
    const pages = asked.filter((url) => /accounts\/\d+\/statuses/.test(url))
    expect(pages).toHaveLength(5)
    expect(told.covered.map(({ complete }) => complete)).toEqual([false, false, false, false, true])
    expect(iso(told.covered.at(0)?.from ?? 0)).toBe('2026-10-28T10:00:00Z')
    expect(iso(told.covered.at(-1)?.from ?? 0)).toBe('2026-10-20T00:00:00Z')
  })

  test('to the end of a feed that is shorter', async () => {
    const { posts, told } = await readPosts(routesOf(feed(5)))
    expect(posts).toHaveLength(5)
    expect(told.covered.at(-1)).toMatchObject({ complete: true })
    expect(told.parts).toEqual([OFFICIAL])
  })

  test('up to T, though the window ends earlier', async () => {
    const { posts } = await readPosts(routesOf(feed(30)), {
      until: '2026-10-30T00:00:00Z',
      observedAt: '2026-10-30T13:00:00Z',
    })
    expect(posts[0]?.text).toBe('post 5')
  })

  test('an account that was silent in the window shows its last post, and nothing else of before', async () => {
    const old: Said[] = [
      { id: 'q', by: ANA, at: '2026-02-02T08:00', text: 'an old question' },
      { id: 'r', by: OFFICIAL, at: '2026-02-02T09:00', text: 'an old answer', to: 'q' },
      { id: 'p', by: OFFICIAL, at: '2026-02-01T09:00', text: 'an older post' },
    ]
    const { posts, asked } = await readPosts(routesOf(old))
    expect(posts.map(({ text }) => text)).toEqual(['an old answer'])
    expect(pathsOn(asked, WEB)).not.toContain('/api/v1/statuses')
  })

  test('a feed without any post is read to its end', async () => {
    const { posts, told, failure } = await readPosts({ ...fixtureServer(), [STATUSES]: [] })
    expect(failure).toBeNull()
    expect(posts).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
  })

  test('a page that a proxy stripped of its Link header leads on by its last id', async () => {
    const serve = fediverse(feed(60), [HOME])
    const { posts } = await readPosts((url, request) => {
      const said = serve(url, request)
      return typeof said === 'object' && said !== null && 'headers' in said
        ? answer(200, Reflect.get(said, 'body'))
        : said
    })
    expect(posts).toHaveLength(60)
  })

  test('a server that repeats its pages is changed, not read for ever', async () => {
    const page = answer(200, fixture('mastodon/statuses.json'), { link: `<${STATUSES}&max_id=1>; rel="next"` })
    const { failure } = await readPosts({ ...fixtureServer(), [STATUSES]: page, [`${STATUSES}&max_id=1`]: page })
    expect(failure).toMatchObject({ status: 'changed', message: expect.stringContaining('repeats') })
  })

  test('a backdated post in a page does not end the reading', async () => {
    const odd: Said[] = feed(60).map((one, i) => (i === 10 ? { ...one, text: 'backdated' } : one))
    const serve = fediverse(odd, [HOME])
    const { posts, told } = await readPosts((url, request) => {
      const said = serve(url, request)
      const text = JSON.stringify(said)
      if (!text?.includes('backdated') || typeof said !== 'object' || said === null) return said
      const body = JSON.parse(
        JSON.stringify(Reflect.get(said, 'body')).replace(
          /"created_at":"[^"]*"(?=[^{]*?backdated)/,
          '"created_at":"2020-01-01T00:00:00.000Z"',
        ),
      )
      return answer(200, body, Object(Reflect.get(said, 'headers')))
    })
    expect(posts.filter(({ text: words }) => words.startsWith('post'))).toHaveLength(59)
    expect(told.covered.at(-1)).toMatchObject({ complete: true })
  })
})

describe('own posts that are cut off', () => {
  test('by the budget keep what was read, and claim no more', async () => {
    const { posts, failure, told } = await readPosts(routesOf(feed(200)), { budget: 6 })
    expect(failure).toMatchObject({ status: 'partial' })
    expect(posts).toHaveLength(80)
    expect(told.covered).toHaveLength(2)
    expect(told.covered.at(-1)).toMatchObject({ complete: false })
  })

  test('before the questions were read still come, and are not told as covered', async () => {
    const { posts, failure, told } = await readPosts(routesOf(TALK), { budget: 5 })
    expect(failure).toBeInstanceOf(PlatformError)
    expect(byText(posts)('Terminal 2')).toMatchObject({ kind: 'reply', replyToAuthor: BEN })
    expect(byText(posts)('Terminal 2')?.replyTo).toMatch(/^social\.auroraair\.example\/statuses\//)
    expect(told.covered).toEqual([])
  })

  test.each([
    {
      software: 'gotosocial',
      status: 'auth_required',
      reason: /GoToSocial.*MASTODON_INSTANCE=social\.auroraair\.example and MASTODON_ACCESS_TOKEN/,
    },
    { software: 'pixelfed', status: 'auth_required', reason: /Pixelfed.*members only/ },
    { software: 'lemmy', status: 'not_supported', reason: /Lemmy/ },
    { software: 'threads', status: 'not_supported', reason: /Threads/ },
  ])('by what $software shows are $status, without asking for it', async ({ software, status, reason }) => {
    const { failure, asked } = await readPosts(
      routesOf(TALK, [{ ...HOME, software: { name: software, version: '1.0' } }]),
    )
    expect(failure).toMatchObject({ status, message: expect.stringMatching(reason) })
    expect(pathsOn(asked, WEB).every((path) => path.includes('nodeinfo'))).toBe(true)
  })

  test.each([
    { said: answer(401, { error: 'This API requires an authenticated user' }), status: 'auth_required' },
    { said: answer(422, { error: 'This method requires an authenticated user' }), status: 'auth_required' },
    { said: answer(403, { error: 'Invalid credentials.' }), status: 'auth_required' },
    { said: answer(403, '<html>Making sure you are not a bot</html>'), status: 'blocked' },
    { said: answer(200, '<html>Maintenance</html>'), status: 'blocked' },
    { said: answer(429, { error: 'Too many requests' }), status: 'rate_limited' },
    { said: answer(503, { error: 'Remote data could not be fetched' }), status: 'error' },
  ])('by a server that answers $said.status are $status', async ({ said, status }) => {
    expect((await readPosts({ ...fixtureServer(), [STATUSES]: said })).failure).toMatchObject({ status })
  })

  test('by a token that the server refuses say which variable is wrong', async () => {
    const keys = { MASTODON_INSTANCE: WEB, MASTODON_ACCESS_TOKEN: 'stale' }
    const { failure } = await readPosts(
      { ...fixtureServer(), [STATUSES]: answer(401, { error: 'The access token was revoked' }) },
      { keys },
    )
    expect(failure).toMatchObject({
      status: 'auth_required',
      message: expect.stringMatching(/refused the token in MASTODON_ACCESS_TOKEN/),
    })
  })

  test('of a suspended account are not none: nothing shows them', async () => {
    const { failure, told } = await readPosts({
      ...fixtureServer(),
      [LOOKUP]: fixture('mastodon/account-suspended.json'),
      [STATUSES]: [],
    })
    expect(failure).toMatchObject({ status: 'not_supported', message: expect.stringContaining('suspended') })
    expect(told.covered).toEqual([])
  })
})

const LOOKUP = `https://${WEB}/api/v1/accounts/lookup?acct=support`
const STATUSES = `https://${WEB}/api/v1/accounts/111200000000000001/statuses?limit=40`

function fixtureServer(): Record<string, unknown> {
  return {
    'https://auroraair.example/.well-known/webfinger?resource=acct:support@auroraair.example':
      fixture('mastodon/webfinger.json'),
    [`https://${WEB}/.well-known/nodeinfo`]: fixture('mastodon/nodeinfo-links.json'),
    [`https://${WEB}/nodeinfo/2.0`]: fixture('mastodon/nodeinfo.json'),
    [LOOKUP]: fixture('mastodon/account.json'),
    [STATUSES]: answer(200, fixture('mastodon/statuses.json'), {}),
    [`https://${WEB}/api/v1/statuses?id[]=115460000000000001`]: fixture('mastodon/questions.json'),
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
