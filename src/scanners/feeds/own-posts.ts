import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { IsoTime } from '../../evidence/readable.ts'
import { seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { fetchFeed } from './fetch-feed.ts'
import { feedAddress, throughOrigin } from './handle.ts'
import type { Feed, FeedItem } from './read/feed.ts'
import { itemToPost } from './to-post.ts'
import { isWordPress } from './wordpress.ts'

/** More pages than any window takes; a feed whose pages go in a circle ends sooner. */
const MOST_PAGES = 50

/** The feed of an account, by its first page: the same request for whoever asks, so it is made once. */
export function openFeed(handle: string, scan: Scan): Promise<Feed> {
  return fetchFeed(throughOrigin(feedAddress(handle), scan), scan, feedAddress(handle))
}

/**
 * The items of a feed in the window, and the newest one before it. A feed holds the last ten or twenty items; those that
 * have pages (RFC 5005, JSON Feed's `next_url`, WordPress's `paged`) are read back to the edge of the window.
 *
 * For N items: one request, which the profile has made, and one more for each further page of them.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const { since } = scan.window
  const { handle } = account
  scan.parts([handle])
  const seen = new Set<string>()
  let before: FeedItem | null = null
  for await (const { feed, last } of pages(handle, scan)) {
    const fresh = feed.items.filter(({ id }) => !seen.has(id))
    const read = scan.each('items', fresh, (item) => ({ item, at: publicationOf(item) }))
    for (const { id } of fresh) seen.add(id)
    for (const { item, at } of read) {
      if (at > scan.observedAt) continue
      if (at >= since) yield itemToPost(item, account)
      else if (before === null || at > (timeOf(before) ?? since)) before = item
    }
    const oldest = reachOf(feed.items)
    const isMore = feed.next !== null
    const whole = !feed.cutOff && ((seen.size === 0 && !isMore) || (oldest !== null && oldest < since))
    const from = whole ? since : oldest
    if (from !== null) scan.covered(handle, { from, to: scan.observedAt, complete: whole, scope: 'all' })
    if (whole || last || (fresh.length === 0 && !(isMore && feed.items.length === 0))) break
  }
  if (before !== null) yield itemToPost(before, account)
}

function publicationOf(item: FeedItem): number {
  const at = timeOf(item)
  if (at === null) throw new Error(`"${item.title.slice(0, 60)}" tells no time that can be read`)
  return at
}

/** When an item was published; null where that cannot be read, or is the beginning of time, as programs write for "never". */
export function timeOf({ publishedAt }: FeedItem): number | null {
  return IsoTime.safeParse(publishedAt).success && publishedAt !== null ? seconds(publishedAt) : null
}

/**
 * How far back the items of a feed reach: the time of the oldest one. Old ones that are pinned above a list from new to old
 * tell nothing of that. Null where no item tells a time.
 */
function reachOf(items: readonly FeedItem[]): number | null {
  const times = items.map(timeOf).filter((time) => time !== null)
  const last = times.findLastIndex((time, index) => time < (times[index + 1] ?? Number.NEGATIVE_INFINITY))
  const [pinned, rest] = [times.slice(0, last + 1), times.slice(last + 1)]
  const end = rest.at(-1)
  if (end !== undefined && rest.length > 1 && pinned.every((time) => time < end)) return end
  return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
}

async function* pages(handle: string, scan: Scan): AsyncGenerator<{ feed: Feed; last: boolean }> {
  let feed = await openFeed(handle, scan)
  for (let page = 1; page <= MOST_PAGES; page++) {
    const next = feed.next ?? (isWordPress(feed) ? pagedAddress(handle, page + 1) : null)
    yield { feed, last: next === null }
    if (next === null) return
    const further = await pageOrEnd(next, scan)
    if (further === null) return
    feed = further
  }
}

/** WordPress answers 404 beyond the last page. */
async function pageOrEnd(address: string, scan: Scan): Promise<Feed | null> {
  try {
    return await fetchFeed(throughOrigin(address, scan), scan, address)
  } catch (failure) {
    if (failure instanceof PlatformError && failure.status === 'not_found') return null
    throw failure
  }
}

function pagedAddress(handle: string, page: number): string {
  const url = new URL(feedAddress(handle))
  url.searchParams.set('paged', String(page))
  return url.href
}
