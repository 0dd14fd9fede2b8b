import { load } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'
import { webAddress } from './words.ts'

/** Characters of a feed that are read: a hundred times what feeds of whole articles have. */
const LONGEST = 5_000_000
/** Elements of a feed that are read, and how deep they may lie in one another: the parser takes time for both. */
const MOST_TAGS = 300_000
const DEEPEST = 200

/** What the prefixes of well-kept feeds stand for: a feed may call them otherwise, and says so in its first element. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
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
  /** Whether its text ends before its first element does. */
  cutOff: boolean
  name(element: Element): string
  /** The elements of a name right below another one. */
  all(parent: Element, name: string): Element[]
  first(parent: Element, name: string): Element | null
  /** The text of the first element of a name that has any, in the order of the names; null when none has. */
  text(parent: Element, ...names: string[]): string | null
  /** The same as HTML: some feeds write markup as it is, where it should have been escaped. */
  html(parent: Element, ...names: string[]): string | null
}

/**
 * Opens XML from a stranger: entities that it declares are not replaced and nothing outside of it is fetched. What lies
 * beyond five million characters, 300,000 elements or a depth of 200 is not read; what stands before it is. Null where
 * it has no element.
 */
export function openXml(source: string): Xml | null {
  const text = bounded(withKnownEntities(source))
  const $ = load(text, { xml: true })
  const root = $.root()[0]?.children.find(isElement)
  if (root === undefined) return null
  const closing = `</${root.name}`
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
  const firstOf = (parent: Element, names: readonly string[], read: (element: Element) => string) => {
    for (const wanted of names)
      for (const element of all(parent, wanted)) {
        const found = read(element).trim()
        if (found !== '') return found
      }
    return null
  }
  return {
    root,
    cutOff: root.children.length > 0 && !text.includes(closing),
    name,
    all,
    first: (parent, wanted) => all(parent, wanted)[0] ?? null,
    text: (parent, ...names) => firstOf(parent, names, textOf),
    html: (parent, ...names) =>
      firstOf(parent, names, (element) => (element.children.some(isElement) ? markupIn(element) : textOf(element))),
  }
}

/**
 * To what addresses in an element are relative: what `xml:base` says there and above (XML Base), from what the feed itself
 * is relative to.
 */
export function baseOf(element: Element, address: string): string {
  const bases: string[] = []
  for (let at: AnyNode | null = element; at !== null; at = at.parent)
    if (isElement(at) && at.attribs['xml:base'] !== undefined) bases.unshift(at.attribs['xml:base'])
  return bases.reduce((base, written) => webAddress(written, base) ?? base, address)
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
  const text = source.slice(beginningOf(source), LONGEST).replace(/^[\s\uFEFF]+/u, '')
  let tags = 0
  const open: string[] = []
  for (let at = text.indexOf('<'); at >= 0; ) {
    const end = endOf(text, at)
    if (end < 0) return text.slice(0, at)
    const [, slash = '', name = ''] = TAG.exec(text.slice(at, at + LONGEST_NAME)) ?? []
    if (slash !== '') {
      // What was left open within ends with it.
      const opened = open.lastIndexOf(name)
      if (opened >= 0) open.length = opened
    } else if (name !== '') {
      tags += 1
      if (text.charAt(end - 2) !== '/') open.push(name)
      if (tags > MOST_TAGS || open.length > DEEPEST) return text.slice(0, at)
    }
    at = text.indexOf('<', end)
  }
  return text
}

/** Where the document begins: scripts of servers write warnings before it, in HTML. */
function beginningOf(source: string): number {
  return Math.max(0, source.slice(0, LONGEST_PREFACE).search(/<\?xml\s/))
}
const LONGEST_PREFACE = 10_000

/** A tag's beginning; a "<" that something else follows is text. */
const TAG = /^<(\/?)([a-z_][^\s/>]*)/i
const LONGEST_NAME = 100

/** Where what opens at `at` is over; -1 where it never is. A ">" within the quotes of an attribute ends no tag. */
function endOf(text: string, at: number): number {
  const close = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : null
  if (close !== null) {
    const found = text.indexOf(close, at)
    return found < 0 ? -1 : found + close.length
  }
  if (!/[a-z_]/i.test(text.charAt(at + 1)))
    return /[/!?]/.test(text.charAt(at + 1)) ? text.indexOf('>', at) + 1 || -1 : at + 1
  let last = ''
  for (let index = at + 1; index < text.length; index++) {
    const sign = text.charAt(index)
    if (sign === '>') return index + 1
    if (last === '=' && (sign === '"' || sign === "'")) {
      index = text.indexOf(sign, index + 1)
      if (index < 0) return -1
    }
    if (sign.trim() !== '') last = sign
  }
  return -1
}

const OF_XML = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
/** HTML has two thousand names of characters; who uses more different ones than these writes nonsense. */
const MOST_NAMES = 500

/** The names of characters that HTML knows and XML does not, as numbers: feeds use them all the same. */
function withKnownEntities(text: string): string {
  const known = new Map<string, string>()
  return text.slice(0, LONGEST).replace(/&([a-z][a-z0-9]{1,31});/gi, (written, name: string) => {
    if (OF_XML.has(name)) return written
    let numbers = known.get(name)
    if (numbers === undefined && known.size < MOST_NAMES) {
      const signs = load(written, null, false).root().text()
      numbers = signs === written ? written : [...signs].map((sign) => `&#${sign.codePointAt(0)};`).join('')
      known.set(name, numbers)
    }
    return numbers ?? written
  })
}
