import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Facts } from '../../src/conversations/facts.ts'
import type { Identity } from '../../src/evidence/identity.ts'
import { outcome } from '../../src/evidence/status.ts'
import { DAY, iso } from '../../src/evidence/time.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import { completeness } from '../../src/scorecard/completeness.ts'
import { jsonSchemas } from '../../src/scorecard/json-schema.ts'
import { Scorecard } from '../../src/scorecard/schema.ts'
import { scorecard } from '../../src/scorecard/scorecard.ts'
import { contact, contacts, facts, person, said, stream, T, WINDOW } from '../metrics/facts.ts'
import { asked, claimed, identified, identity, site, way } from '../metrics/identity.ts'

function cardOf(
  all: readonly Facts[],
  settings: { timezone: string; weights?: Record<string, number> } = { timezone: 'UTC' },
  identity: Identity | null = null,
): Scorecard {
  const evidence = {
    tool: { name: 'earshot', version: '0.1.0' },
    brand: {
      name: 'Aurora Air',
      aliases: [{ text: 'Aurora', caseSensitive: true }],
      exclude: [],
      context: [],
      website: null,
    },
    window: { since: iso(WINDOW.from), until: iso(WINDOW.to) },
    observedAt: iso(T),
    identity,
    platforms: all.map(({ platform }) => platform),
  }
  return scorecard(evidence, all, measureAll(all, identity, settings), settings)
}

const busy = () =>
  facts({
    contacts: [
      ...contacts(30, { waited: 3600 }),
      ...contacts(12, { answered: false, waited: 4 * DAY }),
      ...contacts(12, { turn: 'follow-up' }),
    ],
    mentions: contacts(20).map(({ posts }) => posts[0]),
    own: contacts(12).flatMap(({ answers }) => answers),
  })
const silent = facts()
const shut = facts({
  platform: {
    id: 'sea',
    name: 'Sea',
    accounts: [],
    outcome: outcome('blocked', 'Sea showed a challenge page.'),
    streams: { posts: null, mentions: null, replies: null },
  },
  covered: { posts: [], mentions: [], contacts: [] },
})
const helped = facts({
  contacts: contacts(12),
  unlistedHelpers: [{ author: person('aurora-care'), customers: 9 }],
  automaticReplies: 3,
  platform: { notes: ['Pinned posts were left out.'] },
})
const archive = facts({
  contacts: contacts(60, { platform: 'archive' }),
  platform: {
    id: 'archive',
    name: 'Archive (care.csv)',
    source: 'archive',
    selection: 'answered',
    selectionReason: 'Only conversations that got an answer were kept.',
    accounts: [],
  },
})

describe('scorecard', () => {
  test.each([
    { name: 'of nothing', all: [] },
    { name: 'of a silent platform', all: [silent] },
    { name: 'of a closed one', all: [shut] },
    { name: 'of a busy one', all: [busy()] },
    { name: 'of all kinds', all: [busy(), shut, helped, archive] },
  ])('$name is what the schema says, and has every metric everywhere', ({ all }) => {
    const card = cardOf(all)
    expect(Scorecard.strict().parse(card)).toEqual(card)
    expect(JSON.parse(JSON.stringify(card))).toEqual(card)
    const ids = METRICS.map(({ id }) => id)
    expect(Object.keys(card.metrics)).toEqual(ids)
    for (const platform of Object.values(card.platforms)) expect(Object.keys(platform.metrics)).toEqual(ids)
  })

  test('a scored metric carries its score, its curve and its benchmark', () => {
    const metric = cardOf([busy()]).metrics['answered-72h']
    expect(metric).toMatchObject({
      title: 'Answered within 72 hours',
      benchmark: { year: 2013 },
      curve: { kind: 'linear' },
    })
    expect(metric?.score).toBeGreaterThan(50)
    expect(cardOf([busy()]).metrics.mentions).toMatchObject({ score: null, benchmark: null, curve: null })
  })

  test('tells how each stream was read, and why one was not', () => {
    const { sky, sea } = cardOf([busy(), shut]).platforms
    expect(sky?.streams.posts).toEqual({
      status: 'ok',
      reason: null,
      scope: 'all',
      from: iso(WINDOW.from),
      to: iso(WINDOW.to),
      gaps: [],
      complete: true,
      records: 1,
    })
    expect(sky?.streams.replies).toMatchObject({ status: 'not_supported', from: null, complete: false, records: 0 })
    expect(sea?.streams.mentions).toMatchObject({ status: 'blocked', reason: 'Sea showed a challenge page.' })
    const away = facts({ platform: { accounts: [], streams: { posts: null, mentions: stream(), replies: null } } })
    expect(cardOf([away]).platforms.sky?.streams.posts.status).toBe('not_applicable')
  })

  test('who answers without being an account is the first note; the formula of the ranks is among them', () => {
    const { notes } = cardOf([busy(), helped])
    expect(notes[0]).toBe('aurora-care answers for you on Sky (9 customers) but is not among your accounts.')
    expect(notes).toContain('Sky: Pinned posts were left out.')
    expect(notes).toContain('Sky: 3 automatic replies count as no answer.')
    expect(notes.some((note) => note.includes('log2(2 + hours waiting, at most 72) x log10(10 + audience)'))).toBe(true)
    expect(notes.some((note) => note.includes('Hours of the week are those of UTC'))).toBe(true)
  })

  test('advice stands for each scored metric below 70, what costs most first, with figure, benchmark and links', () => {
    const slow = facts({
      contacts: [...contacts(6, { waited: 3 * DAY }), ...contacts(14, { answered: false, waited: 5 * DAY })],
      mentions: [said(person('ana'), T - DAY)],
    })
    const card = cardOf([slow])
    const low = Object.entries(card.metrics).filter(([, { score }]) => score !== null && score < 70)
    expect(card.advice.map(({ metric }) => metric).toSorted()).toEqual(low.map(([id]) => id).toSorted())
    expect(card.advice[0]?.metric).toBe('answered-72h')
    expect(card.advice[0]?.text).toMatch(
      /30 % of those who speak to you are answered within 72 hours\. For comparison: 42 % .*2012-13\)\.$/,
    )
    expect(card.advice[0]?.links).toHaveLength(5)
    const time = card.advice.find(({ metric }) => metric === 'first-response-time')
    expect(time?.text).toContain('The median time to a first answer is more than 5 d.')
    expect(
      cardOf([facts({ contacts: contacts(20, { waited: 60 }) })]).advice.map(({ metric }) => metric),
    ).not.toContain('first-response-time')
  })

  test('badges say yes, no, not proven or too few, and what it takes', () => {
    expect(cardOf([silent]).badges).toMatchObject([
      { id: 'socially-devoted', verdict: 'too_few' },
      { id: 'very-responsive', verdict: 'too_few' },
    ])
    expect(cardOf([archive]).badges).toMatchObject([{ verdict: null }, { verdict: null }])
    expect(cardOf([archive]).badges[0]?.reason).toContain('Only conversations that got an answer were kept.')
    expect(cardOf([shut]).badges[0]).toMatchObject({ verdict: null })
    expect(cardOf([busy()]).badges[0]?.reason).toContain('at least 65 % answered')
  })

  test('an archive alone stands on what it can show', () => {
    const card = cardOf([archive])
    expect(card.coverage).toBe(1)
    expect(card.score).toBeNull()
    expect(card.scoreReason).toContain('Only conversations that got an answer were kept.')
    const all = cardOf([{ ...archive, platform: { ...archive.platform, selection: 'all' } }])
    expect(all.score).not.toBeNull()
    expect(all.metrics.magnitude?.status).toBe('not_applicable')
  })

  test('weights of one’s own reach the categories', () => {
    expect(cardOf([busy()], { timezone: 'UTC', weights: { reach: 40 } }).categories[1]?.weight).toBe(40)
  })
})

describe('who the brand is and where', () => {
  const known = identity({
    accounts: [identified(), claimed({ platform: 'sea' })],
    site: site({ telephone: [way('+1 555 0100', 1)] }),
    notes: ['Two entities of this name were passed over.'],
  })
  const seen = [busy()]
  const withIdentity = (one: Identity | null, all: readonly Facts[] = seen) => cardOf(all, { timezone: 'UTC' }, one)

  test('is told whole, with how the brand can be reached, and changes no other figure', () => {
    const [card, without] = [withIdentity(known), withIdentity(null)]
    expect(Scorecard.strict().parse(card)).toEqual(card)
    expect(card.identity).toMatchObject({
      website: 'https://aurora-air.example/',
      accounts: [
        { platform: 'sky', trust: 'official' },
        { platform: 'sea', trust: 'likely' },
      ],
      contact: { telephone: [{ value: '+1 555 0100', clicks: 1 }], email: [] },
    })
    expect(card.notes).toContain('Two entities of this name were passed over.')
    expect(card.platforms).toEqual(without.platforms)
    const others = (one: Scorecard) => one.categories.filter(({ id }) => !['presence', 'readiness'].includes(id))
    expect(others(card)).toEqual(others(without))
  })

  test('scores presence and readiness', () => {
    const card = withIdentity(known)
    const score = (id: string) => card.categories.find((category) => category.id === id)?.score
    expect(card.metrics['accounts-proven']).toMatchObject({ value: 0.5, score: 50 })
    // Half of the platforms are proven, no account is stale, no link is known; a telephone of four ways, open, and nothing else.
    expect(score('presence')).toBe((50 * 50 + 30 * 100) / 80)
    expect(score('readiness')).toBe(0.5 * 25 + 0.3 * 100)
    expect(card.advice.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(['accounts-proven', 'contact-ways', 'status-page', 'security-contact']),
    )
    expect(card.advice.find(({ metric }) => metric === 'status-page')?.text).toMatch(/There is none\.$/)
    expect(card.advice.find(({ metric }) => metric === 'accounts-proven')?.links).toEqual([
      'https://sea.example/AuroraAir',
    ])
  })

  test('that nobody looked up is null, scores nothing and asks for no coverage', () => {
    const card = withIdentity(null)
    expect(card.identity).toBeNull()
    for (const id of ['presence', 'readiness'])
      expect(card.categories.find((category) => category.id === id)).toMatchObject({ score: null, coverage: null })
    expect(card.metrics['contact-ways']).toMatchObject({
      status: 'not_applicable',
      reason: 'Who the brand is and where was not looked up.',
    })
    expect(withIdentity(null, [archive]).metrics['contact-ways']?.reason).toContain('An archive')
  })

  test('of a site that could not be read is not known: no contact, no score, less coverage', () => {
    const walled = identity({
      accounts: [identified()],
      site: site({ outcome: outcome('blocked', 'a challenge page') }),
      sources: [asked('site', 'blocked', 'a challenge page')],
    })
    const card = withIdentity(walled)
    expect(card.identity?.contact).toBeNull()
    expect(card.metrics['contact-ways']).toMatchObject({ value: null, status: 'blocked', score: null })
    expect(card.categories.find(({ id }) => id === 'readiness')?.coverage).toBeCloseTo(0.4, 10)
    expect(card.coverage).toBeLessThan(withIdentity(null).coverage ?? 0)
  })
})

describe('completeness', () => {
  test.each([
    { why: 'nothing was asked to be read', all: [], code: 3 },
    { why: 'nothing could be read', all: [shut], code: 3 },
    { why: 'little happened', all: [silent], code: 0 },
    { why: 'much happened', all: [busy()], code: 0 },
    { why: 'half of it could be read', all: [busy(), shut], code: 3 },
    { why: 'only answered conversations were kept', all: [archive], code: 0 },
    {
      why: 'the brand is not there, and that was seen',
      all: [facts({ platform: { accounts: [], streams: { posts: null, mentions: stream(), replies: null } } })],
      code: 0,
    },
  ])('$why: $code', ({ all, code }) => expect(completeness(cardOf(all))).toBe(code))
})

describe('jsonSchemas', () => {
  test('name every key of a scorecard, and require it', () => {
    const { scorecard: schema, evidence } = jsonSchemas()
    const parsed = z.object({ required: z.array(z.string()), additionalProperties: z.boolean() }).parse(schema)
    expect(parsed.required.toSorted()).toEqual(Object.keys(cardOf([])).toSorted())
    expect(JSON.stringify(evidence)).toContain('"const":"header"')
  })
})

describe('a scorecard of one contact', () => {
  test('says that there were too few and grades nothing', () => {
    const card = cardOf([facts({ contacts: [contact()] })])
    expect(card).toMatchObject({ score: null, grade: null })
    expect(card.scoreReason).toContain('Too few contacts to judge (1)')
    expect(completeness(card)).toBe(0)
  })
})
