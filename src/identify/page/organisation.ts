import type { Page } from './page.ts'

/** What a page says of the organisation whose site it is on. */
export interface Organisation {
  names: string[]
  telephone: string[]
  email: string[]
  /** Opening hours, as the page writes them. */
  hours: string[]
  sameAs: string[]
  contactPoints: ContactPoint[]
}

export interface ContactPoint {
  /** What it is for: "customer service". */
  type: string | null
  telephone: string | null
  email: string | null
  url: string | null
  hours: string[]
}

/** What a page says of its organisation in JSON-LD, microdata and Open Graph: the site's own organisation, where it speaks of several. */
export function organisation(_page: Page): Organisation {
  return { names: [], telephone: [], email: [], hours: [], sameAs: [], contactPoints: [] }
}
