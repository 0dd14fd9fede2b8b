import { describe, expect, test } from 'vitest'
import { accountRecord } from '../../../src/evidence/account.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { PlatformError } from '../../../src/http/platform-error.ts'
import { readCount } from '../../../src/scanners/telegram/count.ts'
import { readPage } from '../../../src/scanners/telegram/page.ts'
import { telegram } from '../../../src/scanners/telegram/telegram.ts'
import { fixtureText } from '../../fixtures.ts'
import {
  answer,
  collect,
  collectUntilFailure,
  fakeHttp,
  fakeScan,
  type Routes,
  type ScanOptions,
} from '../fake-scan.ts'

const CHANNEL = 'https://t.me/s/AuroraAir'
const channel = accountRecord({
  platform: 'telegram',
  id: 'auroraair',
  handle: 'AuroraAir',
  name: 'Aurora Air',
  followers: 12300,
})
const page = (name: string) => fixtureText(`telegram/${name}.html`)

function opened(routes: Routes, options: ScanOptions & { budget?: number } = {}) {
  const http = fakeHttp(routes, options)
  const scan = fakeScan(telegram, http, options)
  const { account, posts } = telegram
  if (!account || !posts) throw new Error('a method is missing')
  return { http, scan, told: scan.told, account: () => account('AuroraAir', scan), posts: () => posts(channel, scan) }
}

test.each([
  ['12', 12],
  ['987', 987],
  ['1.2K', 1200],
  ['436.6K', 436_600],
  ['2.1M', 2_100_000],
  ['12 345', 12_345],
  ['12\u00a0345', 12_345],
  ['', null],
  ['many', null],
  ['1.2B', null],
  ['-3', null],
  ['1.2.3', null],
])('the count %j is %j', (text, count) => expect(readCount(text)).toBe(count))

describe('handles', () => {
  test.each([
    ['auroraair', 'auroraair'],
    ['@AuroraAir', 'AuroraAir'],
    ['https://t.me/s/AuroraAir', 'AuroraAir'],
    ['https://t.me/AuroraAir/12', null],
    ['https://t.me/joinchat/AAAA', null],
    ['https://t.me/+AAAA', null],
    ['https://example.com/AuroraAir', null],
    ['abc', null],
    ['1aurora', null],
  ])('%j is %j', (text, handle) => expect(telegram.handle.parse(text)).toBe(handle))
})

describe('account', () => {
  test('is what the preview shows of a channel', async () => {
    const { account, http } = opened({ [CHANNEL]: page('preview') })
    expect(await account()).toMatchObject({
      id: 'auroraair',
      handle: 'AuroraAir',
      name: 'Aurora Air ✈️',
      url: 'https://t.me/AuroraAir',
      followers: 12_300,
      verified: true,
      avatar: true,
      posts: null,
      bio: 'News of our flights.\nHelp: auroraair.example/help',
      links: [{ url: 'https://auroraair.example/help', verified: false }],
      lastActive: '2026-10-25T08:00:00Z',
      bot: false,
    })
    expect(http.asked).toEqual([CHANNEL])
  })

  test.each([
    ['card-channel', { followers: 12_345, verified: true, bot: false, name: 'Aurora Air  ✔', lastActive: null }],
    ['card-group', { followers: 9897, verified: null, bot: false }],
    ['card-bot', { followers: null, bot: true }],
    ['card-user', { followers: null, bot: false, name: 'Ann' }],
  ])('is what the %s shows where there is no preview', async (name, expected) => {
    const { account } = opened(() => answer(200, page(name), {}, 'https://t.me/AuroraAir'))
    const { name: called, ...rest } = await account()
    expect({ name: called, ...rest }).toMatchObject({ ...expected, ...('name' in expected && { name: called }) })
    expect(called).toMatch(/^(?:Aurora Air|Ann)/)
  })

  test.each([
    ['nobody bears the name', () => page('nobody'), 'not_found'],
    ['a page is another', () => '<html><body>Sorry</body></html>', 'changed'],
    ['a stub bears no mark', () => '<div class="tgme_page_icon"></div>', 'changed'],
    ['a wall stands there', () => answer(403, '<html>no</html>'), 'blocked'],
    ['one asks too often', () => answer(429, '<html>slow</html>'), 'rate_limited'],
    [
      'robots are not wanted',
      () => new PlatformError('blocked', 't.me asks robots not to read /s/AuroraAir'),
      'blocked',
    ],
  ])('where %s is a failure that says so', async (_, routes, status) => {
    await expect(opened(routes).account()).rejects.toMatchObject({ status })
  })
})

describe('posts', () => {
  const pages = { [CHANNEL]: page('preview'), [`${CHANNEL}?before=120`]: page('preview-older') }

  test('are the messages of the channel with their views, back to the edge of the window', async () => {
    const { posts, http, told, scan } = opened(pages)
    const read = await collect(posts())
    expect(read.map(({ id, kind, engagement, replyTo }) => [id, kind, engagement.views, replyTo])).toEqual([
      ['AuroraAir/120', 'post', 1200, null],
      ['AuroraAir/121', 'reply', 987, 'AuroraAir/120'],
      ['AuroraAir/122', 'repost', 436_600, null],
      ['AuroraAir/125', 'post', 2_100_000, null],
      ['AuroraAir/126', 'post', 12, null],
      ['AuroraAir/80', 'post', 1200, null],
      ['AuroraAir/119', 'post', 1200, null],
    ])
    expect(read.map(({ engagement }) => engagement.likes)).toEqual(read.map(() => null))
    expect(http.asked).toHaveLength(2)
    expect(told.covered.map(({ complete }) => complete)).toEqual([false, true])
    expect(told.covered.at(-1)).toMatchObject({
      part: 'AuroraAir',
      from: seconds('2026-10-01T00:00:00Z'),
      scope: 'all',
    })
    expect(scan.clock.now() - scan.observedAt).toBe(2)
  })

  test('have their words: no service messages, no words of others, a poll with its choices', async () => {
    const read = await collect(opened(pages).posts())
    expect(read.map(({ text }) => text)).toEqual([
      'New route to Oslo ✈️\nBook now #oslo',
      'It starts in May.',
      '',
      'Window or aisle?\n\nWindow\n\nAisle',
      '',
      'Summer is here',
      'We fly again',
    ])
    expect(read[0]?.links).toEqual(['https://auroraair.example/oslo?a=1&b=2'])
    expect(read[0]?.author).toMatchObject({ id: 'auroraair', handle: 'AuroraAir', followers: 12_300 })
  })

  test('come with a remark that nothing is known of answers', async () => {
    const { posts, told } = opened(pages)
    await collect(posts())
    expect(told.notes).toEqual([expect.stringMatching(/no comments/)])
    expect(telegram.mentions).toBeUndefined()
    expect(telegram.replies).toBeUndefined()
  })

  test('of a channel without any are none, and that is known', async () => {
    const { posts, told } = opened(() => page('preview-empty'))
    expect(await collect(posts())).toEqual([])
    expect(told.covered).toMatchObject([{ complete: true }])
  })

  test('end where the channel begins, however old the window', async () => {
    const { posts, http } = opened(pages, { since: '2020-01-01T00:00:00Z' })
    await collect(posts())
    expect(http.asked).toHaveLength(2)
  })

  test('that come again and again do not go round in circles', async () => {
    const { posts, http, told } = opened(() => page('preview'))
    expect(await collect(posts())).toHaveLength(5)
    expect(http.asked).toHaveLength(2)
    expect(told.covered).toMatchObject([{ complete: false }])
  })

  test('of which a page shows none though it names older ones are not read to the end', async () => {
    const link = '<a href="/s/AuroraAir?before=90" class="tme_messages_more js-messages_more" data-before="90"></a>'
    const empty = page('preview-empty')
    const promising = empty.replace(/(<section class="tgme_channel_history[^>]*>)/, `$1${link}`)
    expect(promising).not.toBe(empty)
    const { posts, told } = opened((url) => (url.searchParams.has('before') ? promising : page('preview')))
    expect(await collect(posts())).toHaveLength(5)
    expect(told.covered).toMatchObject([{ complete: false }])
  })

  test.each([
    ['card-channel', /switched off/],
    ['card-group', /is a group/],
    ['card-user', /is a user/],
    ['card-bot', /is a bot/],
  ])('behind the %s cannot be read, which is said and covers nothing', async (name, reason) => {
    const { posts, told } = opened(() => page(name))
    expect(await collect(posts())).toEqual([])
    expect(told.limited).toEqual([{ status: 'not_supported', reason: expect.stringMatching(reason) }])
    expect(told.covered).toEqual([])
    expect(told.parts).toEqual(['AuroraAir'])
  })

  test('without numbers show that the page has changed', async () => {
    const { failure } = await collectUntilFailure(opened(() => page('preview-changed')).posts())
    expect(failure).toMatchObject({ status: 'changed' })
  })

  test('that the budget ends are kept as far as they were read', async () => {
    const { posts, failure } = await collectUntilFailure(opened(pages, { budget: 1 }).posts())
    expect(posts).toHaveLength(5)
    expect(failure).toMatchObject({ status: 'partial' })
  })
})

test.each([
  '<div class="tgme_channel_history"><div class="tgme_widget_message" data-post="x"></div></div>',
  '<div class="tgme_channel_history"><div class="tgme_widget_message" data-post="aurora/1"><a class="tgme_widget_message_date"><time datetime="soon"></time></a></div></div>',
])('a message that is none is `changed`: %s', (html) =>
  expect(readPage(html)).toMatchObject({ messages: [expect.objectContaining({ status: 'changed' })] }),
)
