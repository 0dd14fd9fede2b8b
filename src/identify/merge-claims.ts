import type { Account } from '../evidence/account.ts'
import type { Testimony } from '../evidence/identity.ts'
import type { Catalogue } from './catalogue.ts'
import type { Claim } from './source.ts'

interface Joined {
  platform: string
  handle: string
  testimony: Map<string, Testimony>
  account: Account | null
}

/**
 * Claims about one account joined into one, in the order in which the accounts were first named: those whose handles
 * are spellings of each other, and those whose profiles have one id, since a handle and a DID, or the names of one
 * account on two hosts, can be the same. What is said twice stands once. The profile that was read is kept, and with it
 * the handle that the platform itself writes.
 */
export function mergeClaims(claims: readonly Claim[], catalogue: Pick<Catalogue, 'network'>): Claim[] {
  const byName = new Map<string, Joined>()
  const order = new Set<Joined>()
  for (const claim of claims) {
    const names = namesOf(claim, catalogue)
    const known = [...order].filter((joined) => names.some((name) => byName.get(name) === joined))
    const [first, ...others] = known
    const target = first ?? { platform: claim.platform, handle: claim.handle, testimony: new Map(), account: null }
    for (const other of others) {
      add(target, [...other.testimony.values()], other.account)
      order.delete(other)
    }
    order.add(target)
    add(target, claim.testimony, claim.account ?? null)
    for (const [name, holder] of byName) if (known.includes(holder)) byName.set(name, target)
    for (const name of names) byName.set(name, target)
  }
  return [...order].map(({ platform, handle, testimony, account }) => ({
    platform,
    handle: account === null ? handle : (ownHandle(account, catalogue) ?? handle),
    testimony: [...testimony.values()],
    ...(account === null ? {} : { account }),
  }))
}

/** Everything that an account may be known by: its handle, the one on its profile, its id. */
function namesOf({ platform, handle, account }: Claim, catalogue: Pick<Catalogue, 'network'>): string[] {
  const key = catalogue.network(platform)?.handle.key ?? ((text: string) => text)
  const named = (kind: string, text: string) => JSON.stringify([platform, kind, text])
  if (!account) return [named('handle', key(handle))]
  const shown = ownHandle(account, catalogue)
  return [
    named('handle', key(handle)),
    ...(shown === null ? [] : [named('handle', key(shown))]),
    // A DID can be named as a handle is.
    ...[named('id', account.id), named('handle', key(account.id))],
  ]
}

/** The handle on the profile; null where it is none, as that of an account whose domain no longer names it. */
function ownHandle(account: Account, catalogue: Pick<Catalogue, 'network'>): string | null {
  const network = catalogue.network(account.platform)
  return network === null || network.handle.parse(account.handle) !== null ? account.handle : null
}

/** The profile with the most known of it wins: a search shows less than the profile itself. */
function add(target: Joined, testimony: readonly Testimony[], account: Account | null): void {
  for (const one of testimony) {
    const said = JSON.stringify([one.witness, one.text, one.url])
    if (!target.testimony.has(said)) target.testimony.set(said, one)
  }
  if (account !== null && (target.account === null || knownOf(account) > knownOf(target.account)))
    target.account = account
}

function knownOf(account: Account): number {
  return Object.values(account).filter((value) => value !== null).length + account.links.length
}
