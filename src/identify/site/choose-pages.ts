import type { Page } from '../page/page.ts'
import { isOwn, pageKey } from './address.ts'
import { wording } from './folded.ts'
import { LINKED_ROLES, type LinkedRole, ROLE_WORDS } from './page-words.ts'

/** A page of the site that the front page links to, and what it seems to be for. */
export interface Candidate {
  url: URL
  role: LinkedRole
}

interface Link {
  url: URL
  text: string
}

/** More links than any front page has that a person reads. */
const LINKS_AT_MOST = 5000
/** A text of more characters is a teaser and no name of a page. */
const LONGEST_TEXT = 60
/** What is no page: files, and what a machine does for one who is signed in. */
const NO_PAGE =
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|svg|webp|mp[34]|ics|vcf|xml|rss|json|js|css|exe|dmg|apk)$/i
const NOT_PUBLIC = /\/(?:log-?in|sign-?in|log-?out|register|cart|basket|checkout|wp-admin|wp-json|cdn-cgi)(?:\/|$)/i

/**
 * The pages to read beside the front page: for each role the link that fits it best, by its text and its address, at most
 * one page a role and no page twice. A page that serves two roles stands under the first. Only pages of the site itself
 * (see `isOwn`), `help.aurora.example` among them; no files.
 */
export function choosePages(front: Page): Candidate[] {
  const links = linksOf(front)
  const taken = new Set([pageKey(front.url)])
  const chosen: Candidate[] = []
  for (const role of LINKED_ROLES) {
    const [best] = links
      .map((link) => ({ ...link, fit: fitOf(link, role) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit || a.url.href.length - b.url.href.length)
    // The best page for this role may be read for another already: then no lesser one is.
    if (!best || taken.has(pageKey(best.url))) continue
    taken.add(pageKey(best.url))
    chosen.push({ url: best.url, role })
  }
  return chosen
}

/** Whether the front page has a part of its own for contact: a link to a place on itself that is worded like one. */
export function holdsContact({ $, url, absolute }: Page): boolean {
  return $('a[href*="#"]')
    .toArray()
    .slice(0, LINKS_AT_MOST)
    .some((element) => {
      const target = absolute($(element).attr('href'))
      if (target === null || target.hash === '' || pageKey(target) !== pageKey(url)) return false
      const text = wording($(element).text())
      const { texts, segments } = ROLE_WORDS.contact
      return texts.includes(text) || segments.includes(target.hash.slice(1).toLowerCase())
    })
}

function linksOf({ $, url: front, absolute }: Page): Link[] {
  return $('a[href]')
    .toArray()
    .slice(0, LINKS_AT_MOST)
    .flatMap((element) => {
      const link = $(element)
      const url = absolute(link.attr('href'))
      if (url === null || url.username !== '' || !isOwn(url, front)) return []
      if (NO_PAGE.test(url.pathname) || NOT_PUBLIC.test(url.pathname)) return []
      url.hash = ''
      if (pageKey(url) === pageKey(front)) return []
      const shown = link.text().slice(0, 500).trim() || link.attr('aria-label') || link.attr('title')
      const text = wording(shown || link.find('img[alt]').first().attr('alt') || '')
      return [{ url, text: text.length > LONGEST_TEXT ? '' : text }]
    })
}

/**
 * How well a link fits a role; 0 where it does not. Its text counts most, where it is the very words; then the last part
 * of its path, then a host of its own for the role, then any part of its path, then the words at the start or end of a text.
 */
function fitOf({ url, text }: Link, role: LinkedRole): number {
  const { texts, segments, not } = ROLE_WORDS[role]
  const words = text.split(' ')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const names = parts.map((part) => part.toLowerCase().replace(/\.(?:s?html?|php|aspx?|jsp|do)$/, ''))
  if (not.some((word) => words.includes(word) || names.some((name) => name.split(/[-_]/).includes(word)))) return 0
  const last = names.at(-1) ?? ''
  const [label = ''] = url.hostname.split('.')
  const byText = texts.includes(text)
    ? 100
    : words.length <= 5 && texts.some((phrase) => edges(text, phrase, role))
      ? 30
      : 0
  const byHost = segments.includes(label) && names.length <= 2 ? 60 : 0
  const byPath = segments.includes(last) ? 80 : names.some((name) => segments.includes(name)) ? 40 : 0
  const found = byText + Math.max(byHost, byPath)
  // Of several that fit, the one that lies deeper is the more special.
  return found === 0 ? 0 : found - Math.min(names.length, 9)
}

/** One word alone tells little, but where it is "contact". */
function edges(text: string, phrase: string, role: LinkedRole): boolean {
  const telling = role === 'contact' || phrase.includes(' ')
  return telling && (text.startsWith(`${phrase} `) || text.endsWith(` ${phrase}`))
}
