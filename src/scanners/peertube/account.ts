import { type Account, accountRecord } from '../../evidence/account.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { partsOf } from './handle.ts'
import { Profile } from './shapes.ts'
import { idOf, linksIn, PLATFORM } from './to-post.ts'

/** Whose list of videos is asked for. */
export type Kind = 'video-channels' | 'accounts'

/** The profile: one request for a channel, two for an account, since a handle does not tell which it is. */
export async function account(handle: string, scan: Scan): Promise<Account> {
  return toAccount((await readProfile(handle, scan)).profile)
}

/** The profile, and what it is the profile of. */
export async function readProfile(handle: string, scan: Scan): Promise<{ kind: Kind; profile: Profile }> {
  const parts = partsOf(handle)
  if (parts === null)
    throw new PlatformError('not_found', `${handle} cannot be the handle of a channel or account on PeerTube`)
  const ask = (kind: Kind) =>
    scan.http.json(`${scan.origin(parts.host)}/api/v1/${kind}/${encodeURIComponent(parts.name)}`, Profile)
  try {
    return { kind: 'video-channels', profile: await ask('video-channels') }
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    return { kind: 'accounts', profile: await ask('accounts') }
  }
}

/** A channel or account, with its followers from all servers that its own knows. */
export function toAccount(profile: Profile): Account {
  const { name, host, url, description, support, createdAt } = profile
  const said = [description, support].filter((text) => text != null && text !== '').join('\n\n')
  return accountRecord({
    platform: PLATFORM,
    id: idOf(profile),
    handle: `${name}@${host}`,
    name: profile.displayName || null,
    url,
    followers: profile.followersCount ?? null,
    following: profile.followingCount ?? null,
    posts: profile.videosCount ?? null,
    created: createdAt == null ? null : iso(seconds(createdAt)),
    avatar: profile.avatars == null ? null : profile.avatars.length > 0,
    bio: description || null,
    links: linksIn(said).map((link) => ({ url: link, verified: false })),
  })
}
