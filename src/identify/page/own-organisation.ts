import type { DataNode } from './data-node.ts'
import { isOrganisation } from './organisation-types.ts'
import type { Page } from './page.ts'
import { domainWithin, labelWithin } from './site-of.ts'

/** The properties by which a site's own organisation hangs on what the site says of its pages. */
const OWN: ReadonlySet<string> = new Set(['publisher', 'copyrightHolder', 'sourceOrganization', 'mainEntity', 'about'])
/** Those by which others do, even within the same site: owners, parts, people, goods. */
const OTHERS: ReadonlySet<string> = new Set([
  'parentOrganization',
  'subOrganization',
  'department',
  'author',
  'creator',
  'member',
])
const SITES: ReadonlySet<string> = new Set(['WebSite', 'WebPage', 'CollectionPage', 'AboutPage', 'ContactPage'])

/**
 * The things that describe the organisation whose site the page is on, the surest first: what the site names as its publisher;
 * organisations whose address or id lies in the site's registrable domain, or in one of the same label (`aurora.com`, `aurora.de`);
 * else the page's one organisation that stands by itself.
 */
export function ownOrganisations(page: Page): DataNode[] {
  const publishers = page.data
    .filter(({ types }) => types.includes('WebSite'))
    .flatMap((site) => site.nodes('publisher'))
  const organisations = page.data.filter(({ types, via }) => isOrganisation(types) && !OTHERS.has(via ?? ''))
  const ours = organisations.filter((node) => addresses(node).some((address) => sameSite(page, address)))
  const single = organisations.filter(({ via }) => via === null || OWN.has(via))
  const homeless = single.filter((node) => addresses(node).length === 0)
  const sure = [...publishers.filter((node) => !claimsAnotherSite(page, node)), ...ours]
  if (sure.length > 0) return [...new Set(sure)]
  if (single.length === 1) return single
  return homeless.length === 1 ? homeless : homeless.filter(({ via }) => via !== null)
}

/** What the page says of its site as such. */
export function ownSites(page: Page): DataNode[] {
  return page.data.filter(
    ({ types, via }) => types.some((type) => SITES.has(type)) && (via === null || via === 'isPartOf'),
  )
}

function claimsAnotherSite(page: Page, node: DataNode): boolean {
  const all = addresses(node)
  return all.length > 0 && !all.some((address) => sameSite(page, address))
}

function addresses(node: DataNode): string[] {
  return [...node.strings('url'), ...(node.id === null ? [] : [node.id])].filter((text) => !text.startsWith('_:'))
}

function sameSite(page: Page, address: string): boolean {
  const url = page.absolute(address)
  if (url === null) return false
  if (url.host === page.url.host) return true
  const label = labelWithin(url)
  return label !== null && (domainWithin(url) === page.domain || label === labelWithin(page.url))
}
