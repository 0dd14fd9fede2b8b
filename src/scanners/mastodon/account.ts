import type { Account } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { actorProfile } from './actor.ts'
import { clientOf, homeOf } from './home.ts'
import { isMissing } from './server.ts'

/**
 * The profile, from the account's own server; by ActivityPub alone where that server's client API is closed or absent.
 *
 * Requests: WebFinger (one, two where the domain is split), nodeinfo (two), the profile (one); by ActivityPub one, and
 * one for each of the three counts.
 *
 * @throws `not_found` when the host of the handle says that there is no such account.
 */
export async function account(handle: string, scan: Scan): Promise<Account> {
  const { found, server } = await homeOf(handle, scan)
  const known = `${found.user}@${found.host}`
  if (server.dialect.api === 'none' || (server.token === null && !server.dialect.keyless.posts))
    return actorProfile(found, scan)
  try {
    const { account, suspended, moved } = await clientOf(server, scan).profile(found.user)
    if (suspended)
      scan.note(
        `${known} is suspended by its own server, which shows nothing of it: neither its posts nor its followers.`,
      )
    if (moved !== null) scan.note(`${known} has moved to ${moved}: audit that account as well.`)
    return account
  } catch (error) {
    if (!isClosed(error)) throw error
    return actorProfile(found, scan)
  }
}

/** The account is there, as WebFinger says; the API does not show it, or is none that is known here. */
function isClosed(error: unknown): boolean {
  return error instanceof PlatformError && (error.status === 'auth_required' || isMissing(error))
}
