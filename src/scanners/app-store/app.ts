import { type Account, accountRecord } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { type App, Lookup } from './shapes.ts'

/** An app in one country's store. */
export interface InCountry {
  country: string
  app: App
}

/** The app in each of the countries in which it is to be had; one request for each country, made once. */
export async function inCountries(id: string, countries: readonly string[], scan: Scan): Promise<InCountry[]> {
  const found: InCountry[] = []
  for (const country of countries) {
    const asked = new URLSearchParams({ id, country, entity: 'software' })
    const { results } = await scan.http.json(`${scan.origin('api')}/lookup?${asked}`, Lookup)
    const app = results.find(({ trackId }) => String(trackId) === id)
    if (app) found.push({ country, app })
  }
  return found
}

/** An app as an account: what it is called in the first of the countries, its ratings over all of them. */
export function appAccount(id: string, stores: readonly InCountry[], countries: readonly string[]): Account {
  const [first] = stores
  if (!first) throw new PlatformError('not_found', `the App Store has no app ${id} in ${countries.join(', ')}`)
  const { trackName, trackViewUrl, sellerUrl, releaseDate, currentVersionReleaseDate } = first.app
  return accountRecord({
    platform: 'app-store',
    id,
    handle: id,
    name: trackName,
    url: trackViewUrl ?? `https://apps.apple.com/app/id${id}`,
    created: releaseDate ?? null,
    links: sellerUrl ? [{ url: sellerUrl, verified: false }] : [],
    rating: ratingOver(stores),
    lastActive: currentVersionReleaseDate ?? null,
  })
}

/** How many rated it, and the mean over all of them; null where no country tells. */
function ratingOver(stores: readonly InCountry[]): Account['rating'] {
  const rated = stores.flatMap(({ app: { averageUserRating: mean, userRatingCount: count } }) =>
    mean == null || count == null ? [] : [{ mean, count }],
  )
  if (rated.length === 0) return null
  const count = rated.reduce((sum, one) => sum + one.count, 0)
  const stars = rated.reduce((sum, one) => sum + one.mean * one.count, 0)
  return { mean: count === 0 ? null : stars / count, count }
}
