import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'

/**
 * The registrable domain of an address, by the public suffix list with its private part: `shop.example.co.uk` is
 * `example.co.uk`, and two shops on one host for shops are two. In ASCII, as browsers write it. Null where there is none.
 */
export function registrableDomain(url: string): string | null {
  const domain = getDomain(url, { allowPrivateDomains: true })
  return domain === null ? null : domainToASCII(domain) || null
}
