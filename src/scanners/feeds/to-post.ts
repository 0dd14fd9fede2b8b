import type { Account } from '../../evidence/account.ts'
import { type Author, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { FeedItem } from './read/feed.ts'

/** Characters of an article that are kept: what it is about stands at its beginning. */
const LONGEST_TEXT = 10_000

/** An item of one of the brand's own feeds, as its own post. */
export function itemToPost(item: FeedItem, account: Pick<Account, 'id' | 'handle' | 'name'>): Post {
  const id = itemId(item.id, account.handle)
  return post({
    platform: 'feeds',
    id,
    url: item.url,
    author: brandAuthor(account, item.author),
    createdAt: item.publishedAt,
    editedAt: item.updatedAt,
    ...wordsOf(item),
    kind: 'post',
    root: id,
    place: { id: account.handle, official: true },
    engagement: { ...NO_ENGAGEMENT, replies: item.comments.count },
  })
}

/** Who writes in the brand's own feed: the brand, by the name of whoever signed. */
export function brandAuthor(
  { id, handle, name }: Pick<Account, 'id' | 'handle' | 'name'>,
  signed: string | null,
): Author {
  return { id, handle, name: signed ?? name, followers: null, official: true, staff: true, bot: false }
}

/** What an item says: its title, then its text. */
export function wordsOf({
  title,
  html,
  base,
}: Pick<FeedItem, 'title' | 'html'> & { base?: string }): Pick<Post, 'text' | 'links'> {
  const text = html === null ? '' : htmlToText(html)
  const whole = text.startsWith(title) ? text : [title, text].filter((part) => part !== '').join('\n\n')
  return { text: whole.slice(0, LONGEST_TEXT), links: html === null ? [] : linksOf(html, base) }
}

/** Ids of feeds are unique by themselves where they are addresses; a bare number may stand in any feed. */
export function itemId(id: string, handle: string): string {
  return /^[a-z][a-z0-9+.-]*:\S/i.test(id) ? id : `${handle}#${id}`
}
