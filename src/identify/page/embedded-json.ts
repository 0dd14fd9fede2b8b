import { isObject, lenientJson } from './json.ts'
import type { Page } from './page.ts'
import { FRAME, SHARING, SOCIAL, STRANGERS } from './surrounding-words.ts'

/** An address in the data that a page is drawn from, and the names of what holds it. */
export interface EmbeddedAddress {
  url: URL
  path: string
}

/** Characters of such data, and values within, that are looked at. */
const LONGEST = 2_000_000
const MOST = 200_000
const DEEPEST = 64

/**
 * Addresses in the data that pages carry to be drawn in the browser (`<script type="application/json">`, as Next.js writes
 * it), from those parts alone that are called a header, footer or social block: all else may be about anybody.
 */
export function embeddedAddresses({ $, absolute }: Page): EmbeddedAddress[] {
  const scripts = $('script[type="application/json"]')
    .toArray()
    .map((script) => $(script).text())
  return scripts
    .filter((text) => text.length <= LONGEST && /social|footer|follow|header|sameAs/i.test(text))
    .flatMap((text) => {
      const urls = lenientJson(text).flatMap(addressesIn)
      return urls.flatMap(({ text: address, path }) => {
        const url = absolute(address)
        return url === null ? [] : [{ url, path }]
      })
    })
}

function addressesIn(document: unknown): { text: string; path: string }[] {
  const found: { text: string; path: string }[] = []
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: document, path: [] }]
  for (let seen = 0, next = waiting.pop(); next !== undefined && seen < MOST; seen++, next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) {
      const names = words(path)
      const ours = SOCIAL.test(names) || FRAME.test(names) || names.includes('same as')
      if (ours && !OTHERS.test(names) && !STRANGERS.test(names) && !SHARING.test(names))
        found.push({ text: value, path: names })
    }
    if (path.length >= DEEPEST) continue
    if (Array.isArray(value)) for (const item of value.toReversed()) waiting.push({ value: item, path })
    else if (isObject(value)) {
      for (const [name, item] of Object.entries(value).reverse()) waiting.push({ value: item, path: [...path, name] })
    }
  }
  return found
}

const OTHERS = /\b(?:articles?|posts?|stories|story|products?|reviews?|users?|members?|partners?|sponsors?|feed)\b/

function words(path: readonly string[]): string {
  return path
    .slice(-8)
    .join(' ')
    .slice(0, 500)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
