import { RUBRIC } from '../../src/scorecard/rubric.ts'
import { type Category, SCORECARD_VERSION, type Scorecard, type WorklistItem } from '../../src/scorecard/schema.ts'
import { AURORA_IDENTITY } from './identity.ts'
import { AURORA, brandMetrics, PRESENCE } from './metrics.ts'
import { AURORA_PLATFORMS, OBSERVED } from './platforms.ts'

const account = { name: 'Aurora Air', url: null, official: true, confidence: 1, evidence: ['Named by the user.'] }

const SCORES: Readonly<Record<string, [score: number, coverage: number]>> = {
  presence: [77.5, 1],
  reach: [71.33, 1],
  activity: [89.2, 0.8],
  responsiveness: [64.79, 0.9],
  care: [39.7, 1],
  readiness: [67.5, 1],
}

function categories(): Category[] {
  return RUBRIC.map(({ id, title, weight, scored, informative }) => {
    const [score, coverage] = SCORES[id] ?? [null, null]
    return { id, title, weight, score, coverage, metrics: [...scored.map((metric) => metric.id), ...informative] }
  })
}

const item = { kind: 'contact', audience: null, intent: null, stage: null, waitingSince: null, excerpt: '' } as const

const WORKLIST: readonly Omit<WorklistItem, 'rank'>[] = [
  {
    ...item,
    platform: 'bluesky',
    id: '3kabc',
    url: 'https://bsky.example/profile/passenger.example/post/3kabc',
    author: 'passenger.example',
    audience: 5_400,
    waitingSince: '2025-09-19T10:00:00Z',
    excerpt:
      'My suitcase has been in Reykholt since Monday and I am not. Three calls, no answer, and the desk here is closed. @aurora-air.example can a…',
    why: 'waits for 3 d 4 h, no answer yet, wrote 3 times',
  },
  {
    ...item,
    platform: 'mastodon',
    id: '113',
    url: 'https://social.example/@late/113',
    author: 'late@social.example',
    audience: 210,
    waitingSince: '2025-09-19T21:40:00Z',
    excerpt: 'Flight AU 212 is cancelled again?',
    why: 'waits for 2 d 16 h, no answer yet',
  },
  {
    ...item,
    platform: 'mastodon',
    id: '114',
    url: 'https://social.example/@tabi/114',
    author: '日本の旅@social.example',
    audience: 88,
    waitingSince: '2025-09-21T06:30:00Z',
    excerpt:
      '東京からオーロラまで、荷物はいくつまで持てますか？ 手荷物の大きさも教えてください。よろしくお願いします。',
    why: 'waits for 31 h 35 min, no answer yet',
  },
  {
    ...item,
    platform: 'hackernews',
    id: '4242',
    url: 'https://news.example/item?id=4242',
    author: 'throwaway_air',
    waitingSince: '2025-09-22T11:00:00Z',
    excerpt: 'Their booking API returns the passport numbers of other passengers',
    why: 'waits for 3 h 5 min, wrote again, no answer yet',
  },
  {
    ...item,
    kind: 'account',
    platform: 'mastodon',
    id: '2',
    url: 'https://social.example/@aurora_deals',
    author: 'aurora_deals@social.example',
    audience: 41,
    why: 'silent for 213 days: wake it, or close it with a word on where you are now',
  },
  {
    ...item,
    kind: 'account',
    platform: 'google-plus',
    id: 'https://plus.google.example/+AuroraAir',
    url: 'https://aurora-air.example/contact',
    author: 'Google+',
    excerpt: 'https://plus.google.example/+AuroraAir',
    why: 'a link on your site leads nowhere: Google+ closed in 2019.',
  },
  {
    ...item,
    kind: 'hours',
    platform: 'bluesky, mastodon',
    id: 'hours:18+6',
    url: null,
    author: 'Monday 18 to 24 h',
    why: '9 of 84 contacts arrive then (Europe/Amsterdam), and nobody answers regularly',
  },
]

/** A scorecard with something of everything. */
export const RICH: Scorecard = {
  schemaVersion: SCORECARD_VERSION,
  tool: { name: 'earshot', version: '0.1.0' },
  brand: {
    name: 'Aurora Air',
    aliases: ['AuroraAir'],
    website: 'https://aurora-air.example/',
    accounts: [
      { ...account, platform: 'bluesky', id: 'did:plc:aurora', handle: 'aurora-air.example', followers: 12_300 },
      { ...account, platform: 'bluesky', id: 'did:plc:help', handle: 'help.aurora-air.example', followers: 812 },
      { ...account, platform: 'mastodon', id: '1', handle: 'aurora@social.example', followers: 3_171 },
      { ...account, platform: 'mastodon', id: '2', handle: 'aurora_deals@social.example', followers: 41 },
    ],
  },
  identity: AURORA_IDENTITY,
  window: { since: '2025-08-23T14:05:10Z', until: OBSERVED },
  timezone: 'Europe/Amsterdam',
  observedAt: OBSERVED,
  score: 65.11,
  scoreReason: null,
  grade: 'C',
  coverage: 0.9234,
  channels: {
    official: 7,
    read: 4,
    unread: ['x', 'youtube', 'telegram'].map((platform) => ({
      platform,
      network: platform,
      handle: 'auroraair',
      url: null,
      status: 'not_supported',
      reason: 'profiles there cannot be read',
    })),
  },
  unreached: null,
  categories: categories(),
  metrics: brandMetrics({ ...AURORA, ...PRESENCE }),
  platforms: AURORA_PLATFORMS,
  badges: [
    {
      id: 'socially-devoted',
      title: 'Socially Devoted',
      verdict: 'not proven',
      reason:
        '50 of 84 answered: 49 % to 69 % with 95 % confidence. Bluesky: Search needs an app password; without it mentions that nobody answered are only seen below own posts (scope: own-threads). It takes: open to posts, at least 65 % answered, at least 50 questions in the quarter (Socialbakers 2012).',
    },
    {
      id: 'very-responsive',
      title: 'Very responsive',
      verdict: 'no',
      reason: 'It takes: 90 % answered and 15 min over the last 7 days (Facebook 2016).',
    },
  ],
  advice: [
    {
      metric: 'follow-up-response-time',
      text: 'Stay with a conversation until it is settled: who writes again waits for the second time. The median time to the answer of a second message is more than 3 d.',
      links: ['https://bsky.example/profile/delayed.example/post/3kxyz'],
    },
    {
      metric: 'first-response-time',
      text: 'Answer sooner: watch mentions through the day, and let one person own the queue. The median time to a first answer is 4 h 10 min.',
      links: [
        'https://bsky.example/profile/passenger.example/post/3kabc',
        'https://social.example/@late/113',
        'https://social.example/@tabi/114',
      ],
    },
    {
      metric: 'deflected-only',
      text: 'Answer where you were asked: say in public what anyone may know, and move on in private only for personal data. 32 % of those you answer are sent elsewhere and told nothing else.',
      links: [],
    },
    {
      metric: 'status-page',
      text: 'Keep a status page, so that in an outage people need not ask. There is none.',
      links: [],
    },
  ],
  worklist: WORKLIST.map((line, index) => ({ ...line, rank: index + 1 })),
  worklistTotal: 37,
  notes: [
    'aurora-care.example answers for you on Bluesky (14 customers) but is not among your accounts.',
    'Hours of the week are those of Europe/Amsterdam; all other times are UTC.',
  ],
}
