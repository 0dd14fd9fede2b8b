import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import { appStore } from '../../../src/scanners/app-store/app-store.ts'
import { Reviews } from '../../../src/scanners/app-store/shapes.ts'
import { reviewToPost } from '../../../src/scanners/app-store/to-post.ts'
import { openXml } from '../../../src/scanners/feeds/read/xml.ts'
import { fixture } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'
import { siteFacts } from '../feeds/site.ts'

const APP = '1234567890'
const account = accountRecord({ platform: 'app-store', id: APP, handle: APP, official: true })
const brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }

/** The stores: the app is in two of the three countries. */
function stores(url: URL): unknown {
  if (url.pathname === '/lookup') {
    const country = url.searchParams.get('country')
    return country === 'us' || country === 'gb'
      ? fixture(`app-store/lookup-${country}.json`)
      : fixture('app-store/lookup-none.json')
  }
  const [, country, page] =
    /^\/(\w\w)\/rss\/customerreviews\/page=(\d+)\/id=1234567890\/sortby=mostrecent\/json$/.exec(url.pathname) ?? []
  return page === '1' ? fixture(`app-store/reviews-${country}.json`) : fixture('app-store/reviews-none.json')
}

function open(routes: Routes = stores, options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  const scan = fakeScan(appStore, http, { accounts: [account], ...options })
  return { http, scan, stream: appStore.mentions?.(brand, scan) ?? (async function* () {})() }
}

describe('the number of an app', () => {
  test.each([
    ['1234567890', APP],
    ['id1234567890', APP],
    ['https://apps.apple.com/us/app/aurora-air/id1234567890', APP],
    ['https://apps.apple.com/us/app/aurora-air/id1234567890?mt=8', APP],
    ['https://itunes.apple.com/app/id1234567890/', APP],
    ['https://apps.apple.com/us/developer/aurora/id987654321', null],
    ['https://apps.apple.com.evil.example/app/id1234567890', null],
    ['1234', null],
    ['aurora', null],
  ])('%s is %s', (text, handle) => expect(appStore.handle.parse(text)).toBe(handle))
})

describe('an app', () => {
  test('is rated by all countries together', async () => {
    const { scan, http } = open()
    expect(await appStore.account?.(APP, scan)).toMatchObject({
      name: 'Aurora Air',
      rating: { mean: 4, count: 400 },
      followers: null,
      created: '2018-05-01T07:00:00Z',
      lastActive: '2026-10-05T08:00:00Z',
      links: [{ url: 'https://aurora-air.example', verified: false }],
    })
    expect(http.asked).toHaveLength(3)
  })

  test('that no country has is not found; a refusal is no such word', async () => {
    const none = open(() => fixture('app-store/lookup-none.json'))
    expect(await appStore.account?.(APP, none.scan).catch((error: unknown) => error)).toMatchObject({
      status: 'not_found',
    })
    const refused = open(() => answer(403, '<html>no</html>'))
    expect(await appStore.account?.(APP, refused.scan).catch((error: unknown) => error)).toMatchObject({
      status: 'blocked',
    })
    const changed = open(() => fixture('app-store/lookup-changed.json'))
    expect(await appStore.account?.(APP, changed.scan).catch((error: unknown) => error)).toMatchObject({
      status: 'changed',
    })
  })

  test('without a rating has none, rather than zero', async () => {
    const app = { trackId: 1234567890, trackName: 'Aurora Air' }
    const { scan } = open(() => ({ resultCount: 1, results: [app] }))
    expect(await appStore.account?.(APP, scan)).toMatchObject({ rating: null })
    const unrated = open(() => ({ resultCount: 1, results: [{ ...app, averageUserRating: 0, userRatingCount: 0 }] }))
    expect(await appStore.account?.(APP, unrated.scan)).toMatchObject({ rating: { mean: null, count: 0 } })
  })

  test('is found where the brand’s site names it', async () => {
    const site = siteFacts({
      apps: [
        { store: 'google-play', id: 'example.app' },
        { store: 'app-store', id: APP },
      ],
    })
    const found: string[] = []
    for await (const { handle } of appStore.find?.(brand, open(stores, { site }).scan) ?? []) found.push(handle)
    expect(found).toEqual([APP])
  })
})

describe('reviews', () => {
  test('are read in each country that has the app, back to the edge of the window', async () => {
    const { scan, http, stream } = open()
    const posts = await collect(stream)
    expect(
      posts.map(({ id, kind, rating, createdAt, author, text }) => [id, kind, rating, createdAt, author?.id, text]),
    ).toEqual([
      [
        '11000000001',
        'review',
        1,
        '2026-10-19T12:30:00Z',
        '700000001',
        'Cannot check in\n\nIt stops at the last step.\nEvery time.',
      ],
      ['11000000002', 'review', 5, '2026-10-02T07:00:00Z', '700000002', 'Nice'],
      ['11000000009', 'review', 3, '2026-10-12T07:00:00Z', '700000009', 'So so\n\nSlow.'],
    ])
    expect(posts[0]).toMatchObject({ place: { id: APP, official: true }, engagement: { replies: null } })
    // Three lookups; one page in the first country, a page and an empty one in the second.
    expect(http.asked).toHaveLength(6)
    expect(scan.told.parts).toEqual([`reviews of ${APP} in us`, `reviews of ${APP} in gb`])
    expect(scan.told.covered.filter(({ complete }) => complete)).toHaveLength(2)
    expect(scan.told.covered.every(({ scope }) => scope === 'own-places')).toBe(true)
  })

  test('are read in the countries that are set', async () => {
    const { http, stream } = open(stores, { settings: { countries: ['gb'] } })
    expect(await collect(stream)).toHaveLength(1)
    expect(http.asked.every((url) => /country=gb|\/gb\/rss/.test(url))).toBe(true)
  })

  test('beyond the tenth page are not shown: what was read covers no more than it holds', async () => {
    const { scan, http, stream } = open(
      (url) => {
        if (url.pathname === '/lookup') return fixture('app-store/lookup-us.json')
        const page = Number(/page=(\d+)/.exec(url.pathname)?.[1])
        const day = String(31 - page).padStart(2, '0')
        const entry = {
          id: { label: String(page) },
          author: { name: { label: 'A' } },
          'im:rating': { label: '5' },
          title: { label: 'T' },
          content: { label: 'C' },
          updated: { label: `2026-10-${day}T00:00:00Z` },
        }
        return { feed: { entry: [entry] } }
      },
      { settings: { countries: ['us'] } },
    )
    expect(await collect(stream)).toHaveLength(10)
    expect(http.asked).toHaveLength(11)
    expect(scan.told.covered.at(-1)).toMatchObject({ from: Date.parse('2026-10-21T00:00:00Z') / 1000, complete: false })
  })

  test('of an empty page are no end while the feed says that there are more pages', async () => {
    const last = (page: number) => ({
      link: [
        { attributes: { rel: 'first', href: `https://itunes.apple.com/us/rss/customerreviews/page=1/id=${APP}/json` } },
        {
          attributes: {
            rel: 'last',
            href: `https://itunes.apple.com/us/rss/customerreviews/page=${page}/id=${APP}/json`,
          },
        },
      ],
    })
    const review = {
      id: { label: '7' },
      author: { name: { label: 'A' } },
      'im:rating': { label: '2' },
      title: { label: 'T' },
      content: { label: 'C' },
      updated: { label: '2026-10-12T00:00:00Z' },
    }
    const reads = (entries: readonly unknown[][], pages: number) =>
      open(
        (url) => {
          if (url.pathname === '/lookup') return fixture('app-store/lookup-us.json')
          const entry = entries[Number(/page=(\d+)/.exec(url.pathname)?.[1]) - 1] ?? []
          return { feed: { entry, ...last(pages) } }
        },
        { settings: { countries: ['us'] } },
      )
    const spell = reads([[], [review], []], 2)
    expect(await collect(spell.stream)).toHaveLength(1)
    expect(spell.scan.told.covered.at(-1)).toMatchObject({ complete: true })
    const dry = reads([], 20)
    expect(await collect(dry.stream)).toEqual([])
    expect(dry.scan.told.covered).toEqual([])
    const none = reads([], 1)
    expect(await collect(none.stream)).toEqual([])
    expect(none.scan.told.covered).toMatchObject([{ complete: true }])
  })

  test('without a time are told, and cover nothing', async () => {
    const entry = {
      id: { label: '1' },
      author: { name: { label: 'A' } },
      'im:rating': { label: '4' },
      title: { label: 'T' },
      content: { label: 'C' },
    }
    const { scan, stream } = open(
      (url) => (url.pathname === '/lookup' ? fixture('app-store/lookup-us.json') : { feed: { entry } }),
      { settings: { countries: ['us'] } },
    )
    expect(await collect(stream)).toMatchObject([{ createdAt: null, rating: 4 }])
    expect(scan.told.covered).toEqual([])
  })

  test('in another shape are changed', async () => {
    const { stream } = open((url) =>
      url.pathname === '/lookup' ? stores(url) : fixture('app-store/reviews-changed.json'),
    )
    expect((await collectUntilFailure(stream)).failure).toMatchObject({ status: 'changed' })
  })

  test('mean nothing where no app is known, and cost nothing', async () => {
    const { http, stream } = open(stores, { accounts: [] })
    expect(await collectUntilFailure(stream)).toMatchObject({ posts: [], failure: { status: 'not_applicable' } })
    expect(http.requests).toBe(0)
  })

  test('say nothing of who was answered', async () => {
    const { scan, http } = open()
    expect(await collect(appStore.posts?.(account, scan) ?? (async function* () {})())).toEqual([])
    expect(scan.told).toMatchObject({
      parts: ['answers of the developer'],
      covered: [],
      limited: [{ status: 'not_supported' }],
    })
    expect(http.requests).toBe(0)
  })
})

const recorded = fileURLToPath(
  new URL('../../../../shared/data/recordings/appstore/fixtureReviewAPIXML.xml', import.meta.url),
)

/** The recording is the XML of the feed whose JSON is read: what stands in its elements stands there as labels. */
test.skipIf(!existsSync(recorded))('a real feed of reviews (skipped where the shared recordings are not there)', () => {
  const xml = openXml(readFileSync(recorded, 'utf8'))
  if (xml === null) throw new Error('the recording is no XML')
  const entry = xml.all(xml.root, 'entry').map((one) => {
    const label = (name: string) => ({ label: xml.text(one, name) })
    const author = xml.first(one, 'author')
    if (author === null) throw new Error('a review without an author')
    return {
      id: label('id'),
      title: label('title'),
      content: label('content'),
      updated: label('updated'),
      'im:rating': label('im:rating'),
      author: { name: { label: xml.text(author, 'name') }, uri: { label: xml.text(author, 'uri') } },
    }
  })
  const reviews = Reviews.parse({ feed: { entry } }).feed.entry ?? []
  expect(reviews).toHaveLength(50)
  for (const review of reviews) {
    const post = reviewToPost(review, '1404176564', 'jp')
    expect(post.author?.id).toMatch(/^\d+$/)
    expect(post.rating).toBeGreaterThanOrEqual(1)
    expect(post.createdAt).toMatch(/Z$/)
    expect(post.text).not.toBe('')
  }
})
