import { METRICS } from '../../src/metrics/index.ts'
import type { Value } from '../../src/metrics/value.ts'
import { BENCHMARKS } from '../../src/scorecard/benchmarks.ts'
import type { BrandMetric } from '../../src/scorecard/schema.ts'

/** What is told of a metric in a sample. */
export type Told = Partial<BrandMetric>

const BLANK = {
  value: null,
  n: null,
  interval: null,
  approx: null,
  reason: null,
  breakdown: null,
  sources: [],
  sourcesTotal: 0,
}

/** The brand's metrics, all that this version has: as told, else not applicable. */
export function brandMetrics(told: Readonly<Record<string, Told>>): Record<string, BrandMetric> {
  return Object.fromEntries(
    METRICS.map((metric): [string, BrandMetric] => {
      const { id, title, unit } = metric
      const unknown = 'unmeasured' in metric ? metric.unmeasured : NOT_APPLICABLE
      const start = {
        ...BLANK,
        unit,
        status: 'ok',
        title,
        score: null,
        benchmark: BENCHMARKS[id] ?? null,
        curve: null,
      } as const
      return [id, { ...start, ...(told[id] ?? unknown) }]
    }),
  )
}

/** A platform's metrics: as told, else with the status and the reason that the platform has. */
export function platformMetrics(
  told: Readonly<Record<string, Partial<Value>>>,
  otherwise: Pick<Value, 'status' | 'reason'>,
): Record<string, Value> {
  return Object.fromEntries(
    METRICS.map(({ id, unit }): [string, Value] => [
      id,
      { ...BLANK, unit, ...(told[id] ? { status: 'ok', ...told[id] } : otherwise) },
    ]),
  )
}

/** What of a brand nobody looked up. */
export const NOT_LOOKED_UP = {
  status: 'not_applicable',
  reason: 'Who the brand is and where was not looked up.',
} as const

const NOT_APPLICABLE = {
  status: 'not_applicable',
  reason: 'It means nothing on the platforms that were read.',
} as const

/** How soon 84 contacts were answered: 61 of a hundred in the end, half of all within about 4 h 10 min. */
const curve = Array.from({ length: 60 }, (_, index) => {
  const seconds = Math.round(45 * (259_200 / 45) ** (index / 59))
  const share = 0.62 * (1 - Math.exp(-((seconds / 9_200) ** 0.85)))
  const spread = 1.96 * Math.sqrt((share * (1 - share)) / 84)
  return { seconds, share, low: Math.max(0, share - spread), high: Math.min(1, share + spread) }
})

/** Most write in the afternoon and evening; answers come in office hours. */
const contacts = Array.from({ length: 168 }, (_, at) => {
  const crowd = Math.exp(-((((at % 24) - 15) / 5) ** 2)) * (at < 120 ? 5 : 3)
  return Math.floor(crowd + ((at * 7919) % 13) / 13)
})
const covered = contacts.map((_, at) => at < 120 && at % 24 >= 8 && at % 24 < 18)
const answers = contacts.map((count, at) => (covered[at] ? count : 0))

/** What is known of who the invented airline is, and where. */
export const PRESENCE: Readonly<Record<string, Told>> = {
  'accounts-proven': {
    value: 0.833,
    n: 6,
    score: 83.33,
    sources: [{ platform: 'facebook', id: 'AuroraAirOfficial', url: 'https://facebook.example/AuroraAirOfficial' }],
    sourcesTotal: 1,
  },
  'profile-completeness': {
    value: 0.85,
    n: 4,
    status: 'partial',
    reason: 'Not read: the profiles of AuroraAir on X, @auroraair on YouTube, auroraair on Telegram.',
  },
  'stale-accounts': {
    value: 0.25,
    n: 4,
    score: 75,
    status: 'partial',
    reason: 'When they last posted is not known of AuroraAir on X, @auroraair on YouTube, auroraair on Telegram.',
  },
  'dead-links': {
    value: 0.333,
    n: 3,
    score: 66.67,
    status: 'partial',
    reason:
      'Not known of https://x.example/AuroraAir, https://youtube.example/@auroraair, https://t.example/auroraair.',
    sources: [
      {
        platform: 'google-plus',
        id: 'https://plus.google.example/+AuroraAir',
        url: 'https://aurora-air.example/contact',
      },
    ],
    sourcesTotal: 1,
  },
  'look-alikes': { value: 2, n: 2 },
  'open-to-replies': { value: 0.667, n: 3, score: 66.67, status: 'partial', reason: 'Not known of X, YouTube.' },
  'contact-ways': { value: 0.75, n: 4, score: 75 },
  'clicks-to-contact': { value: 1 },
  'status-page': { value: 0, score: 0, reason: 'No page of the site links to one.' },
  'security-contact': { value: 1, score: 100 },
}

/** What is known of the invented airline's conversations. */
export const AURORA: Readonly<Record<string, Told>> = {
  audience: { value: 16_324, approx: 100 },
  magnitude: { value: 5.27, score: 52.66 },
  mentions: { value: 431 },
  authors: { value: 352 },
  'mention-audience': { value: 1_204_311, n: 340 },
  strength: { value: 0.9, n: 30, interval: [0.744, 0.965], score: 90 },
  passion: { value: 0.26, n: 352, interval: [0.217, 0.308] },
  'author-reach': { value: 0.817, n: 431 },
  'last-mention': { value: 1_380 },
  'mention-interval': { value: 4_440, n: 430 },
  'post-rate': { value: 6.4, n: 27 },
  'last-post': { value: 1, score: 100 },
  'active-days': { value: 0.833, n: 30, interval: [0.664, 0.927] },
  'conversation-share': { value: 0.41, n: 132, interval: [0.33, 0.5], score: 82 },
  'engagement-rate': { value: 0.0034, n: 24 },
  'broadcast-duplicates': { value: 0.074, n: 27, interval: [0.021, 0.233] },
  'answered-72h': {
    value: 0.607,
    n: 84,
    interval: [0.5, 0.71],
    score: 70.33,
    status: 'partial',
    reason: 'Mastodon is left out.',
  },
  'first-response-time': {
    value: 15_000,
    n: 84,
    interval: [7_200, 25_300],
    score: 54.2,
    breakdown: { p90: null, curve },
  },
  answered: { value: 0.595, n: 84, interval: [0.488, 0.694] },
  waiting: { value: 34 },
  'follow-up-response-time': { n: 21, interval: [259_200, null], reason: 'not reached', score: 11.4 },
  'overheard-answered': { value: 0, n: 12, interval: [0, 0.243] },
  'hours-covered': {
    value: 0.71,
    n: 84,
    interval: [0.606, 0.796],
    score: 71,
    breakdown: { contacts, answers, covered },
  },
  'peer-answered': { value: 0.12, n: 84, interval: [0.066, 0.206] },
  'handed-off': { value: 0.4, n: 50, interval: [0.276, 0.538] },
  'deflected-only': { value: 0.32, n: 50, interval: [0.207, 0.458], score: 68 },
  acknowledged: {
    value: 0.5,
    n: 4,
    status: 'too_few',
    interval: [0.15, 0.85],
    reason: 'Only 4 contacts: fewer than 10 are shown, not judged.',
  },
  templated: { value: 0.22, n: 61, interval: [0.135, 0.339] },
  signed: { value: 0.64, n: 61, interval: [0.515, 0.749] },
  'socially-devoted': { value: 'not proven', n: 84 },
  'very-responsive': { value: 'no', n: 41 },
}
