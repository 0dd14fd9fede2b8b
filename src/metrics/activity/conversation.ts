import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { HOUR } from '../../evidence/time.ts'
import { median } from '../../statistics/median.ts'
import { mask } from '../../text/mask.ts'
import { hasWords } from '../../text/words.ts'
import { newest, share, sources, tooFew } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { ownBroadcasts, ownPosts, repliesToOthers } from './own-posts.ts'

/** Conversation against broadcast: how many of the brand's posts answer somebody. */
export const conversationShare: Metric = {
  id: 'conversation-share',
  title: 'Talks with people rather than at them',
  unit: 'share',
  needs: ['posts', 'answers'],
  tellsReplies: true,
  inapplicable: withoutListeners,
  measure(facts) {
    const replies = repliesToOthers(facts)
    return share(replies, ownPosts(facts), 'own posts', newest(replies))
  },
}

/** On a status page, say, nobody can be talked with. */
function withoutListeners({ platform: { name, streams } }: Facts): string | null {
  if (streams.mentions?.outcome.status !== 'not_applicable') return null
  return `Nobody can be talked with on ${name}.`
}

/** A post younger than this still gathers reactions. */
const SETTLED = 48 * HOUR

/**
 * The median over settled own posts of all reactions per follower. A count that a platform does not give is left out
 * and named; a post without a count of likes is not judged.
 */
export const engagementRate: Metric = {
  id: 'engagement-rate',
  title: 'Reactions per follower to an own post, median',
  unit: 'share',
  needs: ['posts', 'accounts'],
  tellsReplies: true,
  measure(facts) {
    const settled = facts.flatMap((one) =>
      ownBroadcasts([one])
        .filter((post) => post.timed && one.observedAt - post.time >= SETTLED)
        .map((post) => ({ post, followers: followersOf(post, one) })),
    )
    const judged = settled.flatMap(({ post, followers }) => {
      const { likes, reposts, replies, quotes } = post.engagement
      if (likes === null || followers === null || followers === 0) return []
      return [{ post, rate: (likes + (reposts ?? 0) + (replies ?? 0) + (quotes ?? 0)) / followers }]
    })
    const leftOut = COUNTS.filter((name) => judged.some(({ post }) => post.engagement[name] === null))
    const found = {
      breakdown: { leftOut, denominator: 'followers' },
      ...sources(judged.toSorted((a, b) => b.rate - a.rate).map(({ post }) => post)),
    }
    if (settled.length > 0 && judged.length === 0) {
      const reason = settled.some(({ followers }) => followers !== null && followers > 0)
        ? 'The counts of likes are not given.'
        : 'The number of followers is not known.'
      return { ...found, value: null, status: 'not_supported', n: 0, reason }
    }
    const few = tooFew(judged.length, 'settled own posts')
    const left = leftOut.length > 0 ? `Without ${leftOut.join(' and ')}, which are not given.` : null
    return { ...found, value: median(judged.map(({ rate }) => rate)), ...few, reason: few.reason ?? left }
  },
  inapplicable(facts) {
    const { platform, own } = facts
    if (platform.source !== 'archive' || own.length === 0) return null
    if (own.every(({ engagement }) => engagement.likes === null)) return `${platform.name} has no column of likes.`
    if (own.every((post) => followersOf(post, facts) === null)) return `${platform.name} has no column of followers.`
    return null
  },
}

const COUNTS = ['reposts', 'replies', 'quotes'] as const

function followersOf({ author }: TimedPost, { platform }: Facts): number | null {
  return platform.accounts.find(({ id }) => id === author.id)?.followers ?? author.followers
}

/**
 * How many of the posts that are no replies repeat an earlier one, after masking. The same words on another platform
 * reach other people and repeat nothing; a post without a word in it neither.
 */
export const broadcastDuplicates: Metric = {
  id: 'broadcast-duplicates',
  title: 'Own posts that repeat an earlier one',
  unit: 'share',
  needs: ['posts'],
  tellsReplies: true,
  measure(facts) {
    const posts = ownBroadcasts(facts)
    const said = new Set<string>()
    const repeats = posts.filter((post) => {
      if (!hasWords(post.text)) return false
      const key = JSON.stringify([post.platform, mask(post.text)])
      const repeated = said.has(key)
      said.add(key)
      return repeated
    })
    return share(repeats, posts, 'own posts', newest(repeats))
  },
}
