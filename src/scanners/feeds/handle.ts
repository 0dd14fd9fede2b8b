import { isAddress } from '../../evidence/address.ts'
import type { Scan } from '../scanner.ts'

const HOST = /^(?=[^.]*\.)[a-z0-9.-]+\.[a-z0-9-]*[a-z][a-z0-9-]*(?::\d{1,5})?$/
const LONGEST = 500

/** The handle of a feed is its address without the scheme. The address of a mere site is none. */
export function feedHandle(text: string): string | null {
  const typed = text.trim()
  if (typed.length > LONGEST || /[\s"<>\\^`{|}]/u.test(typed)) return null
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!isAddress(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || !HOST.test(url.host)) return null
  return url.pathname === '/' && url.search === '' ? null : `${url.host}${url.pathname}${url.search}`
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
