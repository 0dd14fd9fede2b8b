import { describe, expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { github } from '../../../src/scanners/github/github.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fixture } from '../../fixtures.ts'
import { answer, type FakeHttp, fakeHttp } from '../fake-scan.ts'

const WINDOW = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }
const BRAND = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null }

/** What the invented organisation shows; whatever else is asked for is not there. */
function answerTo({ pathname }: URL): unknown {
  const names: Readonly<Record<string, string>> = {
    '/orgs/aurora-air': 'organisation',
    '/orgs/aurora-air/repos': 'repositories',
    '/repos/aurora-air/booking-api/issues': 'issues',
    '/repos/aurora-air/booking-api/issues/comments': 'comments',
    '/search/issues': 'search',
    '/graphql': 'discussions',
  }
  const name = names[pathname]
  return name === undefined ? answer(404, fixture('github/not-found.json')) : fixture(`github/${name}.json`)
}

interface Scanned {
  evidence: PlatformEvidence
  facts: Facts | undefined
  http: FakeHttp
}

async function scanned(
  settings: Readonly<Record<string, unknown>> = {},
  keys: Readonly<Record<string, string>> = {},
): Promise<Scanned> {
  const accounts = [{ platform: 'github', handle: 'aurora-air', confidence: 1, evidence: ['given'] }]
  const http = fakeHttp(answerTo)
  const evidence = await scanPlatform(github, {
    brand: { ...BRAND, accounts },
    accounts,
    http,
    origin: originResolver(github),
    keys,
    settings,
    site: null,
    window: WINDOW,
    observedAt: WINDOW.until,
    clock: virtualClock(WINDOW.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: WINDOW.since, to: WINDOW.until }),
    onProgress: () => undefined,
  })
  const window = { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' }
  const [facts] = converse({ brand: BRAND, window, platforms: [evidence] })
  return { evidence, facts, http }
}

function contactsOf(facts: Facts | undefined): object[] {
  return (facts?.contacts ?? [])
    .map(({ author, turn, kind, answer, waited, peerAnswer, acknowledged, excluded }) => ({
      who: author.handle,
      turn,
      kind,
      hours: answer === null ? null : (waited ?? 0) / 3600,
      peer: peerAnswer?.author.handle ?? null,
      acknowledged,
      excluded,
    }))
    .sort((a, b) => (`${a.who} ${a.turn}` < `${b.who} ${b.turn}` ? -1 : 1))
}

const ASKED = { turn: 'first', kind: 'own-place', hours: null, peer: null, acknowledged: false, excluded: null }
const CONTACTS = [
  { ...ASKED, who: 'dependabot[bot]', excluded: 'automatic' },
  { ...ASKED, who: 'kim', hours: 2 },
  { ...ASKED, who: 'kim', turn: 'follow-up', hours: 1, acknowledged: true },
  { ...ASKED, who: 'mika', peer: 'noor' },
]

describe('a whole scan without a token', async () => {
  const { evidence, facts, http } = await scanned()

  test('is read whole', () => {
    expect(evidence.outcome).toEqual({ status: 'ok', reason: null, until: null })
    expect(evidence.accounts).toMatchObject([{ handle: 'aurora-air', official: true, verified: true }])
  })

  test('shows who was answered by a member, who waits, whom a peer helped; a robot is no customer and no answer', () => {
    expect(contactsOf(facts)).toEqual(CONTACTS)
  })

  test('takes what members wrote below issues for own posts, and no work on the code', () => {
    expect(facts?.own.map(({ id }) => id.replace('aurora-air/booking-api', ''))).toEqual([
      '#comment-101',
      '#comment-103',
      '#comment-108',
      '#6',
    ])
  })

  test('hears an issue elsewhere, whose answers nobody looked for', () => {
    expect(facts?.overheard.map(({ post, excluded }) => [post.id, excluded])).toEqual([
      ['someone/travel-bot#7', 'thread-cut-short'],
    ])
  })

  test('knows that an issue from before the window has more comments than were read', () => {
    const cut = evidence.posts.filter(({ cutShort, place }) => cutShort && place?.official)
    expect(cut.map(({ id }) => id)).toEqual(['aurora-air/booking-api#5'])
  })

  test('says that discussions want a token', () => {
    expect(evidence.notes.join(' ')).toContain('GITHUB_TOKEN')
  })

  test('costs what it says: the organisation, its repositories, the issues and the comments of one, a search', () => {
    expect(http.requests).toBe(5)
  })
})

describe('a whole scan with a token', async () => {
  const { facts, http } = await scanned({}, { GITHUB_TOKEN: 'secret' })

  test('shows discussions too: who was answered there, and whose answer was accepted', () => {
    expect(contactsOf(facts)).toEqual([
      ...CONTACTS.slice(0, 1),
      { ...ASKED, who: 'ida', hours: 3, peer: 'noor' },
      ...CONTACTS.slice(1),
    ])
  })

  test('sends the token to the API alone', () => {
    expect(http.requests).toBe(6)
    for (const { url, headers } of http.seen) {
      expect(new URL(url).origin).toBe('https://api.github.com')
      expect(headers?.authorization).toBe('Bearer secret')
    }
  })
})

test('employees answer for the brand though GitHub does not show that they belong to it', async () => {
  const { facts } = await scanned({ employees: ['noor'] })
  expect(contactsOf(facts)).toContainEqual({ ...ASKED, who: 'mika', hours: 1 })
})

test('a named repository that is not there leaves the others readable', async () => {
  const { evidence, facts } = await scanned({ repositories: ['aurora-air/booking-api', 'aurora-air/missing'] })
  expect(evidence.streams.posts?.outcome).toMatchObject({ status: 'partial' })
  expect(evidence.streams.posts?.outcome.reason).toContain('aurora-air/missing is not there')
  expect(contactsOf(facts)).toEqual(CONTACTS)
})
