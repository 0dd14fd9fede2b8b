import { isAddress } from '../evidence/address.ts'

/** The address that a user means by a community's: with or without its scheme. Null where it is none of the web. */
export function communityAddress(text: string): URL | null {
  const written = text.trim()
  const address = /^[a-z][a-z\d+.-]*:/i.test(written) && !/^[^/]*:\d+/.test(written) ? written : `https://${written}`
  if (!isAddress(address)) return null
  const url = new URL(address)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url : null
}
