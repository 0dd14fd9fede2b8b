import { getDomain } from 'tldts'
import { isAddress } from '../evidence/address.ts'

/**
 * Hosts that give each of their users a name below their own, and that the public suffix list does not know as such:
 * what lies below one of them is a site of its own.
 */
const HOSTS: ReadonlySet<string> = new Set([
  ...['tumblr.com', 'wordpress.com', 'substack.com', 'medium.com', 'livejournal.com', 'bandcamp.com', 'weebly.com'],
  ...['jimdosite.com', 'jimdofree.com', 'godaddysites.com', 'strikingly.com', 'ghost.io', 'typepad.com', 'webnode.com'],
  ...['over-blog.com', 'e-monsite.com', 'business.site', 'squarespace.com', 'bsky.social', 'brid.gy'],
])

/**
 * The domain that whoever owns a site controls: the registrable one, by the public suffix list with its private part,
 * or the user's own below a host of sites. An address may lack its scheme. Null where it is not a web address.
 */
export function siteDomain(address: string): string | null {
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`
  if (!isAddress(url)) return null
  const hostname = new URL(url).hostname.replace(/\.$/, '')
  // What is on no list (an address in figures, a name of a network of one's own) is a domain by itself.
  const domain = getDomain(hostname, { allowPrivateDomains: true }) ?? hostname
  return HOSTS.has(domain) ? hostname.replace(/^www\./, '') : domain
}
