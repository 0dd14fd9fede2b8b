import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import type { Feed } from './read/feed.ts'
import { readFeed } from './read/read-feed.ts'

const WANTED = 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'

/** Bytes of a feed that are read: ten times what feeds of whole articles have. */
const ENOUGH = 5_000_000

/**
 * Fetches a feed; robots.txt is obeyed.
 *
 * @param base to what addresses in it are relative, where that is not the address that is asked.
 * @throws PlatformError `not_found` where the server says that there is no such page, `changed` where something else
 *   stands there than a feed, or where none of its items tells when it was written: then nothing is known of any window.
 */
export async function fetchFeed(address: string, scan: Pick<Scan, 'http'>, base?: string): Promise<Feed> {
  const page = await scan.http.page({ url: address, headers: { accept: WANTED }, enough: ENOUGH })
  const feed = readFeed(page.body, base ?? page.url)
  if (feed !== null) {
    if (feed.items.length === 0 || feed.items.some(({ publishedAt }) => publishedAt !== null)) return feed
    const { host, pathname } = new URL(page.url)
    throw new PlatformError(
      'changed',
      `none of the ${feed.items.length} items of ${host}${pathname} tells a time that can be read`,
      { httpStatus: page.status },
    )
  }
  const what = /^\s*<(?:!doctype\s+)?html/i.test(page.body) ? 'a web page' : 'something else'
  throw new PlatformError('changed', `${new URL(page.url).host} answers with ${what} where a feed was due`, {
    httpStatus: page.status,
  })
}
