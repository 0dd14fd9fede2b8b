import type { Facts } from '../../conversations/facts.ts'
import type { Account } from '../../evidence/account.ts'
import { sources } from '../finding.ts'
import type { Finding, Metric } from '../metric.ts'

/** Followers of the official accounts. People who follow several are counted several times: a potential audience. */
export const audience: Metric = {
  id: 'audience',
  title: 'Potential audience: followers of the official accounts, people counted twice',
  unit: 'count',
  needs: ['accounts'],
  inapplicable: withoutFollowers,
  measure: followers,
}

/**
 * The audience from 0 to 10 on a log scale; 10 is 100 million.
 *
 * @see HowSociable (2008) for the sliding scale, on which small brands still register.
 */
export const magnitude: Metric = {
  id: 'magnitude',
  title: 'Magnitude of the audience, 0 to 10 on a log scale',
  unit: 'index',
  needs: ['accounts'],
  inapplicable: withoutFollowers,
  measure(facts) {
    const { value, ...rest } = followers(facts)
    return { ...rest, value: Math.min(10, 1.25 * Math.log10(1 + value)) }
  },
}

function followers(facts: readonly Facts[]): Finding & { value: number } {
  const accounts = facts.flatMap(officialAccounts)
  const known = accounts.flatMap(({ followers }) => (followers === null ? [] : [followers]))
  const unknown = accounts.filter((account) => account.followers === null)
  const unread = facts.flatMap(({ platform }) =>
    platform.unread.map(({ handle }) => ({ platform: platform.id, handle })),
  )
  const found = {
    value: known.reduce((sum, count) => sum + count, 0),
    n: known.length,
    breakdown: { accounts: accounts.map(({ platform, handle, followers }) => ({ platform, handle, followers })) },
    ...sources(accounts),
  }
  if (unknown.length + unread.length === 0) return found
  const reasons = [without(unknown, 'whose followers are not public'), without(unread, 'which could not be read')]
  return { ...found, status: 'partial', reason: reasons.filter((reason) => reason !== null).join(' ') }
}

function without(accounts: readonly Pick<Account, 'platform' | 'handle'>[], why: string): string | null {
  const names = accounts.map(({ platform, handle }) => `${platform}:${handle}`)
  return names.length === 0 ? null : `Without ${names.join(', ')}, ${why}.`
}

function officialAccounts({ platform }: Facts): Account[] {
  return platform.accounts.filter(({ official }) => official)
}

/** Where no account tells its followers the platform has no such thing, or an archive no such column. */
function withoutFollowers(facts: Facts): string | null {
  const accounts = officialAccounts(facts)
  if (facts.platform.source === 'network' && accounts.length === 0) return null
  return accounts.some(({ followers }) => followers !== null)
    ? null
    : `${facts.platform.name} tells no followers of accounts.`
}
