import type { CheerioAPI } from 'cheerio/slim'
import { bareType, type DataNode } from './data-node.ts'
import { isObject, type JsonObject, lenientJson, listed, own, withoutEntities } from './json.ts'
import { readMicrodata } from './microdata.ts'

/** How many things of a page are looked at: real pages have some hundreds. */
const MOST = 20_000

/** Every typed thing of a page, nested ones too, in document order. Scripts that are no JSON are passed over. */
export function readData($: CheerioAPI): DataNode[] {
  const scripts = $('script').filter((_, script) => /^application\/ld\+json\b/i.test(script.attribs.type?.trim() ?? ''))
  const things = scripts.toArray().flatMap((script) => lenientJson($(script).text()).flatMap(thingsIn))
  const named = new Map<string, JsonObject>()
  for (const { object } of things) {
    const id = own(object, '@id')
    if (typeof id === 'string' && isTyped(object) && !named.has(id)) named.set(id, object)
  }
  const nodes = new Map<JsonObject, DataNode>()
  const nodeOf = (object: JsonObject) => nodes.get(resolved(object, named)) ?? null
  for (const { object, via } of things) nodes.set(object, node(object, via, nodeOf))
  const typed = things.filter(({ object }) => isTyped(object)).map(({ object }) => nodeOf(object))
  return [...typed.filter((one) => one !== null), ...readMicrodata($)]
}

interface Thing {
  object: JsonObject
  via: string | null
}

function thingsIn(document: unknown): Thing[] {
  const found: Thing[] = []
  const waiting: { value: unknown; via: string | null }[] = [{ value: document, via: null }]
  for (let next = waiting.pop(); next !== undefined && found.length < MOST; next = waiting.pop()) {
    const { value, via } = next
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST).reverse()) waiting.push({ value: item, via })
    } else if (isObject(value)) {
      found.push({ object: value, via })
      for (const [property, inner] of Object.entries(value).reverse()) {
        waiting.push({ value: inner, via: property === '@graph' ? null : property })
      }
    }
  }
  return found
}

function isTyped(object: JsonObject): boolean {
  return own(object, '@type') !== undefined
}

function node(object: JsonObject, via: string | null, nodeOf: (object: JsonObject) => DataNode | null): DataNode {
  const id = own(object, '@id')
  return {
    types: listed(own(object, '@type')).filter(isText).map(bareType),
    id: isText(id) ? id : null,
    via,
    strings: (property) => listed(propertyOf(object, property)).flatMap(text),
    nodes: (property) => {
      const found = listed(propertyOf(object, property)).filter(isObject).map(nodeOf)
      return found.filter((one) => one !== null)
    },
  }
}

/** A property under its name, or as `schema:name` or with the vocabulary's address before it. */
function propertyOf(object: JsonObject, property: string): unknown {
  const written = [property, `schema:${property}`, `http://schema.org/${property}`, `https://schema.org/${property}`]
  return written.map((name) => own(object, name)).find((value) => value !== undefined)
}

function resolved(object: JsonObject, named: ReadonlyMap<string, JsonObject>): JsonObject {
  const id = own(object, '@id')
  return (isText(id) && !isTyped(object) ? named.get(id) : undefined) ?? object
}

function text(value: unknown): string[] {
  if (isText(value)) return value.trim() === '' ? [] : [withoutEntities(value.trim())]
  if (typeof value === 'number') return [String(value)]
  if (!isObject(value)) return []
  return [own(value, '@value'), own(value, '@id'), propertyOf(value, 'url')]
    .filter(isText)
    .slice(0, 1)
    .map(withoutEntities)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
