import { describe, expect, test } from 'vitest'
import type { TimedPost } from '../../../src/conversations/contact.ts'
import type { Post } from '../../../src/evidence/post.ts'
import { DAY, HOUR, iso } from '../../../src/evidence/time.ts'
import { account, BRAND, facts, said, T, WINDOW } from '../facts.ts'
import { measured } from '../measured.ts'

const days = (ago: number, more: Partial<Post> = {}, text = `New route number ${'x'.repeat(ago)}`) =>
  said(BRAND, T - ago * DAY, text, { id: `own-${ago}-${more.kind ?? 'post'}`, ...more })
const reply = (ago: number, more: Partial<Post> = {}) =>
  days(ago, { kind: 'reply', replyTo: `their-${ago}`, replyToAuthor: 'mira', ...more })
const own = (...posts: TimedPost[]) => facts({ own: posts.toSorted((a, b) => a.time - b.time) })
const range = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('post-rate and active-days', () => {
  test('are per week and over days of covered time; replies and reposts are no posts of one’s own accord', () => {
    const one = own(...range(14).map((i) => days(i)), reply(20), days(25, { kind: 'repost' }))
    expect(measured('post-rate', one)).toMatchObject({ value: 3.5, n: 14, status: 'ok' })
    expect(measured('active-days', one)).toMatchObject({ n: 28, status: 'ok' })
    expect(measured('active-days', one).value).toBeCloseTo(15 / 28, 10)
  })

  test('a silent account posts 0 times a week, on no day', () => {
    expect(measured('post-rate', facts())).toMatchObject({ value: 0, n: 0, status: 'too_few' })
    expect(measured('active-days', facts())).toMatchObject({ value: 0, n: 28, status: 'ok' })
  })

  test('less than a day tells nothing', () => {
    const short = { from: T - HOUR, to: T }
    const one = { ...own(days(0.01)), covered: { posts: [short], mentions: [WINDOW], contacts: [short] } }
    expect(measured('post-rate', one)).toMatchObject({ value: null, status: 'not_enough_history' })
    expect(measured('active-days', one)).toMatchObject({ value: null, status: 'not_enough_history' })
  })

  test('two platforms share one clock', () => {
    const sea = { ...own(...range(14).map((i) => days(i))), platform: { ...facts().platform, id: 'sea', name: 'Sea' } }
    expect(measured('post-rate', own(...range(14).map((i) => days(i))), sea).value).toBe(7)
  })
})

describe('last-post', () => {
  test('a repost is a sign of life', () => {
    expect(measured('last-post', own(days(20), days(3, { kind: 'repost' })))).toMatchObject({
      value: 3,
      unit: 'days',
      breakdown: { stale: false },
    })
  })

  test('one from before the window counts', () => {
    const old = days(120)
    expect(measured('last-post', facts({ lastOwn: old }))).toMatchObject({ value: 120, breakdown: { stale: true } })
  })

  test('the most recent of several platforms counts', () => {
    const sea = facts({ lastOwn: days(50), platform: { id: 'sea', name: 'Sea' } })
    expect(measured('last-post', facts({ lastOwn: days(9) }), sea).value).toBe(9)
  })

  test('the profile tells where no post does', () => {
    const one = facts({ platform: { accounts: [account({ lastActive: iso(T - 40 * DAY) })] } })
    expect(measured('last-post', one).value).toBe(40)
  })

  test('silence that was watched for less than 90 days is not judged; for longer it is known to be stale', () => {
    expect(measured('last-post', facts())).toMatchObject({
      value: null,
      status: 'not_enough_history',
      interval: [28, null],
      reason: 'not reached: no own post in the 28 days covered',
    })
    const year = { from: T - 365 * DAY, to: T }
    const one = facts({ window: year, covered: { posts: [year], mentions: [year], contacts: [year] } })
    expect(measured('last-post', one)).toMatchObject({
      value: null,
      status: 'ok',
      interval: [365, null],
      breakdown: { stale: true },
    })
  })
})

describe('conversation-share', () => {
  test.each([
    { why: 'nothing posted is unknown', posts: [], value: null },
    { why: 'a reply to somebody', posts: [reply(1), days(2)], value: 0.5 },
    { why: 'a reply to a post that is gone', posts: [reply(1, { replyToAuthor: null })], value: 1 },
    {
      why: 'a thread of one’s own',
      posts: [days(3), days(2, { replyTo: 'own-3-post', replyToAuthor: BRAND.id })],
      value: 0,
    },
    {
      why: 'such a thread where the platform does not tell whom it answers',
      posts: [days(3), days(2, { replyTo: 'own-3-post' })],
      value: 0,
    },
    { why: 'a post in a topic of somebody else', posts: [days(1, { kind: 'post', root: 'topic-9' })], value: 1 },
    {
      why: 'a topic of one’s own names itself as root',
      posts: [days(1, { id: 'topic-9', kind: 'topic', root: 'topic-9' })],
      value: 0,
    },
    { why: 'reposts are not counted at all', posts: [reply(1), days(2, { kind: 'repost' })], value: 1 },
    { why: 'a quote is no reply', posts: [days(1, { kind: 'quote', quoted: 'their-1' })], value: 0 },
  ])('$why: $value', ({ posts, value }) => expect(measured('conversation-share', own(...posts)).value).toBe(value))

  test('a reply to another official account is no conversation', () => {
    const one = {
      ...own(reply(1, { replyToAuthor: 'aurora-cargo' })),
      platform: { ...facts().platform, accounts: [account(), account({ id: 'aurora-cargo', handle: 'AuroraCargo' })] },
    }
    expect(measured('conversation-share', one).value).toBe(0)
  })
})

describe('engagement-rate', () => {
  const liked = (ago: number, likes: number | null, more: Partial<Post['engagement']> = {}) =>
    days(ago, { engagement: { likes, reposts: 1, replies: 2, quotes: null, views: 100, ...more } })

  test('is the median over settled posts of reactions per follower, and names what is not given', () => {
    const settled = range(11).map((i) => liked(i + 2, i * 100))
    const value = measured('engagement-rate', own(...settled, liked(1, 1e6), reply(5)))
    expect(value.value).toBeCloseTo(603 / 9999, 10)
    expect(value).toMatchObject({
      n: 11,
      status: 'ok',
      reason: 'Without quotes, which are not given.',
      breakdown: { leftOut: ['quotes'] },
    })
  })

  test.each([
    { why: 'no posts', one: facts(), status: 'too_few', reason: 'There were no settled own posts.' },
    {
      why: 'no likes',
      one: own(liked(5, null)),
      status: 'not_supported',
      reason: 'The counts of likes are not given.',
    },
    {
      why: 'no followers',
      one: { ...own(liked(5, 3)), platform: { ...facts().platform, accounts: [account({ followers: 0 })] } },
      status: 'not_supported',
      reason: 'The number of followers is not known.',
    },
    {
      why: 'an archive without such a column',
      one: { ...own(liked(5, null)), platform: { ...facts().platform, source: 'archive' as const, name: 'Archive' } },
      status: 'not_applicable',
      reason: 'Archive has no column of likes.',
    },
  ])('is unknown with $why', ({ one, status, reason }) => {
    expect(measured('engagement-rate', one)).toMatchObject({ value: null, status, reason })
  })
})

describe('broadcast-duplicates', () => {
  test('counts posts that repeat an earlier one, not the first, not replies, not pictures', () => {
    const same = (ago: number) =>
      days(ago, { id: `same-${ago}` }, `Sale! ${ago} seats left: https://aurora.example/${ago}`)
    const picture = (ago: number) => days(ago, { id: `picture-${ago}` }, 'https://aurora.example/picture')
    const thanks = (ago: number) => reply(ago, { id: `thanks-${ago}`, text: 'Thank you!' })
    const one = own(
      ...[3, 4, 5].map(same),
      ...[6, 7].map(picture),
      ...[8, 9].map(thanks),
      ...range(5).map((i) => days(i + 10)),
    )
    const value = measured('broadcast-duplicates', one)
    expect(value).toMatchObject({ value: 0.2, n: 10, status: 'ok', sourcesTotal: 2 })
  })

  test('the same words on another platform repeat nothing', () => {
    const post = days(3)
    const sea = {
      ...facts({ own: [{ ...post, platform: 'sea' }] }),
      platform: { ...facts().platform, id: 'sea', name: 'Sea' },
    }
    expect(measured('broadcast-duplicates', own(post), sea)).toMatchObject({ value: 0, n: 2 })
  })
})
