import { expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { hackernews } from '../../../src/scanners/hackernews/hackernews.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fakeHttp } from '../fake-scan.ts'
import { type FakeItem, fakeAlgolia } from './fake-algolia.ts'

const at = (time: string) => seconds(`${time}:00Z`)

const SITE: FakeItem[] = [
  // Somebody else's story: one question that jo answered unasked, and what kim made of the answer.
  { id: 1, author: 'mika', time: at('2026-10-12T08:00'), parent: null, title: 'Aurora Air opens its booking API' },
  { id: 2, author: 'kim', time: at('2026-10-12T08:20'), parent: 1, text: 'Is it free?' },
  { id: 3, author: 'aurora_jo', time: at('2026-10-12T10:00'), parent: 2, text: 'Yes: a key takes a minute.' },
  { id: 4, author: 'kim', time: at('2026-10-12T10:30'), parent: 3, text: 'How do I renew it?' },
  { id: 5, author: 'noor', time: at('2026-10-12T11:00'), parent: 4, text: 'In your settings.' },
  // A question to jo by name, answered after two hours.
  {
    id: 6,
    author: 'tess',
    time: at('2026-10-14T08:00'),
    parent: null,
    title: 'Refunds',
    text: '@aurora_jo where is mine?',
  },
  { id: 7, author: 'aurora_jo', time: at('2026-10-14T10:00'), parent: 6, text: 'On its way.' },
  // Jo's own story, with a comment that nobody answered.
  { id: 8, author: 'aurora_jo', time: at('2026-10-20T08:00'), parent: null, title: 'Show HN: Our seat map' },
  { id: 9, author: 'sam', time: at('2026-10-20T09:00'), parent: 8, text: 'Row 13 is missing.' },
]

test('a whole scan shows who was answered, who waits, and whom a peer helped', async () => {
  const window = { since: at('2026-10-01T00:00'), until: at('2026-10-31T00:00') }
  const brand = {
    name: 'Aurora Air',
    aliases: [],
    exclude: [],
    context: [],
    website: null,
    accounts: [{ platform: 'hackernews', handle: 'aurora_jo', confidence: 1, evidence: ['given by the user'] }],
  }
  const http = fakeHttp(fakeAlgolia(SITE, [{ username: 'aurora_jo' }]))
  const evidence = await scanPlatform(hackernews, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(hackernews),
    keys: {},
    settings: {},
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: window.since, to: window.until }),
    onProgress: () => undefined,
  })
  expect(evidence.outcome).toEqual({ status: 'ok', reason: null, until: null })
  expect(evidence.accounts).toMatchObject([{ handle: 'aurora_jo', official: true, confidence: 1 }])

  const [facts] = converse({
    brand,
    window: { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' },
    platforms: [evidence],
  })
  const contacts = facts?.contacts.map(({ author, kind, answer, waited, peerReply, excluded }) => ({
    author: author.handle,
    kind,
    answer: answer?.id ?? null,
    hours: (waited ?? 0) / 3600,
    peer: peerReply?.author.handle ?? null,
    excluded,
  }))
  expect(contacts?.sort((a, b) => (a.author < b.author ? -1 : 1))).toEqual([
    { author: 'kim', kind: 'reply', answer: null, hours: 445.5, peer: 'noor', excluded: null },
    { author: 'sam', kind: 'comment', answer: null, hours: 255, peer: null, excluded: null },
    { author: 'tess', kind: 'mention', answer: '7', hours: 2, peer: null, excluded: null },
  ])
  expect(facts?.own.map(({ id }) => id)).toEqual(['3', '7', '8'])
  expect(facts?.mentions.map(({ id }) => id).sort()).toEqual(['1', '4', '6', '9'])
  // The profile, own posts, three stories and one look at all of them, the name, the user name; the
  // stories in which customers spoke are those that were looked at by then.
  expect(http.requests).toBe(8)
})
