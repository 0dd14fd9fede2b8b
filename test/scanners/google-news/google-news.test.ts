import { describe, expect, test } from 'vitest'
import { googleNews } from '../../../src/scanners/google-news/google-news.ts'
import { newsAddress, newsQuery } from '../../../src/scanners/google-news/query.ts'
import { fixtureText } from '../../fixtures.ts'
import { collect, collectUntilFailure, fakeHttp, fakeScan, type Routes, type ScanOptions } from '../fake-scan.ts'

const brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: 'https://www.aurora-air.example',
  accounts: [],
}

function mentions(routes: Routes, options: ScanOptions = {}) {
  const http = fakeHttp(routes)
  const scan = fakeScan(googleNews, http, options)
  return { http, scan, stream: googleNews.mentions?.(brand, scan) ?? (async function* () {})() }
}

/** A search that finds an article every two hours of the window, and gives the newest hundred of them. */
function busy(url: URL): string {
  const [, from = '', to = ''] = /after:(\S+) before:(\S+)/.exec(url.searchParams.get('q') ?? '') ?? []
  const items: string[] = []
  for (let time = Date.parse(to) - 7_200_000; time >= Date.parse(from) && items.length < 100; time -= 7_200_000)
    items.push(
      `<item><title>Aurora Air at ${time} - X</title><guid>${time}</guid><pubDate>${new Date(time).toUTCString()}</pubDate><source url="https://x.example">X</source></item>`,
    )
  return `<rss><channel><title>T</title>${items.join('')}</channel></rss>`
}

describe('the query', () => {
  test.each([
    ['a name', { ...brand }, '"Aurora Air"'],
    ['a name with quotation marks', { ...brand, name: ' The  "A" ' }, '"The A"'],
    [
      'aliases',
      {
        ...brand,
        aliases: [
          { text: 'AuroraAir', caseSensitive: false },
          { text: 'Aurora Air', caseSensitive: true },
        ],
      },
      '("Aurora Air" OR "AuroraAir")',
    ],
    ['what cancels it', { ...brand, exclude: ['northern lights'] }, '"Aurora Air" -"northern lights"'],
  ])('%s', (_, given, expected) => expect(newsQuery(given)).toBe(expected))

  test.each([
    ['US:en', 'en-US', 'US'],
    ['GB:en', 'en-GB', 'GB'],
    ['DE:de', 'de', 'DE'],
    ['BR:pt-419', 'pt-419', 'BR'],
    ['TW:zh-Hant', 'zh-Hant', 'TW'],
  ])('the edition %s', (edition, hl, gl) => {
    const url = new URL(
      newsAddress('https://news.google.com', '"A"', edition, { from: 1_790_812_800, to: 1_791_158_400 }),
    )
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: '"A" after:2026-09-30 before:2026-10-07',
      hl,
      gl,
      ceid: edition,
    })
  })
})

describe('the news', () => {
  test('are the headlines that name the brand, by others, in the window', async () => {
    const { http, scan, stream } = mentions(() => fixtureText('google-news/search.xml'))
    const posts = await collect(stream)
    expect(posts.map(({ id, author, text, language }) => [id, author?.id, author?.name, text, language])).toEqual([
      ['CBMiAAA1', 'fjordpost.example', 'The Fjord Post', 'Aurora Air cancels 40 flights', 'en-US'],
      ['CBMiAAA4', 'weekend reader', 'Weekend Reader', 'Aurora Air - the long story', 'en-US'],
    ])
    expect(posts[0]).toMatchObject({
      url: 'https://news.google.com/rss/articles/CBMiAAA1?oc=5',
      createdAt: '2026-10-20T10:00:00Z',
      kind: 'post',
    })
    expect(http.asked).toHaveLength(1)
    expect(scan.told.covered).toEqual([
      { part: 'US:en', from: scan.window.since, to: scan.window.until, complete: true, scope: 'all' },
    ])
    expect(scan.told.notes).toEqual([expect.stringContaining('1 more articles')])
  })

  test('are searched in each edition that is set', async () => {
    const { http, stream } = mentions(() => fixtureText('google-news/search.xml'), {
      settings: { editions: ['GB:en', 'DE:de'] },
    })
    await collect(stream)
    expect(http.seen.map(({ url }) => new URL(url).searchParams.get('ceid'))).toEqual(['GB:en', 'DE:de'])
  })

  test('of which there are more than a search gives are read in halves, the newest first, each seen', async () => {
    const { http, scan, stream } = mentions(busy)
    const posts = await collect(stream)
    const times = new Set(posts.map(({ createdAt }) => createdAt))
    expect(times.size).toBe(30 * 12 + 1)
    // The window, its halves, quarters and the eighths that hold fewer than a hundred.
    expect(http.asked.length).toBeLessThanOrEqual(15)
    expect(scan.told.covered.at(-1)).toMatchObject({ from: scan.window.since, complete: true })
    expect(scan.told.covered.every(({ scope }) => scope === 'all')).toBe(true)
  })

  test('of which even a day has too many are a sample', async () => {
    const flood = Array.from(
      { length: 100 },
      (_, i) =>
        `<item><title>Aurora Air ${i} - X</title><guid>${i}</guid><pubDate>20 Oct 2026 10:00 GMT</pubDate><source url="https://x.example">X</source></item>`,
    )
    const { scan, stream } = mentions(() => `<rss><channel><title>T</title>${flood.join('')}</channel></rss>`)
    await collect(stream)
    expect(scan.told.covered.every(({ scope }) => scope === 'sample')).toBe(true)
  })

  test('a page instead of a feed is a changed platform, not no news', async () => {
    const { failure } = await collectUntilFailure(
      mentions(() => '<!doctype html><title>Before you continue</title>').stream,
    )
    expect(failure).toMatchObject({ status: 'changed' })
  })

  test.each([['en'], ['us:en'], ['US:english'], ['']])('the setting refuses the edition %j', (edition) =>
    expect(googleNews.settings?.safeParse({ editions: [edition] }).success).toBe(false),
  )
})

describe('a publisher', () => {
  test.each([
    ['News.Example.com', 'news.example.com'],
    ['www.example.com', 'example.com'],
    ['https://news.google.com/search?q=site:example.com', 'example.com'],
    ['https://example.com', null],
    ['example', null],
    ['-a.example', null],
    ['a b.example', null],
  ])('%s is %s', (text, handle) => expect(googleNews.handle.parse(text)).toBe(handle))
})
