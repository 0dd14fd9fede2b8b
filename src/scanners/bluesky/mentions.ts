import type { Brand } from '../../brand/brand.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { credentialsOf, SET_KEYS } from './credentials.ts'
import { ownThreads } from './own-threads.ts'
import { searchQueries } from './queries.ts'
import { openReader } from './reader.ts'
import { partOf, type Search, searchPage, searchPart } from './search.ts'
import { signIn } from './session.ts'
import { ask, type Query, xrpc } from './xrpc.ts'

const CLOSED = "Bluesky's search is closed to readers who are not signed in"
const TO_READ_ALL = `${SET_KEYS} to read all mentions`
const ONLY_OWN = "only replies to and quotes of the brand's own posts are seen"

/** The search, why it is closed to this reader, or what befell it. */
type Opened = { search: Search } | { closed: string } | { failure: PlatformError }

/**
 * Posts by others that name or address the brand: everything that search finds, and what is said below the brand's own
 * posts. Where search is closed only the latter is seen, and the stream says so. Where search fails otherwise the stream
 * fails with it, after what can be read without it.
 */
export async function* readMentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const queries = searchQueries(brand, scan.accounts)
  const opened = await openSearch(queries, scan)
  const context = { known: new Set(scan.collected.map((post) => post.id)), reader: openReader(scan) }
  const hasAccount = scan.accounts.length > 0
  if ('closed' in opened && !hasAccount) {
    scan.parts(['search'])
    scan.limited('auth_required', opened.closed)
    return
  }
  if ('closed' in opened) scan.limited(credentialsOf(scan) ? 'auth_required' : 'partial', opened.closed)
  if ('failure' in opened) scan.parts(queries.map(partOf))
  const searches =
    'search' in opened ? queries.map((query) => searchPart(query, opened.search, brand, context, scan)) : []
  const own = hasAccount ? [ownThreads('closed' in opened ? 'own-threads' : 'all', context, scan)] : []
  try {
    yield* readTogether([...searches, ...own], scan)
    if ('failure' in opened) throw opened.failure
  } finally {
    context.reader.tell()
  }
}

/** The search with credentials; without, the public one if it answers a first page. */
async function openSearch(queries: readonly string[], scan: Scan): Promise<Opened> {
  const credentials = credentialsOf(scan)
  const [query] = queries
  try {
    if (credentials) return { search: { ask: await signIn(credentials, scan), cursors: true } }
    if (query === undefined) return { closed: `${CLOSED}, so ${ONLY_OWN}; ${TO_READ_ALL}` }
    const signedOut: Query = (method, params, schema) => ask(scan, xrpc(scan.origin('appview'), method, params), schema)
    const whole = { from: scan.window.since, to: Math.min(scan.window.until, scan.observedAt) }
    await searchPage(signedOut, query, whole, null)
    return { search: { ask: signedOut, cursors: true } }
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure
    if (credentials)
      return failure.status === 'auth_required' ? { closed: `${failure.message}; until then ${ONLY_OWN}` } : { failure }
    return isClosed(failure) ? { closed: `${CLOSED}, so ${ONLY_OWN}; ${TO_READ_ALL}` } : { failure }
  }
}

/** Bluesky's own public host answers 403 and a page, other servers 401. Whatever else befalls a search is no lock. */
function isClosed({ status, httpStatus }: PlatformError): boolean {
  return (status === 'auth_required' || status === 'blocked') && (httpStatus === 401 || httpStatus === 403)
}
