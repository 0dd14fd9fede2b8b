import { z } from 'zod'
import { Count, IsoTime } from './readable.ts'

const POST_KINDS = ['post', 'reply', 'repost', 'quote', 'review', 'topic', 'question', 'answer', 'comment'] as const

/** Who wrote a post. `official`: one of the brand's accounts; `staff`: the platform marks the author as the brand's. */
export const Author = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string().nullable(),
  followers: Count.nullable(),
  official: z.boolean(),
  staff: z.boolean(),
  bot: z.boolean(),
})
export type Author = z.infer<typeof Author>

/** An account that a post names; `opening` when it stands in the block of handles that opens the text. */
export const Mention = z.object({ id: z.string(), handle: z.string(), opening: z.boolean() })
export type Mention = z.infer<typeof Mention>

/** Counts as the platform gives them; null where it gives none. */
export const Engagement = z.object({
  likes: Count.nullable(),
  reposts: Count.nullable(),
  replies: Count.nullable(),
  quotes: Count.nullable(),
  views: Count.nullable(),
})
export type Engagement = z.infer<typeof Engagement>

/**
 * One post, reply, review, topic ... as a platform shows it to the public. Ids are the platform's, as strings.
 *
 * A post that is known only to be gone stands as a stub: `deleted`, no author, no time, no text.
 */
export const Post = z.object({
  platform: z.string(),
  id: z.string(),
  url: z.string().nullable(),
  author: Author.nullable(),
  createdAt: IsoTime.nullable(),
  editedAt: IsoTime.nullable(),
  /** When the incident of which it tells began; its own time where the page does not tell the two apart. Absent where it tells of none. */
  startedAt: IsoTime.optional(),
  /** Plain text: no markup, links kept as text. */
  text: z.string(),
  /** Addresses that the post links to, for platforms that keep them apart from the text. */
  links: z.array(z.string()),
  language: z.string().nullable(),
  kind: z.enum(POST_KINDS),
  replyTo: z.string().nullable(),
  /** The id of the author of the post replied to, where the platform tells it even if that post is gone. */
  replyToAuthor: z.string().nullable(),
  /** The id of the post that began the conversation; for that post itself its own id or null. */
  root: z.string().nullable(),
  quoted: z.string().nullable(),
  /**
   * The board, community, product page or shop in which it stands; `official` when that belongs to the brand, `desk` when
   * it is a helpdesk or a community of the brand's own, where whoever writes writes to the brand.
   */
  place: z.object({ id: z.string(), official: z.boolean(), desk: z.literal(true).optional() }).nullable(),
  mentions: z.array(Mention),
  /** Whether `mentions` is the platform's own data (then it alone counts), or nothing was given and the text decides. */
  mentionsGiven: z.boolean(),
  engagement: Engagement,
  rating: z.number().nullable(),
  accepted: z.boolean(),
  likedByBrand: z.boolean().nullable(),
  automatic: z.boolean(),
  deleted: z.boolean(),
  /** Ids of posts that the source names as responses to this one, whether they are in the evidence or not. */
  responses: z.array(z.string()),
  /** The platform says that the thread below this post holds more replies than were read. */
  cutShort: z.boolean(),
  /** All direct replies to it up to T were read, so that who else answered it is known. Absent where that is not sure. */
  repliesRead: z.boolean().optional(),
  /**
   * Every stream that yielded it; `context` where it came along with another post alone: as what that replies to, or out
   * of a thread that was opened for another's sake. No search, tag or place shows it then.
   */
  seenBy: z.array(z.enum(['posts', 'mentions', 'replies', 'archive', 'context'])),
})
export type Post = z.infer<typeof Post>

/**
 * A post that came along with another one: what a hit of a search replies to, a neighbour in a thread that was opened
 * for another's sake. It counts in shares only where it stands below an official post or in the brand's own place.
 */
export function asContext(post: Post): Post {
  return { ...post, seenBy: ['context'] }
}

export const NO_ENGAGEMENT: Engagement = { likes: null, reposts: null, replies: null, quotes: null, views: null }

type Core = 'platform' | 'id' | 'author' | 'createdAt' | 'text' | 'kind'

/** A post with the given facts and nothing known of the rest; what makes it is asked only for what it has. */
export function post(facts: Pick<Post, Core> & Partial<Post>): Post {
  return {
    url: null,
    editedAt: null,
    links: [],
    language: null,
    replyTo: null,
    replyToAuthor: null,
    root: null,
    quoted: null,
    place: null,
    mentions: [],
    mentionsGiven: false,
    engagement: NO_ENGAGEMENT,
    rating: null,
    accepted: false,
    likedByBrand: null,
    automatic: false,
    deleted: false,
    responses: [],
    cutShort: false,
    seenBy: [],
    ...facts,
  }
}

/** The stub of a post that is known only to be gone (deleted, blocked, made private). */
export function gonePost(platform: string, id: string): Post {
  return post({ platform, id, author: null, createdAt: null, text: '', kind: 'post', deleted: true })
}
