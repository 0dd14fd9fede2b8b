import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { siteReading, unreadPages } from '../site-reading.ts'
import { pages } from './contact-ways.ts'

/**
 * The fewest clicks from the front page to a telephone number, an e-mail address, a form or a chat. Pages that were read
 * in full and hold none are the site's own word that there is none on them; with a page unread it is only not known.
 */
export const clicksToContact: BrandwideMetric = {
  id: 'clicks-to-contact',
  title: 'Clicks from the front page to a way of contact',
  unit: 'count',
  measureBrand(identity) {
    const reading = siteReading(identity)
    if (!reading.known) return { value: null, status: reading.status, reason: reading.reason }
    const { telephone, email, form, chat, pages: asked } = reading.site
    const ways = [...telephone, ...email, ...form, ...chat].toSorted((a, b) => a.clicks - b.clicks)
    const [nearest] = ways
    if (nearest) return { value: nearest.clicks, ...sources(pages([nearest])) }
    const read = asked.length - reading.unread.length
    const none = `No way of contact on the ${read === 1 ? 'page' : `${read} pages`} of the site that could be read.`
    const [first] = reading.unread
    if (!first) return { value: null, status: 'not_found', reason: none }
    return { value: null, status: first.outcome.status, reason: [none, unreadPages(reading.unread)].join(' ') }
  },
}
