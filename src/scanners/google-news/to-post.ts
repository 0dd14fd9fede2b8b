import { type Author, type Post, post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { FeedItem } from '../feeds/read/feed.ts'
import { publisher } from '../publisher.ts'

/** A post that is known to have a publisher and a time. */
export type Article = Post & { author: Author; createdAt: string }

/**
 * An article as a post by its publisher. The address is one of Google's that only a browser can follow; the text is the
 * headline alone, as the description repeats it.
 *
 * @throws PlatformError `changed` where the publisher or a time that can be read is missing: every article has both.
 */
export function articleToPost(item: FeedItem, language: string | null): Article {
  const { headline, name } = split(item)
  const author = publisher(item.source?.url ?? null, name)
  const createdAt = item.publishedAt
  if (author === null) throw new PlatformError('changed', 'an article names no publisher')
  if (createdAt === null) throw new PlatformError('changed', 'an article has no time that can be read')
  const article = post({
    platform: 'google-news',
    id: item.id,
    url: item.url,
    author,
    createdAt,
    text: headline,
    language,
    kind: 'post',
    root: item.id,
  })
  return { ...article, author, createdAt }
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
