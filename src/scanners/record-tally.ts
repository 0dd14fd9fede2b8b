import { Post } from '../evidence/post.ts'
import { type Outcome, outcome } from '../evidence/status.ts'
import { mismatch } from '../http/mismatch.ts'
import { PlatformError } from '../http/platform-error.ts'
import { quotable } from '../http/quotable.ts'
import type { RecordsRead } from '../http/records.ts'

/** From so many odd records on, and such a share of all, it is more than chance: the platform answers in another shape. */
const ODD_RECORDS = 3
const ODD_SHARE = 0.1

/** How the records of a stream could be read so far: those that could not are left out of it. */
export interface RecordTally {
  /**
   * Counts the records of an answer, each answer once.
   *
   * @throws PlatformError `changed` once too many of the stream's records could not be read.
   */
  add(read: RecordsRead, answer?: string): void
  /** Counts a post that the stream yields; false where it holds what no post can hold, and is to be left out. Throws as `add`. */
  takes(post: unknown): boolean
  /** `partial`, and how many could not be read; null where all could. */
  limit(): Outcome | null
}

/** Counts for one stream. */
export function recordTally(): RecordTally {
  const counted = new Set<string>()
  let records = 0
  let yielded = 0
  let odd = 0
  let first: string | null = null
  // What is read without a schema is known by what comes of it alone.
  const all = () => Math.max(records, yielded)
  const words = () => `${odd} of ${all()} records could not be read: ${first}`

  function add(read: RecordsRead): void {
    records += read.records
    odd += read.odd
    first ??= read.why
    if (read.odd > 0 && odd >= ODD_RECORDS && odd >= all() * ODD_SHARE) throw new PlatformError('changed', words())
  }

  return {
    add: (read, answer) => {
      if (answer !== undefined && counted.has(answer)) return
      if (answer !== undefined) counted.add(answer)
      add(read)
    },
    takes: (post) => {
      yielded += 1
      const { error } = Post.safeParse(post)
      if (error === undefined) return true
      add({ records: 0, odd: 1, why: `${nameOf(post)}: ${mismatch(error, post)}` })
      return false
    },
    limit: () => (odd === 0 ? null : outcome('partial', words())),
  }
}

function nameOf(post: unknown): string {
  const id = typeof post === 'object' && post !== null && 'id' in post ? post.id : null
  return typeof id === 'string' ? `post ${quotable(id)}` : 'a post'
}

/**
 * Converts records one by one; one over which the conversion stumbles is left out and counted.
 *
 * @param what the records are called in a sentence ("entries").
 */
export function convertEach<T, R>(
  tally: RecordTally,
  what: string,
  records: readonly T[],
  convert: (record: T) => R,
): R[] {
  const read = { records: records.length, odd: 0, why: null as string | null }
  const converted = records.flatMap((record, index) => {
    try {
      return [convert(record)]
    } catch (failure) {
      if (failure instanceof PlatformError && failure.status !== 'changed') throw failure
      read.odd += 1
      read.why ??= `${what}[${index}]: ${quotable(failure instanceof Error ? failure.message : String(failure))}`
      return []
    }
  })
  if (records.length > 0 && converted.length === 0)
    throw new PlatformError('changed', `no record could be read: ${read.why}`)
  tally.add(read)
  return converted
}
