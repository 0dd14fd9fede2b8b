import type { AnyNode, Element } from 'domhandler'

/** Classes by which engines mark a quote of an earlier post: Vanilla, XenForo 2, mail programs, Discourse's cut mail. */
const CLASSES = new Set(['UserQuote', 'Quote', 'bbCodeBlock--quote', 'gmail_quote', 'elided'])

/** Attributes that name the quoted author or post on a block quote: XenForo, Vanilla. */
const ATTRIBUTES = ['data-quote', 'data-source', 'data-username', 'data-author', 'data-post']

const SAYS = '(?:said|wrote|writes|schrieb|sagte|escribió|dijo|a écrit|a dit|ha scritto|ha detto|schreef|zei|escreveu)'
const MANY = 400

/** "@kim said:", "@kim said in Lost bags:", "On 3 October Kim wrote:". */
const SAID = new RegExp(`\\b${SAYS}(?!\\p{L})`, 'gu')
const WHO_OR_WHEN = /^(?:@\S|(?:On|Am|Le|El|Il|Op)\s.*\d)/su
const OPENS = new RegExp(`^@\\S.{0,80}?\\b${SAYS}\\s*:`, 'su')
const CITES = new RegExp(`\\b${SAYS}\\s*:`, 'u')

/**
 * Whether an element repeats an earlier post, so that its words are somebody else's:
 *
 * - Discourse's `aside.quote`, and whatever it or a mail program cut off a reply by mail;
 * - a block quote that is marked as somebody's post by a class, an attribute, a citation ("kim wrote:"), or a mention of
 *   that post or author that opens it;
 * - a block quote that follows "@kim said in Lost bags:", and that line too.
 *
 * A block quote without any such mark is the author's own choice (a mail they got, an error they saw) and is no quoted post.
 */
export function isQuotedPost(element: Element): boolean {
  const classes = classesOf(element)
  if (classes.some((name) => CLASSES.has(name))) return true
  if (element.name === 'aside') return classes.includes('quote')
  if (element.name === 'blockquote') return isMarked(element) || isIntroduced(element)
  const next = element.name === 'p' || element.name === 'div' ? neighbour(element, 'next') : null
  return next?.name === 'blockquote' && introduces(element)
}

/** The classes of an element. */
export function classesOf({ attribs }: Element): string[] {
  return (attribs.class ?? '').split(/\s+/)
}

function isMarked(quote: Element): boolean {
  if (quote.attribs.type === 'cite' || ATTRIBUTES.some((name) => Object.hasOwn(quote.attribs, name))) return true
  const first = firstInside(quote)
  if (first?.name === 'cite') return CITES.test(textOf(first, MANY))
  if (first?.name === 'a' && classesOf(first).some((name) => /^(?:Post|User)Mention$/.test(name))) return true
  return OPENS.test(textOf(quote, MANY).trimStart())
}

function isIntroduced(quote: Element): boolean {
  const before = neighbour(quote, 'prev')
  return before !== null && introduces(before)
}

function introduces(element: Element): boolean {
  const text = textOf(element, MANY + 1).trim()
  const said = text.length <= MANY && text.endsWith(':') ? [...text.matchAll(SAID)].at(-1) : undefined
  return said !== undefined && WHO_OR_WHEN.test(text.slice(0, said.index))
}

/** The element beside another one, if nothing but white space stands between them. */
function neighbour(element: Element, side: 'next' | 'prev'): Element | null {
  let at: AnyNode | null = element[side]
  while (at?.type === 'text' && at.data.trim() === '') at = at[side]
  return at?.type === 'tag' ? at : null
}

/** The innermost element with which another one begins, down to a link or citation. */
function firstInside(element: Element): Element | null {
  let at: Element = element
  for (;;) {
    const first = at.children.find((child) => child.type !== 'text' || child.data.trim() !== '')
    if (first?.type !== 'tag') return at === element ? null : at
    if (first.name === 'a' || first.name === 'cite') return first
    at = first
  }
}

/** The beginning of an element's text, so many characters or a few more. */
function textOf(node: AnyNode, most: number): string {
  if (node.type === 'text') return node.data
  if (node.type !== 'tag') return ''
  let text = ''
  for (const child of node.children) {
    if (text.length >= most) break
    text += textOf(child, most - text.length)
  }
  return text
}
