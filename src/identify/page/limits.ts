import type { CheerioAPI } from 'cheerio/slim'
import type { AnyNode, Document, ParentNode } from 'domhandler'

/** Characters of a page that are read: ten times what long pages have. */
const LONGEST = 4_000_000
/** Of these, how many at its end, where a page's footer stands. */
const ENDING = 1_000_000
/** Tags of a page that are read: again ten times as many, and of these how many at its end. */
const MOST_TAGS = 100_000
const ENDING_TAGS = 30_000
/** As deep as browsers build it. */
const DEEPEST = 512

/** As deep as a page is parsed: the parser takes time for the depth of every element. */
const PARSED_DEPTH = 2000
/** At the top of a page stand its doctype and its root: questions to a page compare all that stands there with one another. */
const TOP = 1000
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi
const VERBATIM: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title'])
/** Elements without an end, and those that end where the next one begins. */
const ENDLESS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|optgroup|thead|tbody|tfoot)$/i

/**
 * A page of more than four million characters loses its middle: the first three million and the last one remain, since
 * heads, headers and footers tell whose a page is.
 */
export function shorten(html: string): string {
  if (html.length <= LONGEST) return html
  return `${html.slice(0, LONGEST - ENDING)}\n${html.slice(-ENDING)}`
}

/** A page of more than a hundred thousand tags loses its middle, too: what is asked of a page takes time for each of them. */
export function thin(html: string): string {
  const starts = Array.from(html.matchAll(TAG), ({ index }) => index)
  if (starts.length <= MOST_TAGS) return html
  return `${html.slice(0, starts[MOST_TAGS - ENDING_TAGS])}\n${html.slice(starts.at(-ENDING_TAGS))}`
}

/** A page that opens thousands of elements within one another has all of them closed there, and goes on. */
export function shallow(html: string): string {
  const parts: string[] = []
  const open: string[] = []
  let from = 0
  let verbatim: string | null = null
  for (const { 1: end, 2: written = '', index } of html.matchAll(TAG)) {
    const name = written.toLowerCase()
    // What looks like a tag within a script is none.
    if (verbatim !== null) {
      if (end === '/' && name === verbatim) verbatim = null
      continue
    }
    if (VERBATIM.has(name)) {
      if (end === '') verbatim = name
      continue
    }
    if (ENDLESS.test(name)) continue
    if (end === '/') {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
      continue
    }
    if (open.length === PARSED_DEPTH) {
      parts.push(html.slice(from, index), ...open.reverse().map((opened) => `</${opened}>`))
      open.length = 0
      from = index
    }
    open.push(name)
  }
  return from === 0 ? html : [...parts, html.slice(from)].join('')
}

/** Puts what stands at the top of a page into one element, where it is more than a page has there. */
export function gather($: CheerioAPI): void {
  const root = $.root()[0]
  const [holder] = $('<div></div>').filter('div').toArray()
  if (root === undefined || holder === undefined || root.children.length <= TOP) return
  holder.children = root.children
  for (const child of holder.children) child.parent = holder
  holder.parent = root
  root.children = [holder]
}

/** Lifts whatever is nested more than 512 deep up to that depth, as browsers do: questions to a page climb from element to element. */
export function flatten(root: Document | undefined): void {
  let level: ParentNode[] = root === undefined ? [] : [root]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) level = level.flatMap(parentsIn)
  for (const node of level) lift(node)
}

function parentsIn(node: ParentNode): ParentNode[] {
  return node.children.filter(isParent)
}

function isParent(node: AnyNode): node is Extract<AnyNode, ParentNode> {
  return 'children' in node
}

function lift(node: ParentNode): void {
  const flat: AnyNode[] = []
  const waiting = [...node.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    flat.push(next)
    if (!isParent(next)) continue
    for (const child of next.children.toReversed()) waiting.push(child)
    next.children = []
  }
  flat.forEach((child, index) => {
    child.parent = node
    child.prev = flat[index - 1] ?? null
    child.next = flat[index + 1] ?? null
  })
  node.children = flat
}
