import { brandMatcher } from '../brand/match.ts'
import { covers } from '../evidence/coverage.ts'
import type { AuditedBrand, Evidence, PlatformEvidence } from '../evidence/evidence.ts'
import type { Post } from '../evidence/post.ts'
import { type Interval, seconds } from '../evidence/time.ts'
import type { Contact, TimedPost } from './contact.ts'
import { coveredWindow } from './covered.ts'
import { exclusionOf } from './exclude.ts'
import type { Facts } from './facts.ts'
import { inTime } from './in-time.ts'
import { overheardIn } from './overheard.ts'
import type { Thread } from './threads.ts'
import { unlistedHelpers } from './unlisted-helpers.ts'
import { walkPlatform } from './walk-platform.ts'

/** Reads what was collected as conversations, platform by platform. */
export function converse(evidence: Pick<Evidence, 'brand' | 'window' | 'platforms'>): Facts[] {
  const window = { from: seconds(evidence.window.since), to: seconds(evidence.window.until) }
  const namesBrand = brandMatcher(evidence.brand)
  return evidence.platforms.map((platform) => factsOf(platform, evidence.brand, window, namesBrand))
}

/** Posts directed at the brand in the window that have no official answer in the evidence, the newest first. */
export function unanswered(platform: PlatformEvidence, window: Interval): Post[] {
  return walkPlatform(platform)
    .conversations.flatMap(({ walked }) => walked.contacts)
    .filter((contact) => contact.answer === null && contact.excluded !== 'automatic' && within(window, contact.start))
    .flatMap((contact) => contact.posts)
    .sort((a, b) => b.time - a.time)
}

function factsOf(
  platform: PlatformEvidence,
  brand: AuditedBrand,
  window: Interval,
  namesBrand: (text: string) => boolean,
): Facts {
  const { posts: _, ...header } = platform
  const observedAt = seconds(platform.observedAt)
  const covered = coveredWindow(header, window, observedAt)
  const walkedPlatform = walkPlatform(platform)
  const { conversations, find, officials } = walkedPlatform
  const own = inTime(conversations.flatMap(({ thread }) => thread.posts.filter((post) => officials.wrote(post.author))))
  const answers = new Set(conversations.flatMap(({ walked }) => walked.answers))
  const overheard = conversations.flatMap((conversation) =>
    overheardIn(conversation, walkedPlatform, namesBrand)
      .filter(inWindow)
      .map((post) => {
        const answer = conversation.walked.answered.get(post.id) ?? null
        return { post, answer, excluded: exclusionOf([post], answer, conversation.thread, covered.contacts, find) }
      }),
  )
  return {
    platform: header,
    observedAt,
    window,
    covered,
    own: own.filter((post) => covers(covered.posts, post.time)),
    lastOwn: own.at(-1) ?? null,
    mentions: inTime([
      ...conversations.flatMap(({ walked }) => walked.directed.filter(inWindow)),
      ...overheard.map(({ post }) => post),
    ]),
    contacts: conversations.flatMap(({ thread, walked }) =>
      walked.contacts.filter(({ start }) => within(window, start)).map((contact) => settled(contact, thread)),
    ),
    overheard,
    answers: own.filter((post) => answers.has(post) && inWindow(post)),
    automaticReplies: conversations.reduce(
      (sum, { walked }) => sum + walked.automaticReplies.filter(inWindow).length,
      0,
    ),
    unlistedHelpers: unlistedHelpers(
      conversations.map(({ thread }) => thread),
      brand,
      officials,
      find,
    ),
  }

  /** What a contact's own thread cannot tell: how long it has waited by now, and whether it can count. */
  function settled(contact: Contact, thread: Thread): Contact {
    const waiting = contact.posts[0].timed ? observedAt - contact.start : null
    return {
      ...contact,
      waited: contact.answer ? contact.waited : waiting,
      excluded: contact.excluded ?? exclusionOf(contact.posts, contact.answer, thread, covered.contacts, find),
    }
  }

  function inWindow({ time }: TimedPost): boolean {
    return within(window, time)
  }
}

function within({ from, to }: Interval, time: number): boolean {
  return from <= time && time <= to
}
