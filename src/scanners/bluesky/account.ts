import { type Account, accountRecord } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { credentialsOf, SET_KEYS } from './credentials.ts'
import { domainOf, isValidHandle, profileUrl } from './handle.ts'
import { Profile } from './shapes.ts'
import { asksForSignIn, PLATFORM, toAuthor } from './to-post.ts'
import { ask, saidBy, xrpc } from './xrpc.ts'

const ADDRESS = /(?<![\w.@-])(?:https?:\/\/|www\.)[^\s<>"']*[\w/]/g

/**
 * Reads a profile.
 *
 * @throws PlatformError `not_found` when Bluesky says that there is no such profile, or that it has been taken down or
 *   deactivated; `auth_required` when the account asks not to be shown to readers who are not signed in, and
 *   no credentials are set.
 */
export async function readAccount(handle: string, scan: Scan): Promise<Account> {
  const profile = await askForProfile(handle, scan)
  if (asksForSignIn(profile) && !credentialsOf(scan))
    throw new PlatformError(
      'auth_required',
      `${handle} asks Bluesky not to show it to readers who are not signed in; ${SET_KEYS} to read it as one who is`,
    )
  return toAccount(profile)
}

/** The account in a profile. Counts that the server leaves out are unknown. */
export function toAccount(profile: Profile): Account {
  const { did, handle, displayName, description } = profile
  const known = isValidHandle(handle)
  return accountRecord({
    platform: PLATFORM,
    id: did,
    handle,
    name: displayName || null,
    url: profileUrl(known ? handle : did),
    followers: profile.followersCount ?? null,
    following: profile.followsCount ?? null,
    posts: profile.postsCount ?? null,
    created: profile.createdAt ?? null,
    // A handle that is a domain is proof of that domain; whether the domain is the brand's is for others to judge.
    verified: profile.verification?.verifiedStatus === 'valid' || domainOf(handle) !== null,
    badge: badgeOf(profile),
    avatar: Boolean(profile.avatar),
    bot: toAuthor(profile, new Set()).bot,
    bio: description || null,
    links: linksIn(profile).map((url) => ({ url, verified: false })),
  })
}

/**
 * What Bluesky vouches for: that it made the account a verifier of others, or that one of the verifiers that it trusts
 * vouches for it. Its word is on who somebody is (a person, a newspaper, a company), whatever their handle is.
 *
 * @see app.bsky.actor.defs#verificationState
 */
function badgeOf({ verification }: Profile): string | null {
  if (verification?.trustedVerifierStatus === 'valid') return 'an organisation that Bluesky trusts to verify others'
  return verification?.verifiedStatus === 'valid' ? 'an account verified by Bluesky or a verifier that it trusts' : null
}

async function askForProfile(handle: string, scan: Scan): Promise<Profile> {
  try {
    return await ask(scan, xrpc(scan.origin('appview'), 'app.bsky.actor.getProfile', { actor: handle }), Profile)
  } catch (failure) {
    throw goneAccount(failure, handle) ?? failure
  }
}

/** The failure that says an account is not there, in a sentence; null when the failure says something else. */
export function goneAccount(failure: unknown, handle: string): PlatformError | null {
  const said = saidBy(failure)
  const sentence =
    said?.message === 'Profile not found'
      ? `Bluesky has no account ${handle}`
      : said?.error === 'AccountTakedown'
        ? `Bluesky has suspended the account ${handle}`
        : said?.error === 'AccountDeactivated'
          ? `the account ${handle} has been deactivated by its owner`
          : null
  return sentence === null ? null : new PlatformError('not_found', sentence, { cause: failure })
}

function linksIn({ website, description }: Profile): string[] {
  const inBio = (description ?? '').match(ADDRESS) ?? []
  const urls = inBio.map((address) => (address.startsWith('www.') ? `https://${address}` : address))
  return [...new Set([...(website ? [website] : []), ...urls])]
}
