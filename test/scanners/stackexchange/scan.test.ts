import { describe, expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { stackexchange } from '../../../src/scanners/stackexchange/stackexchange.ts'
import { type FakeHttp, fakeHttp } from '../fake-scan.ts'
import { type FakeSite, fakeSite } from './fake-site.ts'

const at = (time: string) => seconds(`${time}:00Z`)

const SITE: FakeSite = {
  names: { 100: 'Jo', 201: 'Kim', 202: 'Noor', 203: 'Mika', 204: 'Tess', 205: 'Sam' },
  questions: [
    { id: 10, by: 201, at: at('2026-10-12T08:00'), title: 'A key?', tags: ['aurora-air'], body: '<p>Where?</p>' },
    {
      id: 20,
      by: 203,
      at: at('2026-10-14T08:00'),
      title: 'Seats',
      tags: ['aurora-air', 'c#'],
      body: '<p>How many?</p>',
    },
    { id: 30, by: 204, at: at('2026-10-20T08:00'), title: 'Fares', tags: ['aurora-air'], body: '<p>Still wrong.</p>' },
    {
      id: 40,
      by: 205,
      at: at('2026-10-21T08:00'),
      title: 'Travel',
      tags: ['xml'],
      body: '<p>Aurora Air sends XML?</p>',
    },
    {
      id: 50,
      by: 205,
      at: at('2026-10-22T08:00'),
      title: 'Sky',
      tags: ['image'],
      body: '<p>An aurora in the air.</p>',
    },
    {
      id: 5,
      by: 205,
      at: at('2026-09-01T08:00'),
      title: 'Old',
      tags: ['aurora-air'],
      body: '<p>Before the window.</p>',
    },
  ],
  answers: [
    { id: 11, by: 100, at: at('2026-10-12T10:00'), to: 10, body: '<p>In the console.</p>' },
    { id: 21, by: 202, at: at('2026-10-14T09:00'), to: 20, accepted: true, body: '<p>Six a row.</p>' },
    { id: 41, by: 100, at: at('2026-10-21T09:00'), to: 40, body: '<p>No, JSON.</p>' },
  ],
  comments: [
    { id: 1, by: 201, at: at('2026-10-12T11:00'), on: 11, body: 'How do I renew it?' },
    { id: 2, by: 100, at: at('2026-10-12T12:00'), on: 11, replyTo: 201, body: '@Kim The same way.' },
    { id: 3, by: 201, at: at('2026-10-12T12:30'), on: 11, body: 'Thanks, it works now!' },
    { id: 4, by: 205, at: at('2026-10-21T10:00'), on: 41, body: 'Since when?' },
    { id: 5, by: 202, at: at('2026-10-20T09:00'), on: 30, body: 'Same here.' },
  ],
  fuzzy: [50],
}

const WINDOW = { since: at('2026-10-01T00:00'), until: at('2026-10-31T00:00') }
const BRAND = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null }

async function scanned(
  handles: readonly string[],
  settings: Readonly<Record<string, unknown>>,
): Promise<{ evidence: PlatformEvidence; facts: Facts | undefined; http: FakeHttp }> {
  const accounts = handles.map((handle) => ({ platform: 'stackexchange', handle, confidence: 1, evidence: ['given'] }))
  const http = fakeHttp(fakeSite(SITE))
  const evidence = await scanPlatform(stackexchange, {
    brand: { ...BRAND, accounts },
    accounts,
    http,
    origin: originResolver(stackexchange),
    keys: {},
    settings,
    site: null,
    window: WINDOW,
    observedAt: WINDOW.until,
    clock: virtualClock(WINDOW.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: WINDOW.since, to: WINDOW.until }),
    onProgress: () => undefined,
  })
  const [facts] = converse({
    brand: BRAND,
    window: { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' },
    platforms: [evidence],
  })
  return { evidence, facts, http }
}

function contactsOf(facts: Facts | undefined): object[] {
  return (facts?.contacts ?? [])
    .map(({ author, turn, kind, answer, waited, peerAnswer, acknowledged, excluded }) => ({
      who: author.name,
      turn,
      kind,
      answer: answer?.id ?? null,
      hours: answer === null ? null : (waited ?? 0) / 3600,
      peer: peerAnswer?.author.name ?? null,
      acknowledged,
      excluded,
    }))
    .sort((a, b) => (`${a.who} ${a.turn}` < `${b.who} ${b.turn}` ? -1 : 1))
}

const WAITING = { turn: 'first', answer: null, hours: null, peer: null, acknowledged: false, excluded: null }

describe('a whole scan of a tag with an employee', async () => {
  const { evidence, facts, http } = await scanned(['aurora-air'], { employees: [100] })

  test('is read whole', () => {
    expect(evidence.outcome).toEqual({ status: 'ok', reason: null, until: null })
    expect(evidence.accounts).toMatchObject([{ handle: 'aurora-air', official: true, posts: 4 }])
  })

  test('shows who was answered, who waits, whom a peer helped, and who came back', () => {
    expect(contactsOf(facts)).toEqual([
      { ...WAITING, who: 'Kim', kind: 'own-place', answer: 'stackoverflow/11', hours: 2 },
      {
        ...WAITING,
        who: 'Kim',
        turn: 'follow-up',
        kind: 'own-place',
        answer: 'stackoverflow/comments/2',
        hours: 1,
        acknowledged: true,
      },
      { ...WAITING, who: 'Mika', kind: 'own-place', peer: 'Noor' },
      { ...WAITING, who: 'Sam', kind: 'reply', turn: 'first' },
      { ...WAITING, who: 'Tess', kind: 'own-place', peer: 'Noor' },
    ])
  })

  test('hears a question that names the brand elsewhere, answered unasked, and none that only looks so', () => {
    expect(facts?.overheard.map(({ post, answer }) => [post.id, answer?.id])).toEqual([
      ['stackoverflow/40', 'stackoverflow/41'],
    ])
  })

  test('takes what employees wrote for own posts', () => {
    expect(facts?.own.map(({ id }) => id)).toEqual(['stackoverflow/11', 'stackoverflow/comments/2', 'stackoverflow/41'])
  })

  test('costs what it says: the tag, three lists of own posts, the questions they answer, comments below them, and twice a search with answers and comments', () => {
    expect(http.requests).toBe(1 + 3 + 1 + 1 + 2 * 3)
  })
})

test('an account that is a user speaks for the brand just as an employee does', async () => {
  const { facts } = await scanned(['aurora-air', 'users/100'], {})
  const { facts: same } = await scanned(['aurora-air'], { employees: ['users/100@stackoverflow'] })
  expect(contactsOf(facts)).toEqual(contactsOf(same))
})

test('without anybody known to answer for the brand, nobody counts as unanswered', async () => {
  const { evidence, facts } = await scanned(['aurora-air'], {})
  expect(evidence.streams.posts?.outcome).toMatchObject({ status: 'partial' })
  expect(evidence.streams.posts?.outcome.reason).toContain('platforms.stackexchange.employees')
  const reasons = facts?.contacts.map(({ excluded }) => excluded) ?? []
  expect(reasons.length).toBeGreaterThan(2)
  expect(new Set(reasons)).toEqual(new Set(['before-the-covered-interval']))
  expect(facts?.mentions.length).toBeGreaterThan(0)
})
