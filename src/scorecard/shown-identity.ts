import type { Identity } from '../evidence/identity.ts'
import { isFailure } from '../metrics/reading.ts'
import type { ShownIdentity } from './schema.ts'

/** Who the brand is and where, as the scorecard tells it: without what was passed over, and of the site only how to reach somebody. */
export function shownIdentity(identity: Identity): ShownIdentity {
  const { entity, why, website, accounts, missing, deadEnds, lookAlikes, site, sources } = identity
  return { entity, why, website, accounts, missing, deadEnds, lookAlikes, contact: contactOf(site), sources }
}

function contactOf(site: Identity['site']): ShownIdentity['contact'] {
  // Nothing found on pages that nobody could read is not known to be missing.
  if (site === null || isFailure(site.outcome)) return null
  const { telephone, email, form, chat, hours, statusPage, security } = site
  return { telephone, email, form, chat, hours, statusPage, security }
}
