import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, seconds } from '../../../src/evidence/time.ts'
import { fakeAppView, type House, type Said } from './fake-appview.ts'
import { brand } from './fixtures.ts'
import { scanAll } from './scanning.ts'

const T = seconds('2026-10-31T00:00:00Z')
const WINDOW = { since: T - 30 * DAY, until: T }
const KEYS = { BLUESKY_HANDLE: 'auditor.test', BLUESKY_APP_PASSWORD: 'abcd' }
const WITH_KEYS: House = { search: 'signed in', depth: 100 }
const WITHOUT: House = { search: 'closed', depth: 100 }

/** The example of the definitions: of 100 mentions 30 are answered, of 20 replies to the brand's own posts 5. */
function town(): Said[] {
  const posts: Said[] = [{ key: 'own', by: 'auroraair', at: T - 29 * DAY, text: 'Our new timetable.' }]
  for (let index = 0; index < 100; index++) {
    const at = T - 28 * DAY + index * 6 * HOUR
    posts.push({ key: `ask${index}`, by: `guest${letters(index)}`, at, text: '@auroraair.test where is my bag?' })
    if (index < 30) posts.push(answered(`ask${index}`, at))
  }
  for (let index = 0; index < 20; index++) {
    const at = T - 28 * DAY + index * HOUR
    posts.push({ key: `below${index}`, by: `fan${letters(index)}`, at, text: 'And Narvik?', replyTo: 'own' })
    if (index < 5) posts.push(answered(`below${index}`, at))
  }
  return posts
}

const answered = (replyTo: string, at: number): Said => ({
  key: `to-${replyTo}`,
  by: 'auroraair',
  at: at + 20 * MINUTE,
  text: `We look into it, guest (${replyTo}).`,
  replyTo,
})

const letters = (index: number) => String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))

async function share(posts: readonly Said[], house: House, keys: Readonly<Record<string, string>> = {}) {
  const { evidence, facts, http } = await scanAll(fakeAppView(posts, house), brand, WINDOW, keys)
  const counted = facts.contacts.filter(({ excluded }) => excluded === null)
  return { evidence, facts, http, of: counted.length, answered: counted.filter(({ answer }) => answer).length }
}

describe('how many were answered', () => {
  test('is told of all with credentials', async () => {
    expect(await share(town(), WITH_KEYS, KEYS)).toMatchObject({ of: 120, answered: 35 })
  })

  test('is told of all where the public search is open', async () => {
    expect(await share(town(), { search: 'open', depth: 100 })).toMatchObject({ of: 120, answered: 35 })
  })

  test('is told of the own threads alone where search is closed: what is seen only through its answer flatters', async () => {
    const { of, answered, facts, evidence } = await share(town(), WITHOUT)
    expect({ of, answered }).toEqual({ of: 20, answered: 5 })
    expect(facts.contacts.filter(({ excluded }) => excluded === 'seen-only-through-its-answer')).toHaveLength(30)
    expect(evidence.streams.mentions?.outcome.status).toBe('partial')
    expect(evidence.streams.mentions?.parts).toMatchObject([{ scope: 'own-threads', complete: true }])
  })
})

describe('a mention inside somebody else’s thread', () => {
  const thread: Said[] = [
    { key: 'root', by: 'mira', at: T - 10 * DAY, text: 'A long evening.' },
    { key: 'parent', by: 'tomas', at: T - 10 * DAY + HOUR, text: 'Again?', replyTo: 'root' },
    { key: 'ask', by: 'mira', at: T - 10 * DAY + 2 * HOUR, text: '@auroraair.test yes, why?', replyTo: 'parent' },
    { key: 'calm', by: 'auroraair', at: T - 9 * DAY, text: 'Quiet here.' },
  ]

  test.each([
    ['answered', [...thread, answered('ask', T - 10 * DAY + 2 * HOUR)]],
    ['waiting', thread],
  ])('begins a conversation whether it is answered or not: %s', async (_, posts) => {
    const { facts } = await share(posts, WITH_KEYS, KEYS)
    expect(facts.contacts.map(({ turn, kind, excluded }) => ({ turn, kind, excluded }))).toEqual([
      { turn: 'first', kind: 'mention', excluded: null },
    ])
  })
})

describe('a chain below an own post that is deeper than the server shows at once', () => {
  const chain: Said[] = [{ key: 'own', by: 'auroraair', at: T - 10 * DAY, text: 'Our new seats.' }]
  for (let depth = 0; depth < 12; depth++)
    chain.push({
      key: `deep${depth}`,
      by: depth % 2 ? 'mira' : 'tomas',
      at: T - 9 * DAY + depth * HOUR,
      text: depth === 11 ? '@auroraair.test are you there?' : 'Well.',
      replyTo: depth === 0 ? 'own' : `deep${depth - 1}`,
    })

  test('is read to its end', async () => {
    const { facts, http } = await share(chain, { search: 'closed', depth: 5 })
    expect(facts.contacts.map(({ kind, excluded }) => `${kind} ${excluded}`).sort()).toEqual([
      'comment null',
      'mention null',
    ])
    expect(http.asked.filter((address) => address.includes('getPostThread'))).toHaveLength(3)
  })
})

test('a conversation with several answers below which people went on takes one request', async () => {
  const posts: Said[] = [{ key: 'ask', by: 'mira', at: T - 10 * DAY, text: '@auroraair.test hello?' }]
  for (let turn = 0; turn < 4; turn++) {
    const at = T - 10 * DAY + (turn + 1) * HOUR
    posts.push({
      key: `a${turn}`,
      by: 'auroraair',
      at,
      text: `Answer ${letters(turn)}`,
      replyTo: turn ? `q${turn - 1}` : 'ask',
    })
    posts.push({ key: `q${turn}`, by: 'mira', at: at + MINUTE, text: 'And then?', replyTo: `a${turn}` })
  }
  const { http, facts } = await share(posts, WITHOUT)
  expect(http.asked.filter((address) => address.includes('getPostThread'))).toHaveLength(1)
  expect(facts.contacts).toHaveLength(5)
})

test('peers who answered those who wait are read in the second round', async () => {
  const posts: Said[] = [
    { key: 'ask', by: 'mira', at: T - 10 * DAY, text: '@auroraair.test where is gate C?' },
    { key: 'help', by: 'tomas', at: T - 10 * DAY + HOUR, text: 'Behind the bakery.', replyTo: 'ask' },
  ]
  const { facts, evidence } = await share(posts, WITH_KEYS, KEYS)
  expect(facts.contacts).toMatchObject([{ answer: null, peerAnswer: { text: 'Behind the bakery.' } }])
  expect(evidence.streams.replies).toMatchObject({ outcome: { status: 'ok' }, records: 2 })
})

test('the requests of a scan are those that its formula says', async () => {
  const { http } = await share(town(), WITH_KEYS, KEYS)
  const made: Record<string, number> = {}
  for (const address of http.asked) {
    const method = address.split('?')[0]?.split('.').at(-1) ?? ''
    made[method] = (made[method] ?? 0) + 1
  }
  // 36 own posts fit a page. 100 mentions just fill one, which is looked behind once; the name is in no text.
  expect(made).toEqual({ createSession: 1, getProfile: 1, getAuthorFeed: 1, searchPosts: 3, getPostThread: 1 })
})
