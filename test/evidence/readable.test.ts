import { describe, expect, test } from 'vitest'
import { Account, accountRecord } from '../../src/evidence/account.ts'
import { Post, post } from '../../src/evidence/post.ts'
import { Count, EpochMilliseconds, EpochSeconds, IsoTime, Moment } from '../../src/evidence/readable.ts'
import { isoSeconds, seconds } from '../../src/evidence/time.ts'

const NOON = Date.UTC(2026, 9, 1, 12) / 1000

describe('a time in ISO 8601', () => {
  test.each([
    { text: '2026-10-01T12:00:00Z' },
    { text: '2026-10-01T12:00:00.000Z' },
    { text: '2026-10-01T12:00:00.123456789Z', more: 0.123 },
    { text: '2026-10-01T14:00:00+02:00' },
    { text: '2026-10-01T14:00:00+0200' },
    { text: '2026-10-01T14:00:00+02' },
    { text: '2026-10-01T12:00:00', why: 'without a zone it is UTC' },
    { text: '2026-10-01T12:00', why: 'without seconds' },
    { text: '2026-10-01 12:00:00', why: 'with a space' },
    { text: '2026-10-01 12:00:00 +00:00', why: 'with two' },
    { text: '2026-10-01t12:00:00z', why: 'in small letters' },
  ])('$text $why', ({ text, more = 0 }) => {
    expect(isoSeconds(text)).toBeCloseTo(NOON + more, 3)
    expect(IsoTime.safeParse(text).success).toBe(true)
  })

  test('may be a date alone, which is its midnight', () => expect(isoSeconds('2026-10-01')).toBe(NOON - 43_200))

  test.each([
    'yesterday',
    '',
    'null',
    '5',
    'Nov 5',
    'Thu, 01 Oct 2026 12:00:00 GMT',
    '1790856000',
    '2026-13-01',
    '2026-10-01T25:00:00Z',
    '2026-10-01T12:00:00 CET',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ])('%j is none that a platform can mean', (text) => expect(IsoTime.safeParse(text).success).toBe(false))

  test('of a window may be any that a date can hold', () => {
    expect(Moment.safeParse('1900-01-01T00:00:00Z').success).toBe(true)
    expect(Moment.safeParse('yesterday').success).toBe(false)
  })

  test('is the same wherever the machine stands', () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'America/New_York'
      for (const text of ['2026-10-01T12:00:00', '2026-10-01 12:00', '2026-10-01T12:00:00.000'])
        expect(seconds(text)).toBe(NOON)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

test.each([-7, 1.5, 1e308, 1e13, -0.1, Number.NaN, Number.POSITIVE_INFINITY, '12', null])('%j is no count', (value) =>
  expect(Count.safeParse(value).success).toBe(false),
)
test.each([0, 1, 1200, 900_000_000_000])('%d is a count', (value) => expect(Count.safeParse(value).success).toBe(true))

test.each([
  { schema: EpochSeconds, fine: NOON, odd: [0, -1, NOON * 1000, Number.NaN, 8.64e12, '5'] },
  { schema: EpochMilliseconds, fine: NOON * 1000, odd: [0, NOON, 8.64e15, Number.NaN] },
])('times in numbers lie within what a platform can mean', ({ schema, fine, odd }) => {
  expect(schema.safeParse(fine).success).toBe(true)
  for (const value of odd) expect(schema.safeParse(value).success).toBe(false)
})

describe('a record of the evidence', () => {
  const one = post({ platform: 'plaza', id: '1', author: null, createdAt: null, text: '', kind: 'post' })
  const someone = accountRecord({ platform: 'plaza', id: '1', handle: 'aurora' })

  test.each([
    { createdAt: 'yesterday' },
    { editedAt: '0001-01-01T00:00:00Z' },
    { startedAt: '5' },
    { engagement: { ...one.engagement, likes: -7 } },
    { engagement: { ...one.engagement, views: 1e308 } },
    { author: { id: 'a', handle: 'a', name: null, followers: 1.5, official: false, staff: false, bot: false } },
  ])('of a post cannot hold $createdAt $editedAt $startedAt $engagement $author', (odd) => {
    expect(Post.safeParse(one).success).toBe(true)
    expect(Post.safeParse({ ...one, ...odd }).success).toBe(false)
  })

  test.each([
    { followers: -7 },
    { following: 1.5 },
    { posts: 1e308 },
    { created: '0000-00-00' },
    { lastActive: '0001-01-01T00:00:00Z' },
    { rating: { mean: 4.2, count: -1 } },
  ])('of an account cannot hold %j', (odd) => {
    expect(Account.safeParse(someone).success).toBe(true)
    expect(Account.safeParse({ ...someone, ...odd }).success).toBe(false)
  })
})
