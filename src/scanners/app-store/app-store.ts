import { z } from 'zod'
import type { Brand } from '../../brand/brand.ts'
import type { Account, AccountClaim } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { appAccount, inCountries } from './app.ts'
import { lastPageOf, Reviews } from './shapes.ts'
import { reviewToPost } from './to-post.ts'

/** As far as the feed goes: ten pages of fifty. */
const MOST_PAGES = 10

const COUNTRIES = ['us', 'gb', 'de'] as const

const Settings = z.strictObject({
  countries: z
    .array(z.string().regex(/^[a-z]{2}$/, 'is the two letters of a country, like us'))
    .min(1)
    .optional()
    .describe(`The countries whose stores are read, by their two letters; ${COUNTRIES.join(', ')} unless set.`),
})

/**
 * The App Store: what an app is rated and what people write of it, country by country. Its feed of reviews does not hold the
 * developers' answers, so it can tell who spoke to the brand and not who was answered.
 */
export const appStore: Scanner = {
  id: 'app-store',
  name: 'App Store',
  homepage: 'https://apps.apple.com',
  reads: ['ratings of apps', 'the newest 500 reviews in each of some countries, without the answers to them'],
  lifecycle: { stage: 'fragile' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests:
    '1 for each app and country, and 1 more for each 50 of the M reviews in it, at most 10, back to the edge of the window; N costs nothing.',
  terms:
    'The lookup is open to whoever promotes apps, and is to be asked about 20 times a minute (https://developer.apple.com/library/archive/documentation/AudioVideo/Conceptual/iTuneSearchAPI/). The feed of reviews is not documented and states no limit.',
  origins: { api: 'https://itunes.apple.com' },
  handle: {
    parse: appId,
    url: (handle) => `https://apps.apple.com/app/id${handle}`,
    grammar: "an app's number, like 123456789: it stands at the end of its address",
    // A site links to others' apps too: which are its own is told with care where the site is read.
    typedOnly: true,
  },
  settings: Settings,
  harmlessSettings: ['countries'],
  carriesHandles: false,
  known: { present: '284882215', absent: '999999999999999' },
  find,
  account: async (handle, scan) =>
    appAccount(handle, await inCountries(handle, countriesOf(scan), scan), countriesOf(scan)),
  posts,
  mentions,
}

function appId(text: string): string | null {
  const typed = text.trim()
  if (!/^https?:\/\//i.test(typed)) return /^(?:id)?(\d{5,15})$/.exec(typed)?.[1] ?? null
  if (!isAddress(typed)) return null
  const { hostname, pathname } = new URL(typed)
  if (hostname !== 'apps.apple.com' && hostname !== 'itunes.apple.com') return null
  return /\/app\/(?:[^/]+\/)?id(\d{5,15})\/?$/.exec(pathname)?.[1] ?? null
}

/** The apps that the brand's own site names or links to. */
async function* find(_: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  for (const { store, id } of scan.site?.apps ?? [])
    if (store === 'app-store')
      yield {
        platform: 'app-store',
        handle: id,
        confidence: 0.9,
        evidence: [`The brand's site leads to the app ${id} in the App Store.`],
        account: null,
        bySite: true,
      }
}

/** What the brand answered is nowhere in what can be read. */
async function* posts(_: Account, scan: Scan): AsyncGenerator<Post> {
  scan.parts(['answers of the developer'])
  scan.limited(
    'not_supported',
    'the feed of reviews of the App Store does not hold the answers of developers, so it cannot be told who was answered',
  )
  yield* []
}

/** For M reviews: one request for each 50 of them in a country, at most ten. */
async function* mentions(_: Brand, scan: Scan): AsyncGenerator<Post> {
  if (scan.accounts.length === 0)
    throw new PlatformError('not_applicable', 'no app of the brand in the App Store is known')
  // Declared before it is known in which countries there is an app: where that cannot be told, nothing of it is covered.
  const countries = countriesOf(scan)
  const apps: { handle: string; stores: readonly string[] }[] = []
  for (const { handle } of scan.accounts) {
    const stores = await inCountries(handle, countries, scan)
    if (stores.length === 0)
      throw new PlatformError('changed', `the App Store no longer finds the app ${handle} that it has just found`)
    apps.push({ handle, stores: stores.map(({ country }) => country) })
  }
  scan.parts(apps.flatMap(({ handle, stores }) => stores.map((country) => partOf(handle, country))))
  for (const { handle, stores } of apps) for (const country of stores) yield* reviews(handle, country, scan)
}

async function* reviews(app: string, country: string, scan: Scan): AsyncGenerator<Post> {
  const { since, until } = scan.window
  for (let page = 1; page <= MOST_PAGES; page++) {
    const address = `${scan.origin('api')}/${country}/rss/customerreviews/page=${page}/id=${app}/sortby=mostrecent/json`
    const answer = await scan.http.json(address, Reviews)
    const found = (answer.feed.entry ?? []).map((review) => reviewToPost(review, app, country))
    const times = found.flatMap(({ createdAt }) => (createdAt === null ? [] : [seconds(createdAt)]))
    yield* found.filter(({ createdAt }) => createdAt === null || seconds(createdAt) >= since)
    const oldest = Math.min(...times)
    // The feed is empty for spells, while it still says how many pages there are.
    const whole = (found.length === 0 && page >= lastPageOf(answer)) || oldest < since
    if (whole || times.length > 0)
      scan.covered(partOf(app, country), {
        from: whole ? since : oldest,
        to: until,
        complete: whole,
        scope: 'own-places',
      })
    // Where no review tells its time nothing says how far back a page goes.
    if (whole || (found.length > 0 && times.length === 0)) return
  }
}

function countriesOf(scan: Scan): readonly string[] {
  return Settings.parse(scan.settings).countries ?? COUNTRIES
}

function partOf(app: string, country: string): string {
  return `reviews of ${app} in ${country}`
}
