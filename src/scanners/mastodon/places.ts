import type { Post } from '../../evidence/post.ts'
import { leadsOut } from './book.ts'

/**
 * Keeps the best that is known of each post's place in its thread while a stream hands posts on: the same post may be
 * seen on a server that did not show what it replies to, and the later read of a post wins.
 */
export function placesOf(collected: readonly Post[]): (post: Post) => Post {
  const best = new Map(collected.map((post) => [post.id, post]))
  return (post) => {
    const known = best.get(post.id)
    const isBetter = known && known.replyTo !== null && !leadsOut(known.replyTo) && leadsOut(post.replyTo)
    const placed = isBetter
      ? { ...post, replyTo: known.replyTo, replyToAuthor: known.replyToAuthor, root: known.root }
      : post
    best.set(post.id, placed)
    return placed
  }
}
