import { LINK_PLACES, type LinkPlace, type SiteLink } from '../../evidence/site-facts.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Claim } from '../source.ts'

/** The links to one account or to one address on a closed network, the most telling first. */
interface Group {
  best: SiteLink
  pages: Set<string>
}

/** What a place says, as a sentence about the account. */
const SAYS: Readonly<Record<LinkPlace, (domain: string) => string>> = {
  me: (domain) => `${domain} says that it is its own (rel=me)`,
  data: (domain) => `${domain} names it in its data on the organisation`,
  frame: (domain) => `the header or footer of ${domain} links to it`,
  meta: (domain) => `${domain} names it in its meta elements`,
  text: (domain) => `a page of ${domain} links to it`,
}

/** Links of several pages, each account once: where it stands at its most telling place. */
export function bestLinks(links: readonly SiteLink[], catalogue: Catalogue): SiteLink[] {
  return grouped(links, catalogue).map(({ best }) => best)
}

/** What the links say of accounts: whose site says so, where at best, and on how many of its pages. */
export function claimsOf(links: readonly SiteLink[], domain: string, catalogue: Catalogue): Claim[] {
  return grouped(links, catalogue).flatMap(({ best: { platform, handle, place, page }, pages }) => {
    if (handle === null) return []
    const often = pages.size > 1 ? `, on ${pages.size} of the pages read` : ''
    const text = `${SAYS[place](domain)}${often}`
    return [{ platform, handle, testimony: [{ witness: `site-${place}` as const, text, url: page }] }]
  })
}

function grouped(links: readonly SiteLink[], catalogue: Catalogue): Group[] {
  const groups = new Map<string, Group>()
  for (const link of links) {
    const key = keyOf(link, catalogue)
    const group = groups.get(key) ?? { best: link, pages: new Set<string>() }
    if (rank(link) < rank(group.best)) group.best = link
    group.pages.add(link.page)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => rank(a.best) - rank(b.best))
}

function keyOf({ platform, handle, url }: SiteLink, catalogue: Catalogue): string {
  if (handle === null) return `${platform} ${url}`
  return `${platform} @${catalogue.network(platform)?.handle.key(handle) ?? handle}`
}

function rank({ place }: SiteLink): number {
  return LINK_PLACES.indexOf(place)
}
