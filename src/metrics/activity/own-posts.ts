import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { perFacts, pooled } from '../per-facts.ts'

/** The posts that the brand wrote in the covered time; its reposts are none. */
export function ownPosts(facts: readonly Facts[]): readonly TimedPost[] {
  return pooled(facts.map(written))
}

const written = perFacts(({ own }) => own.filter(({ kind }) => kind !== 'repost'))

/** Those of them that are no replies, not to oneself either. */
export function ownBroadcasts(facts: readonly Facts[]): readonly TimedPost[] {
  return pooled(facts.map(broadcasts))
}

const broadcasts = perFacts((facts) => written(facts).filter((post) => !isReply(post)))

/** Whether a post answers another post, be it one's own, or stands in a topic that it did not open. */
function isReply({ id, kind, replyTo, root }: TimedPost): boolean {
  return kind === 'reply' || kind === 'answer' || replyTo !== null || (root !== null && root !== id)
}

/**
 * The own posts that answer somebody else; one whose parent is gone counts, since the brand meant somebody. Whoever
 * wrote the parent is told by the platform, or by the parent if it is among the brand's own posts.
 */
export function repliesToOthers(facts: readonly Facts[]): TimedPost[] {
  return facts.flatMap((one) => {
    const posts = written(one)
    const own = new Set(posts.map(({ id }) => id))
    const authors = new Set([
      ...posts.map(({ author }) => author.id),
      ...one.platform.accounts.filter(({ official }) => official).map(({ id }) => id),
    ])
    const toItself = ({ replyTo, replyToAuthor, root }: TimedPost) =>
      replyToAuthor !== null ? authors.has(replyToAuthor) : own.has(replyTo ?? root ?? '')
    return posts.filter((post) => isReply(post) && !toItself(post))
  })
}
