import type { SiteFacts } from '../../evidence/site-facts.ts'
import { OK, outcome } from '../../evidence/status.ts'
import type { Http } from '../../http/request.ts'
import type { Page } from '../page/page.ts'
import { domainWithin } from '../page/site-of.ts'
import { domainOf, isHostOf } from './address.ts'
import { wording } from './folded.ts'
import { isParked } from './parked.ts'
import { visit } from './visit.ts'

/** Who serves status pages for others, each at a name below its own. */
const SERVED = ['statuspage.io', 'instatus.com']
const TEXTS = new Set([
  'system status',
  'service status',
  'server status',
  'status page',
  'platform status',
  'api status',
])

type Looked = SiteFacts['statusPage']

/**
 * The page on which the brand says whether its services work: one that its site links to, else `status.` before its
 * domain, which is asked for once. A name that only leads to the front page again is none.
 *
 * @param front the front page; null where it could not be read.
 */
export async function findStatusPage(
  http: Http,
  site: URL,
  front: Page | null,
  pages: readonly Page[],
): Promise<Looked> {
  const [linked] = pages.flatMap((page) => linksIn(page))
  if (linked) return { url: linked.href, outcome: OK }
  const domain = domainWithin(site)
  if (domain === null)
    return { url: null, outcome: outcome('not_applicable', 'an address without a name has no others beside it') }
  return ask(http, new URL(`https://status.${domain}/`), front)
}

function linksIn(page: Page): URL[] {
  const { $, absolute } = page
  return $('a[href*="status" i]')
    .toArray()
    .flatMap((element) => {
      const url = absolute($(element).attr('href'))
      return url !== null && isStatusLink(url, wording($(element).text().slice(0, 100)), page) ? [url] : []
    })
}

/** "Status" alone may be that of a flight or an order, unless it leads to a page of that very name. */
function isStatusLink(url: URL, text: string, page: Page): boolean {
  if (isHostOf(url.hostname, SERVED) && !SERVED.includes(url.hostname) && url.hostname !== 'www.statuspage.io')
    return true
  const own = domainOf(url) === domainOf(page.url)
  if (own && url.hostname.startsWith('status.')) return true
  if (TEXTS.has(text)) return true
  return text === 'status' && (url.hostname.includes('status') || /^\/(?:system-)?status\/?$/.test(url.pathname))
}

async function ask(http: Http, url: URL, front: Page | null): Promise<Looked> {
  const { page, url: at, outcome: how, unreachable } = await visit(http, url)
  if (unreachable?.kind === 'name') return none(`there is no ${url.hostname}`)
  if (page === null) return { url: null, outcome: how }
  const elsewhere = at.hostname !== url.hostname
  if (elsewhere && !isHostOf(at.hostname, SERVED) && !at.hostname.includes('status'))
    return none(`${url.hostname} leads to ${at.hostname}`)
  if (front !== null && titleOf(page) === titleOf(front) && titleOf(page) !== '')
    return none(`${url.hostname} shows the front page`)
  if (isParked(page, domainOf(url))) return none(`${url.hostname} shows a page of whoever keeps the domain`)
  return { url: at.href, outcome: OK }
}

function titleOf({ $ }: Page): string {
  return wording($('title').first().text().slice(0, 300))
}

function none(reason: string): Looked {
  return { url: null, outcome: outcome('not_found', reason) }
}
