import type { Account } from '../evidence/account.ts'
import type { Post } from '../evidence/post.ts'
import type { Seconds } from '../evidence/time.ts'
import { PlatformError } from '../http/platform-error.ts'
import type { Scan, Scanner } from './scanner.ts'

/** What one step back in time brings: after it everything that was written since `from` has been read. */
export interface Stretch {
  posts: readonly Post[]
  from: Seconds
}

/** Reads a community backwards in time, until the window is read or nothing older is left (`from` is then minus infinity). */
type ReadBack = (place: Account, scan: Scan) => AsyncGenerator<Stretch>

/**
 * The streams of a platform whose accounts are communities of the brand's own. Both read the same answers, which are
 * asked for once: `posts` yields what the brand's people wrote there, `mentions` what everybody else did, answered or
 * not, since in the brand's own place all of it is said to the brand or among its customers.
 *
 * @param name what the platform is called.
 */
export function communityStreams(name: string, read: ReadBack): Required<Pick<Scanner, 'posts' | 'mentions'>> {
  async function* posts(place: Account, scan: Scan): AsyncGenerator<Post> {
    scan.parts([place.handle])
    const seen = { posts: 0, staff: 0 }
    for await (const { posts: written, from } of read(place, scan)) {
      const byStaff = written.filter(isByStaff)
      yield* byStaff
      tell(scan, place, from, { to: scan.observedAt, scope: 'all' })
      seen.posts += written.length
      seen.staff += byStaff.length
    }
    if (seen.posts > 0 && seen.staff === 0)
      scan.note(
        `Nobody who wrote in ${place.handle} is known to be of the brand; if somebody is, name them in platforms.${place.platform}.staff.`,
      )
  }

  async function* mentions(_: unknown, scan: Scan): AsyncGenerator<Post> {
    if (scan.accounts.length === 0)
      throw new PlatformError('not_applicable', `no community of the brand on ${name} is known`)
    scan.parts(scan.accounts.map(({ handle }) => handle))
    const to = Math.min(scan.window.until, scan.observedAt)
    const failures: PlatformError[] = []
    for (const place of scan.accounts)
      try {
        for await (const { posts: written, from } of read(place, scan)) {
          yield* written.filter((post) => !isByStaff(post))
          tell(scan, place, from, { to, scope: 'own-places' })
        }
      } catch (failure) {
        // What befalls one community is no reason not to read the next.
        if (!(failure instanceof PlatformError)) throw failure
        failures.push(failure)
      }
    if (failures[0]) throw failures[0]
  }

  return { posts, mentions }
}

function isByStaff({ author }: Post): boolean {
  return author?.staff === true
}

function tell(
  scan: Scan,
  place: Account,
  read: Seconds,
  { to, scope }: { to: Seconds; scope: 'all' | 'own-places' },
): void {
  const { since } = scan.window
  const from = Math.max(since, read)
  if (from <= to) scan.covered(place.handle, { from, to, complete: read <= since, scope })
}

/** Waits for an answer; null where the community says in its own words that it does not show it, or has no such thing. */
export async function unlessClosed<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure
    const { status } = failure
    if (status === 'not_found' || status === 'auth_required' || isOwnWords(failure)) return null
    throw failure
  }
}

/** Waits for what is good to know and not needed: null where it cannot be had, but for the end of the budget. */
export async function ifShown<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status === 'partial') throw failure
    return null
  }
}

/** From so many topics in another shape on, and such a share of all, it is more than chance: the engine has changed. */
const ODD_TOPICS = 3
const ODD_SHARE = 0.1

/** Reads the topics of a community one by one. */
interface TopicReader {
  /** Waits for a topic, or how it began; null where it is gone, or could not be read: it takes nothing from the others. */
  read<T>(topic: Promise<T>): Promise<T | null>
  /** Says how many could not be read, and why; throws `changed` where all were in another shape. */
  tell(): void
}

/**
 * A topic may have been moved out of guests' sight, or deleted, since it was listed, which is no reason to read none. Whether
 * a 404 that is not in the community's own words means that, nobody knows: it is told, and so is a topic in another shape,
 * until these are more than chance. All else (a wall, a limit) is thrown as ever.
 */
export function topicReader(handle: string, scan: Scan): TopicReader {
  let asked = 0
  let closed = 0
  let missing = 0
  let odd = 0
  let first: PlatformError | null = null
  return {
    read: async (topic) => {
      asked += 1
      try {
        return await topic
      } catch (failure) {
        if (!(failure instanceof PlatformError)) throw failure
        const { status, httpStatus } = failure
        if (status === 'not_found') return null
        if (status === 'auth_required' || isOwnWords(failure)) closed += 1
        else if (httpStatus === 404 || httpStatus === 410) missing += 1
        else if (status !== 'changed') throw failure
        else {
          odd += 1
          first ??= failure
          if (odd >= ODD_TOPICS && odd >= asked * ODD_SHARE) throw failure
        }
        return null
      }
    },
    tell: () => {
      if (closed > 0)
        scan.limited('partial', `${closed} of ${asked} topics of ${handle} that are listed are shown to members alone`)
      if (missing > 0) scan.limited('partial', `${missing} of ${asked} topics of ${handle} could not be read`)
      if (first === null) return
      if (odd === asked) throw first
      scan.limited('partial', `${odd} of ${asked} topics of ${handle} could not be read: ${first.message}`)
    },
  }
}

/** Waits for an answer; a refusal in the community's own words means that it is for members only. */
export async function asGuest<T>(answer: Promise<T>, handle: string): Promise<T> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof PlatformError && isOwnWords(failure))
      throw new PlatformError('auth_required', `${handle} shows this to its members only`, { httpStatus: 403 })
    throw failure
  }
}

/**
 * Waits for what every community of the engine shows; a host that says as data that it has no such address has none of the
 * engine's. An empty 404, or one with a page, may as well be a wall's and stays what it is.
 */
export async function ifThere<T>(answer: Promise<T>, { name, handle }: { name: string; handle: string }): Promise<T> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof PlatformError && failure.status === 'not_found')
      throw new PlatformError('not_found', `${handle} has no community of ${name}: it answers ${failure.httpStatus}`, {
        ...(failure.httpStatus !== null && { httpStatus: failure.httpStatus }),
      })
    throw failure
  }
}

/** Whether a refusal came as data, and not as a page that stands before everything. */
function isOwnWords({ httpStatus, body }: PlatformError): boolean {
  return httpStatus === 403 && typeof body === 'object' && body !== null
}
