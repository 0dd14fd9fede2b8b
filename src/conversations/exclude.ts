import { covers } from '../evidence/coverage.ts'
import type { Interval } from '../evidence/time.ts'
import type { Exclusion, TimedPost } from './contact.ts'
import type { FindPost, Thread } from './threads.ts'

/**
 * Why what a customer said cannot count in a share or a curve; null when it can. It counts only if it would have been
 * seen had nobody answered it.
 *
 * @param posts what they said, in order; the first gives the time.
 * @param answer the official answer that is in the evidence. Without one, a response that the source names but that is
 *   not in the evidence may have been it.
 */
export function exclusionOf(
  posts: readonly [TimedPost, ...TimedPost[]],
  answer: TimedPost | null,
  thread: Thread,
  covered: readonly Interval[],
  find: FindPost,
): Exclusion | null {
  if (!covers(covered, posts[0].time)) return 'before-the-covered-interval'
  if (posts.every((post) => post.seenBy.every((stream) => stream === 'posts'))) return 'seen-only-through-its-answer'
  if (!answer && posts.some((post) => post.responses.some((id) => !find(id)))) return 'answer-outside-the-evidence'
  if (thread.cutShort) return 'thread-cut-short'
  return null
}
