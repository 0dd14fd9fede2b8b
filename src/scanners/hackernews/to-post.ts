import { type Author, gonePost, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import { type Hit, type Item, isGone } from './answers.ts'

/** A found story, poll or comment as a post. The title of a story is the first line of its text. */
export function hitToPost(hit: Hit): Post {
  const facts = { author: person(hit.author), createdAt: iso(hit.created_at_i) }
  const engagement = { ...NO_ENGAGEMENT, likes: hit.points ?? null }
  if (hit._tags.includes('comment'))
    return comment(hit.objectID, {
      ...facts,
      ...written(hit.comment_text),
      replyTo: idOf(hit.parent_id),
      root: idOf(hit.story_id),
      engagement,
    })
  return story(hit.objectID, hit.title, hit.url, hit.story_text, {
    ...facts,
    engagement: { ...engagement, replies: hit.num_comments ?? null },
  })
}

/**
 * A node of a tree as a post; a stub, in its place in the tree, for one that is deleted or dead.
 *
 * @param parent the node above it; null for the top of the tree.
 * @param root the id of the story.
 */
export function itemToPost(item: Item, parent: Item | null, root: string): Post {
  const id = String(item.id)
  const place = { replyTo: parent ? String(parent.id) : idOf(item.parent_id), root }
  const { author, created_at_i: time } = item
  // Whatever has words has both: its shape sees to that.
  if (isGone(item) || !author || time == null)
    return { ...gonePost('hackernews', id), ...place, url: address(id), kind: kindOf(place.replyTo) }
  const facts = {
    author: person(author),
    createdAt: iso(time),
    engagement: { ...NO_ENGAGEMENT, likes: item.points ?? null },
  }
  return place.replyTo === null
    ? story(id, item.title, item.url, item.text, facts)
    : comment(id, { ...facts, ...place, ...written(item.text) })
}

/** The page of a story or comment. */
export function address(id: string): string {
  return `https://news.ycombinator.com/item?id=${id}`
}

function story(
  id: string,
  title: string | null | undefined,
  url: string | null | undefined,
  html: string | null | undefined,
  facts: Pick<Post, 'author' | 'createdAt' | 'engagement'>,
): Post {
  const { text, links } = written(html)
  return post({
    platform: 'hackernews',
    id,
    url: address(id),
    kind: 'post',
    root: id,
    text: [title ?? '', text].filter((part) => part !== '').join('\n\n'),
    links: [...new Set([...(url ? [url] : []), ...links])],
    ...facts,
  })
}

function comment(
  id: string,
  facts: Pick<Post, 'author' | 'createdAt' | 'text' | 'links' | 'replyTo' | 'root' | 'engagement'>,
): Post {
  return post({ platform: 'hackernews', id, url: address(id), kind: 'comment', ...facts })
}

function written(html: string | null | undefined): Pick<Post, 'text' | 'links'> {
  return html ? { text: htmlToText(html), links: linksOf(html) } : { text: '', links: [] }
}

function person(name: string): Author {
  return { id: name, handle: name, name: null, followers: null, official: false, staff: false, bot: false }
}

function kindOf(replyTo: string | null): Post['kind'] {
  return replyTo === null ? 'post' : 'comment'
}

function idOf(id: number | null | undefined): string | null {
  return id == null ? null : String(id)
}
