import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { commentToPost, placeOf } from './to-post.ts'
import { readTree } from './videos.ts'

/**
 * The threads of comments that wait for an answer: what other people answered. Whoever made the video wrote in none of
 * them that was not read before.
 *
 * One request for each thread with replies; for videos that name the brand none, since their comments are not directed at it.
 */
export async function* replies(open: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  const threads = new Map<string, Post>()
  for (const post of open) {
    const place = placeOf(post.id)
    const isAlone = post.replyTo === post.root && post.engagement.replies === 0
    if (place !== null && !isAlone) threads.set(`${place.host}/${place.uuid}/${place.thread}`, post)
  }
  for (const post of threads.values()) {
    const place = placeOf(post.id)
    if (place === null) continue
    const root = `${place.host}/${place.uuid}`
    for (const comment of await readTree(place, scan)) yield commentToPost(comment, { root, maker: null })
  }
  const { since, until } = scan.window
  scan.covered('threads', { from: since, to: until, complete: true, scope: 'own-threads' })
}
