import { isAddress } from '../../evidence/address.ts'

const PLACE = '{handle}'
const IN_HOST = `https://${PLACE}.`

/** A label of a host's name (RFC 1123, 2.1). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * Whether a text is an address with one place for a handle: `https://example.com/{handle}`, in its query, or as the first
 * label of its host, `https://{handle}.example.com/`.
 */
export function isTemplate(text: string): boolean {
  const [before = '', after, more] = text.split(PLACE)
  if (after === undefined || more !== undefined || /[{}#]/.test(before + after)) return false
  const filled = fill(text, 'a')
  if (filled === null || !isAddress(filled)) return false
  const { protocol, username, password, port, hostname } = new URL(filled)
  const inPlace = text.startsWith(IN_HOST) || before.slice('https://'.length).includes('/')
  return protocol === 'https:' && inPlace && `${username}${password}${port}` === '' && hostname.includes('.')
}

/**
 * The address of a handle. Whatever the handle holds stays in its place: null where it cannot stand there, being no label
 * of a host, a step up the path, or no text at all.
 */
export function fill(template: string, handle: string): string | null {
  if (template.startsWith(IN_HOST)) return LABEL.test(handle) ? place(template, handle.toLowerCase()) : null
  if (handle === '' || handle === '.' || handle === '..' || /\p{Cs}/u.test(handle)) return null
  return place(template, encodeURIComponent(handle))
}

function place(template: string, text: string): string {
  return template.replace(PLACE, () => text)
}
