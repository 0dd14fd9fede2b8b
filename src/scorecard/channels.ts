import type { PlatformHeader } from '../evidence/evidence.ts'
import type { Identity } from '../evidence/identity.ts'
import type { Outcome } from '../evidence/status.ts'
import { official, sameHandle } from '../metrics/presence/accounts.ts'
import type { Channels } from './schema.ts'

/** One place where the brand is: an official account, or a network that its site links to. */
interface Channel {
  platform: string
  network: string
  handle: string | null
  url: string | null
  profile: Outcome
}

/**
 * Of what the score speaks: how many of the brand's official accounts, and of the other networks that its site links to,
 * were read, and which were not. One is read where its own posts and what is said to it are; where a platform has only one
 * of the two, that. Null where nobody looked where the brand is.
 */
export function channels(identity: Identity | null, platforms: readonly PlatformHeader[]): Channels | null {
  if (identity === null) return null
  const all = [...official(identity), ...linkedAlone(identity)]
  const unread = all.flatMap((channel): Channels['unread'] => {
    const why = whyUnread(channel, platforms)
    const { platform, network, handle, url } = channel
    return why === null ? [] : [{ platform, network, handle, url, status: why.status, reason: why.reason }]
  })
  return { official: all.length, read: all.length - unread.length, unread }
}

/** The networks that the site links to and on which no official account is known, one channel each. */
function linkedAlone({ accounts, site, deadEnds }: Identity): Channel[] {
  const known = new Set(accounts.filter(({ trust }) => trust === 'official').map(({ platform }) => platform))
  const gone = new Set(deadEnds.map(({ platform }) => platform))
  const found = new Map<string, Channel>()
  for (const { platform, handle, url } of site?.links ?? []) {
    if (handle === null || known.has(platform) || gone.has(platform) || found.has(platform)) continue
    const account = accounts.find((one) => one.platform === platform && sameHandle(one.handle, handle))
    if (account !== undefined) found.set(platform, { ...account, url })
  }
  return [...found.values()]
}

function whyUnread(
  { platform, handle, network, profile }: Channel,
  platforms: readonly PlatformHeader[],
): Pick<Outcome, 'status' | 'reason'> | null {
  const read = platforms.filter((one) => one.source === 'network' && one.id === platform)
  const [first] = read
  if (first === undefined)
    return profile.status === 'ok'
      ? { status: 'not_applicable', reason: `${network} was left out` }
      : { status: profile.status, reason: profile.reason }
  const { outcome, streams, accounts, unread } = first
  if (!isFine(outcome)) return outcome
  const failedProfile = unread.find((one) => handle !== null && sameHandle(one.handle, handle))
  if (failedProfile) return failedProfile.outcome
  const failed = [streams.posts, streams.mentions].find(
    (stream) => stream !== null && stream.outcome.status !== 'not_applicable' && !isFine(stream.outcome),
  )
  if (failed) return failed.outcome
  const among =
    handle === null || accounts.some((one) => one.official && (sameHandle(one.handle, handle) || one.id === handle))
  return among
    ? null
    : { status: 'not_applicable', reason: `it is not among the accounts that were read on ${network}` }
}

function isFine({ status }: Outcome): boolean {
  return status === 'ok' || status === 'partial'
}
