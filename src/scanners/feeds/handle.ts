import { isAddress } from '../../evidence/address.ts'
import type { Scan } from '../scanner.ts'

const HOST = /^(?=[^.]*\.)[a-z0-9.-]+\.[a-z0-9-]*[a-z][a-z0-9-]*(?::\d{1,5})?$/
/** How addresses of feeds end, and what stands in them: any other address on a page is a page's. */
const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss|atom|podcast)(?:\/|$)|\.(?:rss|atom|rdf)$|(?:feed|rss|atom|index|podcast)[\w.-]*\.(?:xml|json)$/i
const FEED_HOST = /^(?:feeds?|rss)\./i
const LONGEST = 500

/**
 * The handle of a feed is its address without the `https://`. A whole address is taken for a feed's only where it looks like
 * one, since any link of a page is asked; without the scheme, as a user types it, it is believed.
 */
export function feedHandle(text: string): string | null {
  const typed = text.trim()
  if (typed.length > LONGEST || /[\s"<>\\^`{|}]/u.test(typed)) return null
  const whole = /^https?:\/\//i.test(typed)
  const address = whole ? typed : `https://${typed}`
  if (!isAddress(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || !HOST.test(url.host)) return null
  if (!whole && url.pathname === '/' && url.search === '') return null
  if (whole && !FEED_PATH.test(url.pathname) && !FEED_HOST.test(url.hostname)) return null
  return `${url.host}${url.pathname}${url.search}`
}

/** The address of a feed. */
export function feedAddress(handle: string): string {
  return `https://${handle}`
}

/** An address as it is asked for: its host may have been pointed elsewhere. */
export function throughOrigin(address: string, scan: Pick<Scan, 'origin'>): string {
  const { host, pathname, search } = new URL(address)
  return `${scan.origin(host)}${pathname}${search}`
}
