import type { Brand } from '../../brand/brand.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { credentialsOf, SET_KEYS } from './credentials.ts'
import { ownThreads } from './own-threads.ts'
import { searchQueries } from './queries.ts'
import { openReader } from './reader.ts'
import { type Search, searchPage, searchPart } from './search.ts'
import { signIn } from './session.ts'
import { type Ask, xrpc } from './xrpc.ts'

const CLOSED = "Bluesky's search is closed to readers who are not signed in"
const TO_READ_ALL = `${SET_KEYS} to read all mentions`

/**
 * Posts by others that name or address the brand: everything that search finds, and what is said below the brand's own
 * posts. Where search is closed only the latter is seen, and the stream says so.
 */
export async function* readMentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const queries = searchQueries(brand, scan.accounts)
  const search = await openSearch(queries, scan)
  const context = { known: new Set(scan.collected.map((post) => post.id)), reader: openReader(scan) }
  if (!search && scan.accounts.length === 0) {
    scan.parts(['search'])
    scan.limited('auth_required', `${CLOSED}; ${TO_READ_ALL}`)
    return
  }
  if (!search)
    scan.limited(
      'partial',
      `${CLOSED}, so only replies to and quotes of the brand's own posts are seen; ${TO_READ_ALL}`,
    )
  const searches = search ? queries.map((query) => searchPart(query, search, brand, context, scan)) : []
  const own = scan.accounts.length > 0 ? [ownThreads(search ? 'all' : 'own-threads', context, scan)] : []
  try {
    yield* readTogether([...searches, ...own], scan)
  } finally {
    context.reader.tell()
  }
}

/** The search with credentials; without, the public one if it answers a first page. Null where search is closed. */
async function openSearch(queries: readonly string[], scan: Scan): Promise<Search | null> {
  const credentials = credentialsOf(scan)
  if (credentials) return { ask: await signIn(credentials, scan), cursors: true }
  const [query] = queries
  if (query === undefined) return null
  const ask = signedOut(scan)
  const whole = { from: scan.window.since, to: Math.min(scan.window.until, scan.observedAt) }
  try {
    await searchPage(ask, query, whole, null)
    return { ask, cursors: true }
  } catch (failure) {
    if (isClosed(failure)) return null
    throw failure
  }
}

/**
 * Bluesky's own public host answers 403 and a page; other servers 401. A search that is out of order is closed too, but
 * not one that was never reached.
 */
function isClosed(failure: unknown): boolean {
  if (!(failure instanceof PlatformError) || failure.httpStatus === 400) return false
  if (failure.status === 'error') return failure.httpStatus !== null
  return ['auth_required', 'blocked', 'timeout'].includes(failure.status)
}

function signedOut(scan: Scan): Ask {
  return (method, params, schema) =>
    scan.http.json({ url: xrpc(scan.origin('appview'), method, params), wantsKey: TO_READ_ALL }, schema)
}
