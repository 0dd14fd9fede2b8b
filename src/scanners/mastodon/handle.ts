import { isAddress } from '../../evidence/address.ts'
import { accountId, addressOf, hostName } from './address.ts'
import { isOtherNetwork } from './other-networks.ts'

/** The pages of a profile that still name its owner; any other page below a profile is a post or something else. */
const PROFILE_PAGES = new Set(['with_replies', 'media', 'followers', 'following', 'featured', 'collections'])

export const GRAMMAR = 'user@host, like support@example.social'

/**
 * The handle in what a user typed (`user@host`, `@user@host`) or in a profile's address: `/@user`, `/users/user`, the
 * `/web/@user` of old Mastodon, and `/@user@host` for an account as another server shows it. Null for addresses of
 * posts, tags, share forms, and of networks that are no part of the Fediverse.
 */
export function parseHandle(text: string): string | null {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return written(trimmed)
  if (!isAddress(trimmed)) return null
  const { host, pathname } = new URL(trimmed)
  const server = hostName(host)
  if (!server || isOtherNetwork(server)) return null
  const named = userIn(pathname)
  if (named === null) return null
  return written(named.includes('@') ? named : `${named}@${server}`)
}

/** The page on which a person reads the profile; Mastodon's, which most others answer too. */
export function profileUrl(handle: string): string {
  const address = addressOf(handle)
  return address ? `https://${address.host}/@${address.user}` : ''
}

/** The host that vouches for the handle. */
export function domainOf(handle: string): string | null {
  return addressOf(handle)?.host.replace(/:\d+$/, '') ?? null
}

/** One spelling for a handle: servers tell upper from lower case in no name. */
export function handleKey(handle: string): string {
  return accountId(written(handle) ?? handle)
}

function written(text: string): string | null {
  const address = addressOf(text)
  return address ? `${address.user}@${address.host}` : null
}

function userIn(pathname: string): string | null {
  const steps = pathname.split('/').filter((step) => step !== '' && step !== 'web')
  const [first = '', ...below] = steps.map(decoded)
  const [user, rest] = first === 'users' ? [below[0] ?? '', below.slice(1)] : [first.replace(/^@/, ''), below]
  if (first !== 'users' && !first.startsWith('@')) return null
  const page = rest[0]
  return rest.length > 1 || (page !== undefined && !PROFILE_PAGES.has(page)) ? null : user
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
