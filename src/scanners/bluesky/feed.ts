import type { Account } from '../../evidence/account.ts'
import { type Post, post } from '../../evidence/post.ts'
import { iso, type Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { goneAccount } from './account.ts'
import { profileUrl } from './handle.ts'
import { openReader } from './reader.ts'
import { type FeedItem, FeedPage, momentOf, timeOf } from './shapes.ts'
import { PLATFORM, toAuthor } from './to-post.ts'
import { ask, xrpc } from './xrpc.ts'

const REPOST = 'app.bsky.feed.defs#reasonRepost'
const PIN = 'app.bsky.feed.defs#reasonPin'

/**
 * The account's own posts, answers and reposts, newest first, with the posts that the answers answer. These are seen
 * only through an answer, and the stream says so by being `posts`.
 *
 * A feed is ordered by the time at which an item entered it: a post by the earlier of its two times, a repost by its
 * own. Pinned posts stand out of order on top. The reading ends after a whole page of items that are older than the
 * threads which are read (a week before the window). What was read beyond it is yielded too: it tells when a quiet
 * account last posted.
 *
 * Requests: one for each 100 items of the window and the week before, and up to one more.
 */
export async function* readFeed(account: Account, scan: Scan): AsyncGenerator<Post> {
  const reader = openReader(scan)
  const since = scan.ownSince
  const cursors = new Set<string>()
  for (let cursor: string | null = null; ; ) {
    const page: FeedPage = await askForPage(account, cursor, scan)
    for (const item of page.feed) yield* postsOf(item, account)
    const times = page.feed
      .filter((item) => item.reason?.$type !== PIN)
      .map(enteredAt)
      .filter(Number.isFinite)
    const next = page.cursor ?? null
    const complete = next === null || (times.length > 0 && times.every((time) => time < since))
    const oldest = times.at(-1)
    const from = complete ? since : oldest
    if (from !== undefined) scan.covered(account.handle, { from, to: scan.observedAt, complete, scope: 'all' })
    if (complete) break
    if (cursors.has(next)) throw new PlatformError('changed', 'Bluesky handed out the same page of a feed twice')
    cursors.add(next)
    cursor = next
  }
  reader.tell()

  function* postsOf(item: FeedItem, { id }: Account): Generator<Post> {
    if (item.reason?.$type === REPOST) {
      if (enteredAt(item) <= scan.observedAt) yield repost(item, reader.officials)
      return
    }
    if (item.post.author.did !== id || timeOf(item.post) > scan.observedAt) return
    for (const found of item.reply ?? []) if (found) yield reader.read(found)
    yield reader.toPost(item.post)
  }
}

async function askForPage({ id, handle }: Account, cursor: string | null, scan: Scan): Promise<FeedPage> {
  const params = { actor: id, filter: 'posts_with_replies', limit: 100, cursor }
  try {
    return await ask(scan, xrpc(scan.origin('appview'), 'app.bsky.feed.getAuthorFeed', params), FeedPage)
  } catch (failure) {
    throw goneAccount(failure, handle) ?? failure
  }
}

function enteredAt({ post: view, reason }: FeedItem): Seconds {
  return reason?.indexedAt == null ? timeOf(view) : momentOf(reason.indexedAt)
}

/** A repost shows that the brand was there, and nothing else: the words are somebody else's. */
function repost(item: FeedItem, officials: ReadonlySet<string>): Post {
  const { by, uri } = item.reason ?? {}
  const time = enteredAt(item)
  return post({
    platform: PLATFORM,
    id: uri ?? `${item.post.uri}#repost-by-${by?.did ?? 'unknown'}`,
    url: by ? profileUrl(by.did) : null,
    author: by ? toAuthor(by, officials) : null,
    createdAt: Number.isNaN(time) ? null : iso(time),
    text: '',
    kind: 'repost',
    mentionsGiven: true,
  })
}
