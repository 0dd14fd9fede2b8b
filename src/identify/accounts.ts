import type { Account } from '../evidence/account.ts'
import type { IdentifiedAccount, Testimony } from '../evidence/identity.ts'
import type { Outcome } from '../evidence/status.ts'
import { DAY, type Seconds, STALE_DAYS, seconds } from '../evidence/time.ts'
import type { Network } from '../networks/network.ts'
import { confidenceOf, trustOf } from './confidence.ts'

/** All that is known of one account when it comes to judging it. */
export interface Evidence {
  network: Network
  handle: string
  role: IdentifiedAccount['role']
  /** Whether its handle is one country's or language's. */
  regional: boolean
  testimony: readonly Testimony[]
  profile: Account | null
  outcome: Outcome
  /** The newest post that was looked up (ISO 8601); null where none was. */
  lastPost: string | null
}

/** The account as it is told: how sure it is, what its profile shows, whether it is alive. */
export function identified(evidence: Evidence, now: Seconds): IdentifiedAccount {
  const { network, handle, role, regional, testimony, profile, outcome } = evidence
  const confidence = confidenceIn(testimony, regional)
  const lastActive = latest([profile?.lastActive ?? null, evidence.lastPost])
  return {
    platform: network.id,
    network: network.name,
    handle,
    url: profile?.url ?? (network.handle.url(handle) || null),
    name: profile?.name ?? null,
    followers: profile?.followers ?? null,
    role,
    regional,
    confidence,
    trust: trustOf(confidence),
    testimony: [...testimony],
    profile: outcome,
    lastActive,
    stale: lastActive === null ? null : now - seconds(lastActive) > STALE_DAYS * DAY,
    complete: completeness(profile, testimony),
    openToReplies: network.publicReplies === 'owner decides' ? null : network.publicReplies === 'anyone',
  }
}

/** What a catalogue's word is worth for the account of one country: which one it happens to list is chance. */
const REGIONAL = 0.4

function confidenceIn(testimony: readonly Testimony[], regional: boolean): number {
  const listed = testimony.every(({ witness }) => witness === 'index' || witness === 'wikidata' || witness === 'search')
  return regional && listed ? Math.min(REGIONAL, confidenceOf(testimony)) : confidenceOf(testimony)
}

/** What of a whole profile is there; all unknown where it was not read. */
function completeness(profile: Account | null, testimony: readonly Testimony[]): IdentifiedAccount['complete'] {
  if (profile === null) return { name: null, bio: null, link: null, avatar: null, verification: null }
  const says = (...witnesses: readonly Testimony['witness'][]) =>
    testimony.some(({ witness }) => witnesses.includes(witness))
  return {
    name: profile.name !== null,
    bio: profile.bio !== null,
    link: says('profile-link', 'checked-link'),
    avatar: profile.avatar,
    verification: says('domain', 'checked-link', 'badge') || profile.verified === true,
  }
}

function latest(times: readonly (string | null)[]): string | null {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : known.reduce((a, b) => (seconds(b) > seconds(a) ? b : a))
}
