import { MINUTE } from '../evidence/time.ts'
import { mask } from '../text/mask.ts'
import type { TimedPost } from './contact.ts'
import type { Officials } from './officials.ts'
import type { FindPost, Thread } from './threads.ts'

interface Reply {
  id: string
  /** Seconds after the post it replies to; infinite where that cannot be read. */
  after: number
  text: string
}

/**
 * Tells automatic posts, which open nothing and close nothing: those of accounts that the platform marks as bots,
 * small actions, and official replies within 60 s whose masked text is that of at least half of the official replies.
 * A text counts as a template only from its second use on, so that a single quick answer is never taken for a robot's.
 */
export function automaticPosts(
  threads: readonly Thread[],
  officials: Officials,
  find: FindPost,
): (post: TimedPost) => boolean {
  const replies = threads.flatMap((thread) => officialReplies(thread, officials, find))
  const uses = new Map<string, number>()
  for (const { text } of replies) uses.set(text, (uses.get(text) ?? 0) + 1)
  const isTemplate = (text: string) => Math.max(2, replies.length / 2) <= (uses.get(text) ?? 0)
  const robotic = new Set(
    replies.filter(({ after, text }) => after <= MINUTE && isTemplate(text)).map((reply) => reply.id),
  )
  return (post) => post.automatic || post.author.bot || robotic.has(post.id)
}

function officialReplies({ posts }: Thread, officials: Officials, find: FindPost): Reply[] {
  const times = new Map(posts.map((post) => [post.id, post.time]))
  return posts.flatMap((post) => {
    if (post.replyTo === null || !officials.wrote(post.author)) return []
    const asked = find(post.replyTo)?.author
    if (asked && officials.wrote(asked)) return []
    const before = times.get(post.replyTo)
    return [
      {
        id: post.id,
        after: before === undefined ? Number.POSITIVE_INFINITY : post.time - before,
        text: mask(post.text, asked?.name ? [asked.name] : []),
      },
    ]
  })
}
