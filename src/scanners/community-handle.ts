import { isAddress } from '../evidence/address.ts'
import type { Scanner } from './scanner.ts'

/** A path below which a community may lie: a step or two, and nothing that needs to be escaped. */
const STEP = /^[\w.~-]{1,64}$/
const MOST_STEPS = 2

/**
 * The handles of communities that live on hosts of their own: the host, and the path where the community lies below one,
 * as in `community.example.com` and `www.example.com/forum`.
 *
 * @param own the first steps of the paths of the engine's own pages (`topic`): in an address, what comes before the
 *   first of them is where the community lies.
 */
export function communityHandle(own: readonly string[]): Scanner['handle'] {
  const pages = new Set(own)
  return {
    parse: (text) => parse(text, pages),
    url: (handle) => `https://${handle}`,
    grammar:
      'the host of the community, like community.example.com, with the path where it lies below one, like www.example.com/forum',
    domain: (handle) => new URL(`https://${handle}`).hostname,
    typedOnly: true,
  }
}

/** Where a community is asked: its origin in force, and its path below it. */
export function baseOf(handle: string, origin: (host: string) => string): string {
  const [host = '', ...path] = handle.split('/')
  return [origin(host), ...path].join('/')
}

function parse(text: string, pages: ReadonlySet<string>): string | null {
  const written = text.trim()
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`
  if (!isAddress(address)) return null
  const { protocol, host, hostname, pathname, username, password } = new URL(address)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null
  if (!hostname.includes('.') || hostname.startsWith('.') || hostname.endsWith('.')) return null
  const steps = pathname.split('/').filter((step) => step !== '')
  const page = steps.findIndex((step) => pages.has(step))
  const path = page < 0 ? steps : steps.slice(0, page)
  if (path.length > MOST_STEPS || !path.every((step) => STEP.test(step))) return null
  return [host, ...path].join('/')
}
