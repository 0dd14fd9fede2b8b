import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../src/scanners/feeds/read/read-feed.ts'
import { googleAlerts } from '../../../src/scanners/google-alerts/google-alerts.ts'
import { alertToPost, unwrapped } from '../../../src/scanners/google-alerts/to-post.ts'
import { fixtureText } from '../../fixtures.ts'
import { answer, collect, collectUntilFailure, fakeHttp, fakeScan, type Routes } from '../fake-scan.ts'

const ALERT = 'https://www.google.com/alerts/feeds/11111111111111111111/222'
const brand = {
  name: 'Aurora Air',
  aliases: [],
  exclude: [],
  context: [],
  website: 'https://www.aurora-air.example',
  accounts: [],
}

function mentions(routes: Routes, feeds?: readonly string[]) {
  const http = fakeHttp(routes)
  const scan = fakeScan(googleAlerts, http, { settings: feeds === undefined ? {} : { feeds } })
  return { http, scan, stream: googleAlerts.mentions?.(brand, scan) ?? (async function* () {})() }
}

describe('a link of Google’s', () => {
  test.each([
    [
      'the target in url',
      'https://www.google.com/url?rct=j&url=https://a.example/b%3Fc%3Dd&ct=ga',
      'https://a.example/b?c=d',
    ],
    ['the target in q', 'https://www.google.co.uk/url?q=http://a.example/', 'http://a.example/'],
    ['another address', 'https://a.example/url?url=https://b.example', 'https://a.example/url?url=https://b.example'],
    ['another page of Google', 'https://www.google.com/maps', 'https://www.google.com/maps'],
    ['a script', 'https://www.google.com/url?url=javascript:alert(1)', null],
    ['nothing', 'https://www.google.com/url?ct=ga', null],
  ])('%s', (_, address, expected) => expect(unwrapped(address)).toBe(expected))
})

describe('alerts', () => {
  test('give what names the brand, by whoever published it, in the window', async () => {
    const { http, scan, stream } = mentions({ [ALERT]: fixtureText('google-alerts/alert.xml') }, [ALERT])
    const posts = await collect(stream)
    expect(posts).toMatchObject([
      {
        id: 'tag:google.com,2013:googlealerts/feed:9001',
        url: 'https://www.fjordpost.example/travel/aurora-routes?ref=rss',
        author: { id: 'fjordpost.example', official: false },
        createdAt: '2026-10-20T06:50:00Z',
        text: 'Aurora Air opens three routes – The Fjord Post\n\nThe airline Aurora Air said on Tuesday\u00a0...',
        kind: 'post',
        engagement: { likes: null, replies: null },
      },
    ])
    expect(http.asked).toEqual([ALERT])
    expect(scan.told.parts).toEqual(['alert 222'])
    expect(scan.told.covered).toMatchObject([{ from: scan.window.since, complete: true, scope: 'sample' }])
    expect(scan.told.notes).toEqual([expect.stringContaining('1 results')])
  })

  test('that found nothing are read to the end', async () => {
    const { scan, stream } = mentions({ [ALERT]: fixtureText('google-alerts/empty.xml') }, [ALERT])
    expect(await collect(stream)).toEqual([])
    expect(scan.told.covered).toMatchObject([{ from: scan.window.since, complete: true }])
  })

  test('that are full cover no more than they hold', async () => {
    const entries = Array.from(
      { length: 20 },
      (_, i) =>
        `<entry><id>tag:${i}</id><title>Aurora Air</title><link href="https://a.example/${i}"/><published>2026-10-20T00:00:${String(i + 10)}Z</published></entry>`,
    )
    const { scan, stream } = mentions(
      { [ALERT]: `<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>` },
      [ALERT],
    )
    expect(await collect(stream)).toHaveLength(20)
    expect(scan.told.covered).toMatchObject([{ from: Date.parse('2026-10-20T00:00:10Z') / 1000, complete: false }])
  })

  test('that nobody named mean nothing, and cost nothing', async () => {
    const { http, stream } = mentions({})
    const { failure } = await collectUntilFailure(stream)
    expect(failure).toMatchObject({ status: 'not_applicable', message: expect.stringContaining('google.com/alerts') })
    expect(http.requests).toBe(0)
  })

  test.each([
    ['are gone', answer(404, { error: 'gone' }), 'not_found'],
    ['became a web page', '<!doctype html><title>Alerts</title>', 'changed'],
  ])('that %s', async (_, said, status) => {
    const { failure } = await collectUntilFailure(mentions({ [ALERT]: said }, [ALERT]).stream)
    expect(failure).toMatchObject({ status })
  })

  test.each([
    ['https://evil.example/alerts/feeds/1/2'],
    ['https://www.google.com/alerts'],
    ['https://www.google.com/alerts/feeds/1/2?x'],
  ])('the setting refuses %s', (address) =>
    expect(googleAlerts.settings?.safeParse({ feeds: [address] }).success).toBe(false),
  )
})

const recorded = fileURLToPath(
  new URL('../../../../shared/data/recordings/feeds/google_alerts_atom_es.xml', import.meta.url),
)

test.skipIf(!existsSync(recorded))(
  'a real feed of an alert (skipped where the shared recordings are not there)',
  () => {
    const feed = readFeed(readFileSync(recorded, 'utf8'), ALERT)
    expect(feed?.items.length).toBeGreaterThan(0)
    for (const item of feed?.items ?? []) {
      const post = alertToPost(item)
      expect(post?.url).toMatch(/^https:\/\//)
      expect(post?.url).not.toContain('google.com')
      expect(post?.author?.id).not.toContain('google')
      expect(post?.createdAt).not.toBeNull()
      expect(post?.text).not.toMatch(/&[a-z#]|<b>/)
    }
  },
)
