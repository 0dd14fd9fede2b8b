import { isAddress } from '../../evidence/address.ts'
import { hostOf, LARGEST_SITE, readSite, siteAt } from './sites.ts'

/** What a handle names: a tag of a site, which is a place where people ask, or one of its users. */
export type Named = { kind: 'tag'; tag: string; site: string } | { kind: 'user'; user: number; site: string }

export const GRAMMAR =
  'TAG or users/ID, with @SITE for another site than Stack Overflow, like aurora-air, users/12345 or aurora-air@superuser'

const TAG = /^(?=.*[\p{L}\p{N}])[\p{L}\p{N}+#.-]{1,35}$/u
const USER = /^(?:users\/)?([1-9][0-9]{0,9})$/
const TAG_PATH = /^\/(?:questions\/tagged|tags)\/([^/]+)(?:\/(?:info|hot|new|synonyms|topusers))?\/?$/
const USER_PATH = /^\/users\/([1-9][0-9]{0,9})(?:\/[^/]*)?\/?$/

/**
 * The handle in the address of a tag or user, or in what a user typed; null when it is none. A number alone is a user,
 * as no tag that a brand has is one.
 */
export function parseHandle(text: string): string | null {
  const named = readHandle(text)
  return named === null ? null : handleOf(named)
}

/** What a handle or an address names; null when it is neither. */
export function readHandle(text: string): Named | null {
  const typed = text.trim()
  const address = isAddress(typed) ? new URL(typed) : null
  if (address !== null && /^https?:$/.test(address.protocol)) return readAddress(address)
  const [, name = '', site = LARGEST_SITE] = /^@?([^@]*)(?:@(.+))?$/su.exec(typed) ?? []
  return readName(name.replace(/^\[(.+)\]$/, '$1'), readSite(site))
}

function readAddress({ hostname, pathname }: URL): Named | null {
  const site = siteAt(hostname)
  const user = USER_PATH.exec(pathname)?.[1]
  if (user !== undefined) return readName(`users/${user}`, site)
  const tag = TAG_PATH.exec(pathname)?.[1]
  // A plus that is not written %2B stands between several tags.
  return tag === undefined || tag.includes('+') ? null : readTag(decoded(tag), site)
}

function readName(name: string, site: string | null): Named | null {
  const user = USER.exec(name)?.[1]
  if (user === undefined) return readTag(name, site)
  return site === null ? null : { kind: 'user', user: Number(user), site }
}

function readTag(name: string, site: string | null): Named | null {
  const tag = name.toLowerCase()
  return site !== null && TAG.test(tag) ? { kind: 'tag', tag, site } : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** How a tag or user is written: `aurora-air`, `users/12345`, and `@SITE` behind it where it is not Stack Overflow. */
export function handleOf(named: Named): string {
  const name = named.kind === 'tag' ? named.tag : `users/${named.user}`
  return named.site === LARGEST_SITE ? name : `${name}@${named.site}`
}

/** The page of a tag or user. */
export function pageOf(handle: string): string {
  const named = readHandle(handle)
  if (named === null) return `https://${hostOf(LARGEST_SITE)}/questions/tagged/${encodeURIComponent(handle)}`
  return named.kind === 'tag'
    ? `https://${hostOf(named.site)}/questions/tagged/${encodeURIComponent(named.tag)}`
    : `https://${hostOf(named.site)}/users/${named.user}`
}
