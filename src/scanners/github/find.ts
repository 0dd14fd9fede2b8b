import type { Brand } from '../../brand/brand.ts'
import type { AccountClaim } from '../../evidence/account.ts'
import { foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { readAccount } from './account.ts'
import { FoundUsers } from './answers.ts'
import { apiAddress, ask } from './api.ts'

/** How many hits are looked at: the search shows a login alone, and each profile is a request of its own. */
const HITS = 3

/**
 * Organisations that may be the brand's, by the search for its name. One request, and one for each of the first hits.
 *
 * @see https://docs.github.com/search-github/searching-on-github/searching-users
 */
export async function* findOrganisations(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const [name] = namesToFind(brand)
  if (name === undefined) return
  const address = apiAddress(scan, 'search/users', { q: `${name} type:org`, per_page: HITS })
  const { items } = (await ask(scan, address, FoundUsers)).body
  const claims: AccountClaim[] = []
  for (const { login } of items) {
    const claim = foundByName(await readAccount(login, scan), brand, `The search of GitHub for "${name}" finds it.`)
    if (claim !== null) claims.push(claim)
  }
  yield* claims.sort(surestFirst)
}
