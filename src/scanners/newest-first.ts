import type { Post } from '../evidence/post.ts'
import { type Seconds, seconds } from '../evidence/time.ts'
import type { Stretch } from './community.ts'

/**
 * A page of a list of posts; `from` is the time of its oldest, minus infinity where the list is over with it, infinity where
 * it shows nothing and there is more.
 */
interface Page {
  posts: readonly Post[]
  from: Seconds
}

/**
 * Reads a community by a list of all its posts, the newest first, and then how older conversations began that were gone
 * on with since: a question there may have been answered before.
 *
 * @param earlierIn what was written in a conversation before the window, by the id of its first post.
 */
export async function* newestFirst(
  since: Seconds,
  pages: AsyncIterable<Page>,
  earlierIn: (root: string) => Promise<Post[]>,
): AsyncGenerator<Stretch> {
  const begun = new Set<string>()
  const roots = new Set<string>()
  for await (const { posts, from } of pages) {
    const recent = posts.filter(({ createdAt }) => createdAt !== null && seconds(createdAt) >= since)
    for (const { id, root } of recent) {
      roots.add(root ?? id)
      if (root === null || root === id) begun.add(id)
    }
    yield { posts: recent, from: Math.max(from, since) }
    if (from < since) break
  }
  const before: Post[] = []
  for (const root of roots) if (!begun.has(root)) before.push(...(await earlierIn(root)))
  yield { posts: before, from: Number.NEGATIVE_INFINITY }
}

/**
 * Marks a conversation whose beginning was read, oldest first, as cut short where that ended before the window begins.
 *
 * @param more whether the conversation has more posts than these.
 */
export function upTo(since: Seconds, posts: readonly Post[], { root, more }: { root: string; more: boolean }): Post[] {
  const last = posts.at(-1)?.createdAt ?? null
  const gap = more && last !== null && seconds(last) < since
  // Where the beginning itself could not be read, the first post that was stands for its conversation.
  const first = posts.some(({ id }) => id === root) ? root : posts[0]?.id
  return posts.map((post) => (post.id === first ? { ...post, cutShort: gap } : post))
}
