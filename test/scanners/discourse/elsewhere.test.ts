import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { discourse } from '../../../src/scanners/discourse/discourse.ts'
import { fixture, fixtureText } from '../../fixtures.ts'
import { scanCommunity } from '../community-scan.ts'
import { answer, type Routes } from '../fake-scan.ts'

const TALK = 'https://talk.example.org'
const settings = { forums: ['talk.example.org'] }

function searches(pages: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Routes {
  return (url) => {
    if (Object.hasOwn(more, url.host)) return more[url.host]
    if (url.origin === TALK && url.pathname === '/search.json') return pages[Number(url.searchParams.get('page')) - 1]
    if (url.pathname === '/site/basic-info.json') return fixture('discourse/basic-info.json')
    if (url.pathname === '/about.json') return fixture('discourse/about.json')
    return fixture('discourse/latest-empty.json')
  }
}
const twoPages = [fixture('discourse/search.json'), fixture('discourse/search-2.json')]

describe("other people's forums", () => {
  test('are searched for the names of the brand, and what does not name it in its own words is left out', async () => {
    const { evidence, facts, http } = await scanCommunity(discourse, searches(twoPages), { handles: [], settings })
    expect(evidence.posts.map(({ id, text, cutShort, place }) => ({ id, text, cutShort, place }))).toEqual([
      {
        id: 'talk.example.org/t/71/4',
        text: '…flew with Aurora Air & lost a ski. Never again…',
        cutShort: true,
        place: { id: 'talk.example.org', official: false },
      },
      {
        id: 'talk.example.org/t/72/1',
        text: 'Dogs on Aurora Air\n\nDoes anybody know whether they take dogs?',
        cutShort: true,
        place: { id: 'talk.example.org', official: false },
      },
      {
        id: 'talk.example.org/t/73/2',
        text: 'The aurora air show was great.',
        cutShort: true,
        place: { id: 'talk.example.org', official: false },
      },
    ])
    expect(facts.contacts).toEqual([])
    expect(facts.overheard.map(({ excluded }) => excluded)).toEqual(Array(3).fill(expect.any(String)))
    expect(http.asked.map((address) => Object.fromEntries(new URL(address).searchParams))).toEqual([
      { q: '"Aurora Air" after:2026-09-30 before:2026-11-01 order:latest', page: '1' },
      { q: '"Aurora Air" after:2026-09-30 before:2026-11-01 order:latest', page: '2' },
    ])
  })

  test('are a sample, read as far as the window goes', async () => {
    const { evidence } = await scanCommunity(discourse, searches(twoPages), { handles: [], settings })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial' },
      parts: [
        {
          part: 'talk.example.org: Aurora Air',
          scope: 'sample',
          complete: true,
          intervals: [{ from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z' }],
        },
      ],
    })
  })

  test('that find nothing are read to the end', async () => {
    const nothing = searches([fixture('discourse/search-empty.json')])
    const { evidence } = await scanCommunity(discourse, nothing, { handles: [], settings })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: true }])
    expect(evidence.posts).toEqual([])
  })

  test('show ten pages and no more', async () => {
    const many = Array(12).fill(fixture('discourse/search.json'))
    const { evidence, http } = await scanCommunity(discourse, searches(many), { handles: [], settings })
    expect(http.asked).toHaveLength(10)
    expect(evidence.streams.mentions?.parts).toMatchObject([
      { complete: false, intervals: [{ from: '2026-10-16T08:00:00Z' }] },
    ])
  })

  test.each([
    { why: 'too busy', page: fixture('discourse/search-busy.json'), words: /heavy load/ },
    {
      why: 'asked too often',
      page: answer(429, fixture('discourse/search-slow-down.json')),
      words: /slow down/,
      status: 'rate_limited',
    },
    { why: 'for members alone', page: answer(403, fixture('discourse/not-logged-in.json')), words: /members alone/ },
    { why: 'no Discourse', page: answer(404, fixtureText('discourse/not-found.html')), words: /404/, status: 'error' },
  ])('that are $why are not read, and say why', async ({ page, words, status = 'partial' }) => {
    const { evidence } = await scanCommunity(discourse, searches([page]), { handles: [], settings })
    expect(evidence.streams.mentions?.outcome).toMatchObject({
      status,
      reason: expect.stringMatching(words),
    })
    expect(evidence.streams.mentions?.parts).toMatchObject([{ complete: false, intervals: [] }])
  })

  test("take nothing from what was read in the brand's own community", async () => {
    const walled = searches([answer(403, '<html>Just a moment</html>')])
    const { evidence } = await scanCommunity(discourse, walled, { settings })
    expect(evidence.streams.mentions).toMatchObject({
      outcome: { status: 'partial', reason: expect.stringMatching(/talk\.example\.org could not be searched/) },
      parts: [{ part: 'community.aurora-air.example', scope: 'own-places', complete: true }],
    })
  })

  test('do not hold each other up', async () => {
    const forums = { forums: ['https://walled.example.org/latest', 'talk.example.org', 'TALK.example.org'] }
    const one = searches(twoPages, { 'walled.example.org': answer(502, {}) })
    const { evidence } = await scanCommunity(discourse, one, { handles: [], settings: forums })
    expect(evidence.posts).toHaveLength(3)
    expect(evidence.streams.mentions?.parts.map(({ part, complete }) => [part, complete])).toEqual([
      ['walled.example.org: Aurora Air', false],
      ['talk.example.org: Aurora Air', true],
    ])
  })

  test('are left alone when the budget is used up', async () => {
    const { evidence } = await scanCommunity(discourse, searches(twoPages), { handles: [], settings, budget: 1 })
    expect(evidence.streams.mentions?.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringMatching(/budget/),
    })
    expect(evidence.posts).toHaveLength(3)
  })

  test("are not the brand's own, which is read as such", async () => {
    const own = { forums: ['community.aurora-air.example'] }
    const { http } = await scanCommunity(discourse, searches([]), { settings: own })
    expect(http.asked.filter((address) => address.includes('search'))).toEqual([])
  })
})

test('without a community or a forum to search there is nothing to read', async () => {
  const { evidence } = await scanCommunity(discourse, searches([]), { handles: [] })
  expect(evidence.streams.mentions?.outcome.status).toBe('not_applicable')
})

describe('the settings', () => {
  const { settings: given } = discourse
  const schema = given ?? z.strictObject({})
  test.each([
    [{}, true],
    [{ forums: ['https://talk.example.org/t/a/1'], offTopic: [7], staff: ['lena'] }, true],
    [{ forums: ['talk'] }, false],
    [{ offTopic: ['lounge'] }, false],
    [{ titles: [''] }, false],
    [{ forum: 'talk.example.org' }, false],
  ])('%j: %j', (value, valid) => expect(schema.safeParse(value).success).toBe(valid))
})
