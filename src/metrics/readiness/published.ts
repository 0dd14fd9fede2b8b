import type { SiteFacts } from '../../evidence/site-facts.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric, Finding } from '../metric.ts'
import { sentence } from '../reading.ts'
import { siteReading, whySiteUnknown } from '../site-reading.ts'

/** Whether the brand publishes what is going on when its service is down. On a site that could not be read nobody saw a link to it. */
export const statusPage: BrandwideMetric = {
  id: 'status-page',
  title: 'A status page',
  unit: 'yes-no',
  measureBrand(identity) {
    const reading = siteReading(identity)
    const looked = identity.site?.statusPage
    if (looked?.outcome.status === 'ok' || (reading.known && looked)) return published(looked)
    return { value: null, ...whySiteUnknown(identity) }
  },
}

/**
 * Whether who finds a hole can tell the brand: a security.txt that is in force and names a contact.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export const securityContact: BrandwideMetric = {
  id: 'security-contact',
  title: 'A contact for security reports',
  unit: 'yes-no',
  measureBrand(identity) {
    if (identity.site === null) return { value: null, ...whySiteUnknown(identity) }
    const { contacts, expires, ...looked } = identity.site.security
    const found = published(looked)
    if (found.value !== 1 || contacts.length > 0) return found
    const ended = expires === null ? '' : `, which ends on ${expires.slice(0, 10)},`
    return { ...found, value: 0, reason: `The security.txt${ended} names no contact that is in force.` }
  },
}

/** 1 where it was found, 0 where the site says that there is none, else unknown with the reason. */
function published({ url, outcome }: SiteFacts['statusPage']): Finding {
  const reason = outcome.reason === null ? null : sentence(outcome.reason)
  if (outcome.status === 'not_found') return { value: 0, reason }
  if (outcome.status !== 'ok') return { value: null, status: outcome.status, reason }
  return { value: 1, ...sources(url === null ? [] : [{ platform: 'site', id: url, url }]) }
}
