import type { AnyNode } from 'domhandler'
import { plain } from '../../text/plain.ts'
import type { Page } from '../page/page.ts'

/** Elements within a line; all others begin and end one. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'em', 'font', 'i', 'label', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'td', 'th', 'time', 'u', 'wbr'],
])
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'iframe',
  'select',
  'textarea',
  'title',
])
/** A line of more characters is prose. */
const LONGEST = 400

/** The text of a page as a reader sees it, line by line, cleaned; cells of a row stand in one line. Lines of prose are left out. */
export function visibleLines({ $ }: Page): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.length > LONGEST * 4 ? '' : plain(line)
    if (text !== '' && text.length <= LONGEST) lines.push(text)
    line = ''
  }
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') line += node.data
    if (!('children' in node)) return
    if (node.type !== 'tag' && node.type !== 'root') return
    const name = node.type === 'tag' ? node.name : ''
    if (UNSEEN.has(name)) return
    const within = INLINE.has(name)
    if (!within) end()
    if (name === 'td' || name === 'th') line += ' '
    for (const child of node.children) walk(child)
    if (!within) end()
  }
  for (const root of $.root().toArray()) walk(root)
  end()
  return lines
}
