import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { oursIn } from './ours.ts'
import { around, readThread, type ThreadKey } from './threads.ts'

const PART = 'threads of contacts'

/**
 * What stands around the posts in which somebody turned to the brand: what other people answered. Official answers are
 * known from own posts, and the brand's own communities are known as a whole, so that nothing is asked for them.
 *
 * Two requests for each thread that was not read before.
 */
export async function* replies(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  scan.parts([PART])
  const ours = oursIn(scan)
  const threads = new Map<string, Post[]>()
  for (const post of contacts) {
    const root = post.root ?? post.id
    threads.set(root, [...(threads.get(root) ?? []), post])
  }
  for (const posts of threads.values()) {
    const isOwn = ({ place }: Post) => place?.official === true
    for (const post of posts.filter(isOwn)) yield { ...post, repliesRead: true }
    const unread = posts.filter((post) => !isOwn(post) && !post.repliesRead)
    const place = unread.map(({ url }) => placeOf(url)).find((found) => found !== null)
    if (place)
      yield* around(await readThread(place.key, ours.at(place.host), scan), new Set(unread.map(({ id }) => id)))
  }
  const { since, until } = scan.window
  scan.covered(PART, { from: since, to: until, complete: true, scope: 'all' })
}

/** Where a post was read: the server, and its number there. */
function placeOf(url: string | null): { host: string; key: ThreadKey } | null {
  if (url === null || !isAddress(url)) return null
  const { host, pathname } = new URL(url)
  const [, kind, number] = /^\/(post|comment)\/(\d+)$/.exec(pathname) ?? []
  if (number === undefined) return null
  return { host, key: kind === 'post' ? { post: Number(number) } : { comment: Number(number) } }
}
