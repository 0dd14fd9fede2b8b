import type { Facts } from '../conversations/facts.ts'
import type { DeadEnd, IdentifiedAccount, Identity } from '../evidence/identity.ts'
import { DAY, type Seconds, STALE_DAYS, seconds } from '../evidence/time.ts'
import { official, sameHandle } from '../metrics/presence/accounts.ts'
import { daysSilent } from '../metrics/presence/days-silent.ts'
import type { WorklistLine } from './worklist-line.ts'

const NOT_A_CONTACT = { kind: 'account', intent: null, stage: null, waitingSince: null, excerpt: '' } as const

/**
 * The brand's accounts and links that need somebody's hand: official accounts without a sign of life for 90 days, those
 * that are gone, and the links on its site that lead nowhere. An account is called stale or gone only where its posts,
 * its profile or its platform say so.
 */
export function accountsToFix(facts: readonly Facts[], identity: Identity | null, observedAt: Seconds): WorklistLine[] {
  const deadLinks = identity?.deadEnds.filter(({ page }) => page !== null) ?? []
  const gone = identity === null ? [] : goneAccounts(identity, deadLinks)
  const told = new Set([...gone, ...deadLinks].map(({ platform }) => platform))
  return [
    ...facts.flatMap(staleOn),
    ...(identity === null ? [] : staleElsewhere(identity, facts, observedAt)),
    ...facts.filter(({ platform }) => !told.has(platform.id)).flatMap(notFoundOn),
    ...gone.map(goneLine),
    ...deadLinks.map(deadLinkLine),
  ]
}

/** The stale accounts of a live platform. */
function staleOn(facts: Facts): WorklistLine[] {
  const { platform } = facts
  if (platform.source === 'archive') return []
  return platform.accounts.flatMap((account) => {
    const days = account.official ? daysSilent(facts, account) : null
    const { id, url, handle, followers } = account
    return staleLine({ platform: platform.id, id, url, author: handle, audience: followers }, days)
  })
}

/** The stale accounts of platforms that were not scanned, as far as their profiles tell. */
function staleElsewhere(identity: Identity, facts: readonly Facts[], observedAt: Seconds): WorklistLine[] {
  const scanned = ({ platform, handle }: IdentifiedAccount) =>
    facts.some(
      (one) =>
        one.platform.id === platform && one.platform.accounts.some((account) => sameHandle(account.handle, handle)),
    )
  return official(identity)
    .filter((account) => !scanned(account))
    .flatMap(({ platform, handle, url, followers, lastActive }) => {
      const days = lastActive === null ? null : (observedAt - seconds(lastActive)) / DAY
      return staleLine({ platform, id: handle, url, author: handle, audience: followers }, days)
    })
}

type Who = Pick<WorklistLine, 'platform' | 'id' | 'url' | 'author' | 'audience'>

function staleLine(who: Who, days: number | null): WorklistLine[] {
  if (days === null || days <= STALE_DAYS) return []
  const why = `silent for ${Math.floor(days)} days: wake it, or close it with a word on where you are now`
  return [{ ...NOT_A_CONTACT, ...who, why }]
}

/** The platform on which an account that was named does not exist. */
function notFoundOn({ platform }: Facts): WorklistLine[] {
  const { id, name, source, outcome } = platform
  if (source === 'archive' || outcome.status !== 'not_found') return []
  const why = outcome.reason ?? 'the account that was named does not exist'
  return [{ ...NOT_A_CONTACT, platform: id, id, url: null, author: name, audience: null, why }]
}

/** Official accounts that are gone, but for those of which a link on the site tells. */
function goneAccounts({ accounts }: Identity, deadLinks: readonly DeadEnd[]): IdentifiedAccount[] {
  const linked = new Set(deadLinks.map(({ url }) => url))
  return accounts.filter(
    ({ trust, profile, url }) =>
      trust === 'official' && profile.status === 'not_found' && (url === null || !linked.has(url)),
  )
}

function goneLine({ platform, handle, url, followers, profile }: IdentifiedAccount): WorklistLine {
  const why = `gone: ${profile.reason ?? 'its platform knows of no such account'}`
  return { ...NOT_A_CONTACT, platform, id: handle, url, author: handle, audience: followers, why }
}

/** The page is what is to be mended, so it is the line's address. */
function deadLinkLine({ platform, network, url, page, reason }: DeadEnd): WorklistLine {
  const why = `a link on your site leads nowhere: ${reason}`
  return { ...NOT_A_CONTACT, platform, id: url, url: page, author: network, audience: null, excerpt: url, why }
}
