import type { StreamName } from '../evidence/evidence.ts'
import { mergePost } from '../evidence/merge-posts.ts'
import type { Author, Post } from '../evidence/post.ts'
import { type Seconds, seconds } from '../evidence/time.ts'

/** The posts of one platform as its streams yield them, each once. */
export interface Gathered {
  /** Takes a post that a stream yielded, unless it was made after T. */
  add(post: Post, stream: StreamName): void
  /** What a stream has yielded, in order; what came along as context alone is none of it. */
  by(stream: StreamName): readonly Post[]
  all(): Post[]
  readonly size: number
}

/**
 * Joins what several streams saw of the same post, and marks whose posts are official.
 *
 * @param observedAt T: a post made after it is left out.
 * @param isOfficial whether an author is one of the brand's accounts on this platform.
 */
export function gatherPosts(
  observedAt: Seconds,
  isOfficial: (author: Pick<Author, 'id' | 'handle'>) => boolean,
): Gathered {
  const posts = new Map<string, Post>()
  const snapshots = new Map<StreamName, readonly Post[]>()
  return {
    add: (yielded, stream) => {
      if (yielded.createdAt !== null && seconds(yielded.createdAt) > observedAt) return
      const { author } = yielded
      const read: Post = {
        ...yielded,
        author: author && isOfficial(author) ? { ...author, official: true } : author,
        seenBy: [yielded.seenBy.includes('context') ? 'context' : stream],
      }
      const earlier = posts.get(read.id)
      posts.set(read.id, earlier ? mergePost(earlier, read, (id) => posts.has(id)) : read)
      snapshots.clear()
    },
    by: (stream) => {
      const known = snapshots.get(stream) ?? [...posts.values()].filter((post) => post.seenBy.includes(stream))
      snapshots.set(stream, known)
      return known
    },
    all: () => [...posts.values()],
    get size() {
      return posts.size
    },
  }
}
