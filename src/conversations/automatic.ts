import { MINUTE, seconds } from '../evidence/time.ts'
import { mask } from '../text/mask.ts'
import { type TimedPost, tellsDayAlone } from './contact.ts'
import type { Officials } from './officials.ts'
import type { FindPost, Thread } from './threads.ts'

interface Reply {
  post: TimedPost
  /** Seconds after the post it replies to; infinite where that cannot be read, or the reply is of no time or an earlier text. */
  after: number
  /** The name of whoever it replies to. */
  asked: string | null
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
  const quick = replies.filter(({ after }) => after <= MINUTE)
  const templates = templatesAmong(quick.map(textOf), replies)
  const robotic = new Set(quick.filter((reply) => templates.has(textOf(reply))).map(({ post }) => post.id))
  return (post) => post.automatic || post.author.bot || robotic.has(post.id)
}

/** Which of the texts at least half of all replies have; it stops looking when none of them can come so far. */
function templatesAmong(texts: readonly string[], replies: readonly Reply[]): Set<string> {
  const uses = new Map(texts.map((text) => [text, 0]))
  const enough = Math.max(2, replies.length / 2)
  let most = 0
  for (const [index, reply] of replies.entries()) {
    if (most + replies.length - index < enough) break
    const text = uses.size === 0 ? '' : textOf(reply)
    const before = uses.get(text)
    if (before === undefined) continue
    uses.set(text, before + 1)
    most = Math.max(most, before + 1)
  }
  return new Set([...uses].filter(([, count]) => count >= enough).map(([text]) => text))
}

function officialReplies({ posts }: Thread, officials: Officials, find: FindPost): Reply[] {
  const times = new Map(posts.map((post) => [post.id, post.time]))
  return posts.flatMap((post) => {
    if (post.replyTo === null || !officials.wrote(post.author)) return []
    const parent = find(post.replyTo)
    const asked = parent?.author
    if (asked && officials.wrote(asked)) return []
    const before = times.get(post.replyTo)
    // What is said of a review before its last edit stands at the time of the edit, and what clocks put well before its
    // question at that of the question; days without hours tell nothing of seconds.
    const early = post.createdAt === null || before === undefined ? 0 : before - seconds(post.createdAt)
    const isMoved = early > (parent?.kind === 'review' ? 0 : MINUTE)
    const isDay = before !== undefined && tellsDayAlone(post, before)
    const after =
      before === undefined || !post.timed || isMoved || isDay ? Number.POSITIVE_INFINITY : post.time - before
    return [{ post, after, asked: asked?.name ?? null }]
  })
}

function textOf({ post, asked }: Reply): string {
  return mask(post.text, asked === null ? [] : [asked])
}
