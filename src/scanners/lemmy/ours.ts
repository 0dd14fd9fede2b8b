import type { Account } from '../../evidence/account.ts'
import type { Author } from '../../evidence/post.ts'
import type { Seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import { addressOf } from './handle.ts'
import type { Pages } from './pages.ts'
import type { Reading } from './to-post.ts'

/** What of Lemmy is the brand's: its communities, and the users who speak for it anywhere. */
export interface Ours {
  communities: readonly Account[]
  users: readonly Account[]
  /** How to read what a server gives. */
  at: (host: string) => Reading
  /** Whether somebody speaks for the brand: one of its users, or a moderator of its own community there. */
  wrote: (author: Author | null) => boolean
}

/** Sorts the brand's accounts. */
export function oursIn({ accounts }: Pick<Scan, 'accounts'>): Ours {
  const isCommunity = ({ handle }: Account) => addressOf(handle)?.kind === 'community'
  const communities = accounts.filter(isCommunity)
  const users = accounts.filter((account) => !isCommunity(account))
  const places = new Set(communities.map(({ id }) => id))
  const people = new Set(users.map(({ id }) => id))
  return {
    communities,
    users,
    at: (host) => ({ host, isOwn: (community) => places.has(community) }),
    wrote: (author) => author !== null && (author.staff || people.has(author.id)),
  }
}

/** Tells how far the pages of a part reach, if they reach anywhere. */
export function tell(
  scan: Scan,
  part: string,
  { from, whole }: Pages,
  to: Seconds,
  scope: 'all' | 'own-places' | 'sample',
): void {
  if (from !== null && from <= to) scan.covered(part, { from, to, complete: whole, scope })
}
