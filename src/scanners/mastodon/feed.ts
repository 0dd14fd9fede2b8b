import { type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Page, Status } from './status.ts'

/** The edge itself is reached only when the page beyond it has been read. */
const MOMENT: Seconds = 0.001

/** A page of a feed that is read back in time, and how far the feed has been read with it. */
export interface Stretch {
  statuses: readonly Status[]
  /** The feed is known back to this moment. */
  reached: Seconds
  /** Whether there is nothing more to read, or nothing more before the edge. */
  done: boolean
}

/**
 * Reads a feed, newest first, back to a moment: until one whole page lies before it, since a feed may hold a post that
 * is older than those below it (a backdated one, an import). `from` is the cursor to begin with, null for the top.
 *
 * @throws `changed` when the server hands out a cursor that it handed out before: it would be read for ever.
 */
export async function* backTo(
  edge: Seconds,
  read: (cursor: string | null) => Promise<Page>,
  from: string | null = null,
): AsyncGenerator<Stretch> {
  const seen = new Set<string>()
  let reached = Number.POSITIVE_INFINITY
  for (let cursor = from; ; ) {
    const { statuses, next } = await read(cursor)
    const beyond = statuses.length > 0 && statuses.every((status) => timeOf(status) < edge)
    if (next !== null && seen.has(next)) throw new PlatformError('changed', 'the server repeats a page of its feed')
    const done = beyond || next === null
    if (done) reached = edge
    else if (statuses.length > 0) reached = Math.max(edge + MOMENT, frontier(statuses))
    yield { statuses, reached, done }
    if (done) return
    seen.add(next)
    cursor = next
  }
}

/** When a post entered its feed: for a boost the moment of boosting. */
export function timeOf({ post }: Status): Seconds {
  return seconds(post.createdAt ?? '')
}

/** The newest of a page's last posts: one that is older than its place at the end of a page proves nothing. */
function frontier(statuses: readonly Status[]): Seconds {
  return Math.max(...statuses.slice(-Math.ceil(statuses.length / 4)).map(timeOf))
}
