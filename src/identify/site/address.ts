import { siteDomain } from '../../brand/site-domain.ts'
import { domainWithin } from '../page/site-of.ts'

/** The domain that whoever owns the site controls; its host's name where it has none. */
export function domainOf(url: URL): string {
  return siteDomain(url.href) ?? url.hostname
}

/**
 * Whether an address belongs to the site that `front` is the front page of: the same registrable domain, on the same port
 * or the usual one. Whatever else listens on a host is none of a page's business.
 */
export function isOwn(url: URL, front: URL): boolean {
  return domainOf(url) === domainOf(front) && (url.port === '' || url.port === front.port)
}

/** What makes two addresses one page: no fragment, no slash at the end, no matter which protocol. */
export function pageKey({ host, pathname, search }: URL): string {
  return `${host}${pathname.replace(/(?<!\/)\/+$/, '')}${search}`
}

/** The same address with `www.` before its host, or without; null where that makes no sense (`help.aurora.example`, an IP address). */
export function otherWww(url: URL): URL | null {
  const domain = domainWithin(url)
  if (domain === null) return null
  const other = new URL(url)
  if (url.hostname === domain) other.hostname = `www.${domain}`
  else if (url.hostname === `www.${domain}`) other.hostname = domain
  else return null
  return other
}

/** The same address over http, where it is https on the usual port; else null. */
export function overHttp(url: URL): URL | null {
  if (url.protocol !== 'https:' || url.port !== '') return null
  const other = new URL(url)
  other.protocol = 'http:'
  return other
}

/** Whether a host is, or lies below, one of these. */
export function isHostOf(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
