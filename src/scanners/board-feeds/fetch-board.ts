import { PlatformError } from '../../http/platform-error.ts'
import { baseOf } from '../community-handle.ts'
import { fetchFeed } from '../feeds/fetch-feed.ts'
import type { Feed } from '../feeds/read/feed.ts'
import type { Scan } from '../scanner.ts'

/** Where a board has its feeds: of all posts, and of topics. */
interface Addresses {
  posts: string
  topics: string
}

/**
 * Since phpBB 3.2 feeds are routes, which lie below `app.php` whether or not the server rewrites addresses; before it they
 * were a page of their own (phpBB/config/default/routing/feed.yml, phpBB/feed.php).
 */
const FORMS: readonly Addresses[] = [
  { posts: '/app.php/feed', topics: '/app.php/feed/topics' },
  { posts: '/feed.php', topics: '/feed.php?mode=topics' },
]

/**
 * The newest posts of all topics of a board, and where its newest topics are told.
 *
 * @throws PlatformError `not_supported` where neither address of the feed exists, naming both (a 404 does not tell whether
 *   there is no board, or one without feeds); `changed` where another thing than a feed of phpBB stands there.
 */
export async function newestPosts(handle: string, scan: Scan): Promise<{ feed: Feed; topics: string }> {
  const base = baseOf(handle, scan.origin)
  for (const { posts, topics } of FORMS) {
    const feed = await unlessMissing(fetchFeed(base + posts, scan))
    if (feed === null) continue
    if (feed.format !== 'atom')
      throw new PlatformError('changed', `${handle}${posts} is not a feed of phpBB: it is not Atom`)
    return { feed, topics: base + topics }
  }
  const tried = FORMS.map(({ posts }) => posts).join(' and ')
  throw new PlatformError('not_supported', `${handle} has no feed of phpBB, or has closed it (tried ${tried})`, {
    httpStatus: 404,
  })
}

/** The posts that began the newest topics of a board; null where its keepers closed that feed. */
export function newestTopics(address: string, scan: Scan): Promise<Feed | null> {
  return unlessMissing(fetchFeed(address, scan))
}

async function unlessMissing(answer: Promise<Feed>): Promise<Feed | null> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof PlatformError && (failure.httpStatus === 404 || failure.httpStatus === 410)) return null
    throw failure
  }
}
