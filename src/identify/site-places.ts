import type { Testimony } from '../evidence/identity.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import type { Catalogue } from './catalogue.ts'
import type { Claim } from './source.ts'

/** Platforms on which a brand has places that its site names beside its accounts: feeds, apps, a status page. */
const FEEDS = 'feeds'
const STATUS = 'statuspage'
const PLACES: ReadonlySet<string> = new Set([FEEDS, STATUS, 'app-store', 'google-play'])

/** Whether an account is such a place: where it cannot be read as one it is merely something else, and nothing is gone. */
export function isPlace({ platform }: { platform: string }): boolean {
  return PLACES.has(platform)
}

/**
 * The places that the site names as its own, as claims.
 *
 * @param platforms what is read: others are left out.
 */
export function placesOf(
  { feeds, apps, statusPage, url }: SiteFacts,
  platforms: ReadonlySet<string>,
  catalogue: Pick<Catalogue, 'network'>,
): Claim[] {
  const status = statusPage.outcome.status === 'ok' && statusPage.url !== null ? [statusPage.url] : []
  return [
    ...feeds.map((feed) => ({ platform: FEEDS, text: feed, says: 'The site names it as its feed.' })),
    ...apps.map(({ store, id }) => ({ platform: store, text: id, says: 'The site names it as its app.' })),
    ...status.map((page) => ({ platform: STATUS, text: page, says: 'The site leads to it as its status page.' })),
  ].flatMap(({ platform, text, says }) => {
    const handle = platforms.has(platform) ? (catalogue.network(platform)?.handle.parse(text) ?? null) : null
    const testimony: Testimony = { witness: 'site-meta', text: says, url }
    return handle === null ? [] : [{ platform, handle, testimony: [testimony] }]
  })
}
