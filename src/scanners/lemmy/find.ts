import type { Brand } from '../../brand/brand.ts'
import type { Account, AccountClaim } from '../../evidence/account.ts'
import { foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { communityAccount, personAccount } from './account.ts'
import { ask } from './ask.ts'
import { addressOf } from './handle.ts'
import { searchHosts } from './settings.ts'
import { SearchAnswer } from './shapes.ts'

/** How many hits of a name are looked at. */
const HITS = 20

/**
 * Communities and users that may be the brand's: those that the search of a server finds by its name. Anybody may open a
 * community of any name, and most of a brand's name are its customers' own.
 *
 * One request for each of at most three names on each server whose search is asked.
 */
export async function* findAccounts(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const claims = new Map<string, AccountClaim>()
  for (const host of searchHosts(scan))
    for (const q of namesToFind(brand)) {
      const query = { q, type_: 'All', listing_type: 'All', sort: 'TopAll', limit: HITS }
      const { communities, users } = await ask(scan, host, 'search', query, SearchAnswer)
      for (const account of [...communities.map(communityAccount), ...users.map(personAccount)]) {
        const claim = claimOf(account, brand, `The search of ${host} for "${q}" finds it.`)
        if (claim !== null && !claims.has(account.id)) claims.set(account.id, claim)
      }
    }
  yield* [...claims.values()].sort(surestFirst)
}

/** Judged by its name alone: the mark of a community is no part of it. */
function claimOf(account: Account, brand: Brand, how: string): AccountClaim | null {
  const address = addressOf(account.handle)
  if (address === null) return null
  const claim = foundByName({ ...account, handle: `${address.name}@${address.host}` }, brand, how)
  return claim === null ? null : { ...claim, handle: account.handle, account }
}
