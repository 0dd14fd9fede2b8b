import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { oursIn } from './ours.ts'
import { around, readThread, type ThreadKey } from './threads.ts'

/**
 * What stands around the posts that wait for an answer: what other people answered. Official answers are known from own
 * posts, and the brand's own communities are known as a whole, so that nothing is asked for them.
 *
 * Two requests for each thread.
 */
export async function* replies(open: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  const ours = oursIn(scan)
  const waiting = new Map<string, Post[]>()
  for (const post of open) {
    const root = post.root ?? post.id
    if (post.place?.official !== true) waiting.set(root, [...(waiting.get(root) ?? []), post])
  }
  for (const posts of waiting.values()) {
    const place = posts.map(({ url }) => placeOf(url)).find((found) => found !== null)
    if (place) yield* around(await readThread(place.key, ours.at(place.host), scan), new Set(posts.map(({ id }) => id)))
  }
  const { since, until } = scan.window
  scan.covered('threads', { from: since, to: until, complete: true, scope: 'all' })
}

/** Where a post was read: the server, and its number there. */
function placeOf(url: string | null): { host: string; key: ThreadKey } | null {
  if (url === null || !isAddress(url)) return null
  const { host, pathname } = new URL(url)
  const [, kind, number] = /^\/(post|comment)\/(\d+)$/.exec(pathname) ?? []
  if (number === undefined) return null
  return { host, key: kind === 'post' ? { post: Number(number) } : { comment: Number(number) } }
}
