import { isAddress } from '../../evidence/address.ts'
import { type Post, post } from '../../evidence/post.ts'
import type { FeedItem } from '../feeds/read/feed.ts'
import { wordsOf } from '../feeds/to-post.ts'
import { publisher } from '../publisher.ts'

/** A result of an alert as a post by whoever published the page; null where it leads nowhere. */
export function alertToPost(item: FeedItem): Post | null {
  const url = item.url === null ? null : unwrapped(item.url)
  const author = publisher(url, null)
  if (url === null || author === null) return null
  return post({
    platform: 'google-alerts',
    id: item.id,
    url,
    author,
    createdAt: item.publishedAt,
    text: wordsOf(item).text,
    links: [url],
    kind: 'post',
    root: item.id,
  })
}

/**
 * Where a link of Google's leads: it stands in `url`, in older ones in `q`. Any other address stays as it is; null for one
 * of Google's that leads to no page.
 */
export function unwrapped(address: string): string | null {
  const { hostname, pathname, searchParams } = new URL(address)
  if (!/^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) || pathname !== '/url') return address
  const target = searchParams.get('url') ?? searchParams.get('q') ?? ''
  return /^https?:\/\//i.test(target) && isAddress(target) ? new URL(target).href : null
}
