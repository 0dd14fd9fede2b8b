import { siteDomain } from '../../brand/site-domain.ts'
import type { Size } from './record.ts'

/**
 * The size of a brand, by how many websites of its own it has, each in another registrable domain: one or none is
 * small, two or three are middle-sized, four and more large. A brand opens a site per country or trade, so this grows
 * with the brand and says nothing of the networks it is on.
 */
export function sizeOf({ websites }: { websites: readonly string[] }): Size {
  const domains = new Set(websites.map((website) => siteDomain(website) ?? website)).size
  if (domains < 2) return 'small'
  return domains < 4 ? 'middle-sized' : 'large'
}
