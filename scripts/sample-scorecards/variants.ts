import type { Scorecard } from '../../src/scorecard/schema.ts'
import { AURORA_IDENTITY } from './identity.ts'
import { AURORA, brandMetrics, NOT_LOOKED_UP, PRESENCE } from './metrics.ts'
import { platform, stream, UNREAD } from './platforms.ts'
import { RICH } from './rich.ts'

const NO_KEY = {
  status: 'auth_required',
  reason: 'Reading it takes a key (EXAMPLE_KEY is not set).',
  until: null,
} as const
const unread = stream({ status: NO_KEY.status, reason: NO_KEY.reason, ...UNREAD })

/** Presence and readiness of a brand that nobody looked up. */
const UNSEEN = Object.fromEntries(Object.keys(PRESENCE).map((id) => [id, NOT_LOOKED_UP]))

/** Nothing could be read, and nobody looked who the brand is. */
export const UNKNOWN: Scorecard = {
  ...RICH,
  brand: { ...RICH.brand, accounts: [] },
  identity: null,
  score: null,
  scoreReason: 'Only 0 % of what is scored could be measured; below 60 % there is no score.',
  grade: null,
  coverage: 0,
  channels: null,
  categories: RICH.categories.map((category) => ({ ...category, score: null, coverage: 0 })),
  metrics: brandMetrics({
    ...Object.fromEntries(Object.keys(AURORA).map((id) => [id, { status: NO_KEY.status, reason: NO_KEY.reason }])),
    ...UNSEEN,
  }),
  platforms: {
    bluesky: platform(
      'Bluesky',
      { outcome: NO_KEY, streams: { posts: unread, mentions: unread, replies: unread } },
      {},
    ),
  },
  badges: [{ id: 'socially-devoted', title: 'Socially Devoted', verdict: null, reason: null }],
  advice: [],
  worklist: [],
  worklistTotal: 0,
  notes: [],
}

const FEW = {
  status: 'too_few',
  n: 6,
  score: null,
  reason: 'Only 6 contacts: fewer than 10 are shown, not judged.',
} as const

/** Too little happened to be judged, and of who the brand is only little could be found. */
export const UNSCORED: Scorecard = {
  ...RICH,
  identity: {
    ...AURORA_IDENTITY,
    entity: null,
    why: null,
    website: null,
    accounts: AURORA_IDENTITY.accounts.slice(0, 1),
    missing: [],
    deadEnds: [],
    lookAlikes: [],
    contact: null,
  },
  score: null,
  scoreReason: `No measure of responsiveness could be scored. ${FEW.reason}`,
  grade: null,
  metrics: brandMetrics({
    ...AURORA,
    ...UNSEEN,
    'answered-72h': { ...FEW, value: 0.5, interval: [0.188, 0.812] },
    'first-response-time': { ...FEW, interval: [7_200, null] },
    'hours-covered': { ...FEW },
  }),
  categories: RICH.categories.map((category) => {
    if (category.id === 'responsiveness') return { ...category, score: null }
    return ['presence', 'readiness'].includes(category.id) ? { ...category, score: null, coverage: null } : category
  }),
  badges: [{ id: 'socially-devoted', title: 'Socially Devoted', verdict: 'too_few', reason: FEW.reason }],
  advice: [],
}

/** A window of four hours on one platform. */
export const TINY: Scorecard = {
  ...UNSCORED,
  brand: { ...RICH.brand, accounts: [] },
  identity: null,

  window: { since: '2025-09-22T10:00:00Z', until: '2025-09-22T14:00:00Z' },
  platforms: { hackernews: platform('Hacker News', { requests: 1 }, { mentions: { value: 1 } }) },
  worklist: RICH.worklist.slice(3, 4),
  worklistTotal: 1,
  notes: [],
}

/** A score below zero, as people who warn of a brand give it. */
export const NEGATIVE: Scorecard = {
  ...RICH,
  metrics: brandMetrics({
    ...AURORA,
    ...PRESENCE,
    'social-promoter-score': { value: -12.5, n: 64, interval: [-30.25, 4], score: 43.75 },
  }),
}

const EVIL =
  '=cmd|\' /C calc\'!A0\u0000\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\r\n\u202egnirts\u202c\u200b "quoted", ＝1+1;\t+SUM(A1)\u009b2J'
const TOWER = `Tower h${'\u0336\u0300\u0301\u0302'.repeat(20)}ere`

/** Everything that a stranger may write is hostile. */
export const HOSTILE: Scorecard = {
  ...RICH,
  brand: {
    ...RICH.brand,
    name: EVIL,
    accounts: RICH.brand.accounts.map((one) => ({ ...one, handle: `${EVIL}${one.handle}` })),
  },
  identity: {
    ...AURORA_IDENTITY,
    why: EVIL,
    accounts: AURORA_IDENTITY.accounts.map((one, index) => ({
      ...one,
      handle: `${index % 2 ? EVIL : TOWER}${one.handle}`,
      network: index % 3 ? EVIL : TOWER,
    })),
    missing: AURORA_IDENTITY.missing.map((one) => ({ ...one, network: EVIL })),
    deadEnds: AURORA_IDENTITY.deadEnds.map((end) => ({
      ...end,
      network: TOWER,
      url: `https://evil.example/\u001b[2J ${'long/'.repeat(60)}`,
      page: `https://evil.example/ \u202e${'long/'.repeat(60)}`,
      reason: EVIL,
    })),
    lookAlikes: AURORA_IDENTITY.lookAlikes.map((one) => ({ ...one, handle: EVIL, name: TOWER, why: [EVIL] })),
  },
  platforms: {
    ...RICH.platforms,
    evil: platform(EVIL, { outcome: { status: 'error', reason: EVIL, until: 'not a time\u001b[2J' } }, {}),
  },
  worklist: RICH.worklist.map((line, index) => ({
    ...line,
    author: index % 2 ? EVIL : TOWER,
    excerpt: `${EVIL.repeat(3)} ${TOWER}`,
    why: EVIL,
    url: `https://evil.example/\u001b[2J ${'long/'.repeat(60)}`,
  })),
  notes: [EVIL, TOWER, `${'word'.repeat(100)} 👩‍👩‍👧‍👦🇳🇱`],
  advice: [
    {
      metric: 'answered-72h',
      text: `${EVIL} https://long.example/${'x'.repeat(250)} and on`,
      links: [`javascript:${EVIL}`],
    },
  ],
}
