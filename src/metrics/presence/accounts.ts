import type { IdentifiedAccount, Identity } from '../../evidence/identity.ts'
import type { Status } from '../../evidence/status.ts'
import type { Source } from '../value.ts'

/** So many names stand in a sentence; the others are counted. */
const NAMED = 5

/** The accounts that are there as far as is known: all but those of which their platform says that there are none. */
export function existing({ accounts }: Identity): IdentifiedAccount[] {
  return accounts.filter(({ profile }) => profile.status !== 'not_found')
}

/** The brand's own accounts that are there. */
export function official(identity: Identity): IdentifiedAccount[] {
  return existing(identity).filter(({ trust }) => trust === 'official')
}

/** The accounts on one platform, and what it is called. */
export interface Group {
  platform: string
  network: string
  accounts: IdentifiedAccount[]
}

/** The accounts platform by platform, in the order in which the platforms come first. */
export function byPlatform(accounts: readonly IdentifiedAccount[]): Group[] {
  const groups = new Map<string, Group>()
  for (const account of accounts) {
    const { platform, network } = account
    const group = groups.get(platform) ?? { platform, network, accounts: [] }
    group.accounts.push(account)
    groups.set(platform, group)
  }
  return [...groups.values()]
}

/** Accounts as sources: their profiles. */
export function profiles(accounts: readonly IdentifiedAccount[]): Source[] {
  return accounts.map(({ platform, handle, url }) => ({ platform, id: handle, url }))
}

/** An account in a sentence: "AuroraAir on Sky". */
export function inWords({ handle, network }: IdentifiedAccount): string {
  return `${handle} on ${network}`
}

/** Names in a sentence: the first five, and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED)
  const more = names.length - shown.length
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`
}

/** Why nothing is known of any of some accounts: what befell the reading of their profiles, else that nothing reads them. */
export function unreadStatus(accounts: readonly IdentifiedAccount[]): Status {
  const unread: readonly Status[] = ['ok', 'partial', 'not_applicable', 'not_supported']
  return accounts.find(({ profile }) => !unread.includes(profile.status))?.profile.status ?? 'not_supported'
}

/** Whether two handles of one platform are written alike, but for case and a leading @. */
export function sameHandle(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(handle: string): string {
  return handle.replace(/^@/u, '').toLowerCase()
}
