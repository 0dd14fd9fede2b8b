import { AURORA, AURORA_FEDI, AURORA_HELP, AURORA_HN, AURORA_OLD, COMMUNITY, type Person, STATUS } from './people.ts'

/**
 * Where it is said of an account that it is the brand's: in a place of its site, in a catalogue, by another account, by
 * itself; or only that a search for the brand's name shows it.
 */
export type Said =
  | 'site-me'
  | 'site-data'
  | 'site-frame'
  /** It stands among its pages, as the status page does. */
  | 'site-meta'
  | 'wikidata'
  | 'account'
  | 'domain'
  | 'checked-link'
  | 'profile-link'
  | 'search'

/** An account of the brand. Site, catalogue and profiles are made of this. */
export interface Presence {
  platform: string
  /** What the platform is called on the site. */
  label: string
  handle: string
  url: string
  role: 'main' | 'support'
  said: readonly Said[]
  /** Who it is, where the invented network has the platform. */
  person: Person | null
  /** Whether it has been silent for more than 90 days; null where no profile is to be had, or it is a place and says nothing itself. */
  stale: boolean | null
  /** Whether anybody can speak to it in public; null where its owner decides. */
  open: boolean | null
}

export const DOMAIN = 'auroraair.example'

export const PRESENCES: readonly Presence[] = [
  {
    platform: 'bluesky',
    label: 'Bluesky',
    handle: AURORA.handle,
    url: `https://bsky.app/profile/${AURORA.handle}`,
    role: 'main',
    said: ['site-frame', 'wikidata', 'domain', 'profile-link', 'search'],
    person: AURORA,
    stale: false,
    open: true,
  },
  {
    platform: 'bluesky',
    label: 'Bluesky',
    handle: AURORA_HELP.handle,
    url: `https://bsky.app/profile/${AURORA_HELP.handle}`,
    role: 'support',
    said: ['account', 'domain', 'search'],
    person: AURORA_HELP,
    stale: false,
    open: true,
  },
  {
    platform: 'mastodon',
    label: 'Mastodon',
    handle: `${AURORA_FEDI.handle}@${AURORA_FEDI.host}`,
    url: `https://${AURORA_FEDI.host}/@${AURORA_FEDI.handle}`,
    role: 'main',
    said: ['site-me', 'wikidata', 'checked-link', 'profile-link', 'search'],
    person: AURORA_FEDI,
    stale: false,
    open: true,
  },
  {
    platform: 'mastodon',
    label: 'Mastodon',
    handle: `${AURORA_OLD.handle}@${AURORA_OLD.host}`,
    url: `https://${AURORA_OLD.host}/@${AURORA_OLD.handle}`,
    role: 'main',
    said: ['site-me', 'checked-link', 'profile-link', 'search'],
    person: AURORA_OLD,
    stale: true,
    open: true,
  },
  {
    platform: 'hackernews',
    label: 'Hacker News',
    handle: AURORA_HN.handle,
    url: `https://news.ycombinator.com/user?id=${AURORA_HN.handle}`,
    role: 'main',
    said: ['site-frame'],
    person: AURORA_HN,
    stale: false,
    open: true,
  },
  {
    platform: 'discourse',
    label: 'Community',
    handle: COMMUNITY.handle,
    url: `https://${COMMUNITY.handle}/`,
    role: 'main',
    said: ['site-frame', 'domain', 'profile-link'],
    person: COMMUNITY,
    stale: false,
    open: true,
  },
  {
    platform: 'statuspage',
    label: 'System status',
    handle: STATUS.handle,
    url: `https://${STATUS.handle}/`,
    role: 'main',
    said: ['site-meta', 'domain'],
    person: STATUS,
    stale: false,
    open: false,
  },
  elsewhere('x', 'X', 'AuroraAir', 'https://x.com/AuroraAir', ['site-data', 'wikidata']),
  elsewhere('facebook', 'Facebook', 'auroraair', 'https://www.facebook.com/auroraair', ['site-data', 'wikidata']),
  elsewhere('linkedin', 'LinkedIn', 'company/aurora-air', 'https://www.linkedin.com/company/aurora-air', ['site-data']),
  elsewhere('youtube', 'YouTube', '@auroraair', 'https://www.youtube.com/@auroraair', ['site-data', 'wikidata']),
  elsewhere('tiktok', 'TikTok', 'auroraair', 'https://www.tiktok.com/@auroraair', ['wikidata']),
]

/** An account on a platform whose profiles are not to be had. */
function elsewhere(platform: string, label: string, handle: string, url: string, said: readonly Said[]): Presence {
  return {
    platform,
    label,
    handle,
    url,
    role: 'main',
    said,
    person: null,
    stale: null,
    open: platform === 'x' ? true : null,
  }
}

/** Those of which something says so. */
export function saidBy(...places: readonly Said[]): Presence[] {
  return PRESENCES.filter(({ said }) => places.some((place) => said.includes(place)))
}

/** The address of the feed of the brand's alert, which only its brand file tells. */
export const ALERT = 'https://www.google.com/alerts/feeds/11111111111111111111/222222222222222222'

/** Links on the site that lead nowhere any more. */
export const DEAD_ENDS = {
  /** The handle that the main account had before the domain became its handle. */
  renamed: {
    platform: 'bluesky',
    handle: 'auroraair.roost.test',
    url: 'https://bsky.app/profile/auroraair.roost.test',
  },
  closed: { platform: 'googleplus', url: 'https://plus.google.com/+AuroraAir' },
} as const

/** Where brands of its size mostly are, and this one is not. */
export const MISSING = ['instagram'] as const

/** How to reach somebody, and where the site tells of it. */
export const CONTACT = {
  telephone: '+44 20 7946 0100',
  email: `care@${DOMAIN}`,
  chat: 'Tawk.to',
  hours: 'Monday to Friday 7:00 to 19:00, Saturday 9:00 to 14:00 (UTC)',
  security: `mailto:security@${DOMAIN}`,
} as const

export const SITE = {
  front: `https://www.${DOMAIN}/`,
  contact: `https://www.${DOMAIN}/contact`,
  about: `https://www.${DOMAIN}/about`,
  imprint: `https://www.${DOMAIN}/de/impressum`,
  /** The front page links to it, and it is not there. */
  press: `https://www.${DOMAIN}/press`,
  help: `https://help.${DOMAIN}/`,
  status: `https://status.${DOMAIN}/`,
  security: `https://www.${DOMAIN}/.well-known/security.txt`,
  feed: `https://www.${DOMAIN}/news/feed.xml`,
} as const
