import type { Brand } from '../../brand/brand.ts'
import { siteDomain } from '../../brand/site-domain.ts'
import type { AccountClaim } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { foundAtDomain, foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { readAccount, toAccount } from './account.ts'
import { credentialsOf } from './credentials.ts'
import { domainOf } from './handle.ts'
import { ActorsPage, type Profile, ProfilesPage } from './shapes.ts'
import { asksForSignIn, PLATFORM } from './to-post.ts'
import { ask, xrpc } from './xrpc.ts'

/** How many hits of a name are looked at, and how many profiles one request gives (app.bsky.actor.getProfiles). */
const HITS = 25
const AT_ONCE = 25

/**
 * Accounts that may be the brand's: the one whose handle is the domain of its site, and those that the public search
 * finds by its name. The search shows profiles without followers and websites, so that the hits that bear the name are
 * read once more, all together.
 *
 * Requests, none of which wants a key: one for the domain, where the brand's site is known; one for each of at most
 * three names; one for the profiles.
 */
export async function* findAccounts(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const atDomain = await ofDomain(brand, scan)
  if (atDomain) yield atDomain
  const hits = new Map<string, { profile: Profile; how: string }>()
  for (const name of namesToFind(brand)) {
    const how = `The search of Bluesky for "${name}" finds it.`
    const url = xrpc(scan.origin('appview'), 'app.bsky.actor.searchActors', { q: name, limit: HITS })
    const { actors } = await ask(scan, url, ActorsPage)
    for (const profile of actors) if (!hits.has(profile.did)) hits.set(profile.did, { profile, how })
  }
  if (atDomain?.account) hits.delete(atDomain.account.id)
  const bearing = [...hits.values()].filter(({ profile, how }) => foundByName(toAccount(profile), brand, how) !== null)
  const whole = await profilesOf(bearing.map(({ profile }) => profile.did).slice(0, AT_ONCE), scan)
  const claims = bearing.flatMap(({ profile, how }) => {
    const claim = foundByName(toAccount(whole.get(profile.did) ?? profile), brand, how)
    // What its owner keeps from readers who are not signed in is not passed on.
    return claim === null ? [] : [asksForSignIn(profile) && !credentialsOf(scan) ? { ...claim, account: null } : claim]
  })
  yield* claims.sort(surestFirst)
}

/** The account whose handle is the domain of the brand's site; null where there is none, or it keeps itself from strangers. */
async function ofDomain({ website }: Brand, scan: Scan): Promise<AccountClaim | null> {
  const domain = website === null ? null : siteDomain(website)
  const handle = domain === null ? null : domainOf(domain)
  if (handle === null) return null
  const how = `Its handle is ${handle}, the domain of the site.`
  try {
    return foundAtDomain({ platform: PLATFORM, handle, account: await readAccount(handle, scan) }, how)
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure
    if (failure.status === 'not_found') return null
    if (failure.status === 'auth_required') return foundAtDomain({ platform: PLATFORM, handle, account: null }, how)
    throw failure
  }
}

/** Whole profiles by DID; the server leaves out those that are gone. */
async function profilesOf(dids: readonly string[], scan: Scan): Promise<ReadonlyMap<string, Profile>> {
  if (dids.length === 0) return new Map()
  const url = xrpc(scan.origin('appview'), 'app.bsky.actor.getProfiles', { actors: dids })
  const { profiles } = await ask(scan, url, ProfilesPage)
  return new Map(profiles.map((profile) => [profile.did, profile]))
}
