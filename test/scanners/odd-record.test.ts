import { describe, expect, test } from 'vitest'
import type { StreamName } from '../../src/evidence/evidence.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { appStore } from '../../src/scanners/app-store/app-store.ts'
import { flarum } from '../../src/scanners/flarum/flarum.ts'
import { gdelt } from '../../src/scanners/gdelt/gdelt.ts'
import { googleAlerts } from '../../src/scanners/google-alerts/google-alerts.ts'
import { googleNews } from '../../src/scanners/google-news/google-news.ts'
import { khoros } from '../../src/scanners/khoros/khoros.ts'
import { originResolver } from '../../src/scanners/origins.ts'
import { scanPlatform } from '../../src/scanners/run.ts'
import type { Scanner } from '../../src/scanners/scanner.ts'
import { statuspage } from '../../src/scanners/statuspage/statuspage.ts'
import { telegram } from '../../src/scanners/telegram/telegram.ts'
import { tumblr } from '../../src/scanners/tumblr/tumblr.ts'
import { vanilla } from '../../src/scanners/vanilla/vanilla.ts'
import { fixture } from '../fixtures.ts'
import { fakeHttp } from './fake-scan.ts'
import { ref, task } from './plaza.ts'

/** A platform whose list of records is made here: `sound(i)` and one that cannot be read. */
interface World {
  scanner: Scanner
  stream: StreamName
  handle: string | null
  settings?: Record<string, unknown>
  sound: (index: number) => unknown
  odd: unknown
  page: (records: readonly unknown[]) => (url: URL) => unknown
}

const day = (index: number) => `2026-10-${String(29 - index).padStart(2, '0')}`
const ALERT = 'https://www.google.com/alerts/feeds/11111111111111111111/222'
const rss = (items: readonly unknown[]) => `<rss><channel><title>T</title>${items.join('')}</channel></rss>`
const item = (index: number, date: string) =>
  `<item><title>Aurora Air ${index} - Post</title><guid>${index}</guid><link>https://post.example/${index}</link>${date}<source url="https://post.example">Post</source></item>`
const message = (number: number, time: string) =>
  `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="auroraair/${number}"><div class="js-message_text">Words</div><a class="tgme_widget_message_date"><time datetime="${time}"></time></a></div></div>`

const WORLDS: World[] = [
  {
    scanner: statuspage,
    stream: 'posts',
    handle: 'status.aurora-air.example',
    sound: (index) => ({ id: `i${index}`, name: 'Slow', created_at: `${day(index)}T10:00:00Z`, incident_updates: [] }),
    odd: { id: 'odd', name: null, created_at: '2026-10-20T10:00:00Z', incident_updates: [] },
    page: (incidents) => (url) =>
      url.pathname.endsWith('incidents.json') ? { incidents } : fixture('statuspage/summary.json'),
  },
  {
    scanner: appStore,
    stream: 'mentions',
    handle: '123456789',
    settings: { countries: ['us'] },
    sound: (index) => ({
      id: { label: `${index}` },
      author: { name: { label: 'Mira' } },
      'im:rating': { label: '4' },
      title: { label: 'Fine' },
      content: { label: 'Words' },
      updated: { label: `${day(index)}T10:00:00-07:00` },
    }),
    odd: {
      id: { label: 'odd' },
      author: { name: { label: 'Mira' } },
      'im:rating': { label: '9' },
      title: { label: 'Fine' },
      content: { label: 'Words' },
      updated: { label: 'yesterday' },
    },
    page: (entry) => (url) => {
      if (url.pathname === '/lookup')
        return { resultCount: 1, results: [{ trackId: 123456789, trackName: 'Aurora Air' }] }
      return { feed: url.pathname.includes('page=1/') ? { entry } : {} }
    },
  },
  {
    scanner: tumblr,
    stream: 'posts',
    handle: 'auroraair',
    sound: (index) => ({
      id: index,
      url: `https://auroraair.tumblr.com/post/${index}`,
      type: 'regular',
      'unix-timestamp': Date.parse(`${day(index)}T10:00:00Z`) / 1000,
    }),
    odd: { id: 99, url: 'https://auroraair.tumblr.com/post/99', type: 'regular', 'unix-timestamp': -7 },
    page: (posts) => () =>
      `var tumblr_api_read = ${JSON.stringify({ tumblelog: { name: 'auroraair' }, 'posts-total': posts.length, posts })};`,
  },
  {
    scanner: telegram,
    stream: 'posts',
    handle: 'auroraair',
    sound: (index) => message(20 - index, `${day(index)}T10:00:00+00:00`),
    odd: message(99, 'soon'),
    page: (messages) => (url) =>
      url.searchParams.has('before')
        ? '<div class="tgme_channel_info"></div><div class="tme_no_messages_found"></div>'
        : `<div class="tgme_channel_info"><div class="tgme_channel_info_header_title">Aurora</div></div>${messages.join('')}`,
  },
  {
    scanner: gdelt,
    stream: 'mentions',
    handle: null,
    sound: (index) => ({
      url: `https://post.example/${index}`,
      title: `Aurora Air ${'x'.repeat(index + 1)}`,
      seendate: `${day(index).replaceAll('-', '')}T100000Z`,
      domain: 'post.example',
    }),
    odd: { url: 'https://post.example/odd', title: 'Aurora Air', seendate: '2', domain: 'post.example' },
    page: (articles) => (url) =>
      url.searchParams.get('mode') === 'artlist'
        ? JSON.stringify({ articles })
        : JSON.stringify({ timeline: [{ data: [{ date: '20261020T000000Z', value: articles.length }] }] }),
  },
  {
    scanner: googleNews,
    stream: 'mentions',
    handle: null,
    sound: (index) => item(index, `<pubDate>${new Date(`${day(index)}T10:00:00Z`).toUTCString()}</pubDate>`),
    odd: item(99, '<pubDate>some day</pubDate>'),
    page: (items) => () => rss(items),
  },
  {
    scanner: googleAlerts,
    stream: 'mentions',
    handle: null,
    settings: { feeds: [ALERT] },
    sound: (index) => item(index, `<pubDate>${new Date(`${day(index)}T10:00:00Z`).toUTCString()}</pubDate>`),
    odd: item(99, '<pubDate>some day</pubDate>'),
    page: (items) => () => rss(items),
  },
]

const FORUM = 'community.aurora-air.example'
WORLDS.push(
  {
    scanner: vanilla,
    stream: 'mentions',
    handle: FORUM,
    sound: (index) => ({ discussionID: index, name: 'Bags', dateInserted: `${day(index)}T10:00:00Z`, insertUserID: 7 }),
    odd: { discussionID: 99, name: null, dateInserted: '2026-10-20T10:00:00Z', insertUserID: 7 },
    page: (records) => (url) => {
      if (url.pathname.endsWith('/site-totals')) return { counts: {} }
      if (url.pathname.endsWith('/comments')) return []
      return url.searchParams.get('limit') === '1' ? [{ dateLastComment: null }] : records
    },
  },
  {
    scanner: khoros,
    stream: 'mentions',
    handle: FORUM,
    sound: (index) => ({
      id: `${index}`,
      subject: 'Bags',
      post_time: `${day(index)}T10:00:00.000+00:00`,
      depth: 0,
      conversation: { id: `${index}` },
      author: { id: '7', login: 'mira' },
    }),
    odd: {
      id: '99',
      post_time: 'some day',
      depth: 0,
      conversation: { id: '99' },
      author: { id: '7', login: 'mira' },
    },
    page: (items) => () => ({ status: 'success', data: { items } }),
  },
  {
    scanner: flarum,
    stream: 'mentions',
    handle: FORUM,
    sound: (index) => comment(index, `${day(index)}T10:00:00+00:00`),
    odd: comment(99, '1970'),
    page: (data) => (url) =>
      url.pathname === '/api' ? { data: { type: 'forums', attributes: { title: 'Bags' } } } : { data },
  },
)

function comment(discussion: number, createdAt: string) {
  return {
    id: `${discussion}`,
    attributes: { number: 1, createdAt, contentType: 'comment', contentHtml: '<p>Words' },
    relationships: { discussion: { data: { type: 'discussions', id: `${discussion}` } } },
  }
}

describe.each(WORLDS)('$scanner.name', ({ scanner, stream, handle, settings = {}, sound, odd, page }) => {
  async function read(records: readonly unknown[]) {
    const evidence = await scanPlatform(
      scanner,
      task({
        accounts: handle === null ? [] : [ref(handle, { platform: scanner.id })],
        http: fakeHttp(page(records)),
        origin: originResolver(scanner),
        settings,
        clock: virtualClock(0),
      }),
    )
    return { posts: evidence.posts, outcome: evidence.streams[stream]?.outcome }
  }
  const some = Array.from({ length: 12 }, (_, index) => sound(index))

  test('one record that cannot be read is left out and told, and the others are kept', async () => {
    const before = await read(some)
    const { posts, outcome } = await read([...some.slice(0, 5), odd, ...some.slice(5)])
    expect(before.posts).toHaveLength(12)
    expect(posts.map(({ id }) => id)).toEqual(before.posts.map(({ id }) => id))
    expect(outcome).toMatchObject({ status: 'partial' })
    expect(outcome?.reason).toMatch(/1 of 13 records could not be read/)
  })

  test('where none can be read the platform has changed, and is not quiet', async () => {
    const { posts, outcome } = await read([odd, odd, odd])
    expect(posts).toEqual([])
    expect(outcome).toMatchObject({ status: 'changed' })
  })
})
