import type { SiteFacts } from '../../evidence/site-facts.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { siteReading, unreadPages } from '../site-reading.ts'
import type { Source } from '../value.ts'

type Ways = SiteFacts['telephone']

/**
 * The share of four that the brand's site tells: a telephone number, an e-mail address, a form or a chat, and the hours
 * in which somebody is there. Where one is missing and a page could not be read, it may stand there.
 */
export const contactWays: BrandwideMetric = {
  id: 'contact-ways',
  title: 'Ways to reach a person, of telephone, e-mail, form or chat, and hours',
  unit: 'share',
  measureBrand(identity) {
    const reading = siteReading(identity)
    if (!reading.known) return { value: null, status: reading.status, reason: reading.reason }
    const { telephone, email, form, chat, hours } = reading.site
    const ways = { telephone, email, formOrChat: [...form, ...chat], hours }
    const kinds = Object.values(ways)
    const found = kinds.filter((kind) => kind.length > 0)
    const limit = found.length === kinds.length ? null : unreadPages(reading.unread)
    return {
      value: found.length / kinds.length,
      n: kinds.length,
      ...(limit !== null && { status: 'partial', reason: limit }),
      breakdown: Object.fromEntries(Object.entries(ways).map(([kind, found]) => [kind, found.length > 0])),
      ...sources(found.flatMap((kind) => pages(kind).slice(0, 1))),
    }
  },
}

/** Ways of contact as sources: what they are, and the pages on which they stand. */
export function pages(ways: Ways): Source[] {
  return ways.map(({ value, page }) => ({ platform: 'site', id: value, url: page }))
}
