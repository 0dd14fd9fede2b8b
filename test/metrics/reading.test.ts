import { describe, expect, test } from 'vitest'
import { type Outcome, outcome } from '../../src/evidence/status.ts'
import { DAY } from '../../src/evidence/time.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { contacts, facts, person, stream, T, WINDOW } from './facts.ts'
import { measured } from './measured.ts'

const twelve = () => contacts(12)
/** A stream that was never read, as the runner tells it. */
const none = (status: 'not_supported' | 'not_applicable') => ({
  outcome: outcome(status, 'own posts here cannot be read'),
  records: 0,
  parts: [],
})
/** An archive in which so many of the brand's replies have their parent. */
const links = ({ inside, outside }: { inside: number; outside: number }) => ({
  inside,
  outside,
  told: true,
  official: { inside, outside, unlinked: 0, others: 0 },
  starters: 0,
  unaddressed: 0,
})
const recent = { from: T - 5 * DAY, to: T }

describe('what was not read is not measured, and says why', () => {
  test.each([
    {
      why: 'no official account on a platform that was read',
      facts: facts({ platform: { accounts: [], streams: { posts: null, mentions: stream(), replies: null } } }),
      status: 'not_applicable',
      reason: 'The brand has no official account on Sky.',
    },
    {
      why: 'a platform on which nobody else can speak',
      facts: facts({
        platform: {
          streams: {
            posts: stream(),
            mentions: stream({ outcome: outcome('not_applicable', 'nobody else can speak here'), covered: [] }),
            replies: null,
          },
        },
        covered: { posts: [WINDOW], mentions: [], contacts: [] },
      }),
      status: 'not_applicable',
      reason: 'Nobody else can speak here.',
    },
    {
      why: 'a platform that failed as a whole',
      facts: facts({
        platform: {
          accounts: [],
          outcome: outcome('blocked', 'Sky showed a challenge page.'),
          streams: { posts: null, mentions: null, replies: null },
        },
      }),
      status: 'blocked',
      reason: 'Sky showed a challenge page.',
    },
    {
      why: 'an account that does not exist',
      facts: facts({
        platform: {
          accounts: [],
          outcome: outcome('not_found', 'Sky knows no AuroraAir.'),
          streams: { posts: null, mentions: null, replies: null },
        },
      }),
      status: 'not_found',
      reason: 'Sky knows no AuroraAir.',
    },
    {
      why: 'an account that does not exist on a platform whose mentions were read',
      facts: facts({
        platform: {
          accounts: [],
          outcome: outcome('partial', 'nobody is called AuroraAir'),
          streams: {
            posts: stream({ outcome: outcome('not_found', 'nobody is called AuroraAir'), covered: [] }),
            mentions: stream(),
            replies: null,
          },
        },
      }),
      status: 'not_found',
      reason: 'Nobody is called AuroraAir.',
    },
    {
      why: 'no account given, as the runner says it',
      facts: facts({
        platform: {
          accounts: [],
          streams: { posts: none('not_applicable'), mentions: stream(), replies: none('not_supported') },
        },
      }),
      status: 'not_applicable',
      reason: 'The brand has no official account on Sky.',
    },
    {
      why: 'an archive in which no row is marked as the brand’s',
      facts: facts({
        covered: { posts: [], mentions: [WINDOW], contacts: [] },
        platform: {
          source: 'archive',
          accounts: [],
          outcome: outcome('partial', 'No row is marked.'),
          streams: {
            posts: stream({ outcome: outcome('partial', 'No row is marked.'), covered: [] }),
            mentions: stream(),
            replies: stream(),
          },
        },
      }),
      status: 'not_supported',
      reason: 'No row is marked.',
    },
    {
      why: 'mentions that want a key',
      facts: facts({
        covered: { posts: [WINDOW], mentions: [], contacts: [] },
        platform: {
          streams: {
            posts: stream(),
            mentions: stream({ outcome: outcome('auth_required', 'Search wants a key.'), covered: [] }),
            replies: null,
          },
        },
      }),
      status: 'auth_required',
      reason: 'Search wants a key.',
    },
    {
      why: 'parts that have no stretch in common',
      facts: facts({
        covered: { posts: [WINDOW], mentions: [], contacts: [] },
        platform: {
          streams: {
            posts: stream(),
            mentions: stream({ outcome: outcome('partial', 'One alias could not be searched.'), covered: [] }),
            replies: null,
          },
        },
      }),
      status: 'error',
      reason: 'No stretch of the window was read in full on Sky. One alias could not be searched.',
    },
    {
      why: 'an archive whose answers lie outside',
      facts: facts({
        contacts: twelve(),
        platform: { name: 'Archive', source: 'archive', links: links({ inside: 3, outside: 97 }) },
      }),
      status: 'not_supported',
      reason: 'Of 100 replies of the brand in Archive only 3 lead to a post in it, so it cannot tell who was answered.',
    },
  ])('$why: $status', ({ facts: one, status, reason }) => {
    for (const id of ['answered-72h', 'first-response-time', 'hours-covered', 'deflected-only'])
      expect(measured(id, one)).toMatchObject({ value: null, status, reason, n: null, sources: [], breakdown: null })
  })

  test('a platform without a stream of own posts has answers with its mentions', () => {
    const reviews = facts({
      contacts: twelve(),
      platform: { streams: { posts: none('not_supported'), mentions: stream(), replies: none('not_supported') } },
    })
    expect(measured('answered', reviews)).toMatchObject({ value: 1, status: 'ok' })
    expect(measured('conversation-share', reviews)).toMatchObject({
      value: null,
      status: 'not_supported',
      reason: 'Own posts here cannot be read.',
    })
    expect(measured('signed', reviews)).toMatchObject({ value: 0, n: 12 })
  })

  test('links that mostly lie inside are fine', () => {
    const archive = { source: 'archive', links: links({ inside: 97, outside: 3 }) } as const
    expect(measured('answered', facts({ contacts: twelve(), platform: archive })).status).toBe('ok')
  })
})

describe('what was read in part is partial, and says how', () => {
  test.each([
    { status: 'blocked', reason: 'Sky shows a challenge page.' },
    { status: 'rate_limited', reason: 'Sky asks to wait.' },
    { status: 'timeout', reason: 'Sky did not answer.' },
    { status: 'changed', reason: 'Sky answers in another shape.' },
    { status: 'error', reason: 'Sky answers 500.' },
  ] as const)(
    'a stream that failed with $status gives no number, however much it covered and however little was there',
    ({ status, reason }) => {
      for (const many of [twelve(), contacts(5)]) {
        const failed = stream({ outcome: outcome(status, reason), covered: [recent] })
        const cut = facts({
          contacts: many,
          covered: { posts: [WINDOW], mentions: [recent], contacts: [recent] },
          platform: { streams: { posts: stream(), mentions: failed, replies: null } },
        })
        for (const id of ['answered', 'first-response-time', 'mentions', 'strength'])
          expect(measured(id, cut)).toMatchObject({ value: null, status, reason, n: null })
        expect(measured('post-rate', cut).status).not.toBe(status)
      }
    },
  )

  test('of several failures a wall is told before a limit, and a limit before a fault', () => {
    const failing = (posts: Outcome['status'], mentions: Outcome['status']) =>
      measured(
        'answered',
        facts({
          contacts: twelve(),
          platform: {
            streams: {
              posts: stream({ outcome: outcome(posts, posts) }),
              mentions: stream({ outcome: outcome(mentions, mentions) }),
              replies: null,
            },
          },
        }),
      ).status
    expect(failing('error', 'blocked')).toBe('blocked')
    expect(failing('timeout', 'rate_limited')).toBe('rate_limited')
    expect(failing('ok', 'changed')).toBe('changed')
  })

  test('a budget that cut a stream short', () => {
    const cut = facts({
      contacts: twelve(),
      covered: { posts: [WINDOW], mentions: [recent], contacts: [recent] },
      platform: {
        streams: {
          posts: stream(),
          mentions: stream({ outcome: outcome('partial', 'The requests are used up.'), covered: [recent] }),
          replies: null,
        },
      },
    })
    expect(measured('answered', cut)).toMatchObject({
      value: 1,
      status: 'partial',
      reason: 'The requests are used up.',
    })
    expect(measured('mentions', cut).status).toBe('partial')
    expect(measured('conversation-share', cut).reason).toBe('There were no own posts.')
  })

  test('the scope is printed', () => {
    const own = stream({ outcome: outcome('partial', 'Search wants a key.'), scope: 'own-threads' })
    const one = facts({ contacts: twelve(), platform: { streams: { posts: stream(), mentions: own, replies: null } } })
    const value = measured('answered', one)
    expect(value.status).toBe('partial')
    expect(value.reason).toBe('Search wants a key (scope: own-threads).')
    expect(value.breakdown?.scope).toEqual({ sky: 'own-threads' })
  })

  test('too few stays the stronger word', () => {
    const own = stream({ scope: 'sample' })
    const one = facts({
      contacts: contacts(3),
      platform: { streams: { posts: stream(), mentions: own, replies: null } },
    })
    expect(measured('answered', one)).toMatchObject({
      status: 'too_few',
      reason: 'Too few contacts to judge (3): it takes 10. Not everything could be read (scope: sample).',
    })
  })

  test('a second round that failed leaves unknown what peers did, and answers only where own posts do not give them', () => {
    const replies = stream({ outcome: outcome('timeout', 'Time was up.'), covered: [] })
    const withPosts = facts({
      contacts: twelve(),
      platform: { streams: { posts: stream(), mentions: stream(), replies } },
    })
    expect(measured('peer-answered', withPosts)).toMatchObject({
      value: null,
      status: 'timeout',
      reason: 'Time was up.',
    })
    expect(measured('answered', withPosts).status).toBe('ok')
    const without = facts({ contacts: twelve(), platform: { streams: { posts: null, mentions: stream(), replies } } })
    expect(measured('answered', without)).toMatchObject({ value: null, status: 'timeout', reason: 'Time was up.' })
  })

  test('who answers for the brand without being its account is named', () => {
    const one = facts({ contacts: twelve(), unlistedHelpers: [{ author: person('aurora-care'), customers: 6 }] })
    expect(measured('answered', one)).toMatchObject({
      status: 'partial',
      reason: 'aurora-care answers for the brand but is not among its accounts.',
    })
    expect(measured('mentions', one).status).toBe('ok')
  })
})

describe('METRICS', () => {
  test('each has its own id', () => expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length))

  test('each is measured for the brand and on each platform, even where nothing was read', () => {
    for (const { id } of METRICS) {
      const { value, status, sources } = measured(id)
      expect({ id, value, sources }).toEqual({ id, value: null, sources: [] })
      expect(['not_applicable', 'not_supported']).toContain(status)
    }
  })

  test('what needs intent is present, and says so', () => {
    expect(measured('praise-acknowledged', facts())).toMatchObject({
      status: 'not_supported',
      reason: 'Needs intent, which this version does not judge.',
    })
    expect(measured('share-of-voice', facts()).status).toBe('not_applicable')
    expect(measured('accounts-proven', facts()).status).toBe('not_applicable')
    expect(measured('accounts-proven', facts({ platform: { source: 'archive' } })).status).toBe('not_applicable')
    expect(measured('topics', facts({ platform: { source: 'archive' } })).status).toBe('not_supported')
    expect(measured('spikes', facts()).reason).toBe('Not measured by this version.')
  })
})
