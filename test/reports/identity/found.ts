import fc from 'fast-check'
import { IDENTIFICATION_VERSION, Identification } from '../../../src/evidence/identification.ts'
import type { Entity } from '../../../src/evidence/identity.ts'
import { outcome } from '../../../src/evidence/status.ts'
import { asked, claimed, identified, identity, says, site, way } from '../../metrics/identity.ts'
import { anyText } from '../samples.ts'

const FRONT = 'https://aurora-air.example/'

/** An invented brand as a catalogue describes it. */
export function entity(more: Partial<Entity> = {}): Entity {
  return {
    id: 'Q900000001',
    label: 'Aurora Air',
    description: 'airline of an invented country',
    kinds: ['airline'],
    aliases: ['Aurora Airlines'],
    websites: [FRONT],
    accounts: [],
    sources: ['wikidata'],
    ...more,
  }
}

/** What was found of an invented brand: nothing but what is given. */
export function found(more: Partial<Identification> = {}): Identification {
  return Identification.parse({
    schemaVersion: IDENTIFICATION_VERSION,
    tool: { name: 'earshot', version: '0.1.0' },
    brand: 'Aurora Air',
    observedAt: '2026-11-22T12:00:00Z',
    ambiguous: false,
    ...identity(),
    ...more,
  })
}

/** A brand of which everything is known that can be. */
export const WHOLE = found({
  entity: entity(),
  why: 'It is the only brand called "Aurora Air" in Wikidata.',
  candidates: [
    entity({ id: 'Q2', description: 'brand of air purifiers', websites: ['https://aurora-purifiers.example/'] }),
  ],
  accounts: [
    identified({ followers: 12_300, testimony: [says('site-frame'), says('wikidata'), says('search')] }),
    identified({ handle: 'AuroraAirHelp', role: 'support', followers: 1, testimony: [says('account')] }),
    identified({ platform: 'sea', stale: true, lastActive: '2025-10-11T00:00:00Z' }),
    identified({
      platform: 'lake',
      testimony: [says('named')],
      profile: outcome('not_found', 'Lake has no such account.'),
    }),
    claimed({ platform: 'hill', profile: outcome('not_supported', 'profiles on Hill cannot be read') }),
    claimed({ platform: 'dale', trust: 'claimed', confidence: 0.3, testimony: [says('search')] }),
  ],
  missing: [{ platform: 'moor', network: 'Moor', reason: '57 % of 100 small brands are there.' }],
  deadEnds: [
    {
      platform: 'bog',
      network: 'Bog',
      url: 'https://bog.example/aurora',
      page: `${FRONT}contact`,
      reason: 'Bog closed in 2019.',
    },
    {
      platform: 'lake',
      network: 'Lake',
      url: 'https://lake.example/a',
      page: null,
      reason: 'Lake has no such account',
    },
  ],
  lookAlikes: [
    {
      platform: 'sky',
      network: 'Sky',
      handle: 'auroraalr',
      url: 'https://sky.example/auroraalr',
      name: 'Aurora Air',
      followers: 1,
      why: ['Its handle looks like "Aurora Air" but is written with other characters.', "It bears the brand's name."],
    },
  ],
  site: site({
    telephone: [way('+442079460100'), way('+442079460101', 1), way('+442079460102', 1)],
    form: [way(`${FRONT}contact`, 1)],
    chat: [{ value: 'Tawk.to', page: 'https://help.aurora-air.example/', clicks: 1 }],
    statusPage: { url: 'https://status.aurora-air.example/', outcome: outcome('ok') },
    security: {
      url: `${FRONT}.well-known/security.txt`,
      outcome: outcome('ok'),
      contacts: ['mailto:security@aurora-air.example'],
      expires: null,
    },
  }),
  probe: [
    presence('fell', 'present', null),
    presence('tarn', 'absent', null),
    presence('crag', 'unknown', 'Crag shows a challenge page.'),
  ],
  sources: [
    { ...asked('wikidata'), name: 'Wikidata', requests: 3, accounts: 4 },
    { ...asked('site'), name: 'its own site', requests: 9, accounts: 4 },
    { ...asked('sky'), search: outcome('ok'), requests: 1, accounts: 2 },
    asked('sea', 'error', 'sea.example was not found: it does not exist, or there is no network'),
    asked('lake', 'error', 'lake.example:8443 was not found: it does not exist, or there is no network'),
    asked('hill', 'rate_limited', 'Hill asks to wait until noon.'),
  ],
  notes: ["aurora.example leads to aurora-air.example, which is taken for the brand's site"],
})

function presence(site: string, how: 'present' | 'absent' | 'unknown', reason: string | null) {
  return {
    site,
    name: site.toUpperCase(),
    handle: 'auroraair',
    url: `https://${site}.example/auroraair`,
    presence: how,
    reason,
  }
}

/** Several brands of one name, of which none was taken. */
export const AMBIGUOUS = found({
  ambiguous: true,
  why: 'There are 2 brands called "Aurora Air", and none is much better known than the others.',
  website: null,
  site: null,
  candidates: [entity(), entity({ id: 'Q2', description: null, websites: [], kinds: ['brand of air purifiers'] })],
  sources: [{ ...asked('wikidata', 'blocked', 'Wikidata shows a challenge page.'), name: 'Wikidata' }],
})

/** What is no text of a stranger: words of our own, addresses, times. */
const OURS = new Set([
  'schemaVersion',
  'observedAt',
  'trust',
  'role',
  'witness',
  'status',
  'presence',
  'lastActive',
  'until',
  'expires',
  'id',
])

/** What was found, of which every text that a stranger wrote is any text at all. */
export const anyFound = fc
  .record({ whole: fc.constantFrom(WHOLE, AMBIGUOUS), texts: fc.array(anyText, { minLength: 1, maxLength: 30 }) })
  .map(({ whole, texts }): Identification => {
    let next = 0
    const replaced = JSON.stringify(whole, function (this: unknown, key, value: unknown) {
      if (typeof value !== 'string' || OURS.has(key) || (Array.isArray(this) && this.includes('wikidata'))) return value
      return /^https?:/.test(value) && next % 3 > 0 ? value : texts[next++ % texts.length]
    })
    return Identification.parse(JSON.parse(replaced))
  })
