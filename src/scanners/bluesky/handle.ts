const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HANDLE = new RegExp(`^(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`)
const DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%:-]*[a-z0-9])$/

/** Endings that no handle can have (https://atproto.com/specs/handle); `handle.invalid` is what a broken one shows as. */
const FORBIDDEN = /\.(?:alt|arpa|internal|invalid|local|localhost|onion)$/

const PROFILE = /^(?:https?:\/\/)?(?:www\.|staging\.)?bsky\.app\/profile\/([^/?#]+)\/?(?:[?#].*)?$/i
const AT_URI = /^at:\/\/([^/?#]+)(?:\/app\.bsky\.actor\.profile\/self)?\/?$/i

/**
 * The handle or DID in a profile's address, an `at://` address or what a user typed; null when it is none. The address
 * of a single post, feed or list is null as well: that somebody links to a post claims no account.
 */
export function parseHandle(text: string): string | null {
  // Text copied from Bluesky's apps carries invisible marks of writing direction around the handle.
  const plain = text.replace(/\p{Cf}/gu, '').trim()
  const inside = PROFILE.exec(plain)?.[1] ?? AT_URI.exec(plain)?.[1] ?? plain.replace(/^@/, '')
  const decoded = inside.replace(/%3a/gi, ':')
  if (DID.test(decoded)) return decoded
  const handle = decoded.toLowerCase()
  return handle.length <= 253 && HANDLE.test(handle) && !FORBIDDEN.test(handle) ? handle : null
}

/** The address of a profile, by handle or DID. */
export function profileUrl(handle: string): string {
  return `https://bsky.app/profile/${handle}`
}

/** Endings of handles that come with an account's server, and so prove no domain. */
const HOSTED = /\.(?:bsky\.social|brid\.gy)$/

/** The domain that a handle is; null for a DID, for a handle that no longer resolves, and for one that a host gave out. */
export function domainOf(handle: string): string | null {
  const known = parseHandle(handle)
  return known === null || known.startsWith('did:') || HOSTED.test(known) ? null : known
}

/** One spelling for a handle; a DID is what it is. */
export function handleKey(handle: string): string {
  return parseHandle(handle) ?? handle.toLowerCase()
}

/** Whether a handle names somebody: an account whose handle no longer resolves is shown as `handle.invalid`. */
export function isValidHandle(handle: string): boolean {
  return parseHandle(handle) !== null
}
