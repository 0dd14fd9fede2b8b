import { z } from 'zod'
import type { Brand } from '../../brand/brand.ts'
import { squeeze } from '../../brand/match.ts'
import { siteDomain } from '../../brand/site-domain.ts'
import type { AccountClaim } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { records } from '../../http/records.ts'
import { plain } from '../../text/plain.ts'
import { foundAtDomain, foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { account } from './account.ts'
import { addressOf, hostName } from './address.ts'
import { dialectOf } from './dialects.ts'
import { describeServer } from './home.ts'
import { RawAccount } from './mastodon-entities.ts'
import { readProfile } from './profile.ts'
import { ask, instanceHost, type Server } from './server.ts'
import { PLATFORM } from './status.ts'
import { webfinger } from './webfinger.ts'

/**
 * The server whose account search is asked where the user names none. It knows the accounts of other servers that
 * somebody on it follows, and it is the largest.
 */
const LARGEST = 'mastodon.social'

/** How many hits of a name are looked at. */
const HITS = 20

/** What brands call their account at their own domain besides their own name. */
const USUAL = ['social', 'support']

const RawAccountSearch = z.object({ accounts: records(RawAccount) })

/**
 * Accounts that may be the brand's: those at its own domain, found by WebFinger under the brand's name and a few usual
 * ones, and those that a server's account search finds by its name. The search shows what that server knows, and is
 * open to everybody since Mastodon 4.0; only looking for unknown accounts elsewhere (`resolve`) wants a token, and is
 * not asked for.
 *
 * Requests: at most four to the brand's own domain, and up to four for an account that is found there; one for each of
 * at most three names, and one where `MASTODON_INSTANCE` names the server.
 *
 * @see https://docs.joinmastodon.org/methods/search/
 */
export async function* findAccounts(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const seen = new Set<string>()
  for await (const claim of atOwnDomain(brand, scan)) {
    seen.add(claim.account?.id ?? claim.handle.toLowerCase())
    yield claim
  }
  const server = await searchServer(scan)
  const claims: AccountClaim[] = []
  for (const name of namesToFind(brand)) {
    const how = `The search of ${server.host} for "${name}" finds it.`
    for (const raw of await searchAccounts(server, name, scan)) {
      const { account: found, suspended, moved } = readProfile(raw, server.domain)
      if (suspended || seen.has(found.id) || addressOf(found.handle) === null) continue
      seen.add(found.id)
      const claim = foundByName(found, brand, how)
      if (claim !== null)
        claims.push(
          moved === null ? claim : { ...claim, evidence: [...claim.evidence, `It has moved to ${plain(moved)}.`] },
        )
    }
  }
  yield* claims.sort(surestFirst)
}

/** The accounts at the domain of the brand's site. A domain that will not answer is not asked again. */
async function* atOwnDomain(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const host = brand.website === null ? null : hostName(siteDomain(brand.website) ?? '')
  if (host === null) return
  const asked = new Set<string>()
  for (const user of usersOf(brand, host)) {
    const how = `It stands at ${host}, the domain of the site.`
    try {
      const found = await webfinger(`${user}@${host}`, scan)
      const handle = `${found.user}@${found.host}`
      if (asked.has(handle.toLowerCase())) continue
      asked.add(handle.toLowerCase())
      yield foundAtDomain({ platform: PLATFORM, handle, account: await profileOf(handle, scan) }, how)
    } catch (failure) {
      if (!(failure instanceof PlatformError)) throw failure
      if (failure.status !== 'not_found') return
    }
  }
}

/** The profile; null where its server does not show it, which proves nothing against the account. */
async function profileOf(handle: string, scan: Scan): Promise<AccountClaim['account']> {
  try {
    return await account(handle, scan)
  } catch (failure) {
    if (failure instanceof PlatformError && failure.status !== 'partial') return null
    throw failure
  }
}

function usersOf({ name }: Brand, host: string): string[] {
  const names = [squeeze(name), host.split('.')[0] ?? '', ...USUAL].filter(
    (user) => addressOf(`${user}@${host}`) !== null,
  )
  return [...new Set(names)]
}

/** The server that the user named, where it speaks Mastodon's API, else the largest one, which is known to. */
async function searchServer(scan: Scan): Promise<Server> {
  const host = instanceHost(scan)
  if (host !== null && host !== LARGEST) {
    const { server } = await describeServer(host, scan)
    if (server.dialect.api === 'mastodon') return server
  }
  const dialect = dialectOf({ name: 'mastodon', version: '4.5' })
  return { host: LARGEST, domain: LARGEST, dialect, token: null }
}

async function searchAccounts(server: Server, name: string, scan: Scan): Promise<RawAccount[]> {
  const query = { q: name, type: 'accounts', limit: String(HITS) }
  return (await ask(scan, server, { path: '/api/v2/search', query }, RawAccountSearch)).body.accounts
}
