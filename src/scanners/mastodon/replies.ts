import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
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

const PART = 'threads of contacts'

/** How many posts Mastodon shows strangers below one (MAX_ANONYMOUS_DESCENDANTS): a thread that long may have more. */
const SHOWN = 60

/** A contact's post on its author's own server. */
interface Asked {
  server: Server
  localId: string
}

/**
 * What others replied to what customers said to the brand, asked of the asker's own server, to which all replies are
 * delivered; the brand's server has shown what it knows below the brand's own posts by then. The official answers all
 * come with the brand's feeds, so that this serves peers' answers alone.
 *
 * A post has been read where nobody but the brand replied to it, or as many replies were found as its server counts.
 *
 * Requests: one for each post of a contact that others replied to and that was not read before.
 */
export async function* replies(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  scan.parts([PART])
  const placed = placesOf([...scan.collected, ...contacts])
  const ownReplies = repliesTo(scan.collected.filter(({ author }) => author?.official))
  const closed = new Map<string, string>()
  const read = new Set<string>()
  for (const [index, post] of contacts.entries()) {
    if (!post.repliesRead && !read.has(post.id)) yield* around(post)
    const next = contacts[index + 1]?.createdAt ?? null
    const from = next === null ? scan.window.since : seconds(next)
    const complete = index === contacts.length - 1
    scan.covered(PART, { from, to: scan.observedAt, complete, scope: 'all' })
  }
  if (closed.size > 0) {
    const why = [...closed].map(([host, reason]) => (reason.startsWith(host) ? reason : `${host}: ${reason}`))
    scan.limited(
      'partial',
      `what was replied on ${closed.size} of the askers' servers could not be read: ${why.join('; ')}`,
    )
  }

  async function* around(post: Post): AsyncGenerator<Post> {
    const counted = post.engagement.replies
    if (counted !== null && counted <= (ownReplies.get(post.id) ?? 0)) {
      yield { ...post, repliesRead: true }
      return
    }
    const asked = askedOf(post, scan)
    if (asked === null || closed.has(asked.server.host)) return
    const found = await below(post, asked)
    if (found === null) return
    const direct = repliesTo(found)
    const isRead = ({ id, engagement: { replies } }: Post) =>
      replies === null ? found.length < SHOWN : replies <= (direct.get(id) ?? 0)
    for (const one of [post, ...found]) {
      const whole = isRead(one)
      if (whole) read.add(one.id)
      if (one.author?.official || (one === post && !whole)) continue
      yield placed(whole ? { ...one, repliesRead: true } : one)
    }
  }

  /** What stands below a post on its author's server; null where that is not to be had. */
  async function below(post: Post, { server, localId }: Asked): Promise<Post[] | null> {
    const book = bookOf(server.host)
    const telling = tellingOf(book)
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
      if (isMissing(error)) return null
      if (!(error instanceof PlatformError) || error.status === 'partial') throw error
      closed.set(server.host, error.message)
      return null
    }
  }
}

/** How many of the posts reply to each post. */
function repliesTo(posts: readonly Post[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { replyTo } of posts) if (replyTo !== null) counts.set(replyTo, (counts.get(replyTo) ?? 0) + 1)
  return counts
}

/** Where a post is to be asked for; null where its place does not tell, or its server shows nothing to strangers. */
function askedOf(post: Post, scan: Scan): Asked | null {
  const address = post.author ? addressOf(post.author.handle) : null
  const place = post.url === null ? null : placeOf(post.url)
  if (!address || !place) return null
  const { host, software, localId } = place
  const dialect = dialectOf(software)
  const token = tokenFor(scan, host, address.host)
  if (token === null && !dialect.keyless.posts) return null
  return { localId, server: { host, domain: address.host, dialect, token } }
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
