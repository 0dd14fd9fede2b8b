import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import type { Author, Post } from '../../evidence/post.ts'
import { post } from '../../evidence/post.ts'
import { DAY, iso, seconds } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Scan } from '../scanner.ts'
import { throughOrigin } from './handle.ts'
import type { Feed } from './read/feed.ts'
import { oneLine } from './read/words.ts'
import { brandAuthor, itemId, wordsOf } from './to-post.ts'
import { WordPressComment, WordPressPost } from './wordpress-shapes.ts'

/** The most that one request gives: the API says so when it is asked for more. */
const PER_PAGE = 100
const COMMENT_FIELDS = 'id,post,parent,author,author_name,date_gmt,content,link,type'
const POST_FIELDS = 'id,guid,link,date_gmt,title,content,author'

/** Whether a feed says that WordPress made it. */
export function isWordPress({ generator }: Pick<Feed, 'generator'>): boolean {
  return /wordpress/i.test(generator ?? '')
}

/**
 * All comments on a WordPress site, newest first back to the edge of the window, and the posts on which they stand. Whoever
 * was signed in as an author of posts is staff; a name alone proves nothing, since anybody can type any.
 *
 * For M comments: one request for each 100, and as many for the posts on which they stand.
 *
 * @param site the site's own address, as its feed names it.
 * @see https://developer.wordpress.org/rest-api/reference/comments/
 */
export async function* wordPressComments(
  account: Account,
  site: string,
  part: string,
  scan: Scan,
): AsyncGenerator<Post> {
  const { since } = scan.window
  const posts = new Map<number, WordPressPost>()
  const asked = new Set<number>()
  for (let page = 1; ; page++) {
    // The edge is given in the site's own time, which may be half a day from UTC.
    const query = { after: iso(since - DAY), orderby: 'date_gmt', order: 'desc', _fields: COMMENT_FIELDS }
    const address = route(site, 'comments', { ...query, per_page: String(PER_PAGE), page: String(page) }, scan)
    const answer = await scan.http.reply(address, z.array(WordPressComment))
    const ids = [...new Set(answer.body.map((comment) => comment.post))].filter((id) => !asked.has(id))
    if (ids.length > 0) {
      const include = { include: ids.join(','), per_page: String(PER_PAGE), _fields: POST_FIELDS }
      for (const one of await scan.http.json(route(site, 'posts', include, scan), z.array(WordPressPost))) {
        posts.set(one.id, one)
        yield wordPressPost(one, account)
      }
      for (const id of ids) asked.add(id)
    }
    const staff = new Set([...posts.values()].map(({ author }) => author))
    for (const comment of answer.body)
      if (comment.type === 'comment') yield commentToPost(comment, posts.get(comment.post) ?? null, staff, account)
    const oldest = Math.min(...answer.body.map(({ date_gmt }) => seconds(date_gmt)))
    const whole = page >= Number(answer.headers['x-wp-totalpages'] ?? page) || oldest < since
    // A page whose comments all stand below what a guest may not see is empty, and the next one need not be.
    if (whole || answer.body.length > 0)
      scan.covered(part, { from: whole ? since : oldest, to: scan.observedAt, complete: whole, scope: 'own-places' })
    if (whole) return
  }
}

/** A comment as a post: below the comment that it answers, else below the post on which it stands. */
function commentToPost(
  comment: WordPressComment,
  on: WordPressPost | null,
  staff: ReadonlySet<number>,
  account: Pick<Account, 'id' | 'handle'>,
): Post {
  const { id, parent, content } = comment
  const root = on === null ? `${account.handle}#post-${comment.post}` : itemId(on.guid.rendered, account.handle)
  return post({
    platform: 'feeds',
    id: commentId(String(id), account.handle),
    url: comment.link,
    author: commenter(comment, staff, account.handle),
    createdAt: comment.date_gmt,
    text: htmlToText(content.rendered),
    links: linksOf(content.rendered),
    kind: 'comment',
    replyTo: parent === 0 ? root : commentId(String(parent), account.handle),
    // What is commented on in the brand's own place the brand has written, be it in the evidence or not.
    replyToAuthor: parent === 0 ? account.id : null,
    root,
    place: { id: account.handle, official: true },
  })
}

/** The id of a comment, the same however it was read. */
export function commentId(number: string, handle: string): string {
  return `${handle}#comment-${number}`
}

/** Somebody who is known by no more than the name that they typed. */
export function namedPerson(name: string, handle: string, isStaff: { staff: boolean }): Author {
  return { id: `${handle} ${name}`, handle: name, name, followers: null, official: false, bot: false, ...isStaff }
}

function commenter({ author, author_name }: WordPressComment, staff: ReadonlySet<number>, handle: string): Author {
  const name = oneLine(author_name)
  if (author === 0) return namedPerson(name, handle, { staff: false })
  return { ...namedPerson(name, handle, { staff: staff.has(author) }), id: `${handle} user ${author}` }
}

function wordPressPost(one: WordPressPost, account: Account): Post {
  const id = itemId(one.guid.rendered, account.handle)
  return post({
    platform: 'feeds',
    id,
    url: one.link,
    author: brandAuthor(account, null),
    createdAt: one.date_gmt,
    ...wordsOf({ title: oneLine(one.title.rendered), html: one.content.rendered }),
    kind: 'post',
    root: id,
    place: { id: account.handle, official: true },
  })
}

/** A route of the API, in the spelling that works whatever the site's addresses look like. */
function route(site: string, name: string, query: Readonly<Record<string, string>>, scan: Scan): string {
  const url = new URL(site)
  url.search = String(new URLSearchParams({ rest_route: `/wp/v2/${name}`, ...query }))
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return throughOrigin(url.href, scan)
}
