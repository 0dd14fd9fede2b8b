import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/conversations/facts.ts'
import type { Identity } from '../../src/evidence/identity.ts'
import { outcome } from '../../src/evidence/status.ts'
import { DAY, HOUR, iso } from '../../src/evidence/time.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import { LISTED, worklist } from '../../src/scorecard/worklist.ts'
import { account, BRAND, type ContactSpec, contact, facts, person, said, T } from '../metrics/facts.ts'
import { identified, identity } from '../metrics/identity.ts'

const ask = (waited: number, followers: number | null = null, more: ContactSpec = {}) =>
  contact({ answered: false, waited, author: person(`w${waited}-${followers}`, { followers }), ...more })
const listOf = (...all: Facts[]) =>
  worklist(all, measureAll(all, null, { timezone: 'UTC' }), { identity: null, observedAt: T })
const authors = (one: Facts) => listOf(one).worklist.map(({ author }) => author)

describe('worklist', () => {
  test('nothing waits, nothing to do', () => {
    expect(listOf(facts({ contacts: [contact()] }))).toEqual({ worklist: [], worklistTotal: 0 })
    expect(listOf()).toEqual({ worklist: [], worklistTotal: 0 })
  })

  test('a line says who waits since when, where, and why', () => {
    const waiting = ask(26 * HOUR, 40, { text: 'my bag\nis \u001b[31mlost', turn: 'follow-up' })
    expect(listOf(facts({ contacts: [waiting] })).worklist).toEqual([
      {
        rank: 1,
        kind: 'contact',
        platform: 'sky',
        id: waiting.posts[0].id,
        url: waiting.posts[0].url,
        author: 'w93600-40',
        audience: 40,
        intent: null,
        stage: null,
        waitingSince: iso(T - 26 * HOUR),
        excerpt: 'my bag is lost',
        why: 'waits for 1 d 2 h, wrote again, no answer yet',
      },
    ])
  })

  test.each([
    {
      why: 'longer waiting first',
      given: [ask(HOUR), ask(9 * HOUR), ask(3 * HOUR)],
      order: ['w32400-null', 'w10800-null', 'w3600-null'],
    },
    {
      why: 'a large audience first',
      given: [ask(HOUR, 10), ask(HOUR, 1e6), ask(HOUR, 500)],
      order: ['w3600-1000000', 'w3600-500', 'w3600-10'],
    },
    {
      why: 'an unknown audience counts as the median of the known ones',
      given: [ask(HOUR, 10), ask(HOUR, null), ask(HOUR, 5000), ask(HOUR, 80), ask(HOUR, 100)],
      order: ['w3600-5000', 'w3600-100', 'w3600-null', 'w3600-80', 'w3600-10'],
    },
    {
      why: 'beyond 72 hours the wait adds nothing, and older goes first',
      given: [ask(73 * HOUR), ask(100 * HOUR), ask(72 * HOUR)],
      order: ['w360000-null', 'w262800-null', 'w259200-null'],
    },
    {
      why: 'what waits longer than 7 days stands below the rest, newest first',
      given: [ask(8 * DAY, 1e9), ask(30 * DAY, 1e9), ask(HOUR, 0), ask(7 * DAY, 0)],
      order: ['w604800-0', 'w3600-0', 'w691200-1000000000', 'w2592000-1000000000'],
    },
    {
      why: 'comments wait too; what is excluded may have been answered',
      given: [ask(HOUR, 1, { kind: 'comment' }), ask(2 * HOUR, 1, { excluded: 'answer-outside-the-evidence' })],
      order: ['w3600-1'],
    },
  ])('$why', ({ given, order }) => expect(authors(facts({ contacts: given }))).toEqual(order))

  test('ties: older first, then id', () => {
    const same = ['b', 'a'].map((id) => {
      const one = ask(HOUR, 5, { author: person(id, { followers: 5 }) })
      return { ...one, posts: [{ ...one.posts[0], id }] as [(typeof one.posts)[0]] }
    })
    expect(authors(facts({ contacts: same }))).toEqual(['a', 'b'])
  })

  test('an unknown audience stays empty, and a contact without a time has no since', () => {
    const one = ask(HOUR, null)
    const untimed = { ...one, waited: null, posts: [{ ...one.posts[0], timed: false }] as [(typeof one.posts)[0]] }
    expect(listOf(facts({ contacts: [untimed] })).worklist).toMatchObject([
      { audience: null, waitingSince: null, why: 'no answer yet' },
    ])
  })

  test('the first hundred are listed and all are counted', () => {
    const many = Array.from({ length: 250 }, (_, i) => ask((i + 1) * 60))
    const { worklist, worklistTotal } = listOf(facts({ contacts: many }))
    expect(worklist.length).toBe(LISTED)
    expect(worklistTotal).toBeGreaterThanOrEqual(250)
    expect(worklist.map(({ rank }) => rank)).toEqual(Array.from({ length: LISTED }, (_, i) => i + 1))
  })
})

describe('accounts to fix', () => {
  test.each([
    { why: 'posted last week', one: facts({ own: [said(BRAND, T - 7 * DAY)] }), lines: [] },
    { why: 'nothing seen in a short window', one: facts(), lines: [] },
    {
      why: 'last post long ago',
      one: facts({ lastOwn: said(BRAND, T - 120 * DAY) }),
      lines: [/^silent for 120 days/],
    },
    {
      why: 'the profile says so',
      one: facts({ platform: { accounts: [account({ lastActive: iso(T - 400 * DAY) })] } }),
      lines: [/^silent for 400 days/],
    },
    {
      why: 'another account posted, this one did not for as long as was watched',
      one: facts({
        own: [said(BRAND, T - DAY)],
        covered: { posts: [{ from: T - 100 * DAY, to: T }], mentions: [], contacts: [] },
        platform: { accounts: [account(), account({ id: 'cargo', handle: 'AuroraCargo' })] },
      }),
      lines: [/^silent for 100 days/],
    },
    {
      why: 'not one of the brand’s own',
      one: facts({ platform: { accounts: [account({ official: false, lastActive: iso(T - 400 * DAY) })] } }),
      lines: [],
    },
    {
      why: 'an archive is not alive',
      one: facts({ lastOwn: said(BRAND, T - 120 * DAY), platform: { source: 'archive' } }),
      lines: [],
    },
    {
      why: 'an account that does not exist',
      one: facts({ platform: { accounts: [], outcome: outcome('not_found', 'Sky knows no AuroraAir.') } }),
      lines: [/^Sky knows no AuroraAir/],
    },
  ])('$why', ({ one, lines }) => {
    const list = listOf(one).worklist.filter(({ kind }) => kind === 'account')
    expect(list.map(({ why }) => why)).toEqual(lines.map((line) => expect.stringMatching(line)))
  })
})

describe('accounts to fix, by who the brand is and where', () => {
  const listed = (one: Identity, ...all: Facts[]) =>
    worklist(all, measureAll(all, one, { timezone: 'UTC' }), { identity: one, observedAt: T }).worklist
  const google = {
    platform: 'google-plus',
    network: 'Google+',
    url: 'https://plus.google.com/+AuroraAir',
    page: 'https://aurora-air.example/contact',
    reason: 'Google+ closed in 2019.',
  }

  test('a dead link is mended on the page that holds it', () => {
    expect(listed(identity({ deadEnds: [google] }))).toMatchObject([
      {
        kind: 'account',
        platform: 'google-plus',
        author: 'Google+',
        url: google.page,
        excerpt: google.url,
        why: 'a link on your site leads nowhere: Google+ closed in 2019.',
      },
    ])
  })

  test('a dead end that no page of the site holds is nobody’s work', () => {
    expect(listed(identity({ deadEnds: [{ ...google, page: null }] }))).toEqual([])
  })

  const old = iso(T - 200 * DAY)
  test.each([
    {
      why: 'stale where nothing was scanned',
      account: { lastActive: old, stale: true },
      lines: [/^silent for 200 days/],
    },
    { why: 'alive where nothing was scanned', account: { lastActive: iso(T - DAY), stale: false }, lines: [] },
    { why: 'not known to be stale', account: {}, lines: [] },
    { why: 'not official', account: { lastActive: old, stale: true, trust: 'likely' as const }, lines: [] },
    {
      why: 'gone',
      account: { profile: outcome('not_found', 'Sea knows no AuroraAir.') },
      lines: [/^gone: Sea knows no/],
    },
    {
      why: 'gone, and never official',
      account: { profile: outcome('not_found'), trust: 'claimed' as const },
      lines: [],
    },
    { why: 'not read', account: { profile: outcome('blocked') }, lines: [] },
  ])('an account: $why', ({ account, lines }) => {
    const list = listed(
      identity({ accounts: [identified({ platform: 'sea', ...account })] }),
      facts({ own: [said(BRAND, T)] }),
    )
    expect(list.map(({ why }) => why)).toEqual(lines.map((line) => expect.stringMatching(line)))
  })

  test('an account that was scanned, or is linked and gone, is told once', () => {
    const scanned = identified({ lastActive: old, stale: true })
    expect(listed(identity({ accounts: [scanned] }), facts({ lastOwn: said(BRAND, T - 200 * DAY) }))).toHaveLength(1)
    const gone = identified({ profile: outcome('not_found') })
    const deadEnds = [{ ...google, platform: 'sky', url: gone.url ?? '' }]
    const missing = facts({ platform: { accounts: [], outcome: outcome('not_found') } })
    expect(listed(identity({ accounts: [gone], deadEnds }), missing)).toMatchObject([{ url: google.page }])
  })
})

describe('hours to cover', () => {
  /** Monday 0 h UTC of the last week. */
  const MONDAY = T - 6 * DAY
  const at = (hours: number) => contact({ answered: false, waited: T - MONDAY - hours * HOUR })
  const night = [-0.5, -0.2, -0.9, 0.1, 0.5, 0.9, 2.5, 10, 10.2, 10.5].map(at)
  const hoursOf = (one: Facts) => listOf(one).worklist.filter(({ kind }) => kind === 'hours')

  test('the stretches in which people write and nobody answers, over the end of the week and over one quiet hour', () => {
    expect(hoursOf(facts({ contacts: night }))).toMatchObject([
      {
        platform: 'sky',
        author: 'Sunday 23 to Monday 3 h',
        id: 'hours:167+4',
        why: '7 of 10 contacts arrive then (UTC), and nobody answers regularly',
      },
      { author: 'Monday 10 to 11 h', why: '3 of 10 contacts arrive then (UTC), and nobody answers regularly' },
    ])
  })

  test('an hour that is answered in two weeks ends a stretch', () => {
    const answers = [said(BRAND, MONDAY + 0.2 * HOUR), said(BRAND, MONDAY - 7 * DAY + 0.2 * HOUR)]
    expect(hoursOf(facts({ contacts: night, answers })).map(({ author }) => author)).toEqual([
      'Monday 10 to 11 h',
      'Sunday 23 to 24 h',
      'Monday 2 to 3 h',
    ])
  })

  test('they stay in the list when a hundred contacts wait', () => {
    const many = Array.from({ length: 150 }, () => at(26))
    const { worklist, worklistTotal } = listOf(facts({ contacts: many }))
    expect(worklist).toHaveLength(LISTED)
    expect(worklist.at(-1)?.kind).toBe('hours')
    expect(worklistTotal).toBe(151)
  })

  test('too few contacts tell no hours', () => {
    expect(listOf(facts({ contacts: night.slice(0, 9) })).worklist.every(({ kind }) => kind === 'contact')).toBe(true)
  })
})
