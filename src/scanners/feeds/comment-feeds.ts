import type { Account } from '../../evidence/account.ts'
import { type Post, post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Scan } from '../scanner.ts'
import { fetchFeed } from './fetch-feed.ts'
import { throughOrigin } from './handle.ts'
import { timeOf } from './own-posts.ts'
import type { Feed, FeedItem } from './read/feed.ts'
import { itemId, itemToPost } from './to-post.ts'
import { commentId, namedPerson } from './wordpress.ts'

/** The paragraph with which WordPress opens an answer in a feed: a link to the comment answered, in whatever language. */
const ANSWERS =
  /^\s*(?:<p>)?[^<]{0,60}<a href="[^"]{0,500}#comment-(\d{1,15})"[^>]{0,100}>[^<]{0,200}<\/a>[^<]{0,60}(?:<\/p>|\n)/

/** The items of a feed that say where their comments are. */
export function commentedItems(feed: Feed, scan: Scan): FeedItem[] {
  return feed.items.filter((item) => {
    const at = timeOf(item)
    const inWindow = at !== null && at >= scan.window.since && at <= scan.observedAt
    return inWindow && item.comments.feed !== null && item.comments.count !== 0
  })
}

/**
 * The comments on the posts of a feed, by the feeds of comments that it names. Such a feed holds the last ten or so: where
 * the post has more it is `cutShort`. Whoever bears the name of the post's author counts as staff, as nothing else is told.
 *
 * For N posts with comments: one request each.
 */
export async function* commentsByFeed(
  account: Account,
  items: readonly FeedItem[],
  part: string,
  scan: Scan,
): AsyncGenerator<Post> {
  for (const item of items) {
    if (item.comments.feed === null) continue
    const feed = await feedOrNone(item.comments.feed, scan)
    const comments = feed?.items ?? []
    const cutShort = item.comments.count !== null && comments.length < item.comments.count
    if (cutShort) yield { ...itemToPost(item, account), cutShort }
    for (const comment of comments) yield feedCommentToPost(comment, item, account)
  }
  scan.covered(part, { from: scan.window.since, to: scan.observedAt, complete: true, scope: 'own-threads' })
}

/** A comment out of a feed of comments. */
function feedCommentToPost(
  comment: FeedItem,
  on: Pick<FeedItem, 'id' | 'author'>,
  account: Pick<Account, 'id' | 'handle'>,
): Post {
  const root = itemId(on.id, account.handle)
  const number = /#comment-(\d{1,15})$/.exec(comment.id)?.[1] ?? /#comment-(\d{1,15})$/.exec(comment.url ?? '')?.[1]
  const html = comment.html ?? ''
  const answered = ANSWERS.exec(html)
  const said = answered === null ? html : html.slice(answered[0].length)
  const name = comment.author ?? ''
  return post({
    platform: 'feeds',
    id: number === undefined ? itemId(comment.id, account.handle) : commentId(number, account.handle),
    url: comment.url,
    author: name === '' ? null : namedPerson(name, account.handle, { staff: name === on.author }),
    createdAt: comment.publishedAt,
    text: htmlToText(said),
    links: linksOf(said),
    kind: 'comment',
    replyTo: answered?.[1] === undefined ? root : commentId(answered[1], account.handle),
    replyToAuthor: answered === null ? account.id : null,
    root,
    place: { id: account.handle, official: true },
  })
}

/** A post whose comments were closed and removed has no feed of them any more. */
async function feedOrNone(address: string, scan: Scan): Promise<Feed | null> {
  try {
    return await fetchFeed(throughOrigin(address, scan), scan, address)
  } catch (failure) {
    if (failure instanceof PlatformError && failure.status === 'not_found') return null
    throw failure
  }
}
