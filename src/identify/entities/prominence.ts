import { siteDomain } from '../../brand/site-domain.ts'
import type { Entity } from '../../evidence/identity.ts'

/** Beyond so many, further websites are more countries, not more fame. */
const MOST_WEBSITES = 5

/** How well known an entity is: on how many networks it is, and how many websites it has (by registrable domain, at most 5). */
export function prominence({ websites, accounts }: Pick<Entity, 'websites' | 'accounts'>): number {
  const networks = new Set(accounts.map(({ platform }) => platform)).size
  return networks + Math.min(domainsOf({ websites }).size, MOST_WEBSITES)
}

export function domainsOf({ websites }: Pick<Entity, 'websites'>): Set<string> {
  return new Set(websites.map(siteDomain).filter((domain) => domain !== null))
}
