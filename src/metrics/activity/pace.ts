import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { coveredSeconds } from '../../evidence/coverage.ts'
import { DAY, STALE_DAYS, seconds } from '../../evidence/time.ts'
import { countPerBlock, dayBlocks, weeksOf } from '../covered-days.ts'
import { newest, shareOfFew, sources, tooFew } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { ownBroadcasts, ownPosts } from './own-posts.ts'

/**
 * How often the brand speaks up of its own accord, per week of covered time. Pooled platforms share one clock: the posts
 * of all over the time that any covered, which is never more than the sum of their rates.
 */
export const postRate: Metric = {
  id: 'post-rate',
  title: 'Own posts that are no replies, per week',
  unit: 'per week',
  needs: ['posts'],
  tellsReplies: true,
  measure(facts) {
    const blocks = dayBlocks(facts.flatMap(({ covered }) => covered.posts))
    const posts = ownBroadcasts(facts).filter(({ timed }) => timed)
    const inBlocks = countPerBlock(blocks, times(posts)).reduce((sum, n) => sum + n, 0)
    if (blocks.length === 0)
      return { value: null, status: 'not_enough_history', n: 0, reason: 'Less than one day was covered.' }
    return { value: inBlocks / weeksOf(blocks), ...tooFew(inBlocks, 'posts'), ...newest(posts) }
  },
}

/** The share of the covered days on which the brand wrote anything, answers included. */
export const activeDays: Metric = {
  id: 'active-days',
  title: 'Days on which the brand posts or answers',
  unit: 'share',
  needs: ['posts'],
  measure(facts) {
    const blocks = dayBlocks(facts.flatMap(({ covered }) => covered.posts))
    const all = ownPosts(facts)
    const posts = all.filter(({ timed }) => timed)
    if (2 * posts.length < all.length) return { ...UNTIMED, ...newest(posts) }
    const active = countPerBlock(blocks, times(posts)).filter((n) => n > 0).length
    return { ...shareOfFew(active, blocks.length, 'Less than one day was covered.'), ...newest(posts) }
  },
}

/**
 * Days since the last own post or repost anywhere. Where none was seen, not even before the window, the profile's own
 * sign of life counts; without that the last one is longer ago than what was covered, and known to be stale once that
 * is 90 days.
 */
export const lastPost: Metric = {
  id: 'last-post',
  title: 'Days since the last own post',
  unit: 'days',
  needs: ['posts'],
  measure(facts) {
    const signs = facts.flatMap(signsOfLife).toSorted((a, b) => a.days - b.days)
    const last = signs[0]
    if (last) {
      const breakdown = { at: last.at, stale: last.days > STALE_DAYS }
      return { value: last.days, breakdown, ...sources(last.post ? [last.post] : []) }
    }
    if (facts.some(({ lastOwn }) => lastOwn !== null) || ownPosts(facts).length > 0)
      return { ...UNTIMED, ...sources([]) }
    const covered = Math.max(...facts.map((one) => coveredSeconds(one.covered.posts))) / DAY
    const stale = covered >= STALE_DAYS
    return {
      value: null,
      status: stale ? 'ok' : 'not_enough_history',
      interval: [covered, null],
      reason: `not reached: no own post in the ${Math.floor(covered)} days covered`,
      breakdown: { at: null, stale: stale ? true : null },
    }
  },
}

/** Said where the brand wrote and nobody knows when. */
const UNTIMED = { value: null, status: 'not_supported', n: 0, reason: 'Most own posts have no time.' } as const

function signsOfLife({
  lastOwn,
  observedAt,
  platform,
}: Facts): { days: number; at: string | null; post: TimedPost | null }[] {
  const shown = platform.accounts.flatMap(({ official, lastActive }) =>
    official && lastActive !== null ? [lastActive] : [],
  )
  const profile = shown.map((at) => ({ days: Math.max(0, observedAt - seconds(at)) / DAY, at, post: null }))
  const own = lastOwn?.timed ? [{ days: (observedAt - lastOwn.time) / DAY, at: lastOwn.createdAt, post: lastOwn }] : []
  return own.length > 0 ? own : profile
}

function times(posts: readonly TimedPost[]): number[] {
  return posts.map(({ time }) => time)
}
