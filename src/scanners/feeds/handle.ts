import { isAddress } from '../../evidence/address.ts'
import type { Scan } from '../scanner.ts'

const LONGEST = 500

/** The handle of a feed is its address without the scheme. The address of a mere site is none. */
export function feedHandle(text: string): string | null {
  const typed = text.trim()
  if (typed.length > LONGEST || /[\s"<>\\^`{|}]/u.test(typed)) return null
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!isAddress(address)) return null
  const url = new URL(address)
  if (url.username !== '' || url.password !== '' || !isDomain(url.hostname)) return null
  return url.pathname === '/' && url.search === '' ? null : `${url.host}${url.pathname}${url.search}`
}

/** Whether a host is a name that is looked up, not a number and not a machine of the neighbourhood. */
function isDomain(hostname: string): boolean {
  const labels = hostname.split('.')
  return labels.length > 1 && /^[a-z0-9.-]+$/.test(hostname) && /[a-z]/.test(labels.at(-1) ?? '')
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
