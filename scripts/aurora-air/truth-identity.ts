import { NAMESAKES } from './namesakes.ts'
import { COMMUNITY, STATUS } from './people.ts'
import { CONTACT, DEAD_ENDS, MISSING, PRESENCES, type Presence, type Said, SITE } from './presence.ts'
import { AIRLINE, LARKWING, LARKWINGS } from './servers/wikidata/items.ts'

/** Who the brand is and where, as a scorecard must tell it. */
export interface IdentityTruth {
  entity: string
  website: string
  accounts: AccountTruth[]
  missing: string[]
  deadEnds: { platform: string; url: string; page: string }[]
  lookAlikes: { platform: string; handle: string }[]
  contact: { telephone: string[]; email: string[]; form: string[]; chat: string[]; hours: string[] }
  statusPage: string
  securityContacts: string[]
  /** Pages of the site that were looked for and are not there. */
  missingPages: string[]
  metrics: Record<IdentityMetric, number>
  /** Whom a name may mean that several brands bear, and the options that tell them apart. */
  ambiguous: { name: string; candidates: string[]; options: string[] }
}

export interface AccountTruth {
  platform: string
  handle: string
  role: 'main' | 'support'
  trust: 'official' | 'likely' | 'claimed'
  confidence: number
  witnesses: Said[]
  /** Whether it has been silent for more than 90 days; null where neither profile nor posts are to be had. */
  stale: boolean | null
}

type IdentityMetric =
  | 'accounts-proven'
  | 'profile-completeness'
  | 'stale-accounts'
  | 'dead-links'
  | 'look-alikes'
  | 'open-to-replies'
  | 'contact-ways'
  | 'clicks-to-contact'
  | 'status-page'
  | 'security-contact'

/** Whose word each is, and what it is worth: the chance that the account is the brand's when nobody else says so. */
const WORTH: Readonly<Record<Said, { by: string; worth: number }>> = {
  wikidata: { by: 'catalogue', worth: 0.5 },
  'site-me': { by: 'site', worth: 0.9 },
  'site-data': { by: 'site', worth: 0.9 },
  'site-frame': { by: 'site', worth: 0.85 },
  'site-meta': { by: 'site', worth: 0.8 },
  'profile-link': { by: 'profile', worth: 0.6 },
  'checked-link': { by: 'profile', worth: 0.95 },
  domain: { by: 'profile', worth: 0.95 },
  account: { by: 'account', worth: 0.8 },
  search: { by: 'search', worth: 0.3 },
}

/** Words that prove nothing by themselves. */
const CLAIMS: readonly Said[] = ['wikidata', 'search']

/** Told from the script of the world: it decided which accounts there are, and who speaks for them. */
export function identityTruth(): IdentityTruth {
  const accounts = PRESENCES.map(account)
  const lookAlikes = NAMESAKES.filter(({ lookAlike }) => lookAlike).map(({ person }) => ({
    platform: person.network,
    handle: person.host === null ? person.handle : `${person.handle}@${person.host}`,
  }))
  const deadEnds = [
    { platform: DEAD_ENDS.renamed.platform, url: DEAD_ENDS.renamed.url, page: SITE.about },
    { platform: DEAD_ENDS.closed.platform, url: DEAD_ENDS.closed.url, page: SITE.imprint },
  ]
  const contact = {
    telephone: [CONTACT.telephone],
    email: [CONTACT.email],
    form: [SITE.contact],
    chat: [CONTACT.chat],
    hours: [CONTACT.hours],
  }
  return {
    entity: AIRLINE,
    website: SITE.front,
    accounts,
    missing: [...MISSING],
    deadEnds,
    lookAlikes,
    contact,
    statusPage: SITE.status,
    securityContacts: [CONTACT.security],
    missingPages: [SITE.press],
    metrics: {
      ...ofAccounts(accounts),
      'dead-links': deadEnds.length / (deadEnds.length + linked().length),
      'look-alikes': lookAlikes.length,
      'contact-ways': 1,
      // All ways of contact stand one click away from the front page, none on it.
      'clicks-to-contact': 1,
      'status-page': 1,
      'security-contact': 1,
    },
    ambiguous: {
      name: LARKWING,
      candidates: LARKWINGS.filter(({ claims }) => claims.length > 0).map(({ id }) => id),
      options: ['--website larkwing-hotels.test', '--website larkwing-cycles.test'],
    },
  }
}

function account({ platform, handle, role, said, stale }: Presence): AccountTruth {
  const confidence = confidenceIn(said)
  const trust = confidence >= 0.8 ? 'official' : confidence >= 0.5 ? 'likely' : 'claimed'
  return { platform, handle, role, trust, confidence, witnesses: [...said].sort(), stale }
}

/** The best word of each, as if they knew nothing of each other, in hundredths; never quite sure. */
function confidenceIn(said: readonly Said[]): number {
  const voices = [...new Set(said.map((one) => WORTH[one].by))]
  const best = voices.map((voice) => Math.max(...said.map((one) => (WORTH[one].by === voice ? WORTH[one].worth : 0))))
  const doubt = best.reduce((left, worth) => left * (1 - worth), 1)
  return Math.min(0.99, Math.round((1 - doubt) * 100) / 100)
}

/** What is counted over platforms and official accounts; what profiles do not tell is left out. */
function ofAccounts(
  accounts: readonly AccountTruth[],
): Pick<
  Record<IdentityMetric, number>,
  'accounts-proven' | 'profile-completeness' | 'stale-accounts' | 'open-to-replies'
> {
  const official = PRESENCES.filter((_, index) => accounts[index]?.trust === 'official')
  const proven = official.filter(({ said }) => said.some((one) => !CLAIMS.includes(one)))
  const judged = official.filter(({ stale }) => stale !== null)
  const shares = official.flatMap(completeness)
  const open = official.filter((one) => one.open !== null)
  return {
    'accounts-proven': platformsOf(proven) / platformsOf(PRESENCES),
    'profile-completeness': shares.reduce((sum, share) => sum + share, 0) / shares.length,
    'stale-accounts': judged.filter(({ stale }) => stale).length / judged.length,
    'open-to-replies': platformsOf(open.filter((one) => one.open === true)) / platformsOf(open),
  }
}

/** Where profiles have no picture. */
const WITHOUT_PICTURE = ['hackernews', 'discourse', 'statuspage']

/** The share of name, bio, link to the site, picture and verification that a profile has; Hacker News has no names either. */
function completeness({ platform, said, person }: Presence): number[] {
  if (person === null) return []
  const link = said.includes('profile-link') || said.includes('checked-link')
  const verified = said.includes('domain') || said.includes('checked-link')
  const parts = [
    platform !== 'hackernews',
    person.bio !== '',
    link,
    verified,
    ...(WITHOUT_PICTURE.includes(platform) ? [] : [true]),
  ]
  return [parts.filter((part) => part).length / parts.length]
}

/** Accounts on networks that the site links to; its own community and status page are places of its own. */
function linked(): Presence[] {
  return PRESENCES.filter(({ handle, said }) => {
    const isPlace = handle === COMMUNITY.handle || handle === STATUS.handle
    return !isPlace && said.some((one) => WORTH[one].by === 'site')
  })
}

function platformsOf(presences: readonly Presence[]): number {
  return new Set(presences.map(({ platform }) => platform)).size
}
