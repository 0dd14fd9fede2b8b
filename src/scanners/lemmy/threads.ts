import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { ask } from './ask.ts'
import { parentsIn } from './parents.ts'
import { PostAnswer, ThreadAnswer } from './shapes.ts'
import { type Reading, readComment, readPost } from './to-post.ts'

/** Deeper than comments can stand (LemmyNet/lemmy ends threads at a depth of 50). */
const DEEPEST = 100

/** A post with what is said below it; the post comes first and is `cutShort` where not every comment was given. */
export type Thread = readonly Post[]

/** A thread by the number, on the server that is asked, of its post or of a comment in it. */
export type ThreadKey = { post: number } | { comment: number }

/**
 * Reads a thread in two requests: the post, and its comments, of which a server gives at most 300 as a tree. Empty, and
 * told, where the server says that there is no such post any more.
 */
export async function readThread(key: ThreadKey, reading: Reading, scan: Scan): Promise<Thread> {
  const asked = 'post' in key ? { id: key.post } : { comment_id: key.comment }
  try {
    const { post_view: view } = await ask(scan, reading.host, 'post', asked, PostAnswer)
    if (view.counts.comments === 0) return [{ ...readPost(view, reading), repliesRead: true }]
    const query = { post_id: view.post.id, max_depth: DEEPEST, sort: 'Old', type_: 'All' }
    const { comments } = await ask(scan, reading.host, 'comment/list', query, ThreadAnswer)
    const living = comments.filter(({ comment }) => !comment.deleted && !comment.removed).length
    const parentOf = parentsIn(comments)
    const cutShort = living < view.counts.comments
    const read = cutShort ? {} : { repliesRead: true }
    return [
      { ...readPost(view, reading), cutShort, ...read },
      ...comments.map((comment) => ({ ...readComment(comment, reading, parentOf), ...read })),
    ]
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    scan.limited('partial', `a thread that ${reading.host} lists is not shown`)
    return []
  }
}

/** Of a thread: certain posts, everything above them and everything below them. */
export function around(thread: Thread, chosen: ReadonlySet<string>): Post[] {
  const byId = new Map(thread.map((post) => [post.id, post]))
  const above = new Set<string>()
  for (const id of chosen)
    for (let at = byId.get(id); at && !above.has(at.id); at = byId.get(at.replyTo ?? '')) above.add(at.id)
  const below = new Map<string, boolean>()
  const isBelow = ({ id, replyTo }: Post): boolean => {
    const known = below.get(id)
    if (known !== undefined) return known
    below.set(id, false)
    const parent = byId.get(replyTo ?? '')
    const is = chosen.has(id) || (parent !== undefined && isBelow(parent))
    below.set(id, is)
    return is
  }
  return thread.filter((post) => above.has(post.id) || isBelow(post))
}
