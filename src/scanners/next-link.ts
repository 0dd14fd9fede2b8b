import { isAddress } from '../evidence/address.ts'
import { PlatformError } from '../http/platform-error.ts'

/**
 * The path and query of the next page by a Link header (RFC 8288); null where it names none. The host that it names is
 * left out: whoever asks goes on where it began, so that no token goes elsewhere and no page is lost to another name of
 * the same server.
 *
 * @param base the address that was asked.
 * @throws `changed` where what it names is no address: there is more, and nobody can tell where.
 */
export function nextPath(header: string | undefined, base: string): string | null {
  for (const link of (header ?? '').split(/,\s*(?=<)/)) {
    const [, address, parameters = ''] = /^\s*<([^<>]*)>(.*)$/s.exec(link) ?? []
    const [, quoted, bare = ''] = /;\s*rel=(?:"([^"]*)"|([^\s;,"]*))/i.exec(parameters) ?? []
    if (address === undefined || !(quoted ?? bare).toLowerCase().split(/\s+/).includes('next')) continue
    if (!isAddress(address, base))
      throw new PlatformError('changed', `${new URL(base).host} names a next page that is not an address`)
    const { pathname, search } = new URL(address, base)
    return pathname + search
  }
  return null
}

/**
 * Lets a reading go on from page to page, and to none twice.
 *
 * @param first the address of the first page.
 * @returns what gives the next address back; it throws `changed` at one that was had before.
 */
export function onwards(first: string): (next: string | null) => string | null {
  const had = new Set([first])
  return (next) => {
    if (next !== null && had.has(next))
      throw new PlatformError('changed', `${new URL(next).host} names a page as the next one that was read before`)
    if (next !== null) had.add(next)
    return next
  }
}
