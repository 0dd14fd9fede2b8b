import { brandMatcher } from '../brand/match.ts'
import { covers } from '../evidence/coverage.ts'
import type { AuditedBrand, Evidence, PlatformEvidence, PlatformHeader } from '../evidence/evidence.ts'
import type { Post } from '../evidence/post.ts'
import { type Interval, seconds } from '../evidence/time.ts'
import type { Contact, TimedPost } from './contact.ts'
import { coveredWindow } from './covered.ts'
import { exclusionOf } from './exclude.ts'
import type { Facts } from './facts.ts'
import { inTime } from './in-time.ts'
import { overheardIn } from './overheard.ts'
import { unlistedHelpers } from './unlisted-helpers.ts'
import { type WalkedPlatform, walkPlatform } from './walk-platform.ts'

/** Reads what was collected as conversations, platform by platform. */
export function converse(evidence: Pick<Evidence, 'brand' | 'window' | 'platforms'>): Facts[] {
  const window = { from: seconds(evidence.window.since), to: seconds(evidence.window.until) }
  const namesBrand = brandMatcher(evidence.brand)
  return evidence.platforms.map((platform) => factsOf(platform, evidence.brand, window, namesBrand))
}

/**
 * What customers said to the brand in the first contacts of the window that count, answered or not, and in those that may
 * be first ones but reply to something that was not read: the newest contact first.
 */
export function contactPosts(platform: PlatformEvidence, window: Interval): Post[] {
  const covered = coveredWindow(platform, window, seconds(platform.observedAt))
  const walked = walkPlatform(platform)
  const isKnown = (id: string | null) => id === null || walked.find(id) !== undefined
  return contactsIn(platform, walked, window, covered.contacts)
    .filter(({ excluded }) => excluded === null)
    .filter(({ turn, posts: [first] }) => turn === 'first' || !isKnown(first.replyTo) || !isKnown(first.root))
    .sort((a, b) => b.start - a.start)
    .flatMap(({ posts }) => posts)
}

/** The contacts that start in the window, with what their own threads cannot tell: how long they have waited by now, and whether they can count. */
function contactsIn(
  platform: PlatformHeader,
  { conversations, ...speaking }: WalkedPlatform,
  window: Interval,
  covered: readonly Interval[],
): Contact[] {
  const observedAt = seconds(platform.observedAt)
  return conversations.flatMap(({ thread, walked }) =>
    walked.contacts
      .filter(({ start }) => within(window, start))
      .map((contact) => {
        const waiting = contact.posts[0].timed ? observedAt - contact.start : null
        return {
          ...contact,
          waited: contact.answer ? contact.waited : waiting,
          read: !hasSecondRound(platform) || contact.posts.every((post) => post.repliesRead === true),
          excluded: contact.excluded ?? exclusionOf(contact, thread, { window, covered }, speaking),
        }
      }),
  )
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
  const reach = { window, covered: covered.contacts }
  const own = inTime(conversations.flatMap(({ thread }) => thread.posts.filter((post) => officials.wrote(post.author))))
  const answers = new Set(conversations.flatMap(({ walked }) => walked.answers))
  const overheard = conversations.flatMap((conversation) =>
    overheardIn(conversation, walkedPlatform, namesBrand)
      .filter(inWindow)
      .map((post) => {
        const answer = conversation.walked.answered.get(post.id) ?? null
        const said = { posts: [post], kind: null, answer } as const
        return { post, answer, excluded: exclusionOf(said, conversation.thread, reach, walkedPlatform) }
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
    contacts: contactsIn(header, walkedPlatform, window, covered.contacts),
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

  function inWindow({ time }: TimedPost): boolean {
    return within(window, time)
  }
}

function within({ from, to }: Interval, time: number): boolean {
  return from <= time && time <= to
}

/** Whether a platform's threads are read on their own, for peers' answers; elsewhere they come whole or `cutShort`. */
function hasSecondRound({ streams: { replies } }: PlatformHeader): boolean {
  return replies !== null && !(replies.outcome.status === 'not_supported' && replies.parts.length === 0)
}
