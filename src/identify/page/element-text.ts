import type { AnyNode, Element } from 'domhandler'

/** What can be read in an element, on one line, cut off after `longest` characters or so; scripts and styles are no text. */
export function textOf(element: Element, longest: number): string {
  const texts: string[] = []
  let length = 0
  const waiting: AnyNode[] = element.children.toReversed()
  for (let next = waiting.pop(); next !== undefined && length < longest; next = waiting.pop()) {
    if (next.type === 'text') {
      const text = next.data
        .slice(0, 10 * longest)
        .replace(/\s+/g, ' ')
        .trim()
      texts.push(text)
      length += text.length
    } else if (next.type === 'tag') {
      for (const child of next.children.toReversed()) waiting.push(child)
    }
  }
  return texts.filter((text) => text !== '').join(' ')
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

const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'em', 'font', 'i', 'small', 'span', 'strong'])

/** The last words before an element on its line, at least `longest` characters if there are as many. */
export function textBefore(element: Element, longest: number): string {
  let text = ''
  let at: AnyNode | null = element
  while (at !== null && text.length < longest) {
    const before: AnyNode | null = at.prev
    if (before === null) {
      const outer: AnyNode | null = at.parent
      at = outer !== null && outer.type === 'tag' && INLINE.has(outer.name) ? outer : null
      continue
    }
    if (before.type === 'tag' && before.name === 'br') return text
    if (before.type === 'text') text = `${before.data.slice(-longest)} ${text}`
    else if (before.type === 'tag') text = `${textOf(before, longest)} ${text}`
    at = before
  }
  return text.replace(/\s+/g, ' ').trim()
}
