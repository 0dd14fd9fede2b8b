import { covers, threadsSince } from '../evidence/coverage.ts'
import type { Post } from '../evidence/post.ts'
import { type Interval, seconds } from '../evidence/time.ts'
import type { ContactKind, Exclusion, TimedPost } from './contact.ts'
import type { Speaking } from './directed.ts'
import type { Thread } from './threads.ts'

/** What somebody said, to be judged for whether it can count. */
interface Said {
  posts: readonly [TimedPost, ...TimedPost[]]
  /** How it is directed at the brand; null where it only names it. */
  kind: ContactKind | null
  /** The official answer that is in the evidence. Without one, a response that the source names but that is not in the evidence may have been it. */
  answer: TimedPost | null
}

/** What was asked for, and what was covered of it for contacts. */
interface Reach {
  window: Interval
  covered: readonly Interval[]
}

/**
 * Why what a customer said cannot count in a share or a curve; null when it can. It counts only if it would have been
 * seen had nobody answered it. The first post decides that: which later ones belong to the same contact depends on when
 * it was answered.
 */
export function exclusionOf(
  { posts, kind, answer }: Said,
  thread: Thread,
  { window, covered }: Reach,
  speaking: Speaking,
): Exclusion | null {
  const [first] = posts
  if (!covers(covered, first.time) || isLate(first, kind, window, speaking)) return 'before-the-covered-interval'
  if (!isShown(first, speaking)) return 'seen-only-through-its-answer'
  if (!answer && posts.some((post) => post.responses.some((id) => !speaking.find(id))))
    return 'answer-outside-the-evidence'
  if (thread.cutShort) return 'thread-cut-short'
  return null
}

/** Whether it is directed only by replying to an official post that is too old for its thread to have been read. */
function isLate({ replyTo }: Post, kind: ContactKind | null, { from }: Interval, { find }: Speaking): boolean {
  if (kind !== 'reply' && kind !== 'comment') return false
  const asked = find(replyTo)?.createdAt ?? null
  return asked !== null && seconds(asked) < threadsSince(from)
}

/**
 * Whether something other than an answer shows a post: a search, a tag, a place or an archive that yielded it; else
 * that it stands below an official post or in the brand's own place, whose threads are read whether anybody was
 * answered in them or not. What own posts alone brought along was shown by the answer to it.
 */
function isShown(post: Post, speaking: Speaking): boolean {
  if (post.seenBy.includes('mentions') || post.seenBy.includes('archive')) return true
  if (post.seenBy.every((stream) => stream === 'posts')) return false
  return post.place?.official === true || isBelowOfficial(post, speaking)
}

/** Whether an official post began its thread, or stands above it in the chain of replies. */
function isBelowOfficial(post: Post, { find, officials }: Speaking): boolean {
  const isOfficial = (above: Post | undefined) => above?.author != null && officials.wrote(above.author)
  if (isOfficial(find(post.root))) return true
  const seen = new Set<string>()
  for (let at: Post | undefined = post; at && !seen.has(at.id); at = find(at.replyTo)) {
    seen.add(at.id)
    if (isOfficial(find(at.replyTo)) || officials.hasId(at.replyToAuthor ?? '')) return true
  }
  return false
}
