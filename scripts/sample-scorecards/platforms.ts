import type { Value } from '../../src/metrics/value.ts'
import type { Platform, Stream } from '../../src/scorecard/schema.ts'
import { platformMetrics } from './metrics.ts'

export const OBSERVED = '2025-09-22T14:05:10Z'

type Told = Partial<Omit<Platform, 'metrics'>>

/** A platform that was read whole, unless told otherwise. */
export function platform(name: string, told: Told, metrics: Readonly<Record<string, Partial<Value>>>): Platform {
  const outcome = told.outcome ?? { status: 'ok', reason: null, until: null }
  const otherwise = outcome.status === 'ok' || outcome.status === 'partial' ? 'not_applicable' : outcome.status
  return {
    name,
    outcome,
    streams: { posts: stream({}), mentions: stream({}), replies: stream({}) },
    observedAt: OBSERVED,
    requests: 0,
    ...told,
    metrics: platformMetrics(metrics, { status: otherwise, reason: outcome.reason ?? 'It means nothing here.' }),
  }
}

/** A stream that was read whole, unless told otherwise. */
export function stream(told: Partial<Stream>): Stream {
  return {
    status: 'ok',
    reason: null,
    scope: 'all',
    from: '2025-08-23T14:05:10Z',
    to: OBSERVED,
    gaps: [],
    complete: true,
    records: 100,
    ...told,
  }
}

/** What a stream that was not read has in place of an interval. */
export const UNREAD = {
  scope: null,
  from: null,
  to: null,
  gaps: [],
  complete: false,
  records: 0,
} satisfies Partial<Stream>

const SEARCH = 'Search needs an app password; without it mentions that nobody answered are only seen below own posts.'
const LIMIT = 'The server asked to wait longer than the budget allows.'

/** The invented airline's platforms: one read in part, one whole, one cut off by a limit. */
export const AURORA_PLATFORMS: Readonly<Record<string, Platform>> = {
  bluesky: platform(
    'Bluesky',
    {
      outcome: { status: 'partial', reason: SEARCH, until: null },
      requests: 31,
      streams: {
        posts: stream({ records: 132 }),
        mentions: stream({ status: 'partial', reason: SEARCH, scope: 'own-threads', records: 214 }),
        replies: stream({ records: 88 }),
      },
    },
    {
      audience: { value: 13_112, approx: 100 },
      mentions: { value: 214 },
      'answered-72h': { value: 0.66, n: 58, interval: [0.53, 0.77] },
      'first-response-time': { value: 9_840, n: 58, interval: [5_000, 16_000] },
      waiting: { value: 19 },
    },
  ),
  hackernews: platform(
    'Hacker News',
    { requests: 4 },
    {
      mentions: { value: 19 },
      'answered-72h': { value: 0, n: 6, status: 'too_few', interval: [0, 0.39] },
      waiting: { value: 6 },
    },
  ),
  mastodon: platform(
    'Mastodon',
    {
      outcome: { status: 'rate_limited', reason: LIMIT, until: '2025-09-22T14:20:00Z' },
      requests: 62,
      streams: {
        posts: stream({ records: 60 }),
        mentions: stream({ scope: 'tag', records: 198 }),
        replies: stream({ status: 'rate_limited', reason: LIMIT, ...UNREAD, records: 12 }),
      },
    },
    {
      audience: { value: 3_212 },
      mentions: { value: 198 },
      'answered-72h': { value: 0.5, n: 20, interval: [0.3, 0.7] },
      'first-response-time': { n: 20, interval: [259_200, null], reason: 'not reached' },
      waiting: { value: 9 },
    },
  ),
}
