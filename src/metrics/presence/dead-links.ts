import type { DeadEnd, IdentifiedAccount, Identity } from '../../evidence/identity.ts'
import type { SiteLink } from '../../evidence/site-facts.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric, Finding } from '../metric.ts'
import { siteReading, unreadPages } from '../site-reading.ts'
import { listed, sameHandle, unreadStatus } from './accounts.ts'

/**
 * The share of the network links on the brand's site that lead to a closed network or an account that is gone. Where a
 * link leads is not known of every network: then the share is at least so large, the interval says how large it may be,
 * and where it is known of no link it is unknown. The same account linked from several pages is one link.
 */
export const deadLinks: BrandwideMetric = {
  id: 'dead-links',
  title: "Links on the brand's site to closed networks or gone accounts",
  unit: 'share',
  measureBrand(identity) {
    const reading = siteReading(identity)
    if (!reading.known) return { value: null, status: reading.status, reason: reading.reason }
    const dead = identity.deadEnds.filter(isOnSite)
    const others = accountsLinked(reading.site.links, dead).map((link) => ({
      link,
      account: accountOf(link, identity),
    }))
    const unread = unreadPages(reading.unread)
    if (dead.length + others.length === 0) {
      const status = reading.unread[0]?.outcome.status ?? 'not_applicable'
      return { value: null, status, n: 0, reason: sentences([NO_LINK, unread]) }
    }
    const alive = others.filter(({ account }) => account !== null && wasRead(account))
    const unknown = others.filter((one) => !alive.includes(one))
    const why = unknown.length === 0 ? null : `Not known of ${listed(unknown.map(({ link }) => link.url))}.`
    const reason = sentences([why, unread])
    const all = dead.length + others.length
    const share: Finding =
      unknown.length === all
        ? { value: null, n: 0, status: unreadStatus(unknown.flatMap(({ account }) => account ?? [])), reason }
        : {
            value: dead.length / all,
            n: all,
            interval: unknown.length === 0 ? null : [dead.length / all, (dead.length + unknown.length) / all],
            status: reason === null ? 'ok' : 'partial',
            reason,
          }
    return {
      ...share,
      breakdown: {
        dead: dead.map(({ platform, url, page, reason }) => ({ platform, url, page, reason })),
        alive: alive.map(({ link: { platform, url } }) => ({ platform, url })),
        unknown: unknown.map(({ link: { platform, url } }) => ({ platform, url })),
      },
      ...sources(dead.map(({ platform, url, page }) => ({ platform, id: url, url: page }))),
    }
  },
}

const NO_LINK = 'The site links to no network.'

function isOnSite({ page }: DeadEnd): boolean {
  return page !== null
}

/** The site's links to accounts, each account once, without the dead ones. */
function accountsLinked(links: readonly SiteLink[], dead: readonly DeadEnd[]): SiteLink[] {
  const gone = links.filter(({ url }) => dead.some((end) => end.url === url))
  const linked: SiteLink[] = []
  for (const link of links) if (![...gone, ...linked].some((other) => leadAlike(other, link))) linked.push(link)
  return linked
}

function leadAlike(a: SiteLink, b: SiteLink): boolean {
  if (a.url === b.url) return true
  if (a.platform !== b.platform) return false
  return a.handle === null || b.handle === null ? a.handle === b.handle : sameHandle(a.handle, b.handle)
}

function accountOf({ platform, handle }: SiteLink, { accounts }: Identity): IdentifiedAccount | null {
  if (handle === null) return null
  return accounts.find((account) => account.platform === platform && sameHandle(account.handle, handle)) ?? null
}

function sentences(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(' ')
}

function wasRead({ profile }: IdentifiedAccount): boolean {
  return profile.status === 'ok' || profile.status === 'partial'
}
