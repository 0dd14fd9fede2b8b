import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { commentToPost, placeOf } from './to-post.ts'
import { readTree } from './videos.ts'

const PART = 'threads of contacts'

/**
 * The threads of comments in which somebody turned to the brand: what other people answered. Those in which whoever made
 * the video wrote have been read with the comments below it, and so has a comment that nobody replied to.
 *
 * One request for each other thread; for videos that name the brand none, since their comments are not directed at it.
 */
export async function* replies(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  scan.parts([PART])
  const read = new Set<string>()
  for (const post of contacts) {
    const place = placeOf(post.id)
    if (place === null || post.repliesRead || read.has(post.id)) continue
    if (post.engagement.replies === 0) {
      yield { ...post, repliesRead: true }
      continue
    }
    const root = `${place.host}/${place.uuid}`
    for (const comment of await readTree(place, scan)) {
      const found = commentToPost(comment, { root, maker: null })
      read.add(found.id)
      yield { ...found, repliesRead: true }
    }
  }
  const { since, until } = scan.window
  scan.covered(PART, { from: since, to: until, complete: true, scope: 'own-threads' })
}
