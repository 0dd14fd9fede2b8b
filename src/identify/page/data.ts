import type { CheerioAPI } from 'cheerio/slim'

/** A typed thing that a page describes in JSON-LD. */
export interface DataNode {
  /** Its types without the vocabulary's address: `Organization`. */
  types: readonly string[]
  id: string | null
  /** The property by which it hangs on another thing, `publisher`; null where it stands by itself. */
  via: string | null
  /** The texts, numbers and addresses of a property, in order; of things with an address, their address. */
  strings(property: string): string[]
  /** The things of a property, in order; of those named by `@id`, what the page says of them elsewhere. */
  nodes(property: string): DataNode[]
}

export function readData($: CheerioAPI): DataNode[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .map(() => ({ types: [], id: null, via: null, strings: () => [], nodes: () => [] }))
}
