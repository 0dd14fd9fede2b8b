import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { flarum } from '../../../src/scanners/flarum/flarum.ts'
import { fixture } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import { answer, fakeHttp, fakeScan } from '../fake-scan.ts'

const HOST = 'https://community.aurora-air.example'
const HANDLE = 'community.aurora-air.example'
const page = (offset: number) =>
  `${HOST}/api/posts?filter[type]=comment&sort=-createdAt&page[limit]=50&page[offset]=${offset}`

const older = fixture('flarum/older.json')
const routes = {
  [`${HOST}/api`]: fixture('flarum/forum.json'),
  [page(0)]: fixture('flarum/posts.json'),
  [page(50)]: fixture('flarum/posts-last.json'),
  [`${HOST}/api/posts?filter[discussion]=4&filter[type]=comment&sort=createdAt&page[limit]=50`]: older,
}
const denied = answer(403, fixture('flarum/denied.json'))

describe('a community on Flarum', () => {
  test('shows who was answered by staff, who by a peer, and who waits, also in discussions that are older', async () => {
    const { facts } = await scanCommunity(flarum, routes, { settings: { groups: ['aurora air crew'] } })
    expect(rowsOf(facts)).toEqual([
      { author: 'tomb', kind: 'own-place', answer: null, hours: 616, peer: 'kai' },
      { author: 'mira', kind: 'own-place', answer: 'lena', hours: 2, peer: null },
      { author: 'mira', kind: 'own-place', answer: 'jon', hours: 1, peer: null },
      { author: 'tomb', kind: 'own-place', answer: null, hours: 376, peer: null },
      { author: 'deleted', kind: 'own-place', answer: null, hours: 256, peer: null },
    ])
  })

  test.each<[Record<string, string[]>, string[], string]>([
    [{}, ['lena'], 'moderators, if nothing is said'],
    [{ staff: ['JON'] }, ['jon', 'lena'], 'and whoever is named'],
    [{ groups: ['Aurora Air crew'] }, ['jon', 'lena'], 'a group, by name'],
    [{ groups: ['Nobody'] }, [], 'no others where groups are given'],
  ])('takes for staff, with %j, %j: %s', async (settings, expected) => {
    const { facts } = await scanCommunity(flarum, routes, { settings })
    expect([...new Set(facts.own.map(({ author }) => author.handle))].sort()).toEqual(expected)
  })

  test('is read with as many requests as it says', async () => {
    const { http, evidence } = await scanCommunity(flarum, routes)
    // The forum, two pages, and the beginning of the older discussion.
    expect(http.requests).toBe(4)
    const whole = [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }]
    expect(evidence.streams.posts).toMatchObject({
      outcome: { status: 'ok' },
      parts: [{ complete: true, intervals: whole }],
    })
    expect(evidence.streams.mentions?.parts).toMatchObject([
      { part: HANDLE, scope: 'own-places', complete: true, intervals: whole },
    ])
  })

  test('covers what it read where the budget ends before the window', async () => {
    const { evidence } = await scanCommunity(flarum, routes, { budget: 2 })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial' },
      parts: [{ complete: false }],
    })
  })

  test('keeps whom a post replies to, quoted or named; titles, edits, likes and links', async () => {
    const { evidence } = await scanCommunity(flarum, routes)
    const byId = new Map(evidence.posts.map((post) => [post.id.slice(HANDLE.length), post]))
    expect(byId.get('/d/12/5')).toMatchObject({ replyTo: `${HANDLE}/d/12/4`, editedAt: '2026-10-13T09:05:00Z' })
    expect(byId.get('/d/12/4')).toMatchObject({ replyTo: `${HANDLE}/d/12/2`, root: `${HANDLE}/d/12/1` })
    expect(byId.get('/d/12/1')).toMatchObject({
      kind: 'topic',
      replyTo: null,
      url: `${HOST}/d/12/1`,
      engagement: { likes: 3 },
    })
    expect(byId.get('/d/11/1')?.text).toBe('Thank you\n\nThe crew to Bergen was lovely.')
    expect(byId.get('/d/10/2')?.links).toContain('https://www.aurora-air.example/seats')
    expect(byId.get('/d/4/8')?.mentions, 'lena is staff').toEqual([{ id: HANDLE, handle: 'lena', opening: false }])
    expect(byId.get('/d/4/1')?.cutShort).toBe(false)
  })

  test('says where the beginning of an older discussion is too long to be read', async () => {
    const first = z.looseObject({ data: z.array(z.unknown()) }).parse(older)
    const long = { ...first, data: first.data.slice(0, 2), links: { next: `${HOST}/api/posts?page[offset]=50` } }
    const { facts, evidence } = await scanCommunity(flarum, {
      ...routes,
      [`${HOST}/api/posts?filter[discussion]=4&filter[type]=comment&sort=createdAt&page[limit]=50`]: long,
    })
    expect(evidence.posts.filter(({ cutShort }) => cutShort).map(({ id }) => id)).toEqual([`${HANDLE}/d/4/1`])
    expect(facts.contacts.find(({ conversation }) => conversation === `${HANDLE}/d/4/1`)?.excluded).toBe(
      'thread-cut-short',
    )
  })

  test('without a post is read whole', async () => {
    const { evidence } = await scanCommunity(flarum, { ...routes, [page(0)]: fixture('flarum/empty.json') })
    expect(evidence.posts).toEqual([])
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: true }])
    expect(evidence.accounts).toMatchObject([{ name: 'Aurora Air & friends', lastActive: null }])
  })
})

describe('what is no community of Flarum, or shows nothing', () => {
  test.each([
    ['a host without such an address', answer(404, fixture('flarum/not-found.json')), 'not_found'],
    ['a host that answers with a page of its own', answer(404, '<html>'), 'error'],
    ['another engine', { data: { type: 'topics', attributes: { title: 'Aurora' } } }, 'changed'],
    ['a wall', answer(403, '<html>'), 'blocked'],
  ])('%s', async (_, forum, status) => {
    const http = fakeHttp({ [`${HOST}/api`]: forum })
    await expect(flarum.account?.(HANDLE, fakeScan(flarum, http))).rejects.toMatchObject({ status })
  })

  test('a forum for members wants them', async () => {
    const { evidence } = await scanCommunity(flarum, { ...routes, [page(0)]: denied })
    expect(evidence.outcome).toMatchObject({ status: 'auth_required' })
  })

  test('posts in another shape are changed, with their path', async () => {
    const { evidence } = await scanCommunity(flarum, { ...routes, [page(0)]: fixture('flarum/posts-changed.json') })
    expect(evidence.outcome).toMatchObject({ status: 'changed', reason: expect.stringContaining('createdAt') })
  })
})
