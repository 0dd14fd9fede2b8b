import { isAddress } from '../../evidence/address.ts'
import type { Identification } from '../../evidence/identification.ts'
import type { ContactWay, SiteFacts } from '../../evidence/site-facts.ts'
import { plainUrl } from '../../text/plain.ts'
import type { Page } from '../terminal/page.ts'
import { type Row, rows } from './rows.ts'

const MOST = 2
const MAIL = 'mailto:'

/** How the brand can be reached, by what its site says; nothing where nobody could look. */
export function contact({ site }: Identification, page: Page): string[] {
  if (site === null || !isRead(site)) return []
  const { telephone, email, form, chat, hours, statusPage, security } = site
  const ways: [label: string, ways: readonly ContactWay[]][] = [
    ['Telephone', telephone],
    ['E-mail', email],
    ['Form', form],
    ['Chat', chat],
    ['Hours', hours],
  ]
  const none = ways.filter(([, found]) => found.length === 0).map(([label]) => label.toLowerCase())
  return rows('How to reach it, by its site', page, [
    ...ways.filter(([, found]) => found.length > 0).map(([label, found]): Row => [label, listed(found, site)]),
    ['Status page', looked(statusPage)],
    ['security.txt', security.contacts.length > 0 ? security.contacts.map(address).join(', ') : looked(security)],
    ...(none.length === 0 ? [] : [['Not found', `${none.join(', ')}: none on ${pagesRead(site)}`] as const]),
  ])
}

/** Whether the front page could be read. */
export function isRead({ outcome }: SiteFacts): boolean {
  return outcome.status === 'ok' || outcome.status === 'partial'
}

function pagesRead({ pages }: SiteFacts): string {
  const read = pages.filter(({ outcome }) => outcome.status === 'ok' || outcome.status === 'partial').length
  return read === 1 ? 'the page read' : `the ${read} pages read`
}

function listed(ways: readonly ContactWay[], site: SiteFacts): string {
  const shown = ways.slice(0, MOST).map((way) => shownWay(way, site))
  const more = ways.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

/** A page that is a way itself needs no telling where it stands. */
function shownWay({ value, page, clicks }: ContactWay, site: SiteFacts): string {
  const text = address(value)
  return value === page ? text : `${text} (${clicks === 0 ? 'front page' : place(page, site)})`
}

/** A page of the site by its path, another by its host too. */
function place(page: string, site: SiteFacts): string {
  if (!isAddress(page) || !isAddress(site.url)) return plainUrl(page)
  const { host, pathname } = new URL(page)
  const path = pathname === '/' ? '' : pathname
  return plainUrl(host === new URL(site.url).host ? path || 'front page' : `${host}${path}`)
}

/** An e-mail address as people write it, any other as it is. */
function address(value: string): string {
  if (value.toLowerCase().startsWith(MAIL)) return value.slice(MAIL.length)
  return isAddress(value) ? plainUrl(value) : value
}

function looked({ url, outcome }: SiteFacts['statusPage']): string {
  if (outcome.status === 'ok') return url === null ? 'there' : plainUrl(url)
  if (outcome.status === 'not_found') return outcome.reason ?? 'none found'
  return `unknown: ${outcome.reason ?? outcome.status}`
}
