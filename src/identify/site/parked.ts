import type { Page } from '../page/page.ts'
import { domainOf, isHostOf } from './address.ts'
import { wording } from './folded.ts'

/** Who shows advertisements on unused domains, or sells them; a host stands for all below it too. */
const PARKING_HOSTS = [
  ...['sedo.com', 'sedoparking.com', 'parkingcrew.net', 'parkingcrew.com', 'bodis.com', 'parklogic.com', 'above.com'],
  ...[
    'hugedomains.com',
    'afternic.com',
    'dan.com',
    'undeveloped.com',
    'domainmarket.com',
    'buydomains.com',
    'skenzo.com',
  ],
  ...['dsparking.com', 'dnparking.com', 'namedrive.com', 'smartname.com', 'trafficz.com', 'voodoo.com', 'parked.com'],
]
/** The paths at which GoDaddy's parking pages load themselves. */
const PARKING_PATHS = /\/parking-lander\/|^\/lander\/?$/

/** What stands in titles of pages that no owner has made, in en, de, fr, nl, es, pt, it, and those of servers just installed. */
const TITLES = [
  /\bdomain (?:name )?(?:may be |is )?(?:available )?for sale\b/,
  /\bis for sale\b.{0,99}\b(?:domain|hugedomains|afternic|sedo|godaddy|dan com)\b/,
  /\bbuy this domain\b|\bdomain (?:is )?parked\b|\bparked domain\b|\bparked free\b|\bdomain (?:has )?expired\b/,
  /\bdomain (?:steht zum verkauf|zu verkaufen|kaufen)\b|\bdomaine (?:est )?a vendre\b|\bdomein(?:naam)? (?:is )?te koop\b/,
  /\bdominio (?:esta )?en venta\b|\bdominio (?:esta )?a venda\b|\bdominio (?:e )?in vendita\b/,
  /^domain default page\b|^web server's default page\b|^default web site page\b|^apache2 .{0,40}default page\b/,
  /^welcome to nginx\b|^iis windows server\b|^test page for the (?:apache|nginx)\b/,
]

/**
 * Whether a page is that of a service that shows or sells unused domains, or of a server that nobody has set up: then
 * nothing on it is the brand's. By where it lies, where its scripts and frames come from, and its title.
 *
 * @param siteDomain what the site is called: a service that sells domains is no parked page of its own.
 */
export function isParked(page: Page, siteDomain: string): boolean {
  const { $, url, absolute } = page
  if (isHostOf(url.hostname, PARKING_HOSTS) && domainOf(url) !== siteDomain) return true
  const title = wording($('title').first().text().slice(0, 300))
  if (TITLES.some((pattern) => pattern.test(title))) return true
  return $('script[src],iframe[src],frame[src]')
    .toArray()
    .flatMap((element) => absolute($(element).attr('src')) ?? [])
    .some(({ hostname, pathname }) => isHostOf(hostname, PARKING_HOSTS) || PARKING_PATHS.test(pathname))
}
