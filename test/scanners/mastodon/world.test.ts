import { describe, expect, test } from 'vitest'
import type { Contact } from '../../../src/conversations/contact.ts'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import { DAY, iso, seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { type Asked, type Habits, type World, worldOf } from '../bluesky/world.ts'
import { answer, fakeHttp, type Routes } from '../fake-scan.ts'
import { struck } from '../faults/struck.ts'
import { type FakeServer, fediverse, type Said } from './fediverse.ts'
import { BRAND, HOME, OFFICIAL, SEA } from './scene.ts'

const T = seconds('2026-10-31T00:00:00Z')
const WINDOW = { from: T - 30 * DAY, to: T }
const SEEDS = [2, 3, 5, 8]
const TAG = '#AuroraAir'

/** The brand answers those who mention it, and hardly those who reply to its posts. */
const EAGER: Habits = { mentions: 0.8, beside: 0.4, below: 0.3, overheard: 0.5 }

/** A third of the posts that speak to the brand or name it carry its tag, whatever becomes of them. */
function isTagged({ key }: { key: string }): boolean {
  return Number(key.slice(1)) % 3 === 0
}

/** An invented network of the Fediverse: who spoke to the brand, what was answered, and what of it strangers are shown. */
function onTheFediverse({ said, asked }: World): { said: Said[]; asked: (Asked & { shown: boolean })[] } {
  const spoken = new Set(asked.map(({ key }) => key))
  return {
    said: said.map(({ key, by, at, text, replyTo }) => ({
      id: key,
      by: by === 'auroraair' ? OFFICIAL : `${by}@sea.example`,
      at: iso(at).slice(0, 16),
      // A handle that opens a reply may have come along with the form; one behind the words is meant.
      text: `${text.replace(/^@auroraair\.test (.*)$/, `$1 @${OFFICIAL}`)}${spoken.has(key) && isTagged({ key }) ? ` ${TAG}` : ''}`,
      ...(replyTo !== undefined && { to: replyTo }),
    })),
    // Nobody is shown who quotes whom.
    asked: asked.map((one) => {
      const quotes = said.find(({ key }) => key === one.key)?.quotes !== undefined
      return { ...one, shown: isTagged(one) || (one.below && !quotes) }
    }),
  }
}

async function scanned(routes: Routes) {
  const brand = { ...BRAND, accounts: [{ platform: 'mastodon', handle: OFFICIAL, confidence: 1, evidence: ['given'] }] }
  const http = fakeHttp(routes, { budget: 1000 })
  const evidence = await scanPlatform(mastodon, {
    brand,
    accounts: brand.accounts,
    http,
    origin: originResolver(mastodon),
    keys: {},
    settings: {},
    site: null,
    window: { since: WINDOW.from, until: WINDOW.to },
    observedAt: T,
    clock: virtualClock(T),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, WINDOW),
    onProgress: () => undefined,
  })
  const window = { since: iso(WINDOW.from), until: iso(WINDOW.to) }
  const [facts] = converse({ brand, window, platforms: [evidence] })
  if (!facts) throw new Error('there are no facts')
  const counted = facts.contacts.filter(({ turn, excluded }) => turn === 'first' && excluded === null)
  return { http, evidence, facts, counted }
}

const keys = new Map<string, string>()
/** By what a world knows a contact: its text, where that tells, is the same for many, so its author and time do. */
function keyOf(said: readonly Said[], { posts: [first] }: Contact): string {
  const name = `${first.author.id} ${first.createdAt?.slice(0, 16)}`
  const known = keys.get(name) ?? said.find((one) => `${one.by} ${one.at}` === name)?.id
  if (known === undefined) throw new Error(`nobody said ${name}`)
  keys.set(name, known)
  return known
}

const sum = (all: readonly Contact[]) => ({ of: all.length, answered: all.filter(({ answer: by }) => by).length })
const truth = (asked: readonly Asked[]) => ({ of: asked.length, answered: asked.filter((one) => one.answered).length })
const OLD: FakeServer = { ...HOME, software: { name: 'mastodon', version: '4.1.0' } }

describe.each(SEEDS)('in an invented world, number %i,', (seed) => {
  const { said, asked } = onTheFediverse(worldOf(seed, T, 30 * DAY, EAGER))
  const shown = asked.filter(({ shown: is, late, overheard }) => is && !late && !overheard)

  test.each([
    { why: 'on a server of today', home: HOME },
    { why: 'on one that shows whole chains alone', home: OLD },
  ])(
    'a stranger is told what is true of tags and replies to own posts, and of nothing else, $why',
    async ({ home }) => {
      keys.clear()
      const { counted, facts, evidence } = await scanned(fediverse(said, [home, SEA]))
      expect(sum(counted)).toEqual(truth(shown))
      expect(facts.overheard.filter(({ excluded }) => excluded === null).length).toBe(
        asked.filter(({ overheard, shown: is }) => overheard && is).length,
      )
      expect(evidence.streams.mentions?.parts.every(({ complete }) => complete)).toBe(true)
      const helped = new Map(asked.map((one) => [one.key, one.helped]))
      for (const contact of counted) {
        const { read, peerAnswer, answer: by } = contact
        expect(read).toBe(true)
        const first = peerAnswer !== null && (by === null || peerAnswer.time < by.time)
        expect(first).toBe(helped.get(keyOf(said, contact)))
      }
    },
  )
})

test('which of the mentions were answered changes nothing of what is told', async () => {
  for (const mentions of [0, 0.5, 1]) {
    const world = worldOf(SEEDS[0] ?? 0, T, 30 * DAY, { mentions, beside: mentions, below: 0.3, overheard: mentions })
    const { said, asked } = onTheFediverse(world)
    const { counted } = await scanned(fediverse(said, [HOME, SEA]))
    expect(sum(counted)).toEqual(truth(asked.filter(({ shown, late, overheard }) => shown && !late && !overheard)))
  }
})

describe('whatever request fails, alone or with all that follow, nothing counts that is not true', () => {
  const { said, asked } = onTheFediverse(worldOf(1, T, 30 * DAY, EAGER, 0.2))
  const answered = new Map(asked.map((one) => [one.key, one.answered]))

  const FAULTS = [
    { fault: 'a fault of the server', fails: () => answer(500, {}) },
    { fault: 'a wall', fails: () => answer(403, '<html>Checking your browser</html>') },
    { fault: 'another shape', fails: () => ({ nothing: [] }) },
    { fault: 'a page that says 404', fails: () => answer(404, '<html>Not found</html>') },
    { fault: 'nothing there', fails: () => answer(404, { error: 'Record not found' }) },
    { fault: 'a server out of reach', fails: () => new PlatformError('timeout', 'no answer within 15 s') },
  ]

  test.each(FAULTS.map((one, turn) => ({ ...one, turn })))('$fault', async ({ fault, fails, turn }) => {
    keys.clear()
    const server = fediverse(said, [HOME, SEA])
    const whole = await scanned(server)
    for (const index of struck(whole.http.requests, turn, FAULTS.length))
      for (const lasts of [false, true]) {
        let made = -1
        const { counted, evidence } = await scanned((url, request) => {
          made += 1
          // That nobody ever used a tag is said by a 404 as well.
          const isSpared = fault === 'nothing there' && url.pathname.includes('/timelines/tag/')
          return !isSpared && (made === index || (lasts && made > index)) ? fails() : server(url, request)
        })
        // That there is no such account is the server's own word, and no fault.
        if (evidence.outcome.status === 'not_found' || evidence.accounts.length === 0) continue
        for (const contact of counted) expect(contact.answer !== null).toBe(answered.get(keyOf(said, contact)))
        const { posts, mentions } = evidence.streams
        const isWhole = [posts, mentions].every(
          (stream) => stream?.parts.length && stream.parts.every(({ complete }) => complete),
        )
        const isTold = mentions?.outcome.reason !== whole.evidence.streams.mentions?.outcome.reason
        if (isWhole && !isTold) expect(sum(counted)).toEqual(sum(whole.counted))
      }
  })
})

test.each([
  { why: 'is a page', said: answer(404, '<html>Not found</html>'), status: 'partial' },
  { why: 'is a page that says gone', said: answer(410, ''), status: 'partial' },
  { why: "is the server's own word", said: answer(404, { error: 'Not found' }), status: 'ok' },
])('own posts are $status where the answer on what software a server runs $why', async ({ said: answered, status }) => {
  const { said } = onTheFediverse(worldOf(1, T, 30 * DAY, EAGER, 0.2))
  const server = fediverse(said, [HOME, SEA])
  for (const path of ['/.well-known/nodeinfo', '/nodeinfo/2.0']) {
    const { evidence } = await scanned((url, request) => (url.pathname === path ? answered : server(url, request)))
    expect(evidence.streams.posts?.outcome.status).toBe(status)
    // What is not known to be counted right is unknown, and not zero.
    for (const { author, engagement } of evidence.posts) if (author?.official) expect(engagement.replies).toBeNull()
  }
})
