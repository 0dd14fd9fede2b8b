import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nodebb } from '../../../src/scanners/nodebb/nodebb.ts'
import { fixture } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

const HOST = 'https://community.aurora-air.example'
const HANDLE = 'community.aurora-air.example'

const routes = {
  [`${HOST}/api/config`]: fixture('nodebb/config.json'),
  [`${HOST}/api/users`]: fixture('nodebb/users.json'),
  [`${HOST}/api/categories`]: fixture('nodebb/categories.json'),
  [`${HOST}/api/recent?page=1`]: fixture('nodebb/recent.json'),
  [`${HOST}/api/topic/12`]: fixture('nodebb/topic.json'),
  [`${HOST}/api/topic/12?page=2`]: fixture('nodebb/topic-page-2.json'),
  [`${HOST}/api/topic/10`]: fixture('nodebb/topic-peers.json'),
  [`${HOST}/api/groups/administrators/members?page=1`]: fixture('nodebb/members.json'),
  [`${HOST}/api/groups/global-moderators/members?page=1`]: fixture('nodebb/members-none.json'),
}
const refused = answer(401, fixture('nodebb/unauthorised.json'))

describe('a community on NodeBB', () => {
  test('shows who was answered by staff, who by a peer, who waits, and whom a mention of staff reached', async () => {
    const { facts } = await scanCommunity(nodebb, routes)
    expect(rowsOf(facts)).toEqual([
      { author: 'tom-b', kind: 'own-place', answer: null, hours: 616, peer: 'kai' },
      { author: 'mira', kind: 'mention', answer: null, hours: 592, peer: null },
      { author: 'mira', kind: 'own-place', answer: 'aurora-lena', hours: 2, peer: null },
      { author: 'mira', kind: 'own-place', answer: 'aurora-jon', hours: 1, peer: null },
      { author: 'guest', kind: 'own-place', answer: null, hours: 256, peer: null },
    ])
  })

  test('is read with as many requests as it says: none for a topic without replies or from before the window', async () => {
    const { http } = await scanCommunity(nodebb, routes)
    expect(http.asked.map((address) => address.slice(HOST.length))).toEqual([
      '/api/config',
      '/api/recent?page=1',
      '/api/users',
      '/api/groups/administrators/members?page=1',
      '/api/groups/global-moderators/members?page=1',
      '/api/topic/12',
      '/api/topic/12?page=2',
      '/api/topic/10',
    ])
  })

  test('covers its window, in a place of the brand', async () => {
    const { evidence } = await scanCommunity(nodebb, routes)
    const whole = [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }]
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'ok' },
      parts: [{ part: HANDLE, scope: 'all', complete: true, intervals: whole }],
    })
    expect(evidence.streams.mentions?.parts).toMatchObject([
      { part: HANDLE, scope: 'own-places', complete: true, intervals: whole },
    ])
    expect(evidence.posts.every((post) => post.place?.official === true || post.deleted)).toBe(true)
  })

  test('has a name, members and a last sign of life', async () => {
    const { evidence } = await scanCommunity(nodebb, routes)
    expect(evidence.accounts).toMatchObject([
      {
        id: HANDLE,
        handle: HANDLE,
        name: 'Aurora Air & friends',
        url: HOST,
        followers: 1840,
        lastActive: '2026-10-20T08:00:00Z',
      },
    ])
  })

  test('keeps titles, edits, votes and links, and leaves out what a deleted post said', async () => {
    const { evidence } = await scanCommunity(nodebb, routes)
    const byId = new Map(evidence.posts.map((post) => [post.id.split('/').at(-1), post]))
    expect(byId.get('130')?.text).toBe('Thank you & goodbye\n\nThe crew to Bergen was lovely.')
    expect(byId.get('120')).toMatchObject({
      kind: 'topic',
      root: `${HANDLE}/post/120`,
      url: `${HOST}/post/120`,
      engagement: { views: 80 },
    })
    expect(byId.get('123')).toMatchObject({ editedAt: '2026-10-13T09:05:00Z', replyTo: `${HANDLE}/post/122` })
    expect(byId.get('124')).toMatchObject({ deleted: true, author: null, text: '' })
    expect(byId.get('100')?.engagement.likes).toBe(2)
    expect(byId.get('101')?.links).toEqual(['https://www.aurora-air.example/seats'])
    expect(byId.get('122')?.mentions, 'whom a quote names is not named').toEqual([])
  })

  test('that hides its groups is read, with a word on whose answers may be missed', async () => {
    const closed = {
      ...routes,
      [`${HOST}/api/groups/administrators/members?page=1`]: refused,
      [`${HOST}/api/groups/global-moderators/members?page=1`]: answer(404, fixture('nodebb/not-found.json')),
    }
    const { evidence } = await scanCommunity(nodebb, closed)
    expect(evidence.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringContaining('platforms.nodebb.staff'),
    })
    const named = await scanCommunity(nodebb, closed, { settings: { staff: ['Aurora-Lena', '@aurora-jon'] } })
    expect(named.facts.contacts.filter((contact) => contact.answer !== null)).toHaveLength(2)
    expect(named.evidence.streams.posts?.outcome.status).toBe('ok')
  })

  test.each([
    { why: 'refused', said: refused },
    { why: 'said not to be there', said: answer(404, fixture('nodebb/not-found.json')) },
  ])('of which one group of two is $why is partial, unless its people are named', async ({ said }) => {
    const half = { ...routes, [`${HOST}/api/groups/global-moderators/members?page=1`]: said }
    const { evidence } = await scanCommunity(nodebb, half)
    for (const stream of [evidence.streams.posts, evidence.streams.mentions])
      expect(stream?.outcome).toMatchObject({
        status: 'partial',
        reason: expect.stringContaining('does not show who is in Global Moderators'),
      })
    const named = await scanCommunity(nodebb, half, { settings: { staff: ['aurora-lena'] } })
    expect(named.evidence.streams.posts?.outcome.status).toBe('ok')
  })

  test('a topic of which fewer posts are shown than it counts is cut short', async () => {
    const Page = z.looseObject({ posts: z.array(z.looseObject({ pid: z.number() })) })
    const whole = Page.parse(fixture('nodebb/topic-page-2.json'))
    for (const posts of [[], whole.posts.slice(0, 1)]) {
      const { evidence, facts } = await scanCommunity(nodebb, {
        ...routes,
        [`${HOST}/api/topic/12?page=2`]: { ...whole, posts },
      })
      expect(evidence.posts.filter(({ cutShort }) => cutShort).map(({ id }) => id)).toEqual([`${HANDLE}/post/120`])
      expect(
        facts.contacts.some(({ excluded, conversation }) => excluded === null && conversation === `${HANDLE}/post/120`),
      ).toBe(false)
    }
    const { evidence } = await scanCommunity(nodebb, routes)
    expect(evidence.posts.some(({ cutShort }) => cutShort)).toBe(false)
  })

  test('takes groups that users show beside their names, where the brand file names them', async () => {
    const { facts } = await scanCommunity(
      nodebb,
      { ...routes, [`${HOST}/api/groups/aurora-air/members?page=1`]: refused },
      { settings: { groups: ['Aurora Air'], staff: ['nobody'] } },
    )
    expect(facts.answers.map(({ author }) => author.handle)).toEqual(['aurora-lena'])
  })

  test('whose list ends before the window does is partial', async () => {
    const list = z.looseObject({ topics: z.array(z.unknown()) }).parse(fixture('nodebb/recent.json'))
    const { evidence } = await scanCommunity(nodebb, {
      ...routes,
      [`${HOST}/api/recent?page=1`]: { ...list, topicCount: 2, topics: list.topics.slice(0, 2) },
    })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial', reason: expect.stringContaining('its last 2 topics') },
      parts: [{ complete: false, intervals: [{ from: '2026-10-13T09:30:00Z', to: '2026-10-31T00:00:00Z' }] }],
    })
  })

  test('that lists fewer topics than it counts is not read to the end', async () => {
    const list = z.looseObject({ topics: z.array(z.unknown()) }).parse(fixture('nodebb/recent.json'))
    const { evidence } = await scanCommunity(nodebb, {
      ...routes,
      [`${HOST}/api/recent?page=1`]: { ...list, topicCount: 2, topics: list.topics.slice(0, 1) },
    })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial', reason: expect.stringContaining('1 of the 2 topics') },
      parts: [{ complete: false }],
    })
  })

  test('of which nobody told leaves nothing to read', async () => {
    const { evidence, http } = await scanCommunity(nodebb, routes, { handles: [] })
    expect(evidence.outcome.status).toBe('not_applicable')
    expect(http.requests).toBe(0)
  })
})

describe('what is no community of NodeBB, or shows nothing', () => {
  test.each([
    ['a host without such an address', answer(404, fixture('nodebb/not-found.json')), 'not_found'],
    ['a host that answers with a page of its own', answer(404, '<html>'), 'error'],
    ['a community for members', refused, 'auth_required'],
    ['another engine', { title: 'Aurora' }, 'changed'],
    ['a wall', answer(403, '<html>'), 'blocked'],
  ])('%s', async (_, config, status) => {
    const http = fakeHttp({ [`${HOST}/api/config`]: config })
    await expect(nodebb.account?.(HANDLE, fakeScan(nodebb, http))).rejects.toMatchObject({ status })
  })

  test('a topic in another shape is left out, and told with its path', async () => {
    const { evidence } = await scanCommunity(nodebb, {
      ...routes,
      [`${HOST}/api/users`]: refused,
      [`${HOST}/api/recent?page=1`]: fixture('nodebb/recent-changed.json'),
    })
    expect(evidence.outcome).toMatchObject({ status: 'partial', reason: expect.stringContaining('lastposttime') })
  })
})
