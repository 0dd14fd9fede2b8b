import { brandMatcher } from '../brand/match.ts'
import { covers } from '../evidence/coverage.ts'
import type { AuditedBrand, Evidence, PlatformEvidence } from '../evidence/evidence.ts'
import type { Post } from '../evidence/post.ts'
import { type Interval, seconds } from '../evidence/time.ts'
import { openingBlock } from '../text/mention-tokens.ts'
import { automaticPosts } from './automatic.ts'
import type { Contact, Overheard, TimedPost } from './contact.ts'
import { coveredWindow } from './covered.ts'
import { exclusionOf } from './exclude.ts'
import type { Facts } from './facts.ts'
import { officialsOf } from './officials.ts'
import { postIndex, quotesFromElsewhere, type Thread, threadsOf } from './threads.ts'
import { unlistedHelpers } from './unlisted-helpers.ts'
import { type Walked, walk } from './walk.ts'

/** Reads what was collected as conversations, platform by platform. */
export function converse(evidence: Pick<Evidence, 'brand' | 'window' | 'platforms'>): Facts[] {
  const window = { from: seconds(evidence.window.since), to: seconds(evidence.window.until) }
  return evidence.platforms.map((platform) => readPlatform(platform, evidence.brand, window))
}

/** Posts directed at the brand in the window that have no official answer in the evidence, the newest first. */
export function unanswered(platform: PlatformEvidence, brand: AuditedBrand, window: Interval): Post[] {
  return readPlatform(platform, brand, window)
    .contacts.filter((contact) => contact.answer === null && contact.excluded !== 'automatic')
    .flatMap((contact) => contact.posts)
    .sort((a, b) => b.time - a.time)
}

function readPlatform(platform: PlatformEvidence, brand: AuditedBrand, window: Interval): Facts {
  const { posts, ...header } = platform
  const observedAt = seconds(platform.observedAt)
  const covered = coveredWindow(header, window, observedAt)
  const officials = officialsOf(platform)
  const find = postIndex(posts)
  const threads = threadsOf(posts, find, observedAt)
  const isAutomatic = automaticPosts(threads, officials, find)
  const namesBrand = brandMatcher(brand)
  const speaking = { find, officials, carriesHandles: platform.carriesHandles }
  const quoting = quotesFromElsewhere(threads, (post) => officials.wrote(post.author))

  const contacts: Contact[] = []
  const overheard: Overheard[] = []
  const mentions: TimedPost[] = []
  const answers: TimedPost[] = []
  const own: TimedPost[] = []
  let automaticReplies = 0

  for (const thread of threads) {
    const walked = walk(thread, platform.id, isAutomatic, speaking, quoting.get(thread))
    automaticReplies += walked.automaticReplies.filter(inWindow).length
    for (const contact of walked.contacts.filter((one) => within(window, one.start)))
      contacts.push(settle(contact, thread))
    answers.push(...walked.answers)
    own.push(...thread.posts.filter((post) => officials.wrote(post.author)))
    const heard = overheardIn(thread, walked)
    overheard.push(...heard)
    mentions.push(...walked.directed, ...heard.map(({ post }) => post))
  }
  own.sort(byTime)
  return {
    platform: header,
    observedAt,
    window,
    covered,
    own: own.filter((post) => covers(covered.posts, post.time)),
    lastOwn: own.at(-1) ?? null,
    mentions: mentions.filter(inWindow).sort(byTime),
    contacts,
    overheard,
    answers: answers.filter(inWindow).sort(byTime),
    automaticReplies,
    unlistedHelpers: unlistedHelpers(threads, brand, officials, find),
  }

  /** What a contact's own thread cannot tell: how long it has waited by now, and whether it can count. */
  function settle(contact: Contact, thread: Thread): Contact {
    const waiting = contact.posts[0].timed ? observedAt - contact.start : null
    return {
      ...contact,
      waited: contact.answer ? contact.waited : waiting,
      excluded: contact.excluded ?? exclusionOf(contact.posts, contact.answer, thread, covered.contacts, find),
    }
  }

  function inWindow(post: TimedPost): boolean {
    return within(window, post.time)
  }

  function quotesBrand(post: TimedPost): boolean {
    const quoted = find(post.quoted)?.author
    return quoted ? officials.wrote(quoted) : false
  }

  /** What its author wrote: the handles that a reply form put in front name nobody by the author's choice. */
  function ownWords({ text, replyTo }: TimedPost): string {
    return platform.carriesHandles && replyTo !== null ? text.slice(openingBlock(text)) : text
  }

  function overheardIn(thread: Thread, walked: Walked): Overheard[] {
    const directed = new Set(walked.directed.map((post) => post.id))
    return thread.posts
      .filter(
        (post) =>
          post.kind !== 'repost' &&
          inWindow(post) &&
          !directed.has(post.id) &&
          !isAutomatic(post) &&
          !officials.wrote(post.author) &&
          (namesBrand(ownWords(post)) || quotesBrand(post)),
      )
      .map((post) => {
        const answer = walked.answered.get(post.id) ?? null
        return { post, answer, excluded: exclusionOf([post], answer, thread, covered.contacts, find) }
      })
  }
}

function within({ from, to }: Interval, time: number): boolean {
  return from <= time && time <= to
}

function byTime(a: TimedPost, b: TimedPost): number {
  return a.time - b.time || (a.id < b.id ? -1 : 1)
}
