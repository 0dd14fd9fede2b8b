import { type Account, accountRecord } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { Profile } from './answers.ts'
import { apiAddress, ask } from './api.ts'
import { PLATFORM } from './to-post.ts'

/** An organisation, or where there is none of the name a user: one request, or two. */
export async function readAccount(handle: string, scan: Scan): Promise<Account> {
  return toAccount((await readProfile(handle, scan)).profile)
}

/** A profile, and the path to what it owns. */
export async function readProfile(handle: string, scan: Scan): Promise<{ profile: Profile; path: string }> {
  const paths = [`orgs/${encodeURIComponent(handle)}`, `users/${encodeURIComponent(handle)}`]
  for (const path of paths) {
    try {
      return { profile: (await ask(scan, apiAddress(scan, path), Profile)).body, path }
    } catch (failure) {
      if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    }
  }
  throw new PlatformError('not_found', `GitHub has no organisation and no user named ${handle}`)
}

/** A profile as an account. A verified organisation has proved that its domain is its own. */
function toAccount(profile: Profile): Account {
  const blog = profile.blog?.trim() ?? ''
  const site = isAddress(blog) ? blog : `https://${blog}`
  const isVerified = profile.is_verified ?? null
  const twitter = profile.twitter_username ?? null
  return accountRecord({
    platform: PLATFORM,
    id: profile.login,
    handle: profile.login,
    name: profile.name ?? null,
    url: profile.html_url,
    followers: profile.followers ?? null,
    following: profile.following ?? null,
    created: profile.created_at == null ? null : iso(seconds(profile.created_at)),
    verified: isVerified,
    badge: isVerified === true ? 'a domain that it has proved to be its own' : null,
    bio: profile.description ?? profile.bio ?? null,
    links: [
      ...(blog !== '' && isAddress(site) ? [{ url: site, verified: isVerified === true }] : []),
      ...(twitter === null ? [] : [{ url: `https://x.com/${encodeURIComponent(twitter)}`, verified: false }]),
    ],
  })
}
