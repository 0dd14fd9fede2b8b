import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { commentedItems, commentsByFeed } from './comment-feeds.ts'
import { openFeed } from './own-posts.ts'
import { isWordPress, wordPressComments } from './wordpress.ts'

/**
 * What others say below the brand's own posts: on a WordPress site by its API, elsewhere, or where that is closed, by the
 * feeds of comments that the feed names. Several feeds of one site have the same comments, which are read once.
 */
export async function* comments(scan: Scan): AsyncGenerator<Post> {
  const sites = new Set<string>()
  let readable = 0
  // Declared before the feeds are read: where one cannot be, nothing is known of the comments below its posts.
  scan.parts(scan.accounts.map(partOf))
  for (const account of scan.accounts) {
    const part = partOf(account)
    const feed = await openFeed(account.handle, scan)
    const site = isWordPress(feed) ? feed.site : null
    const items = commentedItems(feed, scan)
    if (site === null ? items.length === 0 : sites.has(site)) {
      const { since: from } = scan.window
      scan.covered(part, { from, to: scan.observedAt, complete: true, scope: 'own-threads' })
      continue
    }
    readable += 1
    if (site !== null) {
      sites.add(site)
      if (yield* byApi(account, site, part, scan)) continue
    }
    yield* commentsByFeed(account, items, part, scan)
  }
  if (readable === 0)
    throw new PlatformError(
      'not_applicable',
      scan.accounts.length === 0 ? 'no feed of the brand is known' : 'the feeds of the brand have no comments',
    )
}

function partOf({ handle }: Pick<Account, 'handle'>): string {
  return `comments on ${handle}`
}

/** Many sites close the API to strangers; then the feeds are left. */
async function* byApi(account: Account, site: string, part: string, scan: Scan): AsyncGenerator<Post, boolean> {
  try {
    yield* wordPressComments(account, site, part, scan)
    return true
  } catch (failure) {
    if (failure instanceof PlatformError && isClosed(failure) && !scan.signal.aborted) return false
    throw failure
  }
}

function isClosed({ status, httpStatus }: PlatformError): boolean {
  if (status === 'not_found' || status === 'auth_required' || status === 'changed') return true
  return status === 'blocked' || (status === 'error' && httpStatus !== null && httpStatus < 500)
}
