import { isAddress } from '../evidence/address.ts'
import { bareText } from './pasted.ts'

/** An address on the web, taken apart: the host in lower case and without a last dot, the path decoded step by step. */
export interface WebAddress {
  host: string
  path: readonly string[]
  query: URLSearchParams
}

/** Longer than any profile's address, and short enough for every pattern. */
const LONGEST = 2000

/**
 * Takes an absolute http or https address apart; null for anything else, and for addresses that hide where they lead:
 * with a user name, a port, control characters (which browsers leave out) or broken escapes.
 *
 * Old pages of X, Facebook and others carried the path behind `#!`; it is read as the path.
 */
export function webAddress(text: string): WebAddress | null {
  if (text.length > LONGEST || /\p{Cc}/u.test(text) || !/^https?:\/\//i.test(text) || !isAddress(text)) return null
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.port !== '') return null
  const { pathname, searchParams } = behindHash(url)
  const path: string[] = []
  for (const step of pathname.split('/')) {
    const text = decoded(step)
    if (text === null) return null
    const plain = bareText(text)
    if (plain !== '') path.push(plain)
  }
  return { host: hostOf(url), path, query: searchParams }
}

/** The host of an address, without the dot that its full form ends with. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '')
}

/** `https://twitter.com/#!/user` and `https://www.facebook.com/home.php#!/user` are pages of their front pages. */
function behindHash(url: URL): URL {
  const inner = /^#(?:!|%21)\/(.*)$/i.exec(url.hash)?.[1]
  if (inner === undefined || !/^\/(?:home(?:\.php)?)?$/.test(url.pathname)) return url
  const moved = `${url.origin}/${inner.replace(/^\/+/, '')}`
  return isAddress(moved) ? new URL(moved) : url
}

/** Text without percent escapes; null where they are broken. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
