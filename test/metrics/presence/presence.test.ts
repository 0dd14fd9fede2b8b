import { describe, expect, test } from 'vitest'
import type { IdentifiedAccount } from '../../../src/evidence/identity.ts'
import type { SiteLink } from '../../../src/evidence/site-facts.ts'
import { outcome } from '../../../src/evidence/status.ts'
import { DAY, iso } from '../../../src/evidence/time.ts'
import { account, BRAND, facts, said, T } from '../facts.ts'
import { asked, claimed, identified, identity, says, searched, site } from '../identity.ts'
import { measuredOf } from '../measured.ts'

const GONE = outcome('not_found', 'There is no such account.')
const WALL = outcome('blocked', 'a challenge page')

describe('accounts-proven', () => {
  test.each([
    { why: 'none at all', accounts: [], value: null, status: 'not_applicable' },
    { why: 'one with proof', accounts: [identified()], value: 1, status: 'ok' },
    { why: 'one that is only claimed', accounts: [claimed()], value: 0, status: 'ok' },
    {
      why: 'one with proof beside one that lacks it, on one platform',
      accounts: [identified(), claimed({ handle: 'aurora_care' })],
      value: 1,
      status: 'ok',
    },
    {
      why: 'a claim on a second platform',
      accounts: [identified(), claimed({ platform: 'sea' })],
      value: 0.5,
      status: 'ok',
    },
    {
      why: 'named by the user and nobody else',
      accounts: [identified({ testimony: [says('named')] })],
      value: 0,
      status: 'ok',
    },
    {
      why: 'named by the user and a catalogue, which both prove nothing',
      accounts: [identified({ testimony: [says('named'), says('index'), says('search')] })],
      value: 0,
      status: 'ok',
    },
    {
      why: 'named by the user, and linked back',
      accounts: [identified({ testimony: [says('named'), says('profile-link')] })],
      value: 1,
      status: 'ok',
    },
    {
      why: 'a link back that does not make it official',
      accounts: [claimed({ testimony: [says('profile-link')] })],
      value: 0,
      status: 'ok',
    },
    {
      why: 'an account that is gone claims nothing',
      accounts: [identified(), claimed({ platform: 'sea', profile: GONE })],
      value: 1,
      status: 'ok',
    },
    {
      why: 'a profile that could not be read may hold the proof',
      accounts: [claimed({ profile: WALL })],
      value: 0,
      status: 'partial',
    },
    {
      why: 'what earshot never reads is no limit',
      accounts: [claimed({ profile: outcome('not_supported') })],
      value: 0,
      status: 'ok',
    },
  ])('$why: $value', ({ accounts, value, status }) => {
    expect(measuredOf('accounts-proven', identity({ accounts }))).toMatchObject({ value, status })
  })

  test('is not known where the site could not be read and something lacks proof', () => {
    const shut = { site: site({ outcome: WALL }), sources: [asked('site', 'blocked')] }
    const accounts = [identified(), claimed({ platform: 'sea' })]
    expect(measuredOf('accounts-proven', identity({ accounts, ...shut }))).toMatchObject({
      value: null,
      status: 'blocked',
      reason: "1 of 2 are proven; for Sea the site would tell. The brand's site could not be read: a challenge page.",
    })
    expect(measuredOf('accounts-proven', identity({ accounts: [identified()], ...shut }))).toMatchObject({
      value: 1,
      status: 'ok',
    })
  })

  test('is not known where there is no site to tell', () => {
    const nowhere = identity({ accounts: [claimed()], website: null, site: null, sources: [asked('wikidata')] })
    expect(measuredOf('accounts-proven', nowhere)).toMatchObject({ value: null, status: 'not_applicable' })
  })

  test('of no account, with a source that could not be asked, is not known', () => {
    const sources = [asked('site'), asked('wikidata', 'timeout', 'no answer in 15 s')]
    expect(measuredOf('accounts-proven', identity({ sources }))).toMatchObject({
      value: null,
      status: 'timeout',
      reason: 'No account of the brand was named or found. Wikidata could not be asked: no answer in 15 s.',
    })
    expect(measuredOf('accounts-proven', identity({ accounts: [claimed()], sources }))).toMatchObject({
      value: 0,
      status: 'partial',
    })
  })

  test('names what lacks proof, and the evidence', () => {
    const value = measuredOf('accounts-proven', identity({ accounts: [identified(), claimed({ platform: 'sea' })] }))
    expect(value).toMatchObject({
      n: 2,
      interval: null,
      sourcesTotal: 1,
      sources: [{ platform: 'sea', id: 'AuroraAir' }],
    })
    expect(value.breakdown).toMatchObject({
      platforms: [
        { platform: 'sky', proven: true, accounts: [{ handle: 'AuroraAir', evidence: ['The site-frame says so.'] }] },
        { platform: 'sea', proven: false },
      ],
    })
  })
})

describe('stale-accounts', () => {
  const old = identified({ stale: true, lastActive: iso(T - 200 * DAY) })
  const alive = (platform: string) => identified({ platform, stale: false })
  test.each([
    {
      why: 'no official account',
      accounts: [claimed({ stale: true })],
      value: null,
      status: 'not_applicable',
      n: null,
    },
    { why: 'one, stale', accounts: [old], value: 1, status: 'ok', n: 1 },
    { why: 'one of two', accounts: [old, alive('sea')], value: 0.5, status: 'ok', n: 2 },
    {
      why: 'one of two, and of a third it is not known',
      accounts: [old, alive('sea'), identified({ platform: 'lake' })],
      value: 0.5,
      status: 'partial',
      n: 2,
    },
    { why: 'of none is it known', accounts: [identified()], value: null, status: 'not_supported', n: 0 },
    {
      why: 'of none is it known, for a wall',
      accounts: [identified({ profile: WALL })],
      value: null,
      status: 'blocked',
      n: 0,
    },
    {
      why: 'an account that is gone is not stale',
      accounts: [{ ...old, profile: GONE }, alive('sea')],
      value: 0,
      status: 'ok',
      n: 1,
    },
  ])('$why: $value', ({ accounts, value, status, n }) => {
    expect(measuredOf('stale-accounts', identity({ accounts }))).toMatchObject({ value, status, n })
  })

  test('names the unknown ones, the first five of them', () => {
    const accounts = [old, ...Array.from({ length: 7 }, (_, i) => identified({ platform: 'sea', handle: `a${i}` }))]
    expect(measuredOf('stale-accounts', identity({ accounts })).reason).toBe(
      'When they last posted is not known of a0 on Sea, a1 on Sea, a2 on Sea, a3 on Sea, a4 on Sea and 2 more.',
    )
  })

  test.each([
    { why: 'its posts speak before its profile', one: facts({ own: [said(BRAND, T - DAY)] }), value: 0 },
    { why: 'a post long ago', one: facts({ lastOwn: said(BRAND, T - 100 * DAY) }), value: 1 },
    { why: 'the profile, where no post was seen', one: facts(), value: 1 },
    {
      why: 'handles are written in any case',
      one: facts({ own: [said(BRAND, T)], platform: { accounts: [account({ handle: '@auroraair' })] } }),
      value: 0,
    },
    {
      why: 'an archive is not alive',
      one: facts({ own: [said(BRAND, T)], platform: { source: 'archive' } }),
      value: 1,
    },
    { why: 'another platform says nothing', one: facts({ own: [said(BRAND, T)], platform: { id: 'sea' } }), value: 1 },
  ])('where it was scanned: $why', ({ one, value }) => {
    expect(measuredOf('stale-accounts', identity({ accounts: [old] }), one)).toMatchObject({ value, status: 'ok' })
  })
})

describe('dead-links', () => {
  const PAGE = 'https://aurora-air.example/'
  const link = (platform: string, handle: string | null, more: Partial<SiteLink> = {}): SiteLink => ({
    url: `https://${platform}.example/${handle ?? 'old'}`,
    page: PAGE,
    platform,
    handle,
    place: 'frame',
    ...more,
  })
  const dead = (one: SiteLink, page: string | null = one.page) => ({
    platform: one.platform,
    network: one.platform,
    url: one.url,
    page,
    reason: 'It closed.',
  })
  const measure = (
    links: SiteLink[],
    ends: ReturnType<typeof dead>[],
    accounts: IdentifiedAccount[] = [],
    more: Parameters<typeof site>[0] = {},
  ) => measuredOf('dead-links', identity({ site: site({ links, ...more }), deadEnds: ends, accounts }))
  const sky = link('sky', 'AuroraAir')
  const hyves = link('hyves', null)

  test.each([
    {
      why: 'no link',
      links: [],
      ends: [],
      value: null,
      status: 'not_applicable',
      reason: 'The site links to no network.',
    },
    { why: 'one, alive', links: [sky], ends: [], value: 0, status: 'ok', reason: null },
    { why: 'one, dead', links: [hyves], ends: [dead(hyves)], value: 1, status: 'ok', reason: null },
    { why: 'one of two', links: [sky, hyves], ends: [dead(hyves)], value: 0.5, status: 'ok', reason: null },
    {
      why: 'the same link twice, written otherwise',
      links: [sky, link('sky', '@auroraair', { url: 'http://sky.example/@auroraair' }), hyves],
      ends: [dead(hyves)],
      value: 0.5,
      status: 'ok',
      reason: null,
    },
    {
      why: 'a dead account linked twice',
      links: [sky, link('sea', 'gone'), link('sea', 'Gone', { url: 'http://sea.example/Gone' })],
      ends: [dead(link('sea', 'gone'))],
      value: 0.5,
      status: 'ok',
      reason: null,
    },
    {
      why: 'a dead end that only a catalogue names is none of the site’s',
      links: [sky],
      ends: [dead(hyves, null)],
      value: 0,
      status: 'ok',
      reason: null,
    },
    {
      why: 'of a third it is not known',
      links: [sky, hyves, link('sea', 'AuroraAir')],
      ends: [dead(hyves)],
      value: expect.closeTo(1 / 3),
      interval: [expect.closeTo(1 / 3), expect.closeTo(2 / 3)],
      status: 'partial',
      reason: 'Not known of https://sea.example/AuroraAir.',
    },
    {
      why: 'of none is it known',
      links: [link('sea', 'AuroraAir')],
      ends: [],
      value: null,
      status: 'not_supported',
      reason: 'Not known of https://sea.example/AuroraAir.',
    },
  ])('$why', ({ links, ends, value, status, reason, interval = null }) => {
    expect(measure(links, ends, [identified()])).toMatchObject({ value, status, reason, interval })
  })

  test('a page that could not be read may hold more', () => {
    const pages = [{ url: `${PAGE}contact`, role: 'contact' as const, clicks: 1, outcome: WALL }]
    const reason = 'Not read: https://aurora-air.example/contact (a challenge page).'
    expect(measure([sky], [], [identified()], { pages })).toMatchObject({ value: 0, status: 'partial', reason })
    expect(measure([], [], [], { pages })).toMatchObject({ value: null, status: 'blocked' })
  })

  test('its sources are the pages that hold the dead links', () => {
    const value = measure([sky, hyves], [dead(hyves, `${PAGE}about`)], [identified()])
    expect(value.sources).toEqual([{ platform: 'hyves', id: hyves.url, url: `${PAGE}about` }])
  })

  test('a site that could not be read says nothing', () => {
    expect(measure([], [], [], { outcome: WALL })).toMatchObject({ value: null, status: 'blocked' })
  })
})

describe('profile-completeness', () => {
  const part = (more: Partial<IdentifiedAccount['complete']>) => ({ ...identified().complete, ...more })
  const NONE = { name: null, bio: null, link: null, avatar: null, verification: null }
  test.each([
    { why: 'no official account', accounts: [claimed()], value: null, status: 'not_applicable' },
    { why: 'all five', accounts: [identified()], value: 1, status: 'ok' },
    {
      why: 'without a picture and a link',
      accounts: [identified({ complete: part({ avatar: false, link: false }) })],
      value: 0.6,
      status: 'ok',
    },
    {
      why: 'what is not known is neither there nor lacking',
      accounts: [identified({ complete: part({ avatar: null, link: false }) })],
      value: 0.75,
      status: 'ok',
    },
    {
      why: 'the mean of two',
      accounts: [identified(), identified({ platform: 'sea', complete: part({ bio: false }) })],
      value: 0.9,
      status: 'ok',
    },
    {
      why: 'one was not read',
      accounts: [identified(), identified({ platform: 'sea', complete: NONE })],
      value: 1,
      status: 'partial',
    },
    { why: 'none was read', accounts: [identified({ complete: NONE, profile: WALL })], value: null, status: 'blocked' },
  ])('$why: $value', ({ accounts, value, status }) => {
    expect(measuredOf('profile-completeness', identity({ accounts }))).toMatchObject({ value, status })
  })

  test('tells what each lacks, the least complete first among the sources', () => {
    const accounts = [
      identified({ complete: part({ bio: false }) }),
      identified({ platform: 'sea', complete: part({ bio: false, avatar: false }) }),
      identified({ platform: 'lake' }),
    ]
    const value = measuredOf('profile-completeness', identity({ accounts }))
    expect(value.breakdown).toEqual({
      accounts: [
        { platform: 'sky', handle: 'AuroraAir', lacks: ['bio'] },
        { platform: 'sea', handle: 'AuroraAir', lacks: ['bio', 'avatar'] },
        { platform: 'lake', handle: 'AuroraAir', lacks: [] },
      ],
    })
    expect(value.sources.map(({ platform }) => platform)).toEqual(['sea', 'sky'])
  })
})

describe('look-alikes', () => {
  const one = { platform: 'sky', network: 'Sky', handle: 'Aur0raAir', url: null, name: null, followers: null, why: [] }
  test.each([
    { why: 'no search', found: [], sources: [asked('site')], value: null, status: 'not_applicable' },
    { why: 'searched, none', found: [], sources: [searched('sky')], value: 0, status: 'ok' },
    {
      why: 'searched, two',
      found: [one, { ...one, handle: 'AuroraAlr' }],
      sources: [searched('sky')],
      value: 2,
      status: 'ok',
    },
    {
      why: 'the search failed',
      found: [],
      sources: [searched('sky', 'rate_limited')],
      value: null,
      status: 'rate_limited',
    },
    {
      why: 'one search failed',
      found: [one],
      sources: [searched('sky'), searched('sea', 'blocked')],
      value: 1,
      status: 'partial',
    },
    {
      why: 'there was nothing to search',
      found: [],
      sources: [searched('sky', 'not_applicable')],
      value: null,
      status: 'not_applicable',
    },
  ])('$why: $value', ({ found, sources, value, status }) => {
    expect(measuredOf('look-alikes', identity({ lookAlikes: found, sources }))).toMatchObject({ value, status })
  })

  test('names the platforms that could not be searched', () => {
    const sources = [searched('sky'), searched('sea', 'blocked')]
    expect(measuredOf('look-alikes', identity({ sources })).reason).toBe('Sea could not be searched: it said no.')
  })
})
