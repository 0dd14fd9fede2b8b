import type { Contact } from '../conversations/contact.ts'
import { wilson } from '../statistics/wilson.ts'
import type { Finding } from './metric.ts'
import type { Source, Value } from './value.ts'

/** Below this many contacts, posts, authors or mentions a share, rate, median or curve is shown and not judged. */
export const ENOUGH = 10

/** At most so many sources are named; the rest is in the evidence. */
const SOURCES = 20

/** The posts or pages behind a value, in the order given; the first twenty are named. */
export function sources(behind: readonly Source[]): Pick<Value, 'sources' | 'sourcesTotal'> {
  return {
    sources: behind.slice(0, SOURCES).map(({ platform, id, url }) => ({ platform, id, url })),
    sourcesTotal: behind.length,
  }
}

/** What a contact's customer said first, of each: those that still wait before the others, the longest waiting first. */
export function contactSources(contacts: readonly Contact[]): Source[] {
  return contacts
    .map((contact) => ({ contact, post: contact.posts[0] }))
    .sort(
      (a, b) =>
        Number(a.contact.answer !== null) - Number(b.contact.answer !== null) ||
        (b.contact.waited ?? 0) - (a.contact.waited ?? 0) ||
        compare(a.post.id, b.post.id),
    )
    .map(({ post }) => post)
}

/** Posts with the newest first, as sources. */
export function newestFirst<P extends Source & { time: number }>(posts: readonly P[]): P[] {
  return posts.toSorted((a, b) => b.time - a.time || compare(a.id, b.id))
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
  const reason = n === 0 ? `There were no ${what}.` : `Only ${n} ${what}: fewer than ${ENOUGH} are shown, not judged.`
  return { n, status: 'too_few', reason }
}

/**
 * A share with its Wilson interval: how many of the whole are in the part. Unknown of none, `too_few` below ten.
 *
 * @param behind what to name as sources, the most telling first; the part unless told otherwise.
 */
export function share(
  part: readonly unknown[],
  whole: readonly unknown[],
  what: string,
  behind: readonly Source[],
): Finding {
  return { ...shareOf(part.length, whole.length), ...tooFew(whole.length, what), ...sources(behind) }
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
export function shareOf(part: number, whole: number): Pick<Value, 'value' | 'interval'> {
  return { value: whole === 0 ? null : part / whole, interval: wilson(part, whole) }
}

/** A number of things, each of them a source. */
export function count(things: readonly Source[]): Finding {
  return { value: things.length, n: things.length, ...sources(things) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
