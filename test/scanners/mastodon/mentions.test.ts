import { describe, expect, test } from 'vitest'
import { iso } from '../../../src/evidence/time.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { answer } from '../fake-scan.ts'
import { type FakeServer, fediverse, type Said } from './fediverse.ts'
import { BRAND, byText, HILLS, HOME, OFFICIAL, pathsOn, readMentions, readPosts, routesOf, SEA, WEB } from './scene.ts'

const ANA = 'ana@sea.example'
const BEN = 'ben@hills.example'
const BIG: FakeServer = { host: 'mastodon.social' }
const KEYS = { MASTODON_INSTANCE: 'sea.example', MASTODON_ACCESS_TOKEN: 'open-sesame' }
const MEMBER: FakeServer = { ...SEA, member: { token: 'open-sesame', searches: true } }

const TALK: Said[] = [
  { id: 'q1', by: ANA, at: '2026-10-10T08:00', text: '@support@auroraair.example where is my bag?' },
  { id: 'r1', by: OFFICIAL, at: '2026-10-10T09:00', text: '@ana@sea.example Which flight?', to: 'q1' },
  { id: 'q2', by: ANA, at: '2026-10-10T10:00', text: '@support@auroraair.example AU 7, and it hurries', to: 'r1' },
  { id: 'q3', by: BEN, at: '2026-10-11T10:00', text: '@support@auroraair.example nobody sees this one' },
  { id: 'p1', by: OFFICIAL, at: '2026-10-12T09:00', text: 'New: Bergen, daily from May.' },
  { id: 'c1', by: BEN, at: '2026-10-12T10:00', text: '@support@auroraair.example which terminal?', to: 'p1' },
  { id: 'c2', by: ANA, at: '2026-10-12T10:30', text: '@ben@hills.example the new one', to: 'c1' },
  { id: 'a1', by: OFFICIAL, at: '2026-10-12T11:00', text: '@ben@hills.example Terminal 2.', to: 'c1' },
  { id: 't1', by: BEN, at: '2026-10-14T08:00', text: 'Stuck again #AuroraAir' },
  { id: 't2', by: ANA, at: '2026-10-15T08:00', text: '@support@auroraair.example seat 13 is missing #AuroraAir' },
]

describe('mentions without a token', () => {
  test('are what stands below own posts and answers, answered or not, and what carries the tag', async () => {
    const { posts, failure, told } = await readMentions(routesOf(TALK))
    expect(failure).toBeNull()
    const words = new Set(posts.map(({ text }) => text))
    expect([...words].sort()).toEqual([
      '@ben the new one',
      '@support AU 7, and it hurries',
      '@support seat 13 is missing #AuroraAir',
      '@support which terminal?',
      'Stuck again #AuroraAir',
    ])
    expect(told.parts).toEqual([`below posts of ${OFFICIAL}`, `#auroraair on ${WEB}`])
    expect(told.covered.map(({ part, scope }) => `${part}: ${scope}`)).toEqual(
      expect.arrayContaining([`below posts of ${OFFICIAL}: own-threads`, `#auroraair on ${WEB}: tag`]),
    )
    for (const part of told.parts)
      expect(told.covered.filter((one) => one.part === part).at(-1)).toMatchObject({ complete: true })
    expect(told.limited).toEqual([
      {
        status: 'partial',
        reason: expect.stringMatching(
          /without search only replies below .* and posts under #auroraair on .*; set MASTODON_INSTANCE and MASTODON_ACCESS_TOKEN/,
        ),
      },
    ])
  })

  test('never hold what is seen only because the brand answered it', async () => {
    const { posts } = await readMentions(routesOf(TALK))
    expect(byText(posts)('where is my bag')).toBeUndefined()
  })

  test('keep the place of a post in its thread', async () => {
    const own = await readPosts(routesOf(TALK))
    const { posts } = await readMentions(routesOf(TALK))
    expect(byText(posts)('AU 7')).toMatchObject({
      replyTo: byText(own.posts)('Which flight')?.id,
      root: byText(own.posts)('my bag')?.id,
    })
    expect(byText(posts)('which terminal')).toMatchObject({
      replyTo: byText(own.posts)('Bergen')?.id,
      replyToAuthor: OFFICIAL,
    })
    expect(byText(posts)('the new one')).toMatchObject({
      replyTo: byText(posts)('which terminal')?.id,
      root: byText(own.posts)('Bergen')?.id,
    })
  })

  test('ask once for each own thread, and nothing again that own posts asked for', async () => {
    const { asked } = await readMentions(routesOf(TALK))
    expect(pathsOn(asked, WEB).map((path) => path.replace(/\d{9,}/, 'ID'))).toEqual([
      '/api/v1/timelines/tag/auroraair',
      '/api/v1/statuses/ID/context',
      '/api/v1/statuses/ID/context',
      '/api/v1/timelines/tag/auroraair',
    ])
  })

  test('do not ask below an own post whose replies stand, all of them, below an earlier one', async () => {
    const long: Said[] = [
      ...TALK,
      { id: 'c3', by: BEN, at: '2026-10-12T12:00', text: '@support@auroraair.example and the gate?', to: 'a1' },
      { id: 'a2', by: OFFICIAL, at: '2026-10-12T13:00', text: '@ben@hills.example 14.', to: 'c3' },
      { id: 'c4', by: BEN, at: '2026-10-12T14:00', text: '@support@auroraair.example thanks', to: 'a2' },
    ]
    const { posts, asked } = await readMentions(routesOf(long))
    expect(byText(posts)('thanks')).toBeDefined()
    expect(asked.filter((url) => url.endsWith('/context'))).toHaveLength(2)
  })

  test('of a brand without an account are its tags on a large server', async () => {
    const { posts, told, asked } = await readMentions(routesOf(TALK, [HOME, SEA, HILLS, BIG]), { accounts: [] })
    expect(posts.map(({ text }) => text).sort()).toEqual([
      '@support seat 13 is missing #AuroraAir',
      'Stuck again #AuroraAir',
    ])
    expect(told.parts).toEqual(['#auroraair on mastodon.social'])
    expect(told.covered.every(({ scope }) => scope === 'tag')).toBe(true)
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['mastodon.social']))
  })

  test('of a brand of emoji without an account can be read nowhere', async () => {
    const { posts, told } = await readMentions(
      routesOf(TALK, [BIG]),
      { accounts: [] },
      { ...BRAND, name: '✈️', aliases: [] },
    )
    expect(posts).toEqual([])
    expect(told.parts).toEqual(['mentions'])
    expect(told.covered).toEqual([])
    expect(told.limited).toMatchObject([{ status: 'auth_required' }])
  })

  test('leave out the brand itself, other people’s boosts, and what lies outside the window', async () => {
    const more: Said[] = [
      ...TALK,
      { id: 'own', by: OFFICIAL, at: '2026-10-16T08:00', text: 'Autumn sale #AuroraAir' },
      { id: 'old', by: ANA, at: '2026-09-15T08:00', text: 'long ago #AuroraAir' },
      { id: 'late', by: ANA, at: '2026-10-30T12:00', text: 'after the window #AuroraAir' },
    ]
    const { posts } = await readMentions(routesOf(more), {
      until: '2026-10-30T00:00:00Z',
      observedAt: '2026-10-31T00:00:00Z',
    })
    expect(posts.some(({ text }) => /sale|long ago|after/.test(text))).toBe(false)
  })
})

describe('a thread that a server does not show in full', () => {
  const crowd = (count: number): Said[] => [
    { id: 'p', by: OFFICIAL, at: '2026-10-12T09:00', text: 'What shall we name it?' },
    ...Array.from({ length: count }, (_, i) => ({
      id: `c${i}`,
      by: ANA,
      at: '2026-10-12T10:00',
      text: `name ${i}`,
      to: 'p',
    })),
  ]
  const shortPosts = (posts: { id: string; cutShort: boolean }[]) => posts.filter(({ cutShort }) => cutShort)

  test.each([
    { count: 60, cut: false },
    { count: 61, cut: true },
  ])('of $count replies is cut short: $cut', async ({ count, cut }) => {
    const { posts } = await readMentions(routesOf(crowd(count)))
    expect(posts.filter(({ text }) => text.startsWith('name'))).toHaveLength(60)
    expect(shortPosts(posts)).toHaveLength(cut ? 1 : 0)
    if (cut) expect(shortPosts(posts)).toMatchObject([{ author: { official: true } }])
  })

  test('says so at the post whose replies are missing', async () => {
    const hidden: Said[] = TALK.filter(({ id }) => ['p1', 'c1', 'c2'].includes(id))
    const serve = fediverse(hidden, [HOME, SEA, HILLS])
    const { posts } = await readMentions((url, request) => {
      const said = serve(url, request)
      if (!url.pathname.endsWith('/context')) return said
      const context = Object(Reflect.get(Object(said), 'body'))
      return {
        ancestors: [],
        descendants: context.descendants.filter(({ content }: { content: string }) => !content.includes('the new one')),
      }
    })
    expect(shortPosts(posts)).toMatchObject([{ text: '@support which terminal?' }])
  })

  test('is read in full with a token of that server', async () => {
    const member: FakeServer = { ...HOME, member: { token: 'open-sesame', searches: false } }
    const { posts } = await readMentions(routesOf(crowd(80), [member, SEA, HILLS]), {
      keys: { ...KEYS, MASTODON_INSTANCE: 'auroraair.example' },
    })
    expect(posts.filter(({ text }) => text.startsWith('name'))).toHaveLength(80)
    expect(shortPosts(posts)).toEqual([])
  })

  test('and is still fetching replies is asked once more, after the time it asks for', async () => {
    const slow: FakeServer = { ...HOME, late: ['c2'] }
    const { posts, slept, asked } = await readMentions(routesOf(TALK, [slow, SEA, HILLS]))
    expect(byText(posts)('the new one')).toBeDefined()
    expect(slept).toBe(3)
    expect(asked.filter((url) => url.endsWith('/context'))).toHaveLength(3)
    expect(shortPosts(posts)).toEqual([])
  })

  test('and asks for a day of patience is not waited for', async () => {
    const serve = fediverse(TALK, [{ ...HOME, late: ['c2'] }, SEA, HILLS])
    const { slept, failure } = await readMentions((url, request) => {
      const said = serve(url, request)
      if (!url.pathname.endsWith('/context')) return said
      return answer(200, Reflect.get(Object(said), 'body'), { 'mastodon-async-refresh': 'id="abc", retry=86400' })
    })
    expect({ slept, failure }).toEqual({ slept: 0, failure: null })
  })

  test('and was deleted meanwhile has nothing below it', async () => {
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { failure, told } = await readMentions((url, request) =>
      url.pathname.endsWith('/context') ? answer(404, { error: 'Record not found' }) : serve(url, request),
    )
    expect(failure).toBeNull()
    expect(told.covered.at(-1)).toMatchObject({ complete: true })
  })
})

describe('a server that keeps its hashtags to itself', () => {
  test.each([
    { feeds: { local: 'authenticated', remote: 'authenticated', status: 401 }, why: 'by a 401' },
    { feeds: { local: 'public', remote: 'disabled', status: 422 }, why: 'by a 422' },
    { feeds: { local: 'disabled', remote: 'disabled', status: 200 }, why: 'by an empty list, against its own word' },
  ])('says so $why, and gives no part', async ({ feeds }) => {
    const { told, failure } = await readMentions(routesOf(TALK, [{ ...HOME, tagFeeds: feeds }, SEA, HILLS]))
    expect(failure).toBeNull()
    expect(told.parts).toEqual([`below posts of ${OFFICIAL}`])
    expect(told.limited.map(({ status, reason }) => `${status}: ${reason}`)).toEqual([
      expect.stringMatching(/^partial: hashtags on social\.auroraair\.example cannot be read: .*members only/),
      expect.stringMatching(/^partial: without search only replies below the brand's own posts are seen/),
    ])
  })

  test('and shows an empty feed of an open tag is believed', async () => {
    const { told } = await readMentions(routesOf(TALK.filter(({ text }) => !text.includes('#'))))
    expect(told.parts).toContain(`#auroraair on ${WEB}`)
    expect(told.limited).toHaveLength(1)
  })

  test('and knows no such tag at all is believed', async () => {
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { told, failure } = await readMentions((url, request) =>
      url.pathname.includes('/tag/') ? answer(404, { error: 'Record not found' }) : serve(url, request),
    )
    expect(failure).toBeNull()
    expect(told.parts).toContain(`#auroraair on ${WEB}`)
  })

  test.each([
    { software: 'gotosocial', reason: /GoToSocial/ },
    { software: 'akkoma', reason: /Akkoma/, said: answer(403, { error: 'Invalid credentials.' }) },
  ])(
    'like $software leaves nothing to read to strangers, and names the variables',
    async ({ software, reason, said }) => {
      const serve = fediverse(TALK, [{ ...HOME, software: { name: software, version: '1' } }, SEA, HILLS])
      const { told, posts } = await readMentions((url, request) =>
        said && url.pathname.startsWith('/api/') ? said : serve(url, request),
      )
      expect(posts).toEqual([])
      expect(told.parts).toEqual(['mentions'])
      expect(told.limited.at(-1)).toMatchObject({
        status: 'auth_required',
        reason: expect.stringContaining('MASTODON_ACCESS_TOKEN'),
      })
      expect(told.limited[0]?.reason).toMatch(reason)
    },
  )
})

describe('mentions with a token', () => {
  test('are also what the search of its server finds', async () => {
    const { posts, told, failure } = await readMentions(routesOf(TALK, [HOME, MEMBER, HILLS]), { keys: KEYS })
    expect(failure).toBeNull()
    expect(byText(posts)('nobody sees this one')).toBeDefined()
    expect(told.parts).toEqual([
      `below posts of ${OFFICIAL}`,
      'search for support on sea.example',
      'search for "aurora air" on sea.example',
      'search for auroraair on sea.example',
      `#auroraair on ${WEB}`,
      '#auroraair on sea.example',
    ])
    expect(told.covered.filter(({ part }) => part.startsWith('search')).every(({ scope }) => scope === 'sample')).toBe(
      true,
    )
    expect(told.limited).toEqual([
      { status: 'partial', reason: expect.stringContaining('only people who let themselves be found') },
    ])
  })

  test('bring what they reply to, for their place', async () => {
    const { posts } = await readMentions(routesOf(TALK, [HOME, MEMBER, HILLS]), { keys: KEYS })
    expect(byText(posts)('AU 7')?.replyTo).toMatch(/^https:/)
  })

  test('judge each hit again', async () => {
    const more: Said[] = [...TALK, { id: 'x', by: BEN, at: '2026-10-13T08:00', text: 'I need support with my garden' }]
    const { posts } = await readMentions(routesOf(more, [HOME, MEMBER, HILLS]), { keys: KEYS })
    expect(byText(posts)('garden')).toBeUndefined()
  })

  test('page by offset to the window’s start', async () => {
    const loud: Said[] = Array.from({ length: 100 }, (_, i) => ({
      id: `l${i}`,
      by: ANA,
      at: iso(Date.UTC(2026, 9, 30) / 1000 - i * 21_600).slice(0, 16),
      text: `Aurora Air again, number ${i}.`,
    }))
    const { posts, asked } = await readMentions(routesOf([...TALK, ...loud], [HOME, MEMBER, HILLS]), {
      keys: KEYS,
      since: '2026-10-20T00:00:00Z',
    })
    expect(posts.filter(({ text }) => text.includes('number'))).toHaveLength(41)
    expect(
      asked.filter((url) => url.includes('aurora+air')).map((url) => new URL(url).searchParams.get('offset')),
    ).toEqual([null, '40', '80'])
  })

  test('of a server that finds nothing at all prove nothing', async () => {
    const mute: FakeServer = { ...SEA, member: { token: 'open-sesame', searches: false } }
    const { told, asked } = await readMentions(routesOf(TALK, [HOME, mute, HILLS]), { keys: KEYS })
    expect(told.parts.some((part) => part.startsWith('search'))).toBe(false)
    expect(told.limited[0]).toMatchObject({
      status: 'partial',
      reason: expect.stringContaining('without full-text search'),
    })
    expect(asked.some((url) => url.includes('q=hello'))).toBe(true)
  })

  test('of a server that does search may be none', async () => {
    const others: Said[] = [{ id: 'h', by: ANA, at: '2026-10-13T08:00', text: 'hello world' }, ...TALK.slice(4, 5)]
    const { told, posts } = await readMentions(routesOf(others, [HOME, MEMBER, HILLS]), { keys: KEYS })
    expect(posts).toEqual([])
    expect(told.covered.filter(({ part, complete }) => part.startsWith('search') && complete)).toHaveLength(3)
  })

  test('that the server refuses say so, and leave the rest', async () => {
    const serve = fediverse(TALK, [HOME, MEMBER, HILLS])
    const { told, posts, failure } = await readMentions(
      (url, request) =>
        url.pathname === '/api/v2/search' ? answer(401, { error: 'The access token is invalid' }) : serve(url, request),
      { keys: KEYS },
    )
    expect(failure).toBeNull()
    expect(posts.length).toBeGreaterThan(0)
    expect(told.limited[0]).toMatchObject({
      status: 'partial',
      reason: expect.stringContaining('refused the token in MASTODON_ACCESS_TOKEN'),
    })
  })

  test('of a server that is not there leave the rest', async () => {
    const serve = fediverse(TALK, [HOME, SEA, HILLS])
    const { told, failure, posts } = await readMentions(
      (url, request) => (url.host === 'typo.example' ? answer(503, { error: 'no' }) : serve(url, request)),
      { keys: { ...KEYS, MASTODON_INSTANCE: 'typo.example' } },
    )
    expect(failure).toBeNull()
    expect(posts.length).toBeGreaterThan(0)
    expect(told.limited[0]?.reason).toMatch(/MASTODON_INSTANCE cannot be read: .*503/)
  })

  test.each([
    { MASTODON_INSTANCE: 'sea.example' },
    { MASTODON_ACCESS_TOKEN: 'open-sesame' },
    { MASTODON_INSTANCE: 'not a host', MASTODON_ACCESS_TOKEN: 'open-sesame' },
  ])('are not searched with %j, and a note says why', async (keys: Record<string, string>) => {
    const { told, http } = await readMentions(routesOf(TALK), { keys })
    expect(told.notes).toEqual([expect.stringContaining('used together alone')])
    expect(http.seen.every(({ headers }) => headers?.authorization === undefined)).toBe(true)
  })

  test('send it to that server alone', async () => {
    const { http } = await readMentions(routesOf(TALK, [HOME, MEMBER, HILLS]), { keys: KEYS })
    const trusted = http.seen.filter(({ headers }) => headers?.authorization !== undefined)
    expect(new Set(trusted.map(({ url }) => new URL(url).host))).toEqual(new Set(['sea.example']))
  })
})

describe('the same post on two servers', () => {
  test('is one post, with the place that either of them knows', async () => {
    const tagged = TALK.map((one) => (one.id === 'c1' ? { ...one, text: `${one.text} #AuroraAir` } : one))
    // The other server has the comment and not the post that it comments on.
    const other: FakeServer = { ...MEMBER, knows: ({ id }) => id !== 'p1' }
    const serve = fediverse(tagged, [HOME, other, HILLS])
    const { posts } = await readMentions(serve, { keys: KEYS })
    const reads = posts.filter(({ text }) => text.includes('which terminal'))
    expect(reads.length).toBeGreaterThan(1)
    expect(new Set(reads.map(({ id }) => id)).size).toBe(1)
    expect(reads.at(-1)?.replyTo).toMatch(/^https:\/\/social\.auroraair\.example\/users\/support\/statuses\//)
  })
})

describe('a loud brand', () => {
  const loud: Said[] = Array.from({ length: 1200 }, (_, i) => ({
    id: `l${i}`,
    by: ANA,
    at: iso(Date.UTC(2026, 9, 30, 23, 30) / 1000 - i * 2000).slice(0, 16),
    text: `late again ${i}. #AuroraAir`,
  }))

  test('is read where 72 hours can be shown first, when the budget will not do', async () => {
    const said = [{ id: 'p', by: OFFICIAL, at: '2026-10-12T09:00', text: 'Hello' }, ...loud]
    const { told, failure } = await readMentions(routesOf(said), { budget: 24 })
    expect(failure).toMatchObject({ status: 'partial' })
    const tag = told.covered
      .filter(({ part }) => part.startsWith('#'))
      .map(({ from, to }) => ({ from: iso(from), to: iso(to) }))
    expect(tag.some(({ from, to }) => from <= '2026-10-21T00:00:00Z' && to === '2026-10-28T00:00:00Z')).toBe(true)
  })
})

test('the scanner has every stream', () =>
  expect([mastodon.account, mastodon.posts, mastodon.mentions, mastodon.replies].every(Boolean)).toBe(true))
