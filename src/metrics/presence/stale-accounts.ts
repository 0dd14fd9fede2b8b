import type { Facts } from '../../conversations/facts.ts'
import type { IdentifiedAccount } from '../../evidence/identity.ts'
import { STALE_DAYS } from '../../evidence/time.ts'
import { sources } from '../finding.ts'
import type { BrandwideMetric } from '../metric.ts'
import { shareOfKnown } from '../share-of-known.ts'
import { nothingFound } from '../site-reading.ts'
import { inWords, listed, official, profiles, sameHandle, unreadStatus } from './accounts.ts'
import { daysSilent } from './days-silent.ts'

/**
 * The share of the brand's official accounts that have shown no sign of life for 90 days: by their posts where the
 * platform was scanned, else by their profiles.
 */
export const staleAccounts: BrandwideMetric = {
  id: 'stale-accounts',
  title: 'Official accounts without a sign of life for 90 days',
  unit: 'share',
  measureBrand(identity, facts) {
    const accounts = official(identity).map((account) => ({ account, stale: isStale(account, facts) }))
    if (accounts.length === 0)
      return { value: null, ...nothingFound(identity.sources, 'No official account is known.') }
    const stale = accounts.filter((one) => one.stale === true).map(({ account }) => account)
    const unknown = accounts.filter((one) => one.stale === null).map(({ account }) => account)
    const reason =
      unknown.length === 0 ? null : `When they last posted is not known of ${listed(unknown.map(inWords))}.`
    return {
      ...shareOfKnown(stale.length, accounts.length - unknown.length, { reason, status: unreadStatus(unknown) }),
      breakdown: {
        accounts: accounts.map(({ account: { platform, handle, lastActive }, stale }) => ({
          platform,
          handle,
          lastActive,
          stale,
        })),
      },
      ...sources(profiles(stale)),
    }
  },
}

/** Whether an account is stale; null where it is not known. */
function isStale(account: IdentifiedAccount, facts: readonly Facts[]): boolean | null {
  for (const one of facts) {
    if (one.platform.id !== account.platform || one.platform.source === 'archive') continue
    const scanned = one.platform.accounts.find(({ handle }) => sameHandle(handle, account.handle))
    const days = scanned ? daysSilent(one, scanned) : null
    if (days !== null) return days > STALE_DAYS
  }
  return account.stale
}
