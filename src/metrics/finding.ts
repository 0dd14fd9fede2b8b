import type { Contact } from '../conversations/contact.ts'
import { byText } from '../evidence/by-text.ts'
import { type ShareInterval, wilson } from '../statistics/wilson.ts'
import type { Finding } from './metric.ts'
import type { Source, Value } from './value.ts'

/** Below this many contacts, posts, authors or mentions a share, rate, median or curve is shown and not judged. */
export const ENOUGH = 10

/** At most so many sources are named; the rest is in the evidence. */
const SOURCES = 20

/** What stands behind a value, as far as it is named. */
export type Behind = Pick<Value, 'sources' | 'sourcesTotal'>

/** The posts or pages behind a value, in the order given; the first twenty are named. */
export function sources(behind: readonly Source[]): Behind {
  return {
    sources: behind.slice(0, SOURCES).map(({ platform, id, url }) => ({ platform, id, url })),
    sourcesTotal: behind.length,
  }
}

/** Posts as sources, the newest first. */
export function newest(posts: readonly (Source & { time: number })[]): Behind {
  const first = foremost(posts, (a, b) => b.time - a.time || byText(a.id, b.id))
  return { ...sources(first), sourcesTotal: posts.length }
}

/** What each contact's customer said first, as sources: those that still wait before the others, the longest waiting first. */
export function longestWaiting(contacts: readonly Contact[]): Behind {
  const first = foremost(
    contacts,
    (a, b) =>
      Number(a.answer !== null) - Number(b.answer !== null) ||
      (b.waited ?? UNTIMED) - (a.waited ?? UNTIMED) ||
      byText(a.posts[0].id, b.posts[0].id),
  )
  return { ...sources(first.map(({ posts }) => posts[0])), sourcesTotal: contacts.length }
}

/** A wait of unknown length stands behind all known ones. */
const UNTIMED = -1

/** The first twenty in an order, without sorting the rest. Lists mostly stand oldest first, so it begins at their end. */
function foremost<T>(items: readonly T[], order: (a: T, b: T) => number): T[] {
  const first: T[] = []
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]
    if (item === undefined) continue
    const last = first.at(-1)
    if (first.length === SOURCES && last !== undefined && order(item, last) >= 0) continue
    const behind = first.findIndex((other) => order(item, other) < 0)
    first.splice(behind === -1 ? first.length : behind, 0, item)
    if (first.length > SOURCES) first.pop()
  }
  return first
}

/** How large a sample is, and whether that is enough to judge by. */
export interface Sample {
  n: number
  status: 'ok' | 'too_few'
  reason: string | null
}

/**
 * Whether so many are enough for a share, a rate, a median or a curve. Of none at all the value is unknown, and there
 * were too few of them.
 *
 * @param what the things counted, in the plural: "contacts".
 */
export function tooFew(n: number, what: string): Sample {
  if (n >= ENOUGH) return { n, status: 'ok', reason: null }
  const reason = n === 0 ? `There were no ${what}.` : `Too few ${what} to judge (${n}): it takes ${ENOUGH}.`
  return { n, status: 'too_few', reason }
}

/**
 * A share with its Wilson interval: how many of the whole are in the part. Unknown of none, `too_few` below ten.
 *
 * @param behind what to name as sources, the most telling first.
 */
export function share(part: readonly unknown[], whole: readonly unknown[], what: string, behind: Behind): Finding {
  return { ...shareOf(part.length, whole.length), ...tooFew(whole.length, what), ...behind }
}

/** A share of days or accounts, which needs no ten of them; unknown of none. */
export function shareOfFew(part: number, whole: number, unknown: string): Finding {
  return {
    ...shareOf(part, whole),
    n: whole,
    ...(whole === 0 ? { status: 'not_enough_history', reason: unknown } : {}),
  }
}

/** The bare share and its interval, for breakdowns; null of none. */
export function shareOf(part: number, whole: number): { value: number | null; interval: ShareInterval | null } {
  return { value: whole === 0 ? null : part / whole, interval: wilson(part, whole) }
}

/** A number of things, each of them a source. */
export function count(behind: Behind): Finding {
  return { value: behind.sourcesTotal, n: behind.sourcesTotal, ...behind }
}
