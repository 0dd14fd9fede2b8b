import { isAddress } from '../../../evidence/address.ts'
import { htmlToText } from '../../../text/html.ts'

/** As much of an item's HTML as is read: a very long article. */
const LONGEST = 200_000

/** An address of the web, made absolute; null where it is none. */
export function webAddress(written: string | null | undefined, base: string): string | null {
  const text = written?.trim() ?? ''
  if (text === '' || !isAddress(text, base)) return null
  const url = new URL(text, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** HTML as one line of plain text, as titles and names should be. */
export function oneLine(html: string | null | undefined): string {
  return htmlToText((html ?? '').slice(0, LONGEST))
    .replace(/\s+/gu, ' ')
    .trim()
}

/** HTML of an item as far as it is read; null of nothing. */
export function readable(html: string | null): string | null {
  return html === null || html.trim() === '' ? null : html.slice(0, LONGEST)
}

/** A number of things; null where it is none. */
export function countOf(written: string | null | undefined): number | null {
  return /^\d{1,9}$/.test(written?.trim() ?? '') ? Number(written) : null
}

/** Plain text as HTML that reads the same. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r?\n/g, '<br>')
}
