import type { AnyNode, Element, ParentNode } from 'domhandler'
import type { Page } from './page.ts'
import {
  ARTICLE,
  calledBy,
  FOLLOWING,
  FRAME,
  GUESTS,
  LESSER_FRAME,
  SHARING,
  SOCIAL,
  STRANGERS,
} from './surrounding-words.ts'

/** Where on a page an element stands, by what is around it. */
export interface Surroundings {
  /** It belongs to somebody else: an author, a commentator, an embedded post. */
  stranger: boolean
  /** The brand shows others there, or what was posted lately. */
  guest: boolean
  sharing: boolean
  /** In what is written, not in what is around it. */
  article: boolean
  /** The header, footer or navigation of the page. */
  frame: Element | null
  /** A block of links to the brand's accounts. */
  block: Element | null
}

const NOWHERE: Surroundings = {
  stranger: false,
  guest: false,
  sharing: false,
  article: false,
  frame: null,
  block: null,
}
const FRAME_TAGS: ReadonlySet<string> = new Set(['header', 'footer', 'nav'])
const FRAME_ROLES: ReadonlySet<string> = new Set(['contentinfo', 'banner', 'navigation'])
const PARTS: ReadonlySet<string> = new Set(['a', 'li', 'span', 'button', 'iframe', 'i', 'svg', 'fb:like', 'g:plus'])
const PERSON = /\b(?:author|creator|contributor|reviewedBy|comment)\b/
/** A heading's surroundings with more than half of a page's links are the page; where there are as few as this, that says nothing. */
const FEW_LINKS = 20

/** Tells where elements of the page stand. Each element is looked at once. */
export function surroundingsOn(page: Page): (element: Element) => Surroundings {
  const wrappers = wrappersOf(page)
  const known = new Map<Element, Surroundings>()
  return function surroundings(element) {
    const path: Element[] = []
    let at: Element | null = element
    for (; at !== null && !known.has(at); at = parentOf(at)) path.push(at)
    let found = (at === null ? undefined : known.get(at)) ?? NOWHERE
    for (const next of path.reverse()) {
      found = within(found, next, wrappers.has(next))
      known.set(next, found)
    }
    return found
  }
}

export function parentOf({ parent }: { parent: ParentNode | null }): Element | null {
  return parent !== null && isElement(parent) ? parent : null
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

function within(outer: Surroundings, element: Element, wraps: boolean): Surroundings {
  const { itemprop = '', itemtype = '', rel = '', role = '' } = element.attribs
  const called = wraps ? '' : calledBy(element)
  const article = !wraps && (element.name === 'article' || itemprop === 'articleBody' || ARTICLE.test(called))
  const sharing = SHARING.test(called) && !FOLLOWING.test(called)
  const framing =
    FRAME_TAGS.has(element.name) || FRAME_ROLES.has(role) || (FRAME.test(called) && !LESSER_FRAME.test(called))
  // What an article has for a header or footer is its own; a block of links within it may still be the brand's.
  const inArticle = outer.article || article
  // Within an article a link that calls itself social may be anybody's.
  const following = !sharing && SOCIAL.test(called) && !(inArticle && PARTS.has(element.name))
  return {
    stranger:
      outer.stranger ||
      STRANGERS.test(called) ||
      /\bauthor\b/.test(rel) ||
      (!wraps && (PERSON.test(itemprop) || /\bPerson\b/.test(itemtype))),
    guest: outer.guest || GUESTS.test(called),
    sharing: (outer.sharing && !following) || sharing,
    article: inArticle,
    frame: inArticle ? null : framing ? element : outer.frame,
    block: article || sharing ? null : following ? blockOf(element) : outer.block,
  }
}

/** A link or item that says of itself that it is one of several such is no block: what is around it is. */
function blockOf(element: Element): Element {
  let block = element
  for (let at = parentOf(element); PARTS.has(block.name) && at !== null; at = parentOf(at)) block = at
  return block
}

/** What holds the whole page, so that what it is called says nothing of a part: whatever is around its main part, its footer or, with most links, its heading. */
function wrappersOf({ $ }: Page): ReadonlySet<Element> {
  const found = new Set<Element>()
  const around = (inner: Element, holds: (outer: Element) => boolean) => {
    for (let at = parentOf(inner); at !== null && !found.has(at); at = parentOf(at)) if (holds(at)) found.add(at)
  }
  for (const main of $('html, body, main, [role="main"], #main, #content').toArray()) {
    around(main, () => true)
    if (main.name === 'body' || main.name === 'html' || main.name === 'main') found.add(main)
  }
  for (const footer of $('footer, [role="contentinfo"]').toArray()) {
    if ($(footer).closest('article, aside, section, li').length === 0) around(footer, () => true)
  }
  const all = $('a').length
  if (all < FEW_LINKS) return found
  for (const heading of $('h1').slice(0, 3).toArray()) around(heading, (outer) => $(outer).find('a').length > all / 2)
  return found
}
