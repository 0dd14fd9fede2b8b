import { describe, expect, test } from 'vitest'
import type { Contact } from '../../../src/conversations/contact.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import { DAY, seconds } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { answer } from '../fake-scan.ts'
import { struck } from '../faults/struck.ts'
import { fakeAppView, type House } from './fake-appview.ts'
import { brand } from './fixtures.ts'
import { scanAll } from './scanning.ts'
import { type Asked, type Habits, type World, worldOf } from './world.ts'

const T = seconds('2026-10-31T00:00:00Z')
const WINDOW = { since: T - 30 * DAY, until: T }
const KEYS = { BLUESKY_HANDLE: 'auditor.test', BLUESKY_APP_PASSWORD: 'abcd' }
const KEYLESS: House = { search: 'closed', depth: 100 }
const KEYED: House = { search: 'signed in', depth: 100 }
const SEEDS = [2, 3, 5]

/** The brand answers those who mention it, and hardly those who reply to its posts. */
const EAGER: Habits = { mentions: 0.8, beside: 0.4, below: 0.3, overheard: 0.5 }

const worlds = new Map<string, World>()
const world = (seed: number, habits: Habits = EAGER) => {
  const key = JSON.stringify([seed, habits])
  const known = worlds.get(key) ?? worldOf(seed, T, 30 * DAY, habits)
  worlds.set(key, known)
  return known
}

const counted = ({ contacts }: Facts): Contact[] =>
  contacts.filter(({ turn, excluded }) => turn === 'first' && excluded === null)
const keyOf = ({ posts: [{ id }] }: Contact) => id.split('/').at(-1) ?? ''
const sum = (all: readonly Contact[]) => ({ of: all.length, answered: all.filter(({ answer }) => answer).length })
const truth = (asked: readonly Asked[]) => ({ of: asked.length, answered: asked.filter((one) => one.answered).length })

describe.each(SEEDS)('in an invented world, number %i,', (seed) => {
  const { said, asked } = world(seed)
  const directed = asked.filter(({ overheard, late }) => !overheard && !late)

  test('a reader without a key is told what is true of replies to own posts and quotes of them, and of nothing else', async () => {
    const { facts } = await scanAll(fakeAppView(said, KEYLESS), brand, WINDOW)
    expect(sum(counted(facts))).toEqual(truth(directed.filter(({ below }) => below)))
    expect(facts.overheard.filter(({ excluded }) => excluded === null)).toEqual([])
    const beside = facts.contacts.filter(({ excluded }) => excluded === 'seen-only-through-its-answer')
    expect(beside.length).toBeGreaterThan(10)
    expect(
      facts.contacts.filter(({ excluded }) => excluded === 'before-the-covered-interval').every(({ answer }) => answer),
    ).toBe(true)
  })

  test('a reader with a key is told what is true of everybody', async () => {
    const { facts } = await scanAll(fakeAppView(said, KEYED), brand, WINDOW, KEYS)
    expect(sum(counted(facts))).toEqual(truth(directed))
    const heard = facts.overheard.filter(({ excluded }) => excluded === null)
    expect({ of: heard.length, answered: heard.filter(({ answer }) => answer).length }).toEqual(
      truth(asked.filter(({ overheard }) => overheard)),
    )
  })

  test.each([
    { why: 'with a key', house: KEYED, keys: KEYS },
    { why: 'without', house: KEYLESS, keys: {} },
  ])('peers who helped are known of all contacts that count, answered or not, $why', async ({ house, keys }) => {
    const { facts } = await scanAll(fakeAppView(said, house), brand, WINDOW, keys)
    const contacts = counted(facts)
    expect(contacts.filter(({ read }) => !read)).toEqual([])
    const helped = new Map(asked.map((one) => [one.key, one.helped]))
    for (const contact of contacts)
      expect([keyOf(contact), helpedFirst(contact)]).toEqual([keyOf(contact), helped.get(keyOf(contact))])
  })

  test('where the budget ends early, who helped is known of the newest conversations and told of no other', async () => {
    const whole = await scanAll(fakeAppView(said, KEYED), brand, WINDOW, KEYS)
    const all = counted(whole.facts).length
    const helped = new Map(asked.map((one) => [one.key, one.helped]))
    for (const missing of [1, 25]) {
      const budget = whole.http.requests - missing
      const { facts, evidence } = await scanAll(fakeAppView(said, KEYED), brand, WINDOW, KEYS, budget)
      if (evidence.streams.mentions?.outcome.status !== 'ok') continue
      const read = counted(facts).filter((contact) => contact.read)
      expect(read.length).toBeLessThan(all)
      for (const contact of read) expect(helpedFirst(contact)).toBe(helped.get(keyOf(contact)))
    }
  })
})

test('which of the mentions were answered changes nothing of what is told without a key', async () => {
  const habits = [0, 0.5, 1].map((mentions) => ({ mentions, beside: mentions, below: 0.3, overheard: mentions }))
  for (const one of habits) {
    const shares = await Promise.all(
      SEEDS.map(async (seed) => {
        const { said, asked } = world(seed, one)
        const { facts } = await scanAll(fakeAppView(said, KEYLESS), brand, WINDOW)
        const seen = asked.filter(({ below, late }) => below && !late)
        return [sum(counted(facts)), truth(seen)]
      }),
    )
    for (const [found, expected] of shares) expect(found).toEqual(expected)
  }
})

describe('whatever request fails, alone or with all that follow, no figure is wrong without a word', () => {
  const { said, asked } = worldOf(1, T, 30 * DAY, EAGER, 0.2)
  const answered = new Map(asked.map((one) => [one.key, one.answered]))
  const FAULTS = {
    'a fault of the server': () => answer(500, {}),
    'a wall': () => answer(403, '<html>Checking your browser</html>'),
    'another shape': () => ({ nothing: [] }),
    'a server out of reach': () => new PlatformError('timeout', 'no answer within 15 s'),
  }

  test.each(
    Object.entries(FAULTS).flatMap(([fault, fails], turn) => [
      { fault, fails, turn, who: 'with a key', house: KEYED, keys: KEYS },
      { fault, fails, turn, who: 'without', house: KEYLESS, keys: {} },
    ]),
  )('$fault, $who', async ({ fails, turn, house, keys }) => {
    const server = fakeAppView(said, house)
    const whole = await scanAll(server, brand, WINDOW, keys)
    for (const index of struck(whole.http.requests, turn, Object.keys(FAULTS).length))
      for (const lasts of [false, true]) {
        let made = -1
        const routes = (url: URL) => {
          made += 1
          return made === index || (lasts && made > index) ? fails() : server(url)
        }
        const { facts, evidence } = await scanAll(routes, brand, WINDOW, keys)
        for (const contact of counted(facts)) expect(contact.answer !== null).toBe(answered.get(keyOf(contact)))
        const { posts, mentions } = evidence.streams
        const complete = [posts, mentions].every(
          (stream) => stream?.parts.length && stream.parts.every((part) => part.complete),
        )
        const sameScope = mentions?.outcome.reason === whole.evidence.streams.mentions?.outcome.reason
        if (complete && sameScope) expect(sum(counted(facts))).toEqual(sum(counted(whole.facts)))
        else expect([posts?.outcome.status, mentions?.outcome.status]).not.toEqual(['ok', 'ok'])
        if (evidence.streams.replies?.outcome.status === 'ok' && complete && sameScope)
          expect(counted(facts).every(({ read }) => read)).toBe(true)
      }
  })
})

function helpedFirst({ peerAnswer, answer }: Contact): boolean {
  return peerAnswer !== null && (answer === null || peerAnswer.time < answer.time)
}
