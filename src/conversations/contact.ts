import type { Author, Post } from '../evidence/post.ts'
import { DAY, type Seconds, seconds } from '../evidence/time.ts'

/** A post with the time that counts: never before its parent's, never after T. */
export interface TimedPost extends Post {
  author: Author
  time: Seconds
  /** False where the platform gave no time: the post is placed by its neighbours and nothing may be timed by it. */
  timed: boolean
}

/** Whether a post tells of its time no more than that it is of the day of what it answers: how long it took is unknown. */
export function tellsDayAlone({ createdAt }: Pick<Post, 'createdAt'>, asked: Seconds): boolean {
  return createdAt !== null && seconds(createdAt) === Math.floor(asked / DAY) * DAY
}

/** How a contact was directed at the brand; `comment` is left out of the headline while there are enough others. */
export const CONTACT_KINDS = ['mention', 'reply', 'own-place', 'review', 'comment'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** Why a contact counts in no share and no curve. */
export const EXCLUSIONS = [
  'seen-only-through-its-answer',
  'answer-outside-the-evidence',
  'question-deleted-or-blocked',
  'thread-cut-short',
  'before-the-covered-interval',
  'automatic',
] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

/** One turn of a customer towards the brand: what they said until somebody answered. */
export interface Contact {
  platform: string
  /** The id of the conversation (of its root post). */
  conversation: string
  kind: ContactKind
  turn: 'first' | 'follow-up'
  author: Author
  /** What the customer said in this turn, in order; the first opened it. */
  posts: [TimedPost, ...TimedPost[]]
  start: Seconds
  /** The first official answer; null while it waits. */
  answer: TimedPost | null
  /** Seconds from the start to the answer, or to T while it waits; null where an answer has no usable time. */
  waited: Seconds | null
  /** Every official post to this turn, in order: the answer and the further ones. */
  answers: TimedPost[]
  /** Whether the customer closed it with thanks or a confirmation after the answer. */
  acknowledged: boolean
  /** The first post of another customer to it, and the first that counts as an answer, before any official one or not. */
  peerReply: TimedPost | null
  peerAnswer: TimedPost | null
  /** Whether the conversation was read as far as its official answer or to its end, so that no peer's answer was missed. */
  read: boolean
  excluded: Exclusion | null
}

/** A post that names the brand without being directed at it. */
export interface Overheard {
  post: TimedPost
  /** The first official post that answers it unasked. */
  answer: TimedPost | null
  excluded: Exclusion | null
}

/** Somebody who answers the brand's customers under its name without being among its accounts. */
export interface UnlistedHelper {
  author: Author
  customers: number
}
