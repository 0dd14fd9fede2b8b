import { z } from 'zod'
import { isAddress } from '../../evidence/address.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { type Address, addressOf, hostName } from './address.ts'
import { GRAMMAR } from './handle.ts'
import { isMissing } from './server.ts'

const Jrd = z.object({
  subject: z.string().nullish(),
  links: z.array(z.object({ rel: z.string(), type: z.string().nullish(), href: z.string().nullish() })),
})

/** Where an account really lives. */
export interface Found extends Address {
  /** The address of its ActivityPub actor. */
  actor: string
  /** The host that serves its API: the actor's, which a split domain keeps apart from the handle's. */
  apiHost: string
  page: string | null
}

const ACTIVITY = /^application\/(?:activity\+json|ld\+json\b.*activitystreams)/i

/**
 * Finds an account by WebFinger on the host of its handle (RFC 7033): one request, two where the answer names the
 * account by another host. That name is kept only if that host names the same actor: anybody can claim a subject.
 *
 * @throws `not_found` when the host says that there is no such account (404), or no longer (410), or has one that is
 *   not on the Fediverse.
 */
export async function webfinger(handle: string, scan: Scan): Promise<Found> {
  const asked = addressOf(handle)
  if (!asked) throw new PlatformError('error', `${handle} is not a handle of the Fediverse: it would be ${GRAMMAR}`)
  const { subject, ...found } = await finger(asked, scan)
  const named = subject === null ? null : addressOf(subject)
  if (!named || named.host === asked.host) return { ...found, ...(named ?? asked) }
  const confirmed = await finger(named, scan).catch(notConfirmed)
  return { ...found, ...(confirmed?.actor === found.actor ? named : asked) }
}

interface Fingered {
  subject: string | null
  actor: string
  apiHost: string
  page: string | null
}

async function finger({ user, host }: Address, scan: Scan): Promise<Fingered> {
  const resource = encodeURIComponent(`acct:${user}@${host}`)
  const url = `${scan.origin(host)}/.well-known/webfinger?resource=${resource}`
  const jrd = await scan.http
    .json({ url, headers: { accept: 'application/jrd+json, application/json' } }, Jrd)
    .catch((error: unknown) => {
      throw isMissing(error) ? absent(user, host, error) : error
    })
  const actor = jrd.links.find(({ rel, type }) => rel === 'self' && ACTIVITY.test(type ?? ''))?.href
  const apiHost = actor && isAddress(actor) ? hostName(new URL(actor).host) : null
  if (!actor || !apiHost)
    throw new PlatformError('not_found', `${host} knows ${user}@${host}, but not as an account of the Fediverse`)
  const page = jrd.links.find(({ rel }) => rel === 'http://webfinger.net/rel/profile-page')?.href ?? null
  return { subject: jrd.subject ?? null, actor, apiHost, page }
}

function absent(user: string, host: string, error: PlatformError): PlatformError {
  const said = error.httpStatus === 410 ? 'is gone: deleted, or suspended for good' : 'does not exist'
  return new PlatformError('not_found', `${host} says that ${user}@${host} ${said}`, {
    httpStatus: error.httpStatus ?? 404,
  })
}

/** Another host's silence says nothing against the account; only a limit or an abort must stop the reading. */
function notConfirmed(error: unknown): null {
  if (error instanceof PlatformError && (error.status === 'not_found' || error.httpStatus !== null)) return null
  throw error
}
