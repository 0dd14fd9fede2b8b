import type { PlatformHeader } from '../evidence/evidence.ts'
import type { Interval, Seconds } from '../evidence/time.ts'
import type { Contact, Overheard, TimedPost, UnlistedHelper } from './contact.ts'

/** What happened on one platform: the evidence, read as conversations. Metrics see this and nothing else. */
export interface Facts {
  platform: PlatformHeader
  observedAt: Seconds
  /** What the audit asked for, and within it what was really covered: by own posts, by mentions, by both (contacts). */
  window: Interval
  covered: { posts: Interval[]; mentions: Interval[]; contacts: Interval[] }
  /** The brand's own posts, answers and reposts in the covered window, in order of time. */
  own: TimedPost[]
  /** The last own post or repost seen at all, in the window or before it. */
  lastOwn: TimedPost | null
  /** Directed and overheard posts by others in the window, in order of time; automatic ones left out. */
  mentions: TimedPost[]
  /** Contacts that start in the window, the excluded ones among them. */
  contacts: Contact[]
  /** Overheard posts in the window. */
  overheard: Overheard[]
  /** Official posts in the window that answer somebody, automatic ones left out: for templates, signatures, hours. */
  answers: TimedPost[]
  /** Official replies that are automatic: they close nothing. */
  automaticReplies: number
  unlistedHelpers: UnlistedHelper[]
}
