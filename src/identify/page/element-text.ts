import type { AnyNode, Element } from 'domhandler'

/** Nodes that are looked at for each character that is asked for: some pages have parts of a million elements without a word. */
const NODES = 20

/** What can be read in an element, on one line, cut off after `longest` characters or so; scripts and styles are no text. */
export function textOf(element: Element, longest: number): string {
  const texts: string[] = []
  let length = 0
  let node = after(element, element, true)
  for (let seen = 0; node !== null && length < longest && seen < NODES * longest; seen++) {
    if (node.type === 'text') {
      const text = node.data
        .slice(0, 10 * longest)
        .replace(/\s+/g, ' ')
        .trim()
      if (text !== '') texts.push(text)
      length += text.length
    }
    node = after(node, element, node.type === 'tag')
  }
  return texts.join(' ')
}

/** The node that follows within `root` in document order, with or without those inside; found step by step, since a page may have elements of a million children. */
function after(node: AnyNode, root: Element, inside: boolean): AnyNode | null {
  const first = inside && 'children' in node ? node.children[0] : undefined
  if (first !== undefined) return first
  for (let at: AnyNode | null = node; at !== null && at !== root; at = at.parent) {
    if (at.next !== null) return at.next
  }
  return null
}

/** Characters of a label that are of interest. */
const LABEL = 200

/** What a reader is told of a link: its text, its title and label, and those of pictures within it. */
export function labelOf(element: Element): string {
  const labels: string[] = []
  const waiting: AnyNode[] = [element]
  for (let seen = 0, next = waiting.pop(); next !== undefined && seen < LABEL; seen++, next = waiting.pop()) {
    if (next.type !== 'tag') continue
    const { title = '', alt = '', 'aria-label': label = '' } = next.attribs
    labels.push(title, alt, label)
    for (const child of next.children) waiting.push(child)
  }
  const text = [textOf(element, LABEL), ...new Set(labels)].filter((part) => part !== '').join(' ')
  return text.slice(0, LABEL)
}

const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'em', 'font', 'i', 'img', 'small', 'span', 'strong', 'svg'])

/** The last words before an element on its line, at least `longest` characters if there are as many. */
export function textBefore(element: Element, longest: number): string {
  let text = ''
  let at: AnyNode | null = element
  for (let steps = 0; at !== null && text.length < longest && steps < longest; steps++) {
    const before: AnyNode | null = at.prev
    if (before === null) {
      const outer: AnyNode | null = at.parent
      at = outer !== null && outer.type === 'tag' && INLINE.has(outer.name) ? outer : null
      continue
    }
    if (before.type === 'tag' && !INLINE.has(before.name)) break
    if (before.type === 'text') text = `${before.data.slice(-longest)} ${text}`
    else if (before.type === 'tag') text = `${textOf(before, longest)} ${text}`
    at = before
  }
  return text.replace(/\s+/g, ' ').trim()
}
