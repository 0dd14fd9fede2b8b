import type { Brand } from '../../brand/brand.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { searchQueries } from './about.ts'
import { clientOf } from './home.ts'
import { listen } from './listening.ts'
import type { Server } from './server.ts'

/** A word that some post on any server holds: a search that does not find it does not search posts. */
const COMMON_WORD = 'hello'

/**
 * The searches of the server that the user has a token of: one for each name.
 *
 * A server without full-text search answers every query with an empty list and nowhere says that it has none, so that
 * an empty list proves nothing until some query has found something. On Mastodon even then only authors are found who
 * let themselves be (4.2 and later), or who wrote to the token's owner: what is seen is a `sample`.
 *
 * Requests: one for each 40 hits of each query, and one more where nothing is found.
 */
export async function openSearch(server: Server, brand: Brand, scan: Scan): Promise<Part[]> {
  try {
    const client = clientOf(server, scan)
    const { search } = client
    if (!search) return []
    const queries = searchQueries(brand, scan.accounts)
    let found = 0
    for (const query of [...queries, COMMON_WORD]) if (found === 0) found += (await search(query, null)).statuses.length
    if (found === 0) {
      scan.limited('partial', `${server.host} finds no post for any word, as servers without full-text search do`)
      return []
    }
    const whom = server.dialect.snowflakes ? ', and of that only people who let themselves be found' : ''
    scan.limited('partial', `the search of ${server.host} shows what has reached that server${whom}`)
    return queries.map((query) => {
      const name = `search for ${query} on ${server.host}`
      const read = (cursor: string | null) => search(query, cursor)
      return listen({ name, scope: 'sample', client, read, seekable: false }, brand, scan)
    })
  } catch (error) {
    if (!(error instanceof PlatformError) || error.status === 'partial') throw error
    scan.limited('partial', `the search of ${server.host} cannot be used: ${error.message}`)
    return []
  }
}
