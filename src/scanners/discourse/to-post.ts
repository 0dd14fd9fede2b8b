import type { Account } from '../../evidence/account.ts'
import { type Author, gonePost, type Mention, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { anchorsOf } from '../../text/anchors.ts'
import { htmlToProse, linksOf, quotedPostsOf } from '../../text/html.ts'
import type { Topic, TopicPost } from './answers.ts'
import type { People } from './people.ts'

export const PLATFORM = 'discourse'

const SMALL_ACTION = 3
const LIKE = 2

/** A topic of a forum, and what it takes to read its posts. */
export interface Setting {
  forum: Account
  people: People
  topic: Topic
  /** Whether the brand itself began the topic. */
  byStaff: boolean
  /** The number of the posts that were accepted as answers. */
  accepted: ReadonlySet<number>
  /** Whether its category belongs to the brand, rather than to chat. */
  official: boolean
  /** Whether the topic holds more than the forum shows. */
  cutShort: boolean
}

/**
 * A post of a topic. Its id is the forum's address of it without scheme and words, `HOST/t/57/3`: so a parent, a root and
 * a quoted post are known by id even where they cannot be read.
 *
 * What is said to the topic has no parent, as flat topics have it; but to a topic that the brand began it is a reply to the
 * brand. Code blocks are left out of the text.
 */
export function toPost(given: TopicPost, setting: Setting): Post {
  const { forum, topic, accepted, official, cutShort } = setting
  const id = postId(forum.handle, topic.id, given.post_number)
  const root = postId(forum.handle, topic.id, 1)
  if (isGone(given)) return { ...gonePost(PLATFORM, id), root, cutShort }
  const isFirst = given.post_number === 1
  const html = given.cooked ?? ''
  const { quoted, others } = quotes(html, setting)
  return post({
    platform: PLATFORM,
    id,
    url: `${forum.url ?? `https://${forum.handle}`}/t/${topic.slug || '-'}/${topic.id}/${given.post_number}`,
    author: authorOf(given, setting),
    createdAt: iso(seconds(given.created_at)),
    editedAt: (given.version ?? 1) > 1 && given.updated_at != null ? iso(seconds(given.updated_at)) : null,
    text: isFirst ? titled(topic.title, htmlToProse(html)) : htmlToProse(html),
    links: linksOf(html),
    kind: isFirst ? 'topic' : 'reply',
    replyTo: isFirst ? null : parentOf(given, setting),
    replyToAuthor: given.reply_to_user ? authorId(forum.handle, given.reply_to_user.username) : null,
    root,
    quoted,
    place: { id: placeId(forum.handle, topic.category_id), official },
    mentions: [...mentionsIn(html, setting), ...others],
    mentionsGiven: true,
    engagement: {
      ...NO_ENGAGEMENT,
      likes: likesOf(given),
      replies: isFirst ? topic.posts_count - 1 : (given.reply_count ?? null),
      views: isFirst ? (topic.views ?? null) : null,
    },
    accepted: accepted.has(given.post_number) || given.accepted_answer === true,
    automatic: isAction(given),
    cutShort: isFirst && cutShort,
  })
}

/** Where the forum counts what people did, it leaves out what nobody did. */
function likesOf({ actions_summary: actions }: TopicPost): number | null {
  if (actions == null) return null
  const liked = actions.find(({ id }) => id === LIKE)
  return liked === undefined ? 0 : (liked.count ?? null)
}

/** The id of a post. */
export function postId(handle: string, topic: number | string, number: number | string): string {
  return `${handle}/t/${topic}/${number}`
}

/** The id of a user: names are unique in a forum, in whatever case, and the only thing that replies and mentions give. */
export function authorId(handle: string, username: string): string {
  return `${handle}/u/${username.toLowerCase()}`
}

/** A user's name as a handle; one who calls themselves like the forum is not taken for it. */
export function userHandle(handle: string, username: string): string {
  return username.toLowerCase() === handle ? `@${username}` : username
}

/** A title, which is no HTML, above what was written. */
export function titled(title: string, text: string): string {
  return [title.trim(), text].filter((part) => part !== '').join('\n\n')
}

function placeId(handle: string, category: number | null | undefined): string {
  return category == null ? handle : `${handle}/c/${category}`
}

/** What was deleted or hidden still stands in the stream, with a sentence in its place. */
function isGone({ hidden, deleted_at, user_deleted, username }: TopicPost): boolean {
  return hidden === true || deleted_at != null || user_deleted === true || username == null
}

/** "Closed", "moved": by type, or a remark of the moderators' that says nothing. */
function isAction({ post_type, cooked }: TopicPost): boolean {
  return post_type === SMALL_ACTION || (post_type !== 1 && (cooked ?? '').trim() === '')
}

function parentOf({ reply_to_post_number: number }: TopicPost, { forum, topic, byStaff }: Setting): string | null {
  if (number != null) return postId(forum.handle, topic.id, number)
  return byStaff ? postId(forum.handle, topic.id, 1) : null
}

/** An action is the forum's word and not its author's, whoever clicked. */
function authorOf(given: TopicPost, { forum: { handle }, people }: Setting): Author {
  const username = given.username ?? ''
  return {
    id: authorId(handle, username),
    handle: userHandle(handle, username),
    name: given.name || null,
    followers: null,
    official: false,
    staff: people.isStaff(given) && !isAction(given),
    bot: people.isRobot(given),
  }
}

/** Whoever of the brand's people is named, the brand is: it is its community. */
function mentionsIn(html: string, setting: Setting): Mention[] {
  return anchorsOf(html).flatMap(({ href, classes, quoted }) => {
    const [, name] = quoted ? [] : (/\/(?:u|users|g|groups)\/([^/?#]+)$/.exec(href) ?? [])
    if (name === undefined) return []
    if (classes.includes('mention')) return [mentionOf('user', decoded(name), setting)]
    return classes.includes('mention-group') ? [mentionOf('group', decoded(name), setting)] : []
  })
}

function mentionOf(kind: 'user' | 'group', name: string, { forum, people }: Setting): Mention {
  const id = kind === 'user' ? authorId(forum.handle, name) : `${forum.handle}/g/${name.toLowerCase()}`
  return {
    id: people.namesStaff(kind, name) ? forum.id : id,
    handle: userHandle(forum.handle, name),
    opening: false,
  }
}

/** The first post that a text quotes; the authors of the others are named by quoting them. */
function quotes(html: string, setting: Setting): { quoted: string | null; others: Mention[] } {
  const found = quotedPostsOf(html)
  const { forum, topic } = setting
  const first = found.find((quote) => quote.post !== null)
  return {
    quoted: first ? postId(forum.handle, first.topic ?? topic.id, first.post ?? 1) : null,
    others: found.flatMap((quote) =>
      quote === first || quote.username === null ? [] : [mentionOf('user', quote.username, setting)],
    ),
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
