import { siteDomain } from '../brand/site-domain.ts'
import { isAddress } from '../evidence/address.ts'
import type { Catalogue } from './catalogue.ts'
import type { ReadClaim } from './inquiry.ts'

/**
 * The site of a brand of which only accounts are known: the one that the accounts which the user named link to. Null where
 * they link to none, or to several: which of them is the brand's own nobody can tell.
 */
export function websiteFrom(claims: readonly ReadClaim[], catalogue: Catalogue): string | null {
  const named = claims.filter(({ testimony }) => testimony.some(({ witness }) => witness === 'named'))
  const sites = new Map<string, string>()
  for (const { url } of named.flatMap(({ account }) => account?.links ?? [])) {
    if (!/^https?:\/\//i.test(url) || !isAddress(url) || catalogue.networks.some(({ holds }) => holds(new URL(url))))
      continue
    const domain = siteDomain(url)
    if (domain !== null && !sites.has(domain)) sites.set(domain, new URL(url).origin)
  }
  const [only, ...others] = sites.values()
  return only !== undefined && others.length === 0 ? only : null
}
