import type { AnyNode, Element } from 'domhandler'

/** What can be read in an element, on one line, cut off after `longest` characters or so; scripts and styles are no text. */
export function textOf(element: Element, longest: number): string {
  const texts: string[] = []
  let length = 0
  const waiting: AnyNode[] = element.children.toReversed()
  for (let next = waiting.pop(); next !== undefined && length < longest; next = waiting.pop()) {
    if (next.type === 'text') {
      texts.push(next.data.slice(0, longest))
      length += next.data.trim().length
    } else if (next.type === 'tag') {
      for (const child of next.children.toReversed()) waiting.push(child)
    }
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim()
}
