import { describe, expect, test } from 'vitest'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { Facts } from '../../../src/conversations/facts.ts'
import { narrowest } from '../../../src/evidence/coverage.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { iso, seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { fakeHttp } from '../fake-scan.ts'
import { type FakeServer, fediverse, type Said } from './fediverse.ts'
import { BRAND, HILLS, HOME, OFFICIAL, SEA } from './scene.ts'

const WINDOW = { since: seconds('2026-10-01T00:00:00Z'), until: seconds('2026-10-31T00:00:00Z') }
const MEMBER: FakeServer = { ...SEA, member: { token: 'open-sesame', searches: true } }
const KEYS = { MASTODON_INSTANCE: 'sea.example', MASTODON_ACCESS_TOKEN: 'open-sesame' }

const at = (hours: number) => iso(WINDOW.since + hours * 3600).slice(0, 16)

/**
 * 40 people turn to the brand by name, of whom 12 are answered; 20 reply below its posts, of whom 5 are. A quarter of
 * those who were answered write once more, and nobody answers that.
 */
const SAID: Said[] = [
  ...Array.from({ length: 40 }, (_, i): Said[] => {
    const by = `person_${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : 'a'}@sea.example`
    return [
      { id: `m${i}`, by, at: at(i * 10), text: `@support@auroraair.example my flight no. ${i} is late` },
      ...(i < 12
        ? [{ id: `r${i}`, by: OFFICIAL, at: at(i * 10 + 2), text: `@${by} We rebooked you, no. ${i}.`, to: `m${i}` }]
        : []),
      ...(i < 3
        ? [
            {
              id: `f${i}`,
              by,
              at: at(i * 10 + 4),
              text: `@support@auroraair.example and my bag, no. ${i}?`,
              to: `r${i}`,
            },
          ]
        : []),
    ]
  }).flat(),
  ...Array.from({ length: 20 }, (_, i): Said[] => {
    const by = `guest_${String.fromCharCode(97 + i)}@hills.example`
    const post = `p${i % 4}`
    return [
      ...(i < 4 ? [{ id: post, by: OFFICIAL, at: at(i * 50 + 1), text: `News no. ${i}` }] : []),
      {
        id: `c${i}`,
        by,
        at: at((i % 4) * 50 + 3),
        text: `@support@auroraair.example from where, asks no. ${i}?`,
        to: post,
      },
      ...(i < 5
        ? [{ id: `a${i}`, by: OFFICIAL, at: at((i % 4) * 50 + 4), text: `@${by} From Oslo, no. ${i}.`, to: `c${i}` }]
        : []),
    ]
  }).flat(),
]

async function scan(
  servers: readonly FakeServer[],
  keys: Record<string, string> = {},
  said: readonly Said[] = SAID,
): Promise<{ evidence: PlatformEvidence; facts: Facts }> {
  const brand = {
    ...BRAND,
    accounts: [{ platform: 'mastodon', handle: OFFICIAL, confidence: 1, evidence: ['given by the user'] }],
  }
  const evidence = await scanPlatform(mastodon, {
    brand,
    accounts: brand.accounts,
    http: fakeHttp(fediverse(said, servers)),
    origin: originResolver(mastodon),
    keys,
    settings: {},
    site: null,
    window: WINDOW,
    observedAt: WINDOW.until,
    clock: virtualClock(WINDOW.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: WINDOW.since, to: WINDOW.until }),
    onProgress: () => undefined,
  })
  const window = { since: iso(WINDOW.since), until: iso(WINDOW.until) }
  const [facts] = converse({ brand, window, platforms: [evidence] })
  if (!facts) throw new Error('there are no facts')
  return { evidence, facts }
}

/** How many contacts count, how many of those are answered, and how many are left out because only an answer showed them. */
function told({ contacts }: Facts) {
  const counted = contacts.filter(({ excluded }) => excluded === null)
  return {
    firsts: counted.filter(({ turn }) => turn === 'first').length,
    answered: counted.filter(({ answer }) => answer !== null).length,
    followUps: counted.filter(({ turn }) => turn === 'follow-up').length,
    throughAnswers: contacts.filter(({ excluded }) => excluded === 'seen-only-through-its-answer').length,
  }
}

describe('a whole scan', () => {
  test('without a token counts what is seen whether it is answered or not, and nothing that an answer shows', async () => {
    const { evidence, facts } = await scan([HOME, SEA, HILLS])
    expect(told(facts)).toEqual({ firsts: 20, answered: 5, followUps: 3, throughAnswers: 12 })
    expect(narrowest(evidence.streams.mentions?.parts.map(({ scope }) => scope) ?? [])).toBe('own-threads')
    expect(evidence.streams.posts?.outcome.status).toBe('ok')
    expect(evidence.outcome.status).toBe('partial')
    expect(evidence.streams.mentions?.outcome.reason).toMatch(/MASTODON_ACCESS_TOKEN/)
    expect(facts.answers).toHaveLength(17)
  })

  test('with a token counts everybody', async () => {
    const { evidence, facts } = await scan([HOME, MEMBER, HILLS], KEYS)
    expect(told(facts)).toEqual({ firsts: 60, answered: 17, followUps: 3, throughAnswers: 0 })
    expect(evidence.streams.mentions?.parts.every(({ complete }) => complete)).toBe(true)
  })

  test('costs what it says: four requests for the account, and few for the rest', async () => {
    const { evidence } = await scan([HOME, SEA, HILLS])
    // 4 account (nodeinfo takes two), 1 feed, 1 questions, 3 + 4 own threads, 1 tag and the server's word on its tags;
    // nobody but the brand replied to the contacts, and that is known.
    expect(evidence.requests).toBe(4 + 1 + 1 + 7 + 2)
  })

  test('on an older server, where posts cannot be asked for by id, comes out the same', async () => {
    const old = await scan([{ ...HOME, software: { name: 'mastodon', version: '4.1.0' } }, SEA, HILLS])
    expect(told(old.facts)).toEqual({ firsts: 20, answered: 5, followUps: 3, throughAnswers: 12 })
  })

  test('of software that nobody knows comes out the same', async () => {
    const odd = await scan([{ ...HOME, software: { name: 'brand-new', version: '0.1' } }, SEA, HILLS])
    expect(told(odd.facts)).toEqual({ firsts: 20, answered: 5, followUps: 3, throughAnswers: 12 })
  })

  test('of a closed server says so, and counts nothing as unanswered', async () => {
    const { evidence, facts } = await scan([{ ...HOME, software: { name: 'gotosocial', version: '0.20' } }, SEA, HILLS])
    expect(evidence.streams.posts?.outcome.status).toBe('auth_required')
    expect(told(facts)).toEqual({ firsts: 0, answered: 0, followUps: 0, throughAnswers: 0 })
  })

  test('of a suspended account counts nothing as unanswered, though its hashtags are seen', async () => {
    const tagged = SAID.map((one) => (one.id.startsWith('m') ? { ...one, text: `${one.text} #AuroraAir` } : one))
    const { evidence, facts } = await scan([{ ...HOME, suspended: [OFFICIAL] }, SEA, HILLS], {}, tagged)
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'not_supported',
      reason: expect.stringContaining('suspended'),
    })
    // 40 under the tag; where no contact can count, nobody is asked who else answered.
    expect(facts.mentions).toHaveLength(40)
    expect(told(facts)).toMatchObject({ firsts: 0, answered: 0 })
  })
})
