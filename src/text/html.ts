import { load } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'
import { isAddress } from '../evidence/address.ts'
import { isTooDeep } from './html-depth.ts'
import { classesOf, isQuotedPost } from './quoted-post.ts'

const BLOCKS = new Set(
  'p div li ul ol pre blockquote h1 h2 h3 h4 h5 h6 tr aside summary details hr table dt dd'.split(' '),
)

/** Whatever is parsed is parsed into this one: making a document costs several times what a post's HTML does. */
const holder = load('<div></div>', null, false)('div')

/** Most callers want the text and then the links of the same HTML, so the last one is remembered. */
let last: { html: string; nodes: AnyNode[] } = { html: '', nodes: [] }

function parse(html: string): AnyNode[] {
  if (html !== last.html) {
    const sound = isTooDeep(html) ? html.replace(/<[^<>]*>/g, ' ') : html
    last = { html, nodes: holder.html(sound).contents().toArray() }
  }
  return last.nodes
}

/** How a code block is written. */
type CodeBlock = (block: Element) => string

/**
 * The plain text of a post's HTML: paragraphs and line breaks become newlines, links stay as the text that a reader
 * sees, with the pieces that a page hides joined again (the Fediverse cuts long addresses into hidden spans). A preview of
 * a linked page is its address, a picture of an emoji its name. What repeats an earlier post is left out
 * (`isQuotedPost` says what does). Code blocks stay as they are.
 */
export function htmlToText(html: string): string {
  return written(html, (block) => block.children.map(verbatim).join(''))
}

/**
 * The same without code blocks, for places where people paste logs and programs: their words are no language, and what
 * they ask is no question. A post that is nothing but code keeps it, since it says something all the same. Code within a
 * line stays: it is part of its sentence.
 */
export function htmlToProse(html: string): string {
  return written(html, () => '') || htmlToText(html)
}

function written(html: string, codeBlock: CodeBlock): string {
  return parse(html)
    .map((node) => render(node, codeBlock))
    .join('')
    .replace(/(?<![^\S\n])[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function render(node: AnyNode, codeBlock: CodeBlock): string {
  if (node.type === 'text') return node.data.replace(/[\t\r\n ]+/g, ' ')
  if (node.type !== 'tag') return ''
  if (node.name === 'br') return '\n'
  if (node.name === 'img') return isEmoji(node) ? (node.attribs.alt ?? '') : ''
  if (isQuotedPost(node)) return '\n\n'
  if (isPreview(node)) return `\n${addresses(node)[0] ?? ''}\n`
  if (isPictureCaption(node)) return ''
  const inside = node.name === 'pre' ? codeBlock(node) : node.children.map((child) => render(child, codeBlock)).join('')
  if (node.name === 'p') return `\n\n${inside}\n\n`
  return BLOCKS.has(node.name) ? `\n${inside}\n` : inside
}

function verbatim(node: AnyNode): string {
  if (node.type === 'text') return node.data
  if (node.type !== 'tag') return ''
  return node.name === 'br' ? '\n' : node.children.map(verbatim).join('')
}

function isEmoji(image: Element): boolean {
  return classesOf(image).includes('emoji')
}

/** What Discourse shows of a page that a post links to: the page's words, not the author's. */
function isPreview(element: Element): boolean {
  return element.name === 'aside' && classesOf(element).includes('onebox')
}

/** Name and size of an uploaded picture, as Discourse writes them below it. */
function isPictureCaption(element: Element): boolean {
  const { parent } = element
  return classesOf(element).includes('meta') && parent?.type === 'tag' && classesOf(parent).includes('lightbox')
}

/**
 * The addresses that a post's HTML links to, in order, each once; left out are links to people and tags, the post's own
 * pictures, and what stands in quotes of earlier posts.
 *
 * @param base to what they are relative; without it relative ones are left out.
 */
export function linksOf(html: string, base?: string): string[] {
  const links = html.includes('<a') || html.includes('<A') ? parse(html).flatMap(addresses) : []
  const whole =
    base === undefined ? links : links.map((href) => (isAddress(href, base) ? new URL(href, base).href : href))
  return [...new Set(whole.filter((href) => /^https?:/i.test(href)))]
}

function addresses(node: AnyNode): string[] {
  if (node.type !== 'tag' || isQuotedPost(node)) return []
  const { href, class: classes = '', rel = '' } = node.attribs
  const own = node.name === 'a' && href && !/\b(?:mention|hashtag|tag|lightbox)\b/.test(`${classes} ${rel}`)
  return [...(own ? [href] : []), ...node.children.flatMap(addresses)]
}

/** A quote of an earlier post as Discourse marks it: whose it is, in which topic, and which post of it. */
export interface QuotedPost {
  username: string | null
  topic: string | null
  post: string | null
}

/** The earlier posts that a post's HTML quotes, in order; those within a quote are that post's own. */
export function quotedPostsOf(html: string): QuotedPost[] {
  return html.includes('quote') ? parse(html).flatMap(quotedPosts) : []
}

function quotedPosts(node: AnyNode): QuotedPost[] {
  if (node.type !== 'tag') return []
  if (!isQuotedPost(node)) return node.children.flatMap(quotedPosts)
  const { 'data-username': username, 'data-topic': topic, 'data-post': post } = node.attribs
  if (node.name !== 'aside') return []
  return [{ username: username ?? null, topic: topic ?? null, post: post ?? null }]
}
