import type { Element } from 'domhandler'
import type { LinkPlace } from '../../evidence/site-facts.ts'
import type { Catalogue } from '../catalogue.ts'
import { addressesOf, NAMING, numbered, screenName } from './addresses.ts'
import { accountAt } from './destinations.ts'
import { labelOf, textBefore, textOf } from './element-text.ts'
import { embeddedAddresses } from './embedded-json.ts'
import type { Mention } from './mention.ts'
import { sameAs } from './organisation.ts'
import type { Page } from './page.ts'
import { CREDIT, calledBy, INVITATION } from './surrounding-words.ts'
import { parentOf, type Surroundings, surroundingsOn } from './surroundings.ts'

/** Elements of a page that are looked at, half of them at its end: footers stand there. */
const MOST = 10_000
/** Characters of the words beside a link that still belong to it. */
const BESIDE = 120
const CLIMB = 3
/** Characters before a link that may say who made the page. */
const CREDITS = 60

/** An account that an element of the page names, with the element and where it stands. */
export interface Shown {
  mention: Mention
  element: Element
  surroundings: Surroundings
}

/** The accounts that the page's links and buttons name; not those of authors, commentators and makers of the page. */
export function shownAccounts(page: Page, catalogue: Catalogue): Shown[] {
  const surroundings = surroundingsOn(page)
  const all = page.$(NAMING)
  const elements = all.length > MOST ? [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)] : all.toArray()
  return elements.flatMap((element) => {
    const found = addressesOf(element, page).flatMap((url) => {
      const account = accountAt(url, catalogue, page.domain, wordsOf(element))
      return account === null ? [] : [{ url, account }]
    })
    if (found.length === 0) return []
    const around = surroundings(element)
    if (around.stranger || isCredit(element)) return []
    return found.map(({ url, account }) => ({
      element,
      surroundings: around,
      mention: { url, ...account, ...standing(element, around), invited: isInvited(element, account.network.name) },
    }))
  })
}

function standing(element: Element, around: Surroundings): Pick<Mention, 'place' | 'framed' | 'block' | 'doubtful'> {
  const doubtful = around.guest || (around.article && around.block === null)
  const placed = !doubtful && (around.frame !== null || around.block !== null)
  const place: LinkPlace = isMe(element) ? 'me' : placed ? 'frame' : 'text'
  return { place, framed: !doubtful && around.frame !== null, block: doubtful ? null : around.block, doubtful }
}

function isMe({ attribs }: Element): boolean {
  return /(?:^|\s)me(?:\s|$)/i.test(attribs.rel ?? '')
}

/** The accounts that the page names without showing them: in its head and in its data. */
export function toldAccounts(page: Page, catalogue: Catalogue): Mention[] {
  const { $ } = page
  const attribute = (selector: string, name: string) =>
    $.root()
      .find(selector)
      .toArray()
      .map((element) => element.attribs[name])
  const meta = (property: string) => attribute(`meta[name="${property}"], meta[property="${property}"]`, 'content')
  const told: [LinkPlace, (string | undefined)[], string][] = [
    ['me', attribute('link[rel~="me"]', 'href'), 'mastodon'],
    ['data', sameAs(page), ''],
    ['meta', meta('twitter:site').map((name) => screenName(name) ?? webAddress(name)), ''],
    ['meta', meta('article:publisher').map(webAddress), ''],
    ['meta', meta('og:see_also').map(webAddress), ''],
    ['meta', attribute('link[rel~="publisher"], a[rel~="publisher"]', 'href'), ''],
    ['meta', [...meta('fb:page_id'), ...meta('fb:pages').flatMap((ids) => ids?.split(',') ?? [])].map(numbered), ''],
  ]
  const mentions = told.flatMap(([place, addresses, words]) =>
    addresses.flatMap((text) => mentioned(page.absolute(text), place, null, words, page, catalogue)),
  )
  const embedded = embeddedAddresses(page).flatMap(({ url, path }) =>
    mentioned(url, 'frame', path, path, page, catalogue),
  )
  return [...mentions, ...embedded]
}

function mentioned(
  url: URL | null,
  place: LinkPlace,
  block: string | null,
  words: string,
  page: Page,
  catalogue: Catalogue,
): Mention[] {
  const account = url === null ? null : accountAt(url, catalogue, page.domain, words)
  if (url === null || account === null) return []
  return [{ url, ...account, place, framed: false, block, doubtful: false, invited: false }]
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:https?:)?\/\//i.test(text.trim()) ? text : undefined
}

/** What says of a link what it leads to: its label, what it is called, its picture's name. */
function wordsOf(element: Element): string {
  return isMe(element) ? 'mastodon' : `${labelOf(element)} ${calledBy(element)}`
}

/** "Powered by", "Theme by", in the link or right before it. */
function isCredit(element: Element): boolean {
  return CREDIT.test(textBefore(element, CREDITS)) || CREDIT.test(labelOf(element))
}

function isInvited(element: Element, network: string): boolean {
  const label = labelOf(element)
  if (INVITATION.test(label)) return true
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
  const beside = besideOf(element)
  const named = words === network.toLowerCase() || words === 'twitter'
  return (named && beside.length > 0) || beside.some((text) => INVITATION.test(text))
}

/** The texts of the parts of the page around an element that are short. */
function besideOf(element: Element): string[] {
  const found: string[] = []
  for (let at = parentOf(element); at !== null && found.length < CLIMB; at = parentOf(at)) {
    const text = textOf(at, BESIDE + 1)
    if (text.length > BESIDE) break
    found.push(text)
  }
  return found
}
