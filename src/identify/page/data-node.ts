/** A typed thing that a page describes in JSON-LD or microdata. */
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

/** `http://schema.org/Organization` and `schema:Organization` are `Organization`. */
export function bareType(type: string): string {
  return type.trim().replace(/^.*[/#:]/, '')
}
