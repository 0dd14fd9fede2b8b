import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { addressOf, hostName } from './address.ts'
import { bookOf } from './book.ts'
import { dialectOf } from './dialects.ts'
import { timeOf } from './feed.ts'
import { clientOf } from './home.ts'
import { placesOf } from './places.ts'
import { isMissing, type Server, tokenFor } from './server.ts'
import { tellingOf } from './telling.ts'

const PART = 'open posts'

/** An open post on its author's own server. */
interface Asked {
  post: Post
  time: Seconds
  server: Server
  localId: string
}

/**
 * What others replied to posts that wait, asked of the asker's own server, to which all replies are delivered; the
 * brand's server has shown what it knows below the brand's own posts by then. The official answers all come with the
 * brand's feeds, so that this serves peers' answers alone.
 *
 * Nothing here is marked as cut short, though hidden replies would show: only what waits is asked for, and to exclude
 * some of that and nothing of what was answered would flatter the brand.
 *
 * Requests: one for each open post with replies that is not on the brand's own server below its own posts.
 */
export async function* replies(open: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  scan.parts([PART])
  const placed = placesOf([...scan.collected, ...open])
  const asked = open.flatMap((post) => askedOf(post, scan) ?? [])
  const closed = new Map<string, string>()
  const seen = new Set<string>()
  const cover = (from: Seconds, complete: boolean) =>
    scan.covered(PART, { from, to: scan.observedAt, complete, scope: 'all' })
  if (asked.length === 0) cover(scan.window.since, true)
  for (const [index, { post, server, localId }] of asked.entries()) {
    if (!seen.has(post.id) && !closed.has(server.host))
      for (const reply of await below(post, localId, server)) {
        seen.add(reply.id)
        yield placed(reply)
      }
    const next = asked[index + 1]
    cover(next?.time ?? scan.window.since, next === undefined)
  }
  if (closed.size > 0)
    scan.limited(
      'partial',
      `${closed.size} of the askers' servers do not show what was replied: ${[...closed.keys()].join(', ')}`,
    )

  async function below(post: Post, localId: string, server: Server): Promise<Post[]> {
    const book = bookOf(server.host)
    const telling = tellingOf(book, ({ author }) => author?.official === true)
    try {
      const { statuses } = await clientOf(server, scan).below(localId, 'first')
      book.add(statuses)
      return statuses
        .filter((status) => timeOf(status) <= scan.observedAt)
        .flatMap((status) => [...telling.alone(status)])
        .map((reply) =>
          reply.replyTo === `${server.host}/statuses/${localId}` ? { ...reply, replyTo: post.id } : reply,
        )
    } catch (error) {
      if (isMissing(error)) return []
      if (!(error instanceof PlatformError) || error.status === 'partial') throw error
      closed.set(server.host, error.message)
      return []
    }
  }
}

/** Where a waiting post is to be asked for; null where there is nothing to ask, or nothing more than was read. */
function askedOf(post: Post, scan: Scan): Asked | null {
  const address = post.author ? addressOf(post.author.handle) : null
  const place = post.url === null ? null : placeOf(post.url)
  if (!address || !place || post.engagement.replies === 0 || isReadBelowOwn(post, place.host, scan)) return null
  const { host, software, localId } = place
  const dialect = dialectOf(software)
  const token = tokenFor(scan, host, address.host)
  if (token === null && !dialect.keyless.posts) return null
  const time = post.createdAt === null ? scan.window.since : seconds(post.createdAt)
  return { post, time, localId, server: { host, domain: address.host, dialect, token } }
}

/** A post of the brand's own server that stands below one of the brand's: its thread was read there, where it lives. */
function isReadBelowOwn(post: Post, host: string, scan: Scan): boolean {
  const isOwn = (id: string | null) =>
    scan.collected.some(({ id: own, author, url }) => own === id && author?.official && url?.includes(`//${host}/`))
  return isOwn(post.root) || isOwn(post.replyTo)
}

/** The paths under which the kinds of software show a post, and with it the id on its own server. */
const PLACES: readonly { path: RegExp; software: { name: string; version: string } | null }[] = [
  { path: /^\/@[^/]+\/statuses\/([0-9A-Z]{26})$/, software: { name: 'gotosocial', version: '' } },
  { path: /^\/@[^/@]+\/([\w-]+)$/, software: null },
  { path: /^\/users\/[^/]+\/statuses\/(\d+)$/, software: null },
  { path: /^\/notice\/(\w+)$/, software: { name: 'pleroma', version: '' } },
  { path: /^\/notes\/(\w+)$/, software: { name: 'misskey', version: '' } },
]

function placeOf(
  url: string,
): { host: string; localId: string; software: { name: string; version: string } | null } | null {
  if (!isAddress(url)) return null
  const { host, pathname } = new URL(url)
  const server = hostName(host)
  for (const { path, software } of PLACES) {
    const localId = path.exec(pathname)?.[1]
    if (server && localId !== undefined) return { host: server, localId, software }
  }
  return null
}
