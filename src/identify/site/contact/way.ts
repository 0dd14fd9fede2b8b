import type { SiteFacts } from '../../../evidence/site-facts.ts'
import type { Page } from '../../page/page.ts'

/** A page that was read, as far as ways of contact are sought on it. */
export interface ReadPage {
  page: Page
  /** How many clicks it is away from the front page. */
  clicks: number
  /** Whether it is about reaching somebody, so that what stands on it is meant for that. */
  forContact: boolean
}

export type ContactWay = SiteFacts['telephone'][number]

/** Ways in, each once by its key: that with the fewest clicks, else the first. */
export function eachOnce(ways: readonly ContactWay[], key: (value: string) => string): ContactWay[] {
  const best = new Map<string, ContactWay>()
  for (const way of ways) {
    const name = key(way.value)
    const before = best.get(name)
    if (!before || way.clicks < before.clicks) best.set(name, way)
  }
  return [...best.values()].slice(0, MOST)
}

/** More of one kind tell nothing more. */
const MOST = 20
