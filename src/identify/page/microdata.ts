import type { CheerioAPI } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'
import { bareType, type DataNode } from './data-node.ts'
import { textOf } from './element-text.ts'

/** Things of a page that are looked at, and elements within one. */
const MOST_THINGS = 100
const MOST_ELEMENTS = 5000
/** Characters of a property's text. */
const LONGEST = 1000

/** The typed things that a page describes in microdata (`itemscope`, `itemtype`, `itemprop`). */
export function readMicrodata($: CheerioAPI): DataNode[] {
  return $('[itemscope][itemtype]').slice(0, MOST_THINGS).toArray().map(thing)
}

function thing(scope: Element): DataNode {
  const { itemtype = '', itemid, itemprop } = scope.attribs
  return {
    types: itemtype.split(/\s+/).filter(Boolean).map(bareType),
    id: itemid ?? null,
    via: itemprop?.split(/\s+/)[0] ?? null,
    strings: (property) =>
      named(scope, property)
        .map(value)
        .filter((text) => text !== ''),
    nodes: (property) =>
      named(scope, property)
        .filter((element) => 'itemscope' in element.attribs)
        .map(thing),
  }
}

/** The elements that carry a property of this thing: not those of a thing within it. */
function named(scope: Element, property: string): Element[] {
  const found: Element[] = []
  const waiting: AnyNode[] = scope.children.toReversed()
  for (let seen = 0, next = waiting.pop(); next !== undefined && seen < MOST_ELEMENTS; seen++, next = waiting.pop()) {
    if (next.type !== 'tag') continue
    if (next.attribs.itemprop?.split(/\s+/).includes(property)) found.push(next)
    if ('itemscope' in next.attribs) continue
    for (const child of next.children.toReversed()) waiting.push(child)
  }
  return found
}

function value(element: Element): string {
  const { content, href, src, datetime } = element.attribs
  return (content ?? href ?? src ?? datetime ?? textOf(element, LONGEST)).trim()
}
