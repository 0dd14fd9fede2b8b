import { isAddress } from '../../evidence/address.ts'

export const GRAMMAR = 'name@host of a channel or an account, like auroraair@videos.example'

const HANDLE = /^@?([\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?)$/u

/** The pages of a channel or account, and those below it that still name it. */
const PAGE =
  /^\/(?:c\/|a\/|video-channels\/|accounts\/|@)([^/]+)(?:\/(?:videos|video-channels|video-playlists|about))?\/?$/

/** Name and host of a handle; null where it is none. */
export function partsOf(handle: string): { name: string; host: string } | null {
  const [, name = '', host = ''] = HANDLE.exec(handle.trim()) ?? []
  return name === '' || !isAddress(`https://${host}`) ? null : { name, host: new URL(`https://${host}`).host }
}

/**
 * The handle in what a user typed, or in the address of a channel (`/c/name`, `/video-channels/name`), of an account
 * (`/a/name`, `/accounts/name`) or of either (`/@name`); on a server that shows one of another, with its host.
 */
export function parseHandle(text: string): string | null {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return written(trimmed)
  if (!isAddress(trimmed)) return null
  const { host, pathname } = new URL(trimmed)
  const named = PAGE.exec(pathname)?.[1] ?? ''
  return written(named.includes('@') ? named : `${named}@${host}`)
}

/** The page of a channel or account, whichever it is. */
export function profileUrl(handle: string): string {
  const parts = partsOf(handle)
  return parts === null ? '' : `https://${parts.host}/@${parts.name}`
}

/** The host whose owner gives such names out. */
export function domainOf(handle: string): string | null {
  return partsOf(handle)?.host.replace(/:\d+$/, '') ?? null
}

/** One spelling for a handle. */
export function handleKey(handle: string): string {
  return (written(handle) ?? handle).toLowerCase()
}

function written(text: string): string | null {
  const parts = partsOf(text)
  return parts === null ? null : `${parts.name}@${parts.host}`
}
