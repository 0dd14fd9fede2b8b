import type { SiteFacts } from '../../evidence/site-facts.ts'
import type { Http } from '../../http/request.ts'
import type { Page } from '../page/page.ts'
import { surroundingsOn } from '../page/surroundings.ts'
import { domainOf, pageKey } from '../site/address.ts'
import { visit } from '../site/visit.ts'

/** A host that seems to hold a community, and where on the brand's site the link to it stands at best. */
export interface Linked {
  url: URL
  place: 'frame' | 'text'
  page: string
}

/** How the names of communities' hosts begin. */
const COMMUNITY = /^(?:community|communities|forums?|discuss|ask|support-community)\./
/** A site that links to more has a list of other people's. */
const MOST = 4
const LINKS_AT_MOST = 5000

/**
 * The communities that the brand's site links to, by the names of their hosts. One outside the site's own domain counts
 * where the site's header or footer leads there: in what is written it may be anybody's.
 *
 * The pages that the site was read by are asked for again, which costs nothing in the same run.
 */
export async function linkedCommunities(site: SiteFacts, http: Http): Promise<Linked[]> {
  const read = site.pages.filter(({ outcome }) => outcome.status === 'ok' || outcome.status === 'partial')
  const found = new Map<string, Linked>()
  for (const { url } of read) {
    const { page } = await visit(http, new URL(url))
    for (const link of page === null ? [] : linksOn(page, site)) {
      const known = found.get(link.url.host)
      if (known === undefined || (known.place === 'text' && link.place === 'frame')) found.set(link.url.host, link)
    }
  }
  return [...found.values()].slice(0, MOST)
}

function linksOn(page: Page, site: SiteFacts): Linked[] {
  const { $, absolute } = page
  const surroundings = surroundingsOn(page)
  const own = new URL(site.url)
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
      return [{ url: front(url), place, page: page.url.href } satisfies Linked]
    })
}

/** A link may lead to one question of many: whose community it is its front page says. */
function front(url: URL): URL {
  const home = new URL('/', url)
  return pageKey(home) === pageKey(url) ? url : home
}
