import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Scan } from '../scanner.ts'
import { hasPicture } from './avatar.ts'
import { accountWith, profileLinks } from './profile.ts'
import { isMissing } from './server.ts'
import type { Found } from './webfinger.ts'

const ACTIVITY_JSON = 'application/activity+json'

const PropertyValue = z.object({ type: z.string(), value: z.string().nullish() })

/** An ActivityPub actor (w3.org/TR/activitypub 4.1), with the fields that are used; most may be one thing or a list. */
const Actor = z.object({
  id: z.string(),
  type: z.union([z.string(), z.array(z.string())]),
  name: z.string().nullish(),
  summary: z.string().nullish(),
  url: z.unknown(),
  published: z.string().nullish(),
  followers: z.string().nullish(),
  following: z.string().nullish(),
  outbox: z.string().nullish(),
  attachment: z.unknown(),
  icon: z.unknown(),
})

const Collection = z.object({ totalItems: z.number().nullish() })

/** Kinds of actors that are machines. */
const MACHINES = new Set(['Service', 'Application'])

/**
 * A profile by ActivityPub alone, for servers whose client API is closed: one request, and one for each of the counts
 * that the actor has a collection for. Servers that want signed requests (GoToSocial, and others in "secure mode") show
 * nothing at all: what is known then is that the account exists.
 */
export async function actorProfile(found: Found, scan: Scan): Promise<Account> {
  const handle = `${found.user}@${found.host}`
  try {
    const actor = await scan.http.json(request(found.actor, scan), Actor)
    const types = Array.isArray(actor.type) ? actor.type : [actor.type]
    const fields = z.array(PropertyValue).safeParse([actor.attachment ?? []].flat()).data ?? []
    return accountWith({
      handle,
      name: actor.name || null,
      url: firstUrl(actor.url) ?? found.page ?? actor.id,
      followers: await total(actor.followers, scan),
      following: await total(actor.following, scan),
      posts: await total(actor.outbox, scan),
      created: actor.published ?? null,
      avatar: pictureIn(actor.icon),
      bot: types.some((type) => MACHINES.has(type)),
      bio: htmlToText(actor.summary ?? '') || null,
      links: profileLinks(
        fields.map(({ value }) => ({ value: value ?? '', verified: false })),
        linksOf(actor.summary ?? ''),
      ),
    })
  } catch (error) {
    if (isMissing(error)) throw gone(handle, error)
    if (!isUnreadable(error)) throw error
    return accountWith({ handle, url: found.page ?? found.actor })
  }
}

async function total(collection: string | null | undefined, scan: Scan): Promise<number | null> {
  if (!collection || !isAddress(collection)) return null
  try {
    return (await scan.http.json(request(collection, scan), Collection)).totalItems ?? null
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

function request(address: string, scan: Scan) {
  const { host, pathname, search } = new URL(address)
  return { url: `${scan.origin(host)}${pathname}${search}`, headers: { accept: ACTIVITY_JSON } }
}

/** The server answered, and would not or could not tell: unknown, which is not a failure of the reading. */
function isUnreadable(error: unknown): boolean {
  return error instanceof PlatformError && error.httpStatus !== null && error.status !== 'rate_limited'
}

function gone(handle: string, error: PlatformError): PlatformError {
  return new PlatformError('not_found', `the server of ${handle} says that the account is gone`, {
    httpStatus: error.httpStatus ?? 404,
  })
}

/** Whether the actor shows a picture of its own: an image or a list of images; nothing at all where it has none. */
function pictureIn(icon: unknown): boolean | null {
  const icons = [icon ?? []].flat()
  return icons.length === 0
    ? false
    : hasPicture(icons.map((image) => firstUrl(imageUrl(image))).find((url) => url !== null))
}

function imageUrl(image: unknown): unknown {
  return typeof image === 'object' && image !== null && 'url' in image ? image.url : image
}

function firstUrl(url: unknown): string | null {
  for (const each of [url].flat()) {
    if (typeof each === 'string') return each
    if (typeof each === 'object' && each !== null && 'href' in each && typeof each.href === 'string') return each.href
  }
  return null
}
