import { type Interval, iso, type Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Reply } from '../../http/request.ts'
import { readingOrder } from '../reading-order.ts'
import type { Scan } from '../scanner.ts'
import { type Hit, SearchPage } from './answers.ts'

/** The most that one search gives; pages beyond it stay empty (so its keepers say: github.com/algolia/hn-search). */
const MOST_HITS = 1000

/** What to look for: a phrase in the texts, an author, or both left out. */
export interface Filter {
  phrase?: string
  author?: string
}

/** The address of a search, newest first. */
export function searchAddress(origin: string, filter: Filter, within: Partial<Interval>, most = MOST_HITS): string {
  const { from, to } = within
  const times = [
    ...(from === undefined ? [] : [`created_at_i>=${from}`]),
    ...(to === undefined ? [] : [`created_at_i<=${to}`]),
  ]
  const asked = new URLSearchParams({
    tags: `(story,comment,poll)${filter.author === undefined ? '' : `,author_${filter.author}`}`,
    hitsPerPage: String(most),
    attributesToHighlight: 'none',
    ...(times.length > 0 && { numericFilters: times.join(',') }),
    ...(filter.phrase !== undefined && {
      query: `"${filter.phrase}"`,
      typoTolerance: 'false',
      restrictSearchableAttributes: 'title,story_text,comment_text',
    }),
  })
  return `${origin}/api/v1/search_by_date?${asked}`
}

/** Asks the search. That finds nothing where nothing is: a 404 is a server without a search, and no proof of absence. */
export async function search(address: string, scan: Scan): Promise<Reply<SearchPage>> {
  try {
    return await scan.http.reply(address, SearchPage)
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    throw new PlatformError('error', failure.message, { httpStatus: 404, body: failure.body, cause: failure })
  }
}

/**
 * Reads a stretch from its newest item to its oldest, a thousand an answer: where there are more, the next request
 * asks for what is not newer than the oldest one seen, so that an item on the edge is seen twice.
 *
 * @param told hears after each answer how far back reading has come, and whether that is the whole stretch.
 */
export async function* newestFirst(
  scan: Scan,
  filter: Filter,
  stretch: Interval,
  told: (read: Interval, whole: boolean) => void,
): AsyncGenerator<Hit> {
  for (let to = stretch.to; ; ) {
    const { body, records } = await search(searchAddress(scan.origin('api'), filter, { ...stretch, to }), scan)
    const { hits, nbHits } = body
    yield* hits.filter((hit) => stretch.from <= hit.created_at_i && hit.created_at_i <= to)
    const oldest = Math.min(to, ...hits.map((hit) => hit.created_at_i))
    // Those that could not be read were found as well.
    const found = records?.records ?? hits.length
    if (found === 0 && nbHits > 0) scan.limited('partial', `Hacker News finds ${nbHits} items and does not show them`)
    const whole = found >= nbHits || found === 0 || oldest < stretch.from
    told({ from: whole ? stretch.from : Math.max(oldest, stretch.from), to }, whole)
    if (whole) return
    // More than a thousand items of one second cannot be told apart by time: what is older is read all the same.
    to = oldest < to ? oldest : to - 1
  }
}

/**
 * Reads the window in the order in which it is worth most: as one where what is left of the budget suffices for as
 * many hits as the search says there are, else by `readingOrder`.
 *
 * @param requests how many may be spent on it.
 */
export async function* mostTellingFirst(
  scan: Scan,
  filter: Filter,
  requests: number,
  told: (read: Interval, whole: boolean) => void,
): AsyncGenerator<Hit> {
  const { since } = scan.window
  const until: Seconds = Math.min(scan.window.until, scan.observedAt)
  const { nbHits } = (await search(searchAddress(scan.origin('api'), filter, { from: since, to: until }), scan)).body
  const fits = Math.ceil(nbHits / MOST_HITS) <= requests
  if (!fits)
    scan.note(
      `Hacker News has about ${nbHits} items with "${filter.phrase}" from ${iso(since)} to ${iso(until)}, more than can be read.`,
    )
  const stretches = readingOrder(scan.window, scan.observedAt, fits)
  // The first request of a window that fits is the one just made, and is not made again.
  for (const [index, stretch] of stretches.entries())
    yield* newestFirst(scan, filter, stretch, (read, whole) => told(read, whole && index === stretches.length - 1))
}
