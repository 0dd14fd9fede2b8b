import { type Post, post } from '../../evidence/post.ts'
import type { FeedItem } from '../feeds/read/feed.ts'
import { publisher } from '../publisher.ts'

/**
 * An article as a post by its publisher. The address is one of Google's that only a browser can follow; the text is the
 * headline alone, as the description repeats it. Null where the publisher is not named.
 */
export function articleToPost(item: FeedItem, language: string | null): Post | null {
  const { headline, name } = split(item)
  const author = publisher(item.source?.url ?? null, name)
  if (author === null) return null
  return post({
    platform: 'google-news',
    id: item.id,
    url: item.url,
    author,
    createdAt: item.publishedAt,
    text: headline,
    language,
    kind: 'post',
    root: item.id,
  })
}

/** "Headline - Publisher" is how titles are made; the publisher's name stands beside it too. */
function split({ title, source }: FeedItem): { headline: string; name: string | null } {
  const name = source?.name ?? null
  if (name !== null) {
    const ending = ` - ${name}`
    return { headline: title.endsWith(ending) ? title.slice(0, -ending.length) : title, name }
  }
  const at = title.lastIndexOf(' - ')
  return at <= 0 ? { headline: title, name: null } : { headline: title.slice(0, at), name: title.slice(at + 3) }
}
