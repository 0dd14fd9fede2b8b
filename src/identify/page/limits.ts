import type { CheerioAPI } from 'cheerio/slim'
import type { AnyNode, Document, ParentNode } from 'domhandler'

/** Characters of a page that are read: ten times what long pages have. */
const LONGEST = 4_000_000
/** Of these, how many at its end, where a page's footer stands. */
const ENDING = 1_000_000
/** As deep as browsers build it. */
const DEEPEST = 512

/** As deep as a page is parsed: the parser takes time for the depth of every element. */
const PARSED_DEPTH = 5000
/** At the top of a page stand its doctype and its root: questions to a page compare all that stands there with one another. */
const TOP = 1000
/** Elements without an end, and those that end where the next one begins. */
const ENDLESS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|optgroup|thead|tbody|tfoot)$/i

/**
 * A page of more than four million characters loses its middle: the first three million and the last one remain, since
 * heads, headers and footers tell whose a page is. A page that opens thousands of elements within one another ends there.
 */
export function shorten(html: string): string {
  const short = html.length <= LONGEST ? html : `${html.slice(0, LONGEST - ENDING)}\n${html.slice(-ENDING)}`
  let depth = 0
  for (const { 1: end, 2: name = '', index } of short.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,30})/gi)) {
    if (end === '/') depth = Math.max(0, depth - 1)
    else if (!ENDLESS.test(name)) depth += 1
    if (depth > PARSED_DEPTH) return short.slice(0, index)
  }
  return short
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
