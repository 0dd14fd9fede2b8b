import { getDomain, getDomainWithoutSuffix } from 'tldts'

/** Whoever has a page at a host of many owners, `aurora.github.io`, owns that and not the host's domain. */
const PRIVATE = { allowPrivateDomains: true }

/** The registrable domain of an address, by the public suffix list with its private part; null for an IP address or a bare host name. */
export function domainWithin(url: URL): string | null {
  return getDomain(url.hostname, PRIVATE)
}

/** What stands before the public suffix in that: `aurora` of `www.aurora.co.uk`. */
export function labelWithin(url: URL): string | null {
  return getDomainWithoutSuffix(url.hostname, PRIVATE) || null
}
