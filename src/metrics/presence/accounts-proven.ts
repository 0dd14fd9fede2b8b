import type { IdentifiedAccount, Witness } from '../../evidence/identity.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { isFailure } from '../reading.ts'
import { failedSources, nothingFound, siteReading } from '../site-reading.ts'
import { byPlatform, existing, type Group, inWords, listed, profiles } from './accounts.ts'

/** What is a claim and no proof: the user's word, a catalogue's, and that a search found an account of that name. */
const CLAIMS: readonly Witness[] = ['named', 'index', 'wikidata', 'search']

/**
 * The share of the platforms with any account that claims to be the brand's on which one is official with proof: by the
 * site, the account itself, its platform, or another official account. Where the site could not be read, what lacks
 * proof may have it there, and the share is unknown.
 */
export const accountsProven: BrandwideMetric = {
  id: 'accounts-proven',
  title: 'Platforms with an official account that is proven',
  unit: 'share',
  measureBrand(identity) {
    const platforms = byPlatform(existing(identity)).map((group) => ({
      ...group,
      proven: group.accounts.some(isProven),
    }))
    if (platforms.length === 0) return { value: null, ...nothingFound(identity.sources, NO_ACCOUNT) }
    const proven = platforms.filter((one) => one.proven)
    const unproven = platforms.filter((one) => !one.proven)
    const behind = (unproven.length > 0 ? unproven : proven).flatMap(({ accounts }) => accounts)
    const found = { n: platforms.length, breakdown: { platforms: platforms.map(told) }, ...sources(profiles(behind)) }
    const site = siteReading(identity)
    if (unproven.length > 0 && !site.known) {
      const which = listed(unproven.map(({ network }) => network))
      const reason = `${proven.length} of ${platforms.length} are proven; for ${which} the site would tell. ${site.reason}`
      return { ...found, value: null, status: site.status, reason }
    }
    const limits = unproven.length === 0 ? [] : [...unread(unproven), ...failedSources(identity.sources)]
    const value = proven.length / platforms.length
    return limits.length === 0 ? { ...found, value } : { ...found, value, status: 'partial', reason: limits.join(' ') }
  },
}

const NO_ACCOUNT = 'No account of the brand was named or found.'

function isProven({ trust, testimony }: IdentifiedAccount): boolean {
  return trust === 'official' && testimony.some(({ witness }) => !CLAIMS.includes(witness))
}

function told({ platform, proven, accounts }: Group & { proven: boolean }) {
  const shown = accounts.map((account) => ({
    handle: account.handle,
    trust: account.trust,
    proven: isProven(account),
    evidence: account.testimony.map(({ text }) => text),
  }))
  return { platform, proven, accounts: shown }
}

/** Profiles without proof that could not be read: they might hold it. */
function unread(groups: readonly Group[]): string[] {
  const accounts = groups.flatMap((group) => group.accounts)
  const failed = accounts.filter(({ profile }) => isFailure(profile) && profile.status !== 'not_supported')
  return failed.length === 0 ? [] : [`Not read: the profiles of ${listed(failed.map(inWords))}.`]
}
