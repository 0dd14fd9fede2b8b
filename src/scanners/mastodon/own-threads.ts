import type { Post } from '../../evidence/post.ts'
import type { Interval, Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { bookOf } from './book.ts'
import { timeOf } from './feed.ts'
import { type OwnFeed, ownPages } from './own-feed.ts'
import { isMissing } from './server.ts'
import type { Status } from './status.ts'
import { tellingOf } from './telling.ts'

/** Own posts of one conversation, the oldest first, and the time of the newest. */
interface Begun {
  time: Seconds
  posts: Status[]
}

/** A server that asks for more patience than this is not waited for: Mastodon asks for a few seconds. */
const PATIENCE: Seconds = 15

/** How many conversations are asked for before waiting once for what their server is still fetching. */
const AT_ONCE = 10

/**
 * What others say below an account's own posts and answers, whether it was answered or not. What stands
 * above an own answer is left out: that is seen only because it was answered.
 *
 * A reply can come at any time after its post, so after the newest k conversations what has been read is everything
 * below own posts begun since the next one, and that is what the part claims to cover; it is complete when those of the
 * week before the window have been read as well.
 *
 * A post of which fewer direct replies were read than the server counts is `cutShort`: a server shows strangers 60
 * posts below one, 20 levels deep, and hides those of people it has silenced. The count holds public replies alone.
 *
 * Requests: one for each own post with replies that does not stand, with all its replies, below another one; on
 * Misskey one for each post with replies. One more where the server says that it is still looking for replies.
 */
export function ownThreads(name: string, feed: OwnFeed, scan: Scan): Part {
  const { client } = feed
  const book = bookOf(client.server.host)
  const collected = new Set(scan.collected.map(({ id }) => id))
  const telling = tellingOf(book, ({ author }) => author?.official === true)
  const children = new Map<string, Set<string>>()
  let gone = 0

  return {
    name,
    scope: 'own-threads',
    async *steps(stretch) {
      const { own, reached } = await ownStatuses()
      // The own posts of the week before belong to the stretch that begins with the window.
      const first = stretch.from <= scan.window.since ? scan.ownSince : stretch.from
      if (reached > stretch.to) return
      const unknown = reached > first ? 1 : 0
      const end = Math.max(stretch.from, reached)
      const begun = byConversation(own, { from: Math.max(first, reached), to: stretch.to })
      if (begun.length === 0) yield { posts: [], from: end, need: 0, older: unknown }
      for (let i = 0; i < begun.length; i += AT_ONCE) {
        const chunk = begun.slice(i, i + AT_ONCE).flatMap(({ posts }) => posts)
        const posts = await threadsBelow(chunk)
        const rest = begun.slice(i + AT_ONCE)
        const from = Math.max(rest[0]?.time ?? end, end)
        if (rest.length === 0 && gone > 0)
          scan.limited('partial', `what is below ${gone} of the brand's own posts is not shown`)
        yield { posts, from, need: rest.length, older: rest.length + unknown }
      }
    },
  }

  /** What the stream of own posts has read, and how far back, from the same answers. What it could not read is not asked for again. */
  async function ownStatuses(): Promise<{ own: Status[]; reached: Seconds }> {
    const own: Status[] = []
    let reached = Number.POSITIVE_INFINITY
    try {
      for await (const page of ownPages(feed, book, scan)) {
        if (page.recent.length > 0 && !page.recent.some(({ post }) => collected.has(post.id))) break
        own.push(...page.recent.filter(({ post }) => post.kind !== 'repost' && post.engagement.replies !== 0))
        if (page.failure) break
        reached = page.reached
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
    }
    return { own, reached }
  }

  function byConversation(own: readonly Status[], { from, to }: Interval): Begun[] {
    const groups = new Map<string, Status[]>()
    for (const status of [...own].sort((a, b) => timeOf(a) - timeOf(b))) {
      if (timeOf(status) < from || timeOf(status) > to) continue
      const top = book.ancestors(status).at(-1) ?? status
      const key = top.parent ?? top.localId
      groups.set(key, [...(groups.get(key) ?? []), status])
    }
    return [...groups.values()]
      .map((posts) => ({ time: Math.max(...posts.map(timeOf)), posts }))
      .sort((a, b) => b.time - a.time)
  }

  /** Everything below the given posts, asked for from above, with a second look where the server asks for one. */
  async function threadsBelow(own: readonly Status[]): Promise<Post[]> {
    const found: Status[] = []
    const pending: { status: Status; retry: Seconds }[] = []
    for (const status of own) {
      if (isWhole(status)) continue
      const retry = await look(status, 'first', found)
      if (retry !== null && retry <= PATIENCE) pending.push({ status, retry })
    }
    if (pending.length > 0) await scan.clock.sleep(Math.max(...pending.map(({ retry }) => retry)))
    for (const { status } of pending) await look(status, 'again', found)
    return [...found.flatMap(told), ...own.filter(isShort).map(marked)]
  }

  async function look(status: Status, which: 'first' | 'again', found: Status[]): Promise<Seconds | null> {
    try {
      const { statuses, retry } = await client.below(status.localId, which)
      book.add(statuses)
      for (const each of statuses) if (enter(each)) found.push(each)
      return retry
    } catch (error) {
      if (!isMissing(error)) throw error
      gone += 1
      return null
    }
  }

  /** Whether it is the first time that this reply is read. */
  function enter({ parent, localId }: Status): boolean {
    if (parent === null) return true
    const known = children.get(parent) ?? new Set()
    children.set(parent, known)
    const isNew = !known.has(localId)
    known.add(localId)
    return isNew
  }

  function told(status: Status): Post[] {
    if (timeOf(status) > scan.observedAt) return []
    return [...telling.alone(status)].map((post) => ({
      ...post,
      ...(isShort(status) ? { cutShort: true } : post.engagement.replies !== null && { repliesRead: true }),
    }))
  }

  function marked(status: Status): Post {
    return { ...book.linked(status), cutShort: true }
  }

  function isWhole(status: Status): boolean {
    return children.has(status.localId) && !isShort(status)
  }

  function isShort({ localId, post }: Status): boolean {
    return (post.engagement.replies ?? 0) > (children.get(localId)?.size ?? 0)
  }
}
