import { expect, test } from 'vitest'
import type { AccountRef } from '../../../src/brand/brand.ts'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { lemmy } from '../../../src/scanners/lemmy/lemmy.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fakeHttp } from '../fake-scan.ts'
import { type FakeServer, fakeFederation } from './fake-lemmy.ts'

const at = (time: string) => seconds(`2026-10-${time}:00Z`)
const window = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }

const HOME: FakeServer = {
  host: 'forum.example',
  moderators: { auroraair: ['aurora_ann'] },
  bots: ['welcome_bot'],
  entries: [
    // A rule of long ago, pinned.
    {
      id: 1,
      author: 'aurora_ann',
      community: 'auroraair',
      time: seconds('2025-01-01T00:00:00Z'),
      parent: null,
      text: 'Rules',
      pinned: true,
    },
    // A question that a moderator answers after two hours, and the thanks.
    {
      id: 10,
      author: 'kim',
      community: 'auroraair',
      time: at('05T08:00'),
      parent: null,
      text: 'Where is my bag?',
      body: 'Lost it.',
    },
    { id: 11, author: 'welcome_bot', community: 'auroraair', time: at('05T08:01'), parent: 10, text: 'Welcome!' },
    {
      id: 12,
      author: 'aurora_ann',
      community: 'auroraair',
      time: at('05T10:00'),
      parent: 10,
      text: 'In Oslo; it comes tomorrow.',
    },
    { id: 13, author: 'kim', community: 'auroraair', time: at('05T11:00'), parent: 12, text: 'Thank you!' },
    // One that another customer of another server answers, and nobody else.
    { id: 20, author: 'sam', community: 'auroraair', time: at('10T08:00'), parent: null, text: 'Can I change my seat' },
    {
      id: 21,
      author: 'noor@other.example',
      community: 'auroraair',
      time: at('10T09:00'),
      parent: 20,
      text: 'In the app, under trips.',
    },
    // One of before the window that the moderator answers in it.
    {
      id: 30,
      author: 'lee',
      community: 'auroraair',
      time: seconds('2026-09-20T00:00:00Z'),
      parent: null,
      text: 'Any news of the new route?',
    },
    {
      id: 31,
      author: 'aurora_ann',
      community: 'auroraair',
      time: at('02T09:00'),
      parent: 30,
      text: 'It starts in May.',
    },
    // A moderator's own announcement, and a comment on it.
    {
      id: 40,
      author: 'aurora_ann',
      community: 'auroraair',
      time: at('15T08:00'),
      parent: null,
      text: 'Our new lounge',
    },
    { id: 41, author: 'tess', community: 'auroraair', time: at('15T09:00'), parent: 40, text: 'Is there coffee?' },
  ],
}

const ELSEWHERE: FakeServer = {
  host: 'other.example',
  entries: [
    // The brand's user answers somebody who did not ask, who then asks in return and gets a peer's answer.
    { id: 50, author: 'mika', community: 'travel', time: at('12T08:00'), parent: null, text: 'Cheap flights to Oslo' },
    { id: 51, author: 'aurora_care', community: 'travel', time: at('12T09:00'), parent: 50, text: 'We have a sale.' },
    { id: 52, author: 'mika', community: 'travel', time: at('12T10:00'), parent: 51, text: 'Until when?' },
    { id: 53, author: 'noor', community: 'travel', time: at('12T11:00'), parent: 52, text: 'Until Sunday.' },
    { id: 54, author: 'rob', community: 'travel', time: at('12T12:00'), parent: 50, text: 'I go by train.' },
    // Somebody names the brand, and somebody addresses its user.
    { id: 60, author: 'pat', community: 'travel', time: at('20T08:00'), parent: null, text: 'Aurora Air lost my dog' },
    { id: 61, author: 'noor', community: 'travel', time: at('20T09:00'), parent: 60, text: 'Ask them at the desk.' },
    {
      id: 70,
      author: 'ola',
      community: 'travel',
      time: at('22T08:00'),
      parent: null,
      text: 'Refunds',
      body: '[@aurora_care@other.example](https://other.example/u/aurora_care) where is mine?',
    },
    { id: 71, author: 'noor', community: 'travel', time: at('22T09:00'), parent: 70, text: 'Mine took a week.' },
    { id: 72, author: 'ash', community: 'travel', time: at('23T09:00'), parent: null, text: 'The aurora airs tonight' },
  ],
}

const named = (handle: string): AccountRef => ({
  platform: 'lemmy',
  handle,
  confidence: 1,
  evidence: ['given by the user'],
})

async function scanned(
  accounts: readonly string[],
  settings: Readonly<Record<string, unknown>>,
  servers: readonly FakeServer[] = [HOME, ELSEWHERE],
) {
  const brand = {
    name: 'Aurora Air',
    aliases: [],
    exclude: [],
    context: [],
    website: null,
    accounts: accounts.map(named),
  }
  const http = fakeHttp(fakeFederation(servers))
  const evidence = await scanPlatform(lemmy, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(lemmy),
    keys: {},
    settings,
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: window.since, to: window.until }),
    onProgress: () => undefined,
  })
  const [facts] = converse({
    brand,
    window: { since: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z' },
    platforms: [evidence],
  })
  const contacts = facts?.contacts.map(({ author, kind, answer, waited, acknowledged, peerAnswer, excluded }) => ({
    author: author.handle.split('@')[0],
    kind,
    answer: answer?.id.split('/').at(-1) ?? null,
    hours: answer ? (waited ?? 0) / 3600 : null,
    acknowledged,
    peer: peerAnswer?.author.handle ?? null,
    excluded,
  }))
  return { http, evidence, facts, contacts: contacts?.sort((a, b) => ((a.author ?? '') < (b.author ?? '') ? -1 : 1)) }
}

test("a brand's own community shows who was answered by its moderators, who waits, and whom a peer of another server helped", async () => {
  const { evidence, facts, contacts, http } = await scanned(['!auroraair@forum.example'], { instances: [] })
  expect(evidence.outcome).toMatchObject({ status: 'partial', reason: expect.stringMatching('own places') })
  expect(evidence.accounts).toMatchObject([{ handle: '!auroraair@forum.example', followers: 1234, official: true }])
  expect(contacts).toEqual([
    { author: 'kim', kind: 'own-place', answer: '12', hours: 2, acknowledged: true, peer: null, excluded: null },
    {
      author: 'sam',
      kind: 'own-place',
      answer: null,
      hours: null,
      acknowledged: false,
      peer: 'noor@other.example',
      excluded: null,
    },
    { author: 'tess', kind: 'comment', answer: null, hours: null, acknowledged: false, peer: null, excluded: null },
  ])
  expect(facts?.own.map(({ id }) => id.split('/').at(-1))).toEqual(['31', '12', '40'])
  expect(facts?.answers.map(({ id }) => id.split('/').at(-1))).toEqual(['31', '12'])
  // The community, its posts, its comments: the question of before the window came along with its posts.
  expect(http.requests).toBe(3)
})

test('a server that does not tell of each post whether a moderator wrote it tells who the moderators are', async () => {
  const { contacts, http } = await scanned(['!auroraair@forum.example'], { instances: [] }, [{ ...HOME, old: true }])
  expect(contacts?.map(({ author, answer, hours }) => [author, answer, hours])).toEqual([
    ['kim', '12', 2],
    ['sam', null, null],
    ['tess', null, null],
  ])
  expect(http.requests).toBe(3)
})

test("a brand's user and a search show who was answered elsewhere, and who waits there", async () => {
  const { evidence, facts, contacts, http } = await scanned(['aurora_care@other.example'], {
    instances: ['other.example'],
  })
  expect(evidence.outcome).toMatchObject({ status: 'partial', reason: expect.stringMatching('sample') })
  expect(evidence.streams.posts?.outcome.status).toBe('ok')
  expect(contacts).toEqual([
    {
      author: 'mika',
      kind: 'reply',
      answer: null,
      hours: null,
      acknowledged: false,
      peer: 'noor@other.example',
      excluded: null,
    },
    {
      author: 'ola',
      kind: 'mention',
      answer: null,
      hours: null,
      acknowledged: false,
      peer: 'noor@other.example',
      excluded: null,
    },
  ])
  expect(facts?.overheard.map(({ post }) => post.id)).toEqual(['https://other.example/post/60'])
  expect(evidence.posts.map(({ id }) => id)).not.toContain('https://other.example/comment/54')
  // The user with their posts, the thread (2), two searches, and in the second round the thread of ola (2): that of mika
  // has been read.
  expect(http.requests).toBe(7)
})

test('a scan of both tells whose place is whose', async () => {
  const { contacts, evidence } = await scanned(['!auroraair@forum.example', 'aurora_care@other.example'], {
    instances: ['other.example'],
  })
  expect(contacts?.map(({ author, answer }) => [author, answer])).toEqual([
    ['kim', '12'],
    ['mika', null],
    ['ola', null],
    ['sam', null],
    ['tess', null],
  ])
  expect(new Set(evidence.posts.map(({ place }) => `${place?.id} ${place?.official}`))).toEqual(
    new Set(['https://forum.example/c/auroraair true', 'https://other.example/c/travel false']),
  )
})
