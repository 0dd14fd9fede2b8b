import { isAddress } from '../evidence/address.ts'
import type { Ask } from './exchange.ts'
import { PlatformError } from './platform-error.ts'
import { quotable } from './quotable.ts'
import type { Request } from './request.ts'

/** What a header may hold: visible ASCII, space, tab and the upper half of Latin-1 (RFC 9110, 5.5). */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/

/** A request as it goes out, with the headers that every request has. Throws a `PlatformError` when it cannot be sent. */
export function toAsk(request: Request, defaults: Readonly<Record<string, string>>): Ask {
  const { body, type } = encoded(request.body)
  const headers = new Map(Object.entries(defaults))
  if (type) headers.set('content-type', type)
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name.toLowerCase(), value)
  // The value itself may be a key that was pasted with a line break: it must not stand in the message.
  for (const [name, value] of headers)
    if (!SENDABLE.test(value))
      throw new PlatformError('error', `the header ${quotable(name)} would hold characters that no header may hold`)
  return {
    method: request.method ?? (body === null ? 'GET' : 'POST'),
    url: address(request.url),
    headers: Object.fromEntries(headers),
    body,
    ...(request.enough === undefined ? {} : { enough: request.enough }),
  }
}

function address(url: string): string {
  if (!isAddress(url)) throw new PlatformError('error', `${quotable(url)} is not an address`)
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw new PlatformError('error', `${quotable(url)} is not a web address`)
  if (parsed.username || parsed.password)
    throw new PlatformError('error', `an address at ${parsed.host} holds a user name: send it as a header`)
  parsed.hash = ''
  return parsed.href
}

function encoded(body: unknown): { body: string | null; type: string | null } {
  if (body === undefined) return { body: null, type: null }
  if (body instanceof URLSearchParams) return { body: body.toString(), type: 'application/x-www-form-urlencoded' }
  return { body: JSON.stringify(body), type: 'application/json' }
}
