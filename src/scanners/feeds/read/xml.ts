import { load } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'

/** Characters of a feed that are read: a hundred times what feeds of whole articles have. */
const LONGEST = 5_000_000
/** Elements of a feed that are read, and how deep they may lie in one another: the parser takes time for both. */
const MOST_TAGS = 300_000
const DEEPEST = 200

/** What the prefixes of well-kept feeds stand for: a feed may call them otherwise, and says so in its first element. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/rss/1.0/modules/slash/', 'slash'],
  ['http://wellformedweb.org/CommentAPI/', 'wfw'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://itunes.apple.com/rss', 'im'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/rss/1.0/', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9/', 'rss'],
])

/** An XML document as far as feeds need it. Names are in lower case, with the usual prefix whatever the document calls it. */
export interface Xml {
  root: Element
  name(element: Element): string
  /** The elements of a name right below another one. */
  all(parent: Element, name: string): Element[]
  first(parent: Element, name: string): Element | null
  /** The text of the first element of a name that has any, in the order of the names; null when none has. */
  text(parent: Element, ...names: string[]): string | null
}

/**
 * Opens XML from a stranger: entities that it declares are not replaced and nothing outside of it is fetched. What lies
 * beyond five million characters, 300,000 elements or a depth of 200 is not read; what stands before it is. Null where
 * it has no element.
 */
export function openXml(source: string): Xml | null {
  const $ = load(bounded(source), { xml: true })
  const root = $.root()[0]?.children.find(isElement)
  if (root === undefined) return null
  const declared = declarations(root)
  const own = canonical(root, declared).split(':')
  // A feed whose own elements bear a prefix (atom:feed, rss:item) has them by their bare names.
  const home = own.length > 1 && own[0] !== 'rdf' ? [own[0]] : own[0] === 'rdf' ? ['rss'] : []

  function name(element: Element): string {
    const full = canonical(element, declared)
    const [prefix, local] = full.split(':')
    return local !== undefined && home.includes(prefix) ? local : full
  }
  const all = (parent: Element, wanted: string) =>
    parent.children.filter(isElement).filter((element) => name(element) === wanted)
  return {
    root,
    name,
    all,
    first: (parent, wanted) => all(parent, wanted)[0] ?? null,
    text: (parent, ...names) => {
      for (const wanted of names)
        for (const element of all(parent, wanted)) {
          const text = textOf(element).trim()
          if (text !== '') return text
        }
      return null
    },
  }
}

/** All the text in an element, that of CDATA sections too. */
export function textOf(element: Element): string {
  return element.children.map(textIn).join('')
}

/** The markup within an element (XHTML content), as HTML without its comments and instructions. */
export function markupIn(element: Element): string {
  return element.children.map(markupOf).join('')
}

function textIn(node: AnyNode): string {
  if (node.type === 'text') return node.data
  return node.type === 'tag' || node.type === 'cdata' ? node.children.map(textIn).join('') : ''
}

function markupOf(node: AnyNode): string {
  if (node.type === 'text') return escaped(node.data)
  if (node.type === 'cdata') return node.children.map(markupOf).join('')
  if (!isElement(node)) return ''
  const name = node.name.slice(node.name.indexOf(':') + 1)
  const attributes = Object.entries(node.attribs).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${attributes.join('')}>${node.children.map(markupOf).join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** The prefixes that the document declares in its first element and right below, by what they stand for. */
function declarations(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { attribs } of [root, ...root.children.filter(isElement).slice(0, 20)])
    for (const [attribute, uri] of Object.entries(attribs)) {
      const usual = PREFIXES.get(uri.trim())
      if (usual !== undefined && attribute.startsWith('xmlns:')) found.set(attribute.slice(6).toLowerCase(), usual)
    }
  return found
}

function canonical(element: Element, declared: ReadonlyMap<string, string>): string {
  const [first = '', local] = element.name.toLowerCase().split(':')
  return local === undefined ? first : `${declared.get(first) ?? first}:${local}`
}

/** The part of a document that can be parsed in a moment, whatever it holds. */
function bounded(source: string): string {
  const text = source.slice(0, LONGEST).replace(/^[\s\uFEFF]+/u, '')
  let tags = 0
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOf(text, at)
    if (end < 0) return text.slice(0, at)
    const start = text.charAt(at + 1)
    if (start === '/') depth -= 1
    else if (start !== '!' && start !== '?') {
      tags += 1
      if (text.charAt(end - 2) !== '/') depth += 1
      if (tags > MOST_TAGS || depth > DEEPEST) return text.slice(0, at)
    }
    at = text.indexOf('<', end)
  }
  return text
}

/** Where what opens at `at` is over; -1 where it never is. */
function endOf(text: string, at: number): number {
  const close = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : '>'
  const found = text.indexOf(close, at)
  return found < 0 ? -1 : found + close.length
}
