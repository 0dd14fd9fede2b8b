import type { Post } from '../../evidence/post.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'

/** Posts of one conversation below which something may stand, the oldest first. */
export interface Begun {
  /** The time of the newest of them. */
  time: Seconds
  posts: Post[]
}

/**
 * Groups posts by conversation, the newest first; within one the oldest come first, since what stands below a later
 * post often stands below an earlier one too, and then needs no request of its own.
 */
export function byConversation(posts: readonly Post[]): Begun[] {
  const groups = new Map<string, Post[]>()
  for (const post of [...posts].sort((a, b) => madeAt(a) - madeAt(b))) {
    const root = post.root ?? post.id
    groups.set(root, [...(groups.get(root) ?? []), post])
  }
  return [...groups.values()]
    .map((group) => ({ time: Math.max(...group.map(madeAt)), posts: group }))
    .sort((a, b) => b.time - a.time)
}

/** When a post was made; long ago where that is not known. */
export function madeAt({ createdAt }: Pick<Post, 'createdAt'>): Seconds {
  return createdAt === null ? 0 : seconds(createdAt)
}
