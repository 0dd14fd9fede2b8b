import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { discourse } from '../../../src/scanners/discourse/discourse.ts'
import { fixture, fixtureText } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'

const HOST = 'https://community.aurora-air.example'
const HANDLE = 'community.aurora-air.example'
const LIST = `${HOST}/latest.json?order=activity&per_page=100`

const routes = {
  [`${HOST}/site/basic-info.json`]: fixture('discourse/basic-info.json'),
  [`${HOST}/about.json`]: fixture('discourse/about.json'),
  [`${LIST}&page=0`]: fixture('discourse/latest.json'),
  [`${LIST}&page=1`]: fixture('discourse/latest-1.json'),
  [`${HOST}/t/57.json`]: fixture('discourse/topic-answered.json'),
  [`${HOST}/t/58.json`]: fixture('discourse/topic-solved.json'),
  [`${HOST}/t/59.json`]: fixture('discourse/topic-announcement.json'),
  [`${HOST}/t/61.json`]: fixture('discourse/topic-lounge.json'),
  [`${HOST}/t/65.json`]: answer(404, fixture('discourse/not-found.json')),
}
const settings = { groups: ['Crew'], offTopic: [7] }

async function account(given: Routes, handle = HANDLE) {
  const read = discourse.account
  if (!read) throw new Error('there is no account()')
  return read(handle, fakeScan(discourse, fakeHttp(given)))
}

async function postsById() {
  const { evidence } = await scanCommunity(discourse, routes, { settings })
  return new Map(evidence.posts.map((post) => [post.id.slice(HANDLE.length), post]))
}

describe('handles', () => {
  test.each([
    ['community.example.com', 'community.example.com'],
    ['https://community.example.com/', 'community.example.com'],
    ['https://Community.Example.com/t/lost-bag/57/3', 'community.example.com'],
    ['https://www.example.com/forum/t/lost-bag/57', 'www.example.com/forum'],
    ['https://www.example.com/forum/latest.json', 'www.example.com/forum'],
    ['https://community.example.com/u/kim/summary', 'community.example.com'],
    ['community', null],
    ['ftp://community.example.com', null],
    ['https://kim:secret@community.example.com', null],
  ])('%j is %j', (text, handle) => expect(discourse.handle.parse(text)).toBe(handle))
})

describe('the account', () => {
  test('is the forum, with its members as its audience', async () => {
    expect(await account(routes)).toMatchObject({
      platform: 'discourse',
      id: HANDLE,
      handle: HANDLE,
      name: 'Aurora Air & friends',
      url: HOST,
      followers: 2400,
      posts: 6100,
      bio: 'Where passengers help each other.',
      links: [{ url: 'https://auroraair.example/contact', verified: false }],
    })
  })

  test('of an old version is read by the names that its counts had', async () => {
    const old = await account({
      [`${HOST}/site/basic-info.json`]: fixture('discourse/basic-info-old.json'),
      [`${HOST}/about.json`]: fixture('discourse/about-old.json'),
    })
    expect(old).toMatchObject({ name: 'Old crew', followers: 24, posts: 61, bio: null, links: [] })
  })

  test('that keeps its counts to itself has none, rather than 0', async () => {
    const closed = await account({
      ...routes,
      [`${HOST}/about.json`]: answer(403, fixture('discourse/not-logged-in.json')),
    })
    expect(closed).toMatchObject({ name: 'Aurora Air & friends', followers: null, posts: null })
  })

  test('below a path is asked there', async () => {
    const base = 'https://www.aurora-air.example/forum'
    const below = await account(
      {
        [`${base}/site/basic-info.json`]: fixture('discourse/basic-info.json'),
        [`${base}/about.json`]: fixture('discourse/about.json'),
      },
      'www.aurora-air.example/forum',
    )
    expect(below).toMatchObject({ id: 'www.aurora-air.example/forum', url: base })
  })

  test.each([
    {
      why: 'a 404 with a page proves nothing: it may be that of a wall',
      said: answer(404, fixtureText('discourse/not-found.html')),
      status: 'error',
    },
    {
      why: 'a host without Discourse says so in JSON',
      said: answer(404, fixture('discourse/not-found.json')),
      status: 'not_found',
    },
    {
      why: 'a forum for members alone wants a login',
      said: fixture('discourse/basic-info-private.json'),
      status: 'auth_required',
    },
    {
      why: 'a forum that sends to its login wants one',
      said: new PlatformError('blocked', 'sends to a login or consent page', { httpStatus: 302 }),
      status: 'auth_required',
    },
    { why: 'a wall proves nothing', said: answer(403, '<html>Just a moment</html>'), status: 'blocked' },
    { why: 'a web page proves nothing', said: '<html>Welcome</html>', status: 'blocked' },
    { why: 'a server that fails proves nothing', said: answer(502, {}), status: 'error' },
    { why: 'a limit is one', said: answer(429, fixtureText('discourse/slow-down.txt')), status: 'rate_limited' },
    { why: 'another shape is said to be one', said: { name: 'x' }, status: 'changed' },
  ])('$why', async ({ said, status }) => {
    await expect(account({ [`${HOST}/site/basic-info.json`]: said })).rejects.toMatchObject({ status })
  })
})

describe('a community', () => {
  test('shows who was answered by staff, who by a peer, whom a mention of staff reached, and who only comments', async () => {
    const { facts } = await scanCommunity(discourse, routes, { settings })
    expect(rowsOf(facts)).toEqual([
      { author: 'mira', kind: 'own-place', answer: 'aurora_lena', hours: 4, peer: 'kai' },
      { author: 'tom_b', kind: 'own-place', answer: null, hours: 590, peer: 'noor' },
      { author: 'olga', kind: 'mention', answer: null, hours: 568, peer: null },
      { author: 'mira', kind: 'comment', answer: 'aurora_jon', hours: 0.5, peer: null },
      { author: 'eli', kind: 'comment', answer: null, hours: 565, peer: null },
    ])
    expect(facts.contacts.map(({ acknowledged }) => acknowledged)).toEqual([true, false, false, false, false])
    expect(facts.contacts.filter(({ excluded }) => excluded !== null)).toEqual([])
  })

  test('counts chat as said to the brand unless its category is set apart', async () => {
    const { facts } = await scanCommunity(discourse, routes, { settings: { groups: ['crew'] } })
    expect(rowsOf(facts)).toContainEqual({ author: 'pia', kind: 'own-place', answer: null, hours: 520, peer: null })
  })

  test('is read with as many requests as it says: none for topics without a post of the window, nor for those seen twice', async () => {
    const { http, evidence } = await scanCommunity(discourse, routes, { settings })
    expect(http.asked.map((address) => address.slice(HOST.length))).toEqual([
      '/site/basic-info.json',
      '/about.json',
      '/latest.json?order=activity&page=0&per_page=100',
      '/t/57.json',
      '/t/65.json',
      '/t/61.json',
      '/t/59.json',
      '/latest.json?order=activity&page=1&per_page=100',
      '/t/58.json',
    ])
    expect(evidence.requests).toBe(9)
  })

  test('covers its window, in places of the brand', async () => {
    const { evidence } = await scanCommunity(discourse, routes, { settings })
    const whole = [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }]
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'ok' },
      parts: [{ part: HANDLE, scope: 'all', complete: true, intervals: whole }],
    })
    expect(evidence.streams.mentions?.parts).toEqual([
      { part: HANDLE, scope: 'own-places', complete: true, intervals: whole },
    ])
  })

  test('without a topic is read to the end', async () => {
    const empty = { ...routes, [`${LIST}&page=0`]: fixture('discourse/latest-empty.json') }
    const { evidence, facts } = await scanCommunity(discourse, empty)
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: true }])
    expect(facts.contacts).toEqual([])
  })

  test('that says to slow down is covered as far as it was read', async () => {
    const limited = { ...routes, [`${LIST}&page=1`]: answer(429, fixtureText('discourse/slow-down.txt')) }
    const { evidence } = await scanCommunity(discourse, limited, { settings })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'rate_limited' },
      parts: [{ complete: false, intervals: [{ from: '2026-10-07T11:00:00Z', to: '2026-10-31T00:00:00Z' }] }],
    })
  })

  test('that wants a login for its topics says so', async () => {
    const closed = { ...routes, [`${LIST}&page=0`]: answer(403, fixture('discourse/not-logged-in.json')) }
    const { evidence } = await scanCommunity(discourse, closed)
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'auth_required',
      reason: `${HANDLE} shows its topics to members alone`,
    })
  })

  test.each([
    {
      why: 'moved out of sight',
      said: answer(403, { errors: ['You may not.'], error_type: 'invalid_access' }),
      reason: `1 of 5 topics of ${HANDLE} that are listed are shown to members alone`,
    },
    {
      why: 'missing by a page that may be anybody’s',
      said: answer(404, '<html>No</html>'),
      reason: `1 of 5 topics of ${HANDLE} could not be read`,
    },
  ])('of which one topic is $why still shows the others', async ({ said, reason }) => {
    const whole = await scanCommunity(discourse, routes)
    const { evidence } = await scanCommunity(discourse, { ...routes, [`${HOST}/t/57.json`]: said })
    const others = whole.evidence.posts.filter(({ id }) => !id.includes('/t/57/')).map(({ id }) => id)
    expect(evidence.posts.map(({ id }) => id)).toEqual(others)
    for (const name of ['posts', 'mentions'] as const)
      expect(evidence.streams[name]?.outcome).toMatchObject({ status: 'partial', reason })
  })

  test('loses a topic in another shape alone, and tells the path of the field', async () => {
    const changed = { ...routes, [`${HOST}/t/57.json`]: fixture('discourse/topic-changed.json') }
    const { evidence } = await scanCommunity(discourse, changed)
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringMatching(/^1 of 5 topics .*post_number|; 1 of 5 topics .*post_number/),
    })
  })

  test('of which a topic cannot be read is not taken for one without it', async () => {
    const walled = { ...routes, [`${HOST}/t/57.json`]: answer(403, '<html>Just a moment</html>') }
    const { evidence } = await scanCommunity(discourse, walled)
    expect(evidence.streams.posts?.outcome.status).toBe('blocked')
  })
})

describe('posts', () => {
  test('are known by the address of their topic, and carry what was answered and quoted', async () => {
    const posts = await postsById()
    expect(posts.get('/t/57/1')).toMatchObject({
      kind: 'topic',
      url: `${HOST}/t/bag-left-in-oslo/57/1`,
      text: 'Bag left in Oslo & no news\n\nWhere is my bag?',
      createdAt: '2026-10-05T08:00:00Z',
      editedAt: '2026-10-05T08:20:00Z',
      author: { id: `${HANDLE}/u/mira`, handle: 'mira', name: 'Mira Holt', staff: false, bot: false, followers: null },
      replyTo: null,
      root: `${HANDLE}/t/57/1`,
      place: { id: `${HANDLE}/c/5`, official: true },
      engagement: { likes: 3, replies: 4, views: 120, reposts: null, quotes: null },
    })
    expect(posts.get('/t/57/2')).toMatchObject({
      kind: 'reply',
      replyTo: null,
      text: 'The desk has a form for it.',
      links: ['https://auroraair.example/bags'],
      editedAt: null,
      engagement: { likes: 1, replies: 0, views: null },
    })
    expect(posts.get('/t/57/3')).toMatchObject({
      text: 'On the evening flight, @mira.',
      quoted: `${HANDLE}/t/57/1`,
      mentions: [{ id: `${HANDLE}/u/mira`, handle: 'mira', opening: false }],
      author: { handle: 'aurora_lena', staff: true },
      automatic: false,
      seenBy: ['posts'],
    })
    expect(posts.get('/t/57/4')).toMatchObject({
      replyTo: `${HANDLE}/t/57/3`,
      replyToAuthor: `${HANDLE}/u/aurora_lena`,
      seenBy: ['mentions'],
    })
  })

  test('by the engine are automatic and nobody of the brand wrote them; deleted ones say nothing', async () => {
    const posts = await postsById()
    expect(posts.get('/t/57/5')).toMatchObject({ automatic: true, author: { bot: true, staff: false } })
    expect(posts.get('/t/57/6')).toMatchObject({ deleted: true, author: null, text: '', root: `${HANDLE}/t/57/1` })
  })

  test('that were accepted are marked, and code is no part of what was said', async () => {
    const posts = await postsById()
    expect([...posts].filter(([, { accepted }]) => accepted).map(([id]) => id)).toEqual(['/t/58/2'])
    expect(posts.get('/t/58/2')?.text).toBe('Switch the map off and on, then:')
    expect(posts.get('/t/58/3')?.text).toBe('That helped, thanks :tada:')
  })

  test('that name staff name the brand', async () => {
    const posts = await postsById()
    expect(posts.get('/t/58/4')?.mentions).toEqual([{ id: HANDLE, handle: 'aurora_lena', opening: false }])
  })

  test("in a topic of the brand's own reply to it, and a preview is the address that it is of", async () => {
    const posts = await postsById()
    expect(posts.get('/t/59/1')?.text).toBe(
      'Winter timetable\n\nOur winter timetable is out.\n\nhttps://auroraair.example/winter',
    )
    expect(posts.get('/t/59/2')?.replyTo).toBe(`${HANDLE}/t/59/1`)
  })

  test('are never from after the time of reading', async () => {
    const since = Date.parse('2026-10-01T00:00:00Z') / 1000
    const until = Date.parse('2026-10-06T00:00:00Z') / 1000
    const { evidence } = await scanCommunity(discourse, routes, { settings, window: { since, until } })
    expect(evidence.posts.filter(({ deleted }) => !deleted).map(({ id }) => id.slice(HANDLE.length))).toEqual([
      '/t/57/3',
      '/t/57/1',
      '/t/57/2',
      '/t/57/4',
    ])
  })
})
