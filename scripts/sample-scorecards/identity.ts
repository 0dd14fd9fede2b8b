import type { IdentifiedAccount, Testimony } from '../../src/evidence/identity.ts'
import type { ShownIdentity } from '../../src/scorecard/schema.ts'
import { OBSERVED } from './platforms.ts'

const SITE = 'https://aurora-air.example/'
const CONTACT = `${SITE}contact`

const OK = { status: 'ok', reason: null, until: null } as const
const UNREAD = { status: 'not_supported', reason: 'This version of earshot does not read X.', until: null } as const

const NAMED: Testimony = { witness: 'named', text: 'Named by the user.', url: null }
const INDEX: Testimony = { witness: 'index', text: 'name-suggestion-index names it.', url: null }
const FOOTER: Testimony = { witness: 'site-frame', text: 'The footer of the site links to it.', url: SITE }
const LINK: Testimony = { witness: 'profile-link', text: 'Its profile links to aurora-air.example.', url: null }

type Where = 'platform' | 'network' | 'handle' | 'url'

const account: Omit<IdentifiedAccount, Where | 'followers'> = {
  name: 'Aurora Air',
  role: 'main',
  regional: false,
  confidence: 0.96,
  trust: 'official',
  testimony: [FOOTER, LINK],
  profile: OK,
  lastActive: OBSERVED,
  stale: false,
  complete: { name: true, bio: true, link: true, avatar: true, verification: false },
  openToReplies: true,
}

/** What is known of an account whose profile nothing reads. */
const unread = {
  name: null,
  followers: null,
  profile: UNREAD,
  lastActive: null,
  stale: null,
  complete: { name: null, bio: null, link: null, avatar: null, verification: null },
} as const

const on = (platform: string, network: string, handle: string, url: string) => ({ platform, network, handle, url })

const ACCOUNTS: readonly IdentifiedAccount[] = [
  {
    ...account,
    ...on('bluesky', 'Bluesky', 'aurora-air.example', 'https://bsky.example/profile/aurora-air.example'),
    followers: 12_300,
    testimony: [NAMED, FOOTER, { witness: 'domain', text: "Its handle is a name in the brand's domain.", url: null }],
    complete: { ...account.complete, verification: true },
  },
  {
    ...account,
    ...on('bluesky', 'Bluesky', 'help.aurora-air.example', 'https://bsky.example/profile/help.aurora-air.example'),
    name: 'Aurora Air Help',
    followers: 812,
    role: 'support',
    confidence: 1,
    testimony: [NAMED],
  },
  {
    ...account,
    ...on('mastodon', 'Mastodon', 'aurora@social.example', 'https://social.example/@aurora'),
    followers: 3_171,
  },
  {
    ...account,
    ...on('mastodon', 'Mastodon', 'aurora_deals@social.example', 'https://social.example/@aurora_deals'),
    name: 'Aurora Deals',
    followers: 41,
    lastActive: '2025-02-21T09:00:00Z',
    stale: true,
  },
  {
    ...account,
    ...unread,
    ...on('x', 'X', 'AuroraAir', 'https://x.example/AuroraAir'),
    confidence: 0.93,
    testimony: [FOOTER, INDEX],
    openToReplies: null,
  },
  {
    ...account,
    ...unread,
    ...on('youtube', 'YouTube', '@auroraair', 'https://youtube.example/@auroraair'),
    confidence: 0.85,
    testimony: [FOOTER],
    openToReplies: null,
  },
  {
    ...account,
    ...unread,
    ...on('telegram', 'Telegram', 'auroraair', 'https://t.example/auroraair'),
    confidence: 0.85,
    testimony: [FOOTER],
    openToReplies: false,
  },
  {
    ...account,
    ...unread,
    ...on('facebook', 'Facebook', 'AuroraAirOfficial', 'https://facebook.example/AuroraAirOfficial'),
    confidence: 0.5,
    trust: 'likely',
    testimony: [INDEX],
    openToReplies: null,
  },
]

const way = (value: string, page: string, clicks: number) => ({ value, page, clicks })
const source = { outcome: OK, search: null, requests: 0, accounts: 0 }

/** Who the invented airline is, and where. */
export const AURORA_IDENTITY: ShownIdentity = {
  entity: {
    id: 'Q100000001',
    label: 'Aurora Air',
    description: 'invented airline',
    kinds: ['airline'],
    aliases: ['AuroraAir'],
    websites: [SITE],
    accounts: [{ platform: 'x', handle: 'AuroraAir' }],
    sources: ['index', 'wikidata'],
  },
  why: 'The only one of this name in two catalogues.',
  website: SITE,
  accounts: [...ACCOUNTS],
  missing: [
    {
      platform: 'instagram',
      network: 'Instagram',
      reason: '71 % of 1,204 brands of this kind have an account there; none of this one was found.',
    },
    {
      platform: 'linkedin',
      network: 'LinkedIn',
      reason: '58 % of 1,204 brands of this kind have an account there; none of this one was found.',
    },
  ],
  deadEnds: [
    {
      platform: 'google-plus',
      network: 'Google+',
      url: 'https://plus.google.example/+AuroraAir',
      page: CONTACT,
      reason: 'Google+ closed in 2019.',
    },
  ],
  lookAlikes: [
    {
      ...on('bluesky', 'Bluesky', 'auroraa1r.example', 'https://bsky.example/profile/auroraa1r.example'),
      name: 'Aurora Air',
      followers: 3,
      why: ['Its handle is one letter from that of an official account.', 'It bears the name of the brand.'],
    },
    {
      ...on('mastodon', 'Mastodon', 'AuroraAirHelp@other.example', 'https://other.example/@AuroraAirHelp'),
      name: 'Aurora Air Help Desk',
      followers: 19,
      why: ['It bears the name of the brand, and nothing of the brand points to it.'],
    },
  ],
  contact: {
    telephone: [way('+1 555 0100', CONTACT, 1)],
    email: [way('care@aurora-air.example', CONTACT, 1)],
    form: [way(CONTACT, CONTACT, 1)],
    chat: [],
    hours: [],
    statusPage: {
      url: null,
      outcome: { status: 'not_found', reason: 'No page of the site links to one.', until: null },
    },
    security: {
      url: `${SITE}.well-known/security.txt`,
      outcome: OK,
      contacts: ['mailto:security@aurora-air.example'],
      expires: '2026-06-30T00:00:00Z',
    },
  },
  sources: [
    { ...source, id: 'named', name: 'The user', accounts: 4 },
    { ...source, id: 'index', name: 'name-suggestion-index', accounts: 2 },
    { ...source, id: 'wikidata', name: 'Wikidata', requests: 2, accounts: 2 },
    { ...source, id: 'site', name: 'The site', requests: 5, accounts: 6 },
    { ...source, id: 'bluesky', name: 'Bluesky', search: OK, requests: 3, accounts: 2 },
    { ...source, id: 'mastodon', name: 'Mastodon', search: OK, requests: 4, accounts: 2 },
  ],
}
