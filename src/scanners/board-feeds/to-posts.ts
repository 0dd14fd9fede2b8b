import type { Account } from '../../evidence/account.ts'
import { type Post, post } from '../../evidence/post.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Entry } from './entries.ts'
import type { Topics } from './topics.ts'

export const PLATFORM = 'board-feeds'

/** Where posts stand, and who speaks for the brand there. */
export interface Place {
  account: Account
  isStaff(user: { names: readonly string[]; titles: readonly string[] }): boolean
}

/** An entry as a post of the brand's own place. One whose topic's beginning is not known stands below a root that no evidence has. */
export function toPost(entry: Entry, topics: Topics, { account, isStaff }: Place): Post {
  const { item } = entry
  const beginning = topics.beginningOf(entry)
  const isFirst = beginning === entry.post
  const html = withQuotesMarked(withoutStatistics(item.html ?? ''))
  const text = htmlToText(html)
  const name = item.author ?? 'unknown'
  return post({
    platform: PLATFORM,
    id: postId(account.id, entry.post),
    url: `https://${account.handle}/viewtopic.php?p=${entry.post}#p${entry.post}`,
    author: {
      id: item.author === null ? `${account.id}/unknown/${entry.post}` : `${account.id}/user/${name}`,
      handle: name,
      name,
      followers: null,
      official: false,
      staff: item.author !== null && isStaff({ names: [name], titles: [] }),
      bot: false,
    },
    createdAt: item.publishedAt,
    editedAt: item.updatedAt,
    text: isFirst ? [item.title, text].filter((part) => part !== '').join('\n\n') : text,
    links: linksOf(html),
    kind: isFirst ? 'topic' : 'comment',
    root: beginning === null ? `${postId(account.id, entry.post)}/unknown-topic` : postId(account.id, beginning),
    place: { id: account.id, official: true },
    cutShort: isFirst && topics.mayMiss(entry),
  })
}

function postId(handle: string, number: number): string {
  return `${handle}/p/${number}`
}

/** Below each post phpBB tells who wrote it and when, in the board's language (phpBB/styles/all/template/feed.xml.twig). */
function withoutStatistics(html: string): string {
  const last = html.lastIndexOf('<p>')
  const end = html.lastIndexOf('</p>')
  const isStatistics =
    last >= 0 &&
    /^<p>[^<:]*:/u.test(html.slice(last)) &&
    html.slice(last, Math.max(last, end)).includes(' \u2014 ') &&
    /^<\/p>\s*<hr[\s/]*>\s*$/u.test(html.slice(end))
  return isStatistics ? html.slice(0, last) : html
}

/** A block quote is always a quoted post on phpBB, whose feeds leave out who is quoted (phpBB/phpbb/feed/quote_helper.php, template/bbcode.html). */
function withQuotesMarked(html: string): string {
  return html.replace(/<blockquote(?: class="uncited")?>/g, '<blockquote class="Quote">')
}
