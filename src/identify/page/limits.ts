import type { AnyNode, Document, ParentNode } from 'domhandler'

/** Characters of a page that are read: ten times what long pages have. */
const LONGEST = 4_000_000
/** Of these, how many at its end, where a page's footer stands. */
const ENDING = 1_000_000
/** As deep as browsers build it. */
const DEEPEST = 512

/** A page of more than four million characters loses its middle: the first three million and the last one remain, since heads, headers and footers tell whose a page is. */
export function shorten(html: string): string {
  if (html.length <= LONGEST) return html
  return `${html.slice(0, LONGEST - ENDING)}\n${html.slice(-ENDING)}`
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
