import type { SiteLink } from '../../evidence/site-facts.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Page } from './page.ts'

/** The accounts of the brand, and the closed networks, that a page of its site links to: each once, at its best place. */
export function networkLinks(_page: Page, _catalogue: Catalogue): SiteLink[] {
  return []
}
