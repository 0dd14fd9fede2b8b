import { isAddress } from '../../evidence/address.ts'

/** A community (`!name@host`) or a user (`name@host`). */
export interface Address {
  kind: 'community' | 'user'
  name: string
  host: string
}

export const GRAMMAR = 'a community like !support@example.social, or a user like care@example.social'

const NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?$/u
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?$/u

/** Under which path a server shows what. */
const PATHS = { c: 'community', u: 'user' } as const

/** The address in a handle; null where it is none. */
export function addressOf(handle: string): Address | null {
  const [, mark, name = '', host = ''] = /^([!@]?)([^@\s]+)@([^@\s]+)$/u.exec(handle.trim()) ?? []
  if (mark === undefined || !NAME.test(name) || !HOST.test(host) || !isAddress(`https://${host}`)) return null
  return { kind: mark === '!' ? 'community' : 'user', name, host: new URL(`https://${host}`).host }
}

/** The handle of an address. */
function handleOf({ kind, name, host }: Address): string {
  return `${kind === 'community' ? '!' : ''}${name}@${host}`
}

/**
 * The handle in what a user typed, or in the address of a community (`/c/name`, `/c/name@host` for one that another
 * server shows) or a user (`/u/name`).
 */
export function parseHandle(text: string): string | null {
  const trimmed = text.trim()
  const address = /^https?:\/\//i.test(trimmed) ? fromUrl(trimmed) : addressOf(trimmed)
  return address === null ? null : handleOf(address)
}

/** The page of a community or user on its own server. */
export function profileUrl(handle: string): string {
  const address = addressOf(handle)
  return address === null ? '' : `https://${address.host}/${address.kind === 'community' ? 'c' : 'u'}/${address.name}`
}

/** The host whose owner gives such names out. */
export function domainOf(handle: string): string | null {
  return addressOf(handle)?.host.replace(/:\d+$/, '') ?? null
}

/** One spelling for a handle: names are the same in upper and lower case. */
export function handleKey(handle: string): string {
  return (parseHandle(handle) ?? handle).toLowerCase()
}

/** The handle of a community or user by its ActivityPub id, which stands on its own server. */
export function handleAt(kind: Address['kind'], name: string, actorId: string): string {
  return handleOf({ kind, name, host: new URL(actorId).host })
}

function fromUrl(text: string): Address | null {
  if (!isAddress(text)) return null
  const { host, pathname } = new URL(text)
  const [, path, named = ''] = /^\/([cu])\/([^/]+)\/?$/.exec(pathname) ?? []
  if (path !== 'c' && path !== 'u') return null
  const name = decoded(named)
  const address = addressOf(name.includes('@') ? name : `${name}@${host}`)
  return address === null ? null : { ...address, kind: PATHS[path] }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
