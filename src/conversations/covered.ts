import { coverageOf, intersection } from '../evidence/coverage.ts'
import type { PlatformHeader } from '../evidence/evidence.ts'
import type { Interval, Seconds } from '../evidence/time.ts'

/** What was covered of a window, by stream, and for contacts. */
export interface Covered {
  posts: Interval[]
  mentions: Interval[]
  contacts: Interval[]
}

/**
 * Within a window: what own posts and mentions cover, and where contacts can count. Answers to a contact may come up
 * to T, so a contact's start must lie in the stretch of own posts that reaches T, as well as in the mentions. Where a
 * platform has no stream of own posts its answers come with the mentions; one that has it and could not be read (a
 * part that covered nothing) shows no answers at all.
 */
export function coveredWindow(platform: PlatformHeader, window: Interval, observedAt: Seconds): Covered {
  const { posts, mentions } = platform.streams
  const own = coverageOf(posts?.parts ?? [])
  const heard = intersection(coverageOf(mentions?.parts ?? []), [window])
  const last = own.at(-1)
  const hasNone = posts === null || (posts.outcome.status === 'not_supported' && posts.parts.length === 0)
  const answers = hasNone ? [window] : last && last.to >= observedAt ? [last] : []
  return { posts: intersection(own, [window]), mentions: heard, contacts: intersection(heard, answers) }
}
