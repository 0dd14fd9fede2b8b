import { load } from 'cheerio/slim'
import type { AnyNode } from 'domhandler'

const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr'])

/** Whatever is parsed is parsed into this one: making a document costs several times what a post's HTML does. */
const holder = load('<div></div>', null, false)('div')

/** Most callers want the text and then the links of the same HTML, so the last one is remembered. */
let last: { html: string; nodes: AnyNode[] } = { html: '', nodes: [] }

function parse(html: string): AnyNode[] {
  if (html !== last.html) last = { html, nodes: holder.html(html).contents().toArray() }
  return last.nodes
}

/**
 * The plain text of a post's HTML: paragraphs and line breaks become newlines, links stay as the text that a reader
 * sees, with the pieces that a page hides joined again (the Fediverse cuts long addresses into hidden spans).
 */
export function htmlToText(html: string): string {
  return parse(html)
    .map(render)
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function render(node: AnyNode): string {
  if (node.type === 'text') return node.data.replace(/[\t\r\n ]+/g, ' ')
  if (node.type !== 'tag') return ''
  if (node.name === 'br') return '\n'
  const inside = node.children.map(node.name === 'pre' ? verbatim : render).join('')
  if (node.name === 'p') return `\n\n${inside}\n\n`
  return BLOCKS.has(node.name) ? `\n${inside}\n` : inside
}

function verbatim(node: AnyNode): string {
  if (node.type === 'text') return node.data
  if (node.type !== 'tag') return ''
  return node.name === 'br' ? '\n' : node.children.map(verbatim).join('')
}

/** The addresses that a post's HTML links to, in order, each once; links to people and tags left out. */
export function linksOf(html: string): string[] {
  const links = html.includes('<a') || html.includes('<A') ? parse(html).flatMap(addresses) : []
  return [...new Set(links.filter((href) => /^https?:/i.test(href)))]
}

function addresses(node: AnyNode): string[] {
  if (node.type !== 'tag') return []
  const { href, class: classes = '', rel = '' } = node.attribs
  const own = node.name === 'a' && href && !/\b(?:mention|hashtag|tag)\b/.test(`${classes} ${rel}`) ? [href] : []
  return [...own, ...node.children.flatMap(addresses)]
}
