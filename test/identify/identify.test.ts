import { describe, expect, test } from 'vitest'
import { PlatformError } from '../../src/http/platform-error.ts'
import { withFound } from '../../src/identify/audited-accounts.ts'
import { isAmbiguous } from '../../src/identify/refuse-to-guess.ts'
import { accountOf, type Item, identifyIn, NOW, named, SITE, type World } from './world.ts'

const AIRLINE: Item = {
  id: 'Q900000001',
  description: 'airline of an invented country',
  website: SITE,
  handles: { P2002: 'AuroraAir', P2013: 'auroraair' },
}
const PURIFIERS: Item = {
  id: 'Q900000002',
  description: 'maker of air purifiers',
  website: 'https://aurora-purifiers.example/',
  handles: { P2002: 'AuroraPurifiers', P2013: 'aurorapurifiers' },
}
const FOOTER = `<footer><a href="https://x.com/AuroraAir">X</a> <a href="https://sky.test/@auroraair">Sky</a></footer>`
const TO_SITE = { links: [{ url: SITE, verified: false }] }
const WHOLE: World = {
  items: [AIRLINE],
  pages: { [SITE]: `<h1>Aurora Air</h1>${FOOTER}` },
  sky: { auroraair: { name: 'Aurora Air', ...TO_SITE, followers: 900, lastActive: NOW } },
}
const blocked = (who: string) => new PlatformError('blocked', `${who} shows a challenge page`)
const handles = (accounts: readonly { platform: string; handle: string }[]) =>
  accounts.map(({ platform, handle }) => `${platform}:${handle}`)

describe('a brand that everybody knows', () => {
  test('is found, with what proves each account, and with what does not', async () => {
    const { identity } = await identifyIn(WHOLE)
    expect(identity.entity?.id).toBe('Q900000001')
    expect(identity.website).toBe(SITE)
    expect(identity.candidates).toEqual([])
    const told = identity.accounts.map(({ platform, trust, confidence }) => [platform, trust, confidence])
    expect(told).toEqual([
      ['sky', 'official', 0.94],
      ['x', 'official', 0.93],
      ['facebook', 'likely', 0.5],
    ])
  })

  test('costs three requests to Wikidata, four to a site of one page, and two to a platform', async () => {
    const { identity, asked } = await identifyIn(WHOLE)
    expect(Object.fromEntries(identity.sources.map(({ id, requests }) => [id, requests]))).toEqual({
      index: 0,
      wikidata: 3,
      site: 4,
      sky: 2,
    })
    expect(Object.keys(asked).sort()).toEqual(['site', 'sky', 'wikidata'])
  })

  test('has one row for an account that three sources name, each in another spelling', async () => {
    const { identity } = await identifyIn(
      {
        ...WHOLE,
        pages: { [SITE]: `${FOOTER}<p><a rel="me" href="https://sky.test/@AuroraAir">we</a></p>` },
        search: ['auroraair'],
      },
      { brand: { accounts: [named('sky', 'AURORAAIR')] } },
    )
    const account = accountOf(identity, 'sky')
    expect(account).toMatchObject({ handle: 'auroraair', confidence: 1, trust: 'official' })
    expect(new Set(account.testimony.map(({ witness }) => witness))).toEqual(
      new Set(['named', 'site-me', 'search', 'profile-link']),
    )
  })
})

describe('a brand of which too little is known', () => {
  test('that nobody knows is nobody, and nothing is asked of a site', async () => {
    const { identity, asked } = await identifyIn({})
    expect(identity).toMatchObject({
      entity: null,
      candidates: [],
      website: null,
      accounts: [],
      missing: [],
      site: null,
    })
    expect(identity.why).toBe('No brand called "Aurora Air" is known.')
    expect(Object.keys(asked).sort()).toEqual(['sky', 'wikidata'])
    expect(isAmbiguous(identity)).toBe(false)
  })

  test('whose site is blocked has accounts that are likely alone', async () => {
    const { identity } = await identifyIn({ items: [AIRLINE], pages: { [SITE]: blocked('the site') } })
    expect(identity.site?.outcome.status).toBe('blocked')
    expect(identity.accounts.map(({ trust }) => trust)).toEqual(['likely', 'likely'])
    expect(identity.sources.find(({ id }) => id === 'site')?.outcome.status).toBe('blocked')
    expect(identity.website).toBe(SITE)
  })

  test('that Wikidata could not be asked about is found by its site', async () => {
    const { identity } = await identifyIn({ ...WHOLE, wikidata: blocked('Wikidata') }, { brand: { website: SITE } })
    expect(identity.sources.find(({ id }) => id === 'wikidata')?.outcome).toEqual({
      status: 'blocked',
      reason: 'Wikidata shows a challenge page',
      until: null,
    })
    expect(identity).toMatchObject({ entity: null, website: SITE })
    expect(handles(identity.accounts)).toEqual(['sky:auroraair', 'x:AuroraAir'])
  })

  test('of which only an account is known is found by the site that its profile links to', async () => {
    const { items: _unknown, ...world } = WHOLE
    const { identity } = await identifyIn(world, { brand: { accounts: [named('sky', 'auroraair')] } })
    expect(identity.website).toBe(SITE)
    expect(accountOf(identity, 'x')).toMatchObject({ trust: 'official', confidence: 0.85 })
  })

  test('whose named account links to two sites is not looked for at either', async () => {
    const links = [SITE, 'https://elsewhere.example/'].map((url) => ({ url, verified: false }))
    const { identity } = await identifyIn(
      { sky: { auroraair: { links } } },
      { brand: { accounts: [named('sky', 'auroraair')] } },
    )
    expect(identity).toMatchObject({ website: null, site: null })
  })
})

describe('a name that several brands bear', () => {
  const both: World = { ...WHOLE, items: [AIRLINE, PURIFIERS] }

  test('is not guessed: nothing but the catalogues is asked', async () => {
    const { identity, asked } = await identifyIn(both)
    expect(isAmbiguous(identity)).toBe(true)
    expect(identity.candidates.map(({ id }) => id)).toEqual(['Q900000001', 'Q900000002'])
    expect(identity).toMatchObject({ entity: null, accounts: [], website: null, site: null, probe: null })
    expect(Object.keys(asked)).toEqual(['wikidata'])
  })

  test('is decided by the website', async () => {
    const { identity } = await identifyIn(both, { brand: { website: 'https://auroraair.example' } })
    expect(identity.entity?.id).toBe('Q900000001')
    expect(identity.why).toContain('auroraair.example')
  })

  test('is decided by the kind', async () => {
    const { identity } = await identifyIn(both, { kind: 'airline' })
    expect(identity.entity?.id).toBe('Q900000001')
  })

  test('stays undecided where accounts were named, which are enough to go on', async () => {
    const { identity, brand } = await identifyIn(both, { brand: { accounts: [named('sky', 'auroraair')] } })
    expect(identity.entity).toBeNull()
    expect(identity.candidates).toHaveLength(2)
    expect(identity.missing).toEqual([])
    expect(handles(identity.accounts)).toContain('sky:auroraair')
    expect(withFound(brand, identity, 'official').accounts).toContainEqual(named('sky', 'auroraair'))
  })
})

describe('accounts', () => {
  test('that are gone are dead ends, with the page that links to them, and no accounts', async () => {
    const { identity } = await identifyIn({ ...WHOLE, sky: {} })
    expect(handles(identity.accounts)).not.toContain('sky:auroraair')
    expect(identity.deadEnds).toEqual([
      {
        platform: 'sky',
        network: 'Sky',
        url: 'https://sky.test/@auroraair',
        page: SITE,
        reason: 'Sky has no account auroraair',
      },
    ])
  })

  test('that are gone stay where the user named them: they are to be mended', async () => {
    const { identity } = await identifyIn({}, { brand: { accounts: [named('sky', 'auroraair')] } })
    expect(accountOf(identity, 'sky')).toMatchObject({ trust: 'official', profile: { status: 'not_found' } })
    expect(identity.deadEnds).toEqual([])
  })

  test('that are gone stay where the user named them, and are dead ends where the site links to them too', async () => {
    const { identity } = await identifyIn({ ...WHOLE, sky: {} }, { brand: { accounts: [named('sky', 'AuroraAir')] } })
    expect(accountOf(identity, 'sky').profile.status).toBe('not_found')
    expect(identity.deadEnds).toMatchObject([{ platform: 'sky', page: SITE }])
  })

  test('whose platform fails are neither proven by it nor gone', async () => {
    const { identity } = await identifyIn({ ...WHOLE, search: blocked('Sky') })
    expect(accountOf(identity, 'sky').trust).toBe('official')
    expect(identity.sources.find(({ id }) => id === 'sky')).toMatchObject({
      outcome: { status: 'blocked' },
      search: { status: 'blocked' },
    })
  })

  test('on a platform that was left out are listed, and not asked about', async () => {
    const { identity, asked } = await identifyIn(WHOLE, { leftOut: ['sky'] })
    expect(accountOf(identity, 'sky')).toMatchObject({
      trust: 'official',
      profile: { status: 'not_applicable', reason: 'Sky was left out' },
    })
    expect(asked).not.toHaveProperty('sky')
  })

  test('for customer care are official where the main account points to them', async () => {
    const { identity } = await identifyIn({
      ...WHOLE,
      sky: {
        ...WHOLE.sky,
        auroraair: { ...WHOLE.sky?.auroraair, bio: 'We fly. Questions? @auroraairhelp' },
        auroraairhelp: { name: 'Aurora Air Help' },
      },
      search: ['auroraairhelp'],
    })
    const help = identity.accounts.find(({ handle }) => handle === 'auroraairhelp')
    expect(help).toMatchObject({ role: 'support', trust: 'official' })
    expect(help?.testimony.map(({ witness }) => witness)).toEqual(['search', 'account'])
    expect(identity.lookAlikes).toEqual([])
  })

  test('that look like the brand and that nobody vouches for are look-alikes, and no accounts', async () => {
    const { identity } = await identifyIn({ ...WHOLE, sky: { ...WHOLE.sky, auroraalr: {} }, search: ['auroraalr'] })
    expect(handles(identity.lookAlikes)).toEqual(['sky:auroraalr'])
    expect(handles(identity.accounts)).not.toContain('sky:auroraalr')
  })

  test('that only share a word with it are neither', async () => {
    const { identity } = await identifyIn({
      ...WHOLE,
      sky: { ...WHOLE.sky, 'jo-flies-aurora': {} },
      search: ['jo-flies-aurora'],
    })
    expect(identity.lookAlikes).toEqual([])
    expect(handles(identity.accounts)).not.toContain('sky:jo-flies-aurora')
  })

  test.each([
    { lastActive: '2026-08-20T12:00:00Z', posted: undefined, stale: true, why: 'its profile tells of 94 days' },
    { lastActive: null, posted: '2026-08-20T12:00:00Z', stale: true, why: 'its newest post is 94 days old' },
    { lastActive: null, posted: '2026-11-20T12:00:00Z', stale: false, why: 'it posted this week' },
    { lastActive: null, posted: undefined, stale: null, why: 'nothing is known' },
  ])('are stale or not, as far as it is known: $why', async ({ lastActive, posted, stale }) => {
    const world: World = {
      ...WHOLE,
      sky: { auroraair: { ...TO_SITE, lastActive } },
      posted: posted === undefined ? {} : { auroraair: posted },
    }
    expect(accountOf((await identifyIn(world)).identity, 'sky').stale).toBe(stale)
  })

  test('are not asked for their newest post where nobody wants to know', async () => {
    const world: World = { ...WHOLE, sky: { auroraair: TO_SITE }, posted: { auroraair: NOW } }
    const { identity } = await identifyIn(world, { signs: false })
    expect(accountOf(identity, 'sky').lastActive).toBeNull()
  })
})

describe('what was found', () => {
  test('does not count on a platform where the user named an account', async () => {
    const { identity, brand } = await identifyIn(WHOLE, { brand: { accounts: [named('x', 'AuroraElsewhere')] } })
    expect(handles(identity.accounts)).toEqual(expect.arrayContaining(['x:AuroraAir', 'x:AuroraElsewhere']))
    expect(handles(withFound(brand, identity, 'official').accounts)).toEqual(['x:AuroraElsewhere', 'sky:auroraair'])
    expect(handles(withFound(brand, identity, 'likely').accounts)).toContain('facebook:auroraair')
  })

  test('when it was interrupted says so of each source, and calls nothing gone', async () => {
    const stop = new AbortController()
    stop.abort()
    const { identity } = await identifyIn(WHOLE, {
      signal: stop.signal,
      brand: { accounts: [named('sky', 'auroraair')] },
    })
    expect(accountOf(identity, 'sky').profile).toMatchObject({ status: 'partial', reason: 'interrupted' })
    expect(identity.deadEnds).toEqual([])
  })

  test('names the usual networks where nothing was found, for a brand that a catalogue knows', async () => {
    const { identity } = await identifyIn(WHOLE)
    const missing = identity.missing.map(({ platform }) => platform)
    expect(missing).toContain('instagram')
    expect(missing).not.toContain('facebook')
  })
})
