import { describe, expect, test } from 'vitest'
import { outcome } from '../../../src/evidence/status.ts'
import { DAY, HOUR, MINUTE } from '../../../src/evidence/time.ts'
import { account, facts, person, said, T, WINDOW } from '../facts.ts'
import { measured, measuredOn } from '../measured.ts'

const withFollowers = (...followers: (number | null)[]) =>
  facts({
    platform: {
      accounts: followers.map((count, i) => account({ id: `a${i}`, handle: `aurora${i}`, followers: count })),
    },
  })

describe('audience and magnitude', () => {
  test.each([
    { followers: [0], sum: 0, magnitude: 0 },
    { followers: [9], sum: 9, magnitude: 1.25 },
    { followers: [9999], sum: 9999, magnitude: 5 },
    { followers: [99_999_999], sum: 99_999_999, magnitude: 10 },
    { followers: [5e9], sum: 5e9, magnitude: 10 },
    { followers: [900, 99], sum: 999, magnitude: 3.75 },
  ])('$followers followers', ({ followers, sum, magnitude }) => {
    expect(measured('audience', withFollowers(...followers))).toMatchObject({
      value: sum,
      n: followers.length,
      status: 'ok',
    })
    expect(measured('magnitude', withFollowers(...followers)).value).toBeCloseTo(magnitude, 10)
  })

  test('an account that hides its followers is named and not counted as none', () => {
    expect(measured('audience', withFollowers(10, null))).toMatchObject({
      value: 10,
      status: 'partial',
      reason: 'Without sky:aurora1, whose followers are not public.',
    })
  })

  test('an account that could not be read is named, and the sum is of the others alone', () => {
    const unread = [{ handle: 'aurora1', outcome: outcome('error', 'sky.example answers 500 (internal error)') }]
    const half = facts({ platform: { accounts: [account({ followers: 9999 })], unread } })
    const without = { status: 'partial', n: 1, reason: 'Without sky:aurora1, which could not be read.' }
    expect(measured('audience', half)).toMatchObject({ ...without, value: 9999 })
    expect(measured('magnitude', half)).toMatchObject({ ...without, value: 5 })
  })

  test('where followers do not exist it does not apply', () => {
    const reason = 'Sky tells no followers of accounts.'
    expect(measured('audience', withFollowers(null))).toMatchObject({ value: null, status: 'not_applicable', reason })
    expect(measured('magnitude', facts({ platform: { source: 'archive', accounts: [] } })).status).toBe(
      'not_applicable',
    )
  })

  test("the brand's is that of the summed audience, without accounts that are not official", () => {
    const sky = withFollowers(900)
    const sea = facts({
      platform: {
        id: 'sea',
        name: 'Sea',
        accounts: [
          account({ platform: 'sea', followers: 99 }),
          account({ platform: 'sea', followers: 5e6, official: false }),
        ],
      },
    })
    expect(measured('audience', sky, sea).value).toBe(999)
    expect(measured('magnitude', sky, sea).value).toBe(3.75)
    expect(measuredOn('sea', 'audience', sky, sea).value).toBe(99)
  })
})

describe('mentions', () => {
  const ana = person('ana', { followers: 10 })
  const bo = person('bo', { followers: 300 })
  const at = (hours: number, who = ana, text = 'Aurora Air is late') => said(who, T - hours * HOUR, text)
  const inOrder = (...posts: ReturnType<typeof at>[]) => facts({ mentions: posts.toSorted((a, b) => a.time - b.time) })

  test('none is 0, and its shares are unknown', () => {
    expect(measured('mentions', facts())).toMatchObject({ value: 0, status: 'ok' })
    expect(measured('authors', facts())).toMatchObject({ value: 0 })
    expect(measured('mention-audience', facts())).toMatchObject({ value: 0, status: 'ok' })
    expect(measured('passion', facts())).toMatchObject({ value: null, status: 'too_few' })
    expect(measured('author-reach', facts())).toMatchObject({ value: null, status: 'too_few' })
    expect(measured('mention-interval', facts())).toMatchObject({ value: null, status: 'too_few' })
    expect(measured('last-mention', facts())).toMatchObject({
      value: null,
      status: 'not_enough_history',
      interval: [28 * DAY, null],
    })
  })

  test.each([
    { why: 'the same words within a day are a cross-post', posts: [at(30), at(10)], n: 1 },
    {
      why: 'numbers, links and handles make no difference',
      posts: [at(30, ana, 'Aurora Air 12 late'), at(29, ana, 'Aurora air 99 late')],
      n: 1,
    },
    { why: 'a day and a bit later they are another post', posts: [at(34), at(9)], n: 2 },
    { why: 'the day counts from the first copy, not from the last', posts: [at(40), at(20), at(10)], n: 2 },
    { why: 'somebody else saying the same is another post', posts: [at(30), at(29, bo)], n: 2 },
    { why: 'pictures repeat nothing', posts: [at(30, ana, ''), at(29, ana, '')], n: 2 },
  ])('$why', ({ posts, n }) => expect(measured('mentions', inOrder(...posts)).value).toBe(n))

  test('the followers of each person count once, and who tells none is named in the count', () => {
    const value = measured(
      'mention-audience',
      inOrder(at(30), at(5, ana, 'still late'), at(4, bo), at(3, person('cy'), 'late again')),
    )
    expect(value).toMatchObject({
      value: 310,
      n: 2,
      status: 'partial',
      reason: 'Followers are known of 2 of 3 people.',
      breakdown: { known: 2, authors: 3 },
    })
    expect(measured('mention-audience', inOrder(at(3, person('cy'))))).toMatchObject({
      value: null,
      status: 'not_supported',
    })
  })

  test('an archive without such a column has none', () => {
    const one = facts({ mentions: [at(3, person('cy'))], platform: { source: 'archive' } })
    expect(measured('mention-audience', one).status).toBe('not_applicable')
  })

  test('passion and reach are about who speaks again', () => {
    const again = Array.from({ length: 6 }, (_, i) => at(100 - i * 10, ana, `late for the ${'x'.repeat(i + 1)}`))
    const once = Array.from({ length: 6 }, (_, i) => at(90 - i * 10, person(`p${i}`)))
    const one = inOrder(...again, ...once)
    expect(measured('passion', one)).toMatchObject({ value: 0.5, n: 12, status: 'ok', sourcesTotal: 6 })
    expect(measured('author-reach', one).value).toBeCloseTo(7 / 12, 10)
  })

  test('strength is the share of the covered days, and says what was never published', () => {
    const value = measured('strength', inOrder(at(1), at(2, bo), at(30), at(27 * 24 + 23)))
    expect(value).toMatchObject({ n: 28, status: 'ok', breakdown: { anyInLast24h: true } })
    expect(value.value).toBeCloseTo(3 / 28, 10)
    expect(value.breakdown?.mentionsPerDay).toBeCloseTo(4 / 28, 10)
    expect(value.breakdown?.note).toMatch(/never published/)
    expect(measured('strength', facts())).toMatchObject({ value: 0, n: 28, breakdown: { anyInLast24h: false } })
  })

  test('less than a day is no day', () => {
    const short = { from: T - 23 * HOUR, to: T }
    const one = facts({ mentions: [at(1)], covered: { posts: [WINDOW], mentions: [short], contacts: [short] } })
    expect(measured('strength', one)).toMatchObject({ value: null, status: 'not_enough_history' })
  })

  test('the last mention and the pauses between mentions', () => {
    const posts = Array.from({ length: 12 }, (_, i) =>
      said(person(`p${i}`), T - DAY - i * i * MINUTE, `late ${'x'.repeat(i)}`),
    )
    const one = inOrder(...posts)
    expect(measured('last-mention', one)).toMatchObject({ value: DAY, status: 'ok' })
    expect(measured('mention-interval', one)).toMatchObject({ value: 11 * MINUTE, n: 11, status: 'ok' })
  })

  test('a pause over a gap in what was read is none', () => {
    const parts = [
      { from: T - 20 * DAY, to: T - 15 * DAY },
      { from: T - 5 * DAY, to: T },
    ]
    const posts = [at(20 * 24 - 1), at(20 * 24 - 3, bo), at(4, bo, 'again'), at(2, ana, 'again')]
    const one = { ...inOrder(...posts), covered: { posts: [WINDOW], mentions: parts, contacts: parts } }
    expect(measured('mention-interval', one)).toMatchObject({ value: 2 * HOUR, n: 2 })
  })
})
