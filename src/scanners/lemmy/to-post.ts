import { type Author, gonePost, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { handleAt } from './handle.ts'
import { readMarkdown } from './markdown.ts'
import type { CommentView, Person, PostView } from './shapes.ts'

export const PLATFORM = 'lemmy'

/** From where something was read, and what of it is the brand's. */
export interface Reading {
  /** The server that was asked: the numbers of posts and comments are its own. */
  host: string
  /** Whether a community, by its ActivityPub id, is the brand's own: its moderators are staff there. */
  isOwn: (community: string) => boolean
}

/** A post of a community. Its title is the first line of its text; its id is the same on every server. */
export function readPost(view: PostView, reading: Reading): Post {
  const { post: raw, counts } = view
  const facts = {
    ...common(view, reading),
    url: `https://${reading.host}/post/${raw.id}`,
    root: raw.ap_id,
    engagement: { ...NO_ENGAGEMENT, likes: counts.upvotes, replies: counts.comments },
  }
  if (raw.deleted || raw.removed) return { ...gonePost(PLATFORM, raw.ap_id), ...gone(facts) }
  const { text, links } = readMarkdown(raw.body ?? '')
  return post({
    platform: PLATFORM,
    id: raw.ap_id,
    kind: 'topic',
    author: facts.author,
    createdAt: timeOf(raw.published),
    editedAt: raw.updated == null ? null : timeOf(raw.updated),
    text: [raw.name, text].filter((part) => part !== '').join('\n\n'),
    links: [...new Set([...(raw.url ? [raw.url] : []), ...links])],
    url: facts.url,
    root: facts.root,
    place: facts.place,
    engagement: facts.engagement,
  })
}

/**
 * A comment.
 *
 * @param parentOf the id of a comment by its number on the server that was asked; null where that comment was not read.
 *   It then gets the address that it has there, which is its id if it was written there.
 */
export function readComment(view: CommentView, reading: Reading, parentOf: (id: number) => string | null): Post {
  const { comment, counts } = view
  const parent = Number(comment.path.split('.').at(-2))
  const facts = {
    ...common(view, reading),
    url: commentUrl(reading.host, comment.id),
    root: view.post.ap_id,
    replyTo: parent === 0 ? view.post.ap_id : (parentOf(parent) ?? commentUrl(reading.host, parent)),
    engagement: { ...NO_ENGAGEMENT, likes: counts.upvotes, replies: counts.child_count },
  }
  if (comment.deleted || comment.removed)
    return { ...gonePost(PLATFORM, comment.ap_id), ...gone(facts), replyTo: facts.replyTo, kind: 'comment' }
  const { author, place, url, root, replyTo, engagement } = facts
  return post({
    platform: PLATFORM,
    id: comment.ap_id,
    kind: 'comment',
    createdAt: timeOf(comment.published),
    editedAt: comment.updated == null ? null : timeOf(comment.updated),
    ...readMarkdown(comment.content),
    author,
    place,
    url,
    root,
    replyTo,
    engagement,
  })
}

/** When something was written. Servers before 0.19 write UTC without saying so. */
export function timeOf(published: string): string {
  const time = seconds(/(?:Z|[+-]\d\d:?\d\d)$/.test(published) ? published : `${published}Z`)
  if (Number.isNaN(time)) throw new PlatformError('changed', `Lemmy answers with "${published}" where a time was due`)
  return iso(time)
}

function common(view: PostView | CommentView, { isOwn }: Reading): Pick<Post, 'author' | 'place'> {
  const { actor_id: id } = view.community
  const official = isOwn(id)
  return { author: person(view.creator, official && view.creator_is_moderator === true), place: { id, official } }
}

function person(raw: Person, staff: boolean): Author {
  return {
    id: raw.actor_id,
    handle: handleAt('user', raw.name, raw.actor_id),
    name: raw.display_name ?? null,
    followers: null,
    official: false,
    staff,
    bot: raw.bot_account === true,
  }
}

function gone({ url, root, place }: Pick<Post, 'url' | 'root' | 'place'>): Pick<Post, 'url' | 'root' | 'place'> {
  return { url, root, place }
}

function commentUrl(host: string, id: number): string {
  return `https://${host}/comment/${id}`
}
