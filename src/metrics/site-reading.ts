import { type Identity, SITE_SOURCE } from '../evidence/identity.ts'
import type { SiteFacts, SitePage } from '../evidence/site-facts.ts'
import type { Outcome, Status } from '../evidence/status.ts'
import { firstFew } from './first-few.ts'
import { isFailure, sentence } from './reading.ts'

/** The brand's own site and the pages of it that could not be read, or why nothing is known of it. */
export type SiteReading =
  | { known: true; site: SiteFacts; unread: readonly SitePage[] }
  | { known: false; status: Status; reason: string }

/** How reading the site went. */
export function siteReading(identity: Identity): SiteReading {
  const { site } = identity
  if (site === null || isFailure(site.outcome)) return { known: false, ...whySiteUnknown(identity) }
  return { known: true, site, unread: site.pages.filter(({ outcome }) => couldNotBeRead(outcome)) }
}

/**
 * Why nothing is known of a site that was not read: it could not be; else no website is known, or a source that might
 * know one could not be asked.
 */
export function whySiteUnknown({ site, website, sources }: Identity): { status: Status; reason: string } {
  const outcome = site?.outcome ?? sources.find(({ id }) => id === SITE_SOURCE)?.outcome
  if (outcome !== undefined && isFailure(outcome)) {
    const why = outcome.reason === null ? '' : `: ${outcome.reason}`
    return { status: outcome.status, reason: sentence(`The brand's site could not be read${why}`) }
  }
  if (website !== null) return { status: 'not_supported', reason: "The brand's site was not read." }
  return nothingFound(sources, 'No website of the brand is known: name it with --website.')
}

/** Why nothing is known where the sources named nothing: one of them could not be asked, else they know of nothing. */
export function nothingFound(sources: Identity['sources'], nothing: string): { status: Status; reason: string } {
  const failed = sources.find(({ outcome }) => isFailure(outcome))
  if (!failed) return { status: 'not_applicable', reason: nothing }
  return { status: failed.outcome.status, reason: [nothing, ...failedSources(sources)].join(' ') }
}

/** Which sources could not be asked, and why: a sentence for each. */
export function failedSources(sources: Identity['sources']): string[] {
  const failed = sources
    .filter(({ outcome }) => isFailure(outcome))
    .map(({ name, outcome: { reason } }) =>
      sentence(`${name} could not be asked${reason === null ? '' : `: ${reason}`}`),
    )
  return firstFew(failed, (rest) => `${rest} more sources could not be asked.`)
}

/** A page that is not there was read as far as there was anything to read. */
function couldNotBeRead(outcome: Outcome): boolean {
  return isFailure(outcome) && outcome.status !== 'not_found'
}

/** Pages that could not be read, as a sentence; null without any. */
export function unreadPages(unread: readonly SitePage[]): string | null {
  if (unread.length === 0) return null
  const which = unread.map(({ url, outcome: { reason } }) => (reason === null ? url : `${url} (${reason})`))
  return `Not read: ${which.join(', ')}.`
}
