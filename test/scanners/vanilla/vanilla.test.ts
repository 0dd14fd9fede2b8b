import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { vanilla } from '../../../src/scanners/vanilla/vanilla.ts'
import { fixture } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

const HANDLE = 'community.aurora-air.example'
const API = `https://${HANDLE}/api/v2`
const since = 'dateInserted=>=2026-10-01T00:00:00Z&limit=100'

const LATEST = `${API}/discussions?limit=1&sort=-dateLastComment&pinOrder=mixed`
const TOTALS = `${API}/site-totals?counts=all`
const DISCUSSIONS = `${API}/discussions?${since}&page=1&sort=-dateInserted&pinOrder=mixed&expand=insertUser`
const comments = (page: number) =>
  `${API}/comments?${since}&page=${page}&sort=-dateInserted&expand=insertUser&quoteParent=false`
const OLDER = `${API}/discussions/4?expand=insertUser`
const FIRST = `${API}/comments?discussionID=4&sort=dateInserted&limit=100&expand=insertUser&quoteParent=false`

const routes = {
  [LATEST]: fixture('vanilla/latest.json'),
  [TOTALS]: fixture('vanilla/totals.json'),
  [DISCUSSIONS]: fixture('vanilla/discussions.json'),
  [comments(1)]: fixture('vanilla/comments.json'),
  [OLDER]: fixture('vanilla/discussion.json'),
  [FIRST]: fixture('vanilla/first-comments.json'),
}
const denied = answer(403, fixture('vanilla/denied.json'))
const Rows = z.array(z.looseObject({ commentID: z.number() }))

describe('a community on Vanilla', () => {
  test('shows who was answered by staff, who by a peer, and who waits, also in discussions that are older', async () => {
    const { facts } = await scanCommunity(vanilla, routes)
    expect(rowsOf(facts)).toEqual([
      { author: 'Tom B', kind: 'own-place', answer: null, hours: 616, peer: 'kai' },
      { author: 'Mira', kind: 'own-place', answer: 'Lena', hours: 2, peer: null },
      { author: 'Mira', kind: 'own-place', answer: 'Jon', hours: 1, peer: null },
      { author: 'Tom B', kind: 'own-place', answer: null, hours: 376, peer: null },
      { author: 'kai', kind: 'own-place', answer: null, hours: 256, peer: null },
    ])
  })

  test.each<[Record<string, string[]>, string[], string]>([
    [{}, ['Jon', 'Lena'], 'titles and ranks that say so'],
    [{ titles: ['aurora air employee'] }, ['Lena'], 'the titles named, and no others'],
    [{ titles: ['Nobody'], staff: ['jon'] }, ['Jon'], 'whoever is named'],
  ])('takes for staff, with %j, %j: %s', async (settings, expected) => {
    const { facts } = await scanCommunity(vanilla, routes, { settings })
    expect([...new Set(facts.own.map(({ author }) => author.handle))].sort()).toEqual(expected)
  })

  test('is read with as many requests as it says, and covers its window', async () => {
    const { http, evidence } = await scanCommunity(vanilla, routes)
    expect(http.requests).toBe(6)
    const whole = [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }]
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'ok' },
      parts: [{ part: HANDLE, complete: true, intervals: whole }],
    })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ scope: 'own-places', complete: true, intervals: whole }])
    expect(evidence.accounts).toMatchObject([{ id: HANDLE, followers: 1840, lastActive: '2026-10-20T08:00:00Z' }])
  })

  test('is covered as far as both lists were read, and no further', async () => {
    const one = Rows.parse(fixture('vanilla/comments.json')).at(-2)
    const full = Array.from({ length: 100 }, (_, index) => ({ ...one, commentID: 1000 + index }))
    const { evidence } = await scanCommunity(vanilla, {
      ...routes,
      [comments(1)]: full,
      [comments(2)]: answer(429, { message: 'slow down', status: 429 }),
    })
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'rate_limited' },
      parts: [{ complete: false, intervals: [{ from: '2026-10-05T09:00:00Z', to: '2026-10-31T00:00:00Z' }] }],
    })
    const nothing = await scanCommunity(vanilla, { ...routes, [comments(1)]: denied })
    expect(nothing.evidence.streams.posts?.parts).toMatchObject([{ complete: false, intervals: [] }])
  })

  test('keeps accepted answers, scores, views, edits, links, and whom a comment replies to and names', async () => {
    const { evidence } = await scanCommunity(vanilla, routes, { settings: { staff: ['Lena'] } })
    const byId = new Map(evidence.posts.map((post) => [post.id.slice(HANDLE.length), post]))
    expect(byId.get('/comment/123')).toMatchObject({
      accepted: true,
      kind: 'answer',
      replyTo: `${HANDLE}/comment/122`,
      root: `${HANDLE}/discussion/12`,
      editedAt: '2026-10-13T09:05:00Z',
    })
    expect(byId.get('/discussion/12')).toMatchObject({
      kind: 'question',
      url: `https://${HANDLE}/discussion/12/x`,
      engagement: { likes: 3, replies: 4, views: 80 },
    })
    expect(byId.get('/discussion/13')).toMatchObject({
      kind: 'topic',
      text: 'Thank you & goodbye\n\nThe crew to Bergen was lovely.',
    })
    expect(byId.get('/comment/101')).toMatchObject({
      accepted: false,
      links: expect.arrayContaining(['https://www.aurora-air.example/seats']),
    })
    expect(byId.get('/comment/121')?.mentions).toEqual([{ id: 'Mira', handle: 'Mira', opening: false }])
    expect(byId.get('/comment/122')?.mentions, 'whom a quote names is not named').toEqual([])
    expect(byId.get('/comment/48')?.mentions, 'who names staff names the brand').toMatchObject([{ id: HANDLE }])
    expect(byId.has('/comment/99'), 'what stands below no discussion').toBe(false)
  })

  test('leaves out an older discussion that is not for everybody', async () => {
    const { evidence } = await scanCommunity(vanilla, { ...routes, [OLDER]: denied })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: true }])
    expect(evidence.posts.some(({ id }) => id === `${HANDLE}/discussion/4`)).toBe(false)
  })
})

describe('what is no community of Vanilla, or shows nothing', () => {
  test.each([
    ['a host without such an address', answer(404, fixture('vanilla/not-found.json')), 'not_found'],
    ['a host that answers with a page of its own', answer(404, '<html>'), 'error'],
    ['a community for members', denied, 'auth_required'],
    ['another engine', { topics: [] }, 'changed'],
    ['a wall', answer(403, '<html>'), 'blocked'],
  ])('%s', async (_, latest, status) => {
    const http = fakeHttp({ [LATEST]: latest })
    await expect(vanilla.account?.(HANDLE, fakeScan(vanilla, http))).rejects.toMatchObject({ status })
  })

  test('a community that does not count its users has no number of them', async () => {
    const http = fakeHttp({ [LATEST]: [], [TOTALS]: answer(404, fixture('vanilla/not-found.json')) })
    await expect(vanilla.account?.(HANDLE, fakeScan(vanilla, http))).resolves.toMatchObject({
      followers: null,
      lastActive: null,
    })
  })

  test('comments in another shape are changed, with their path', async () => {
    const { evidence } = await scanCommunity(vanilla, {
      ...routes,
      [comments(1)]: fixture('vanilla/comments-changed.json'),
    })
    expect(evidence.streams.mentions?.outcome).toMatchObject({
      status: 'changed',
      reason: expect.stringContaining('dateInserted'),
    })
  })
})
