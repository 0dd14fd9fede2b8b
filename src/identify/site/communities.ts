import type { LinkedCommunity } from '../../evidence/site-facts.ts'
import type { Page } from '../page/page.ts'
import { surroundingsOn } from '../page/surroundings.ts'
import { domainOf, pageKey } from './address.ts'

/** How the names of communities' hosts begin. */
const COMMUNITY = /^(?:community|communities|forums?|discuss|ask|support-community)\./
/** A site that links to more has a list of other people's. */
const MOST = 4
const LINKS_AT_MOST = 5000

/**
 * The communities that the pages of a site link to, by the names of their hosts. One outside the site's own domain counts
 * where the site's header or footer leads there: in what is written it may be anybody's.
 *
 * @param home the site's front page.
 */
export function communitiesOn(pages: readonly Page[], home: URL): LinkedCommunity[] {
  const found = new Map<string, LinkedCommunity>()
  for (const link of pages.flatMap((page) => linksOn(page, home))) {
    const { host } = new URL(link.url)
    const known = found.get(host)
    if (known === undefined || (known.place === 'text' && link.place === 'frame')) found.set(host, link)
  }
  return [...found.values()].slice(0, MOST)
}

function linksOn(page: Page, own: URL): LinkedCommunity[] {
  const { $, absolute } = page
  const surroundings = surroundingsOn(page)
  return $('a[href]')
    .toArray()
    .slice(0, LINKS_AT_MOST)
    .flatMap((element) => {
      const url = absolute(element.attribs.href)
      if (url === null || !COMMUNITY.test(url.hostname) || url.host === own.host || url.username !== '') return []
      const { frame, block, stranger, guest, sharing } = surroundings(element)
      const place = frame !== null || block !== null ? 'frame' : 'text'
      const isOwn = domainOf(url) === domainOf(own)
      if (stranger || sharing || (!isOwn && (guest || place === 'text'))) return []
      return [{ url: front(url).href, place, page: page.url.href } satisfies LinkedCommunity]
    })
}

/** A link may lead to one question of many: whose community it is its front page says. */
function front(url: URL): URL {
  const home = new URL('/', url)
  return pageKey(home) === pageKey(url) ? url : home
}
