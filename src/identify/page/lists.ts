import type { Element } from 'domhandler'
import { textOf } from './element-text.ts'
import type { Shown } from './mentions.ts'
import type { Page } from './page.ts'
import { parentOf } from './surroundings.ts'

const CLIMB = 5
const PAGES: ReadonlySet<string> = new Set(['body', 'main', 'article', 'html'])
/** What else a list of accounts holds: a feed, a newsletter, some words. */
const OTHER_LINKS = 8
const LONGEST = 300
/** Words of its own that a list has: a heading, and some at each link. Sentences that mention accounts have more. */
const WORDS = 6
const WORDS_BY_LINK = 2

/**
 * Finds lists of links to accounts that nothing names as such: the smallest part of the page around a link that leads to
 * two networks or more and holds hardly anything else. The accounts in one then stand in a block.
 */
export function gathered(shown: readonly Shown[], page: Page): Shown[] {
  const networks = new Map<Element, Set<string>>()
  for (const { element, mention } of shown) {
    for (const outer of around(element)) networks.set(outer, (networks.get(outer) ?? new Set()).add(mention.network.id))
  }
  const lists = new Map<Element, boolean>()
  const isList = (outer: Element): boolean => {
    const known = lists.get(outer)
    if (known !== undefined) return known
    const found = isListOf(outer, networks.get(outer)?.size ?? 0, page)
    lists.set(outer, found)
    return found
  }
  return shown.map((one) => {
    const { surroundings, element, mention } = one
    if (mention.block !== null || mention.doubtful || surroundings.sharing) return one
    const list = around(element).find((outer) => (networks.get(outer)?.size ?? 0) > 1)
    if (list === undefined || !isList(list)) return one
    return { ...one, mention: { ...mention, block: list, place: mention.place === 'text' ? 'frame' : mention.place } }
  })
}

function around(element: Element): Element[] {
  const found: Element[] = []
  for (let at = parentOf(element); at !== null && found.length < CLIMB && !PAGES.has(at.name); at = parentOf(at))
    found.push(at)
  return found
}

function isListOf(outer: Element, networks: number, { $ }: Page): boolean {
  const links = $(outer).find('a')
  if (links.length > 3 * networks + OTHER_LINKS) return false
  const text = textOf(outer, LONGEST + 1)
  if (text.length > LONGEST) return false
  const linked = links.toArray().reduce((sum, link) => sum + wordsIn(textOf(link, LONGEST)), 0)
  return wordsIn(text) - linked <= WORDS + WORDS_BY_LINK * links.length
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
