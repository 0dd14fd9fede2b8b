import { describe, expect, test } from 'vitest'
import { contactPosts, converse } from '../../src/conversations/converse.ts'
import { iso } from '../../src/evidence/time.ts'
import { author, BRAND, evidence, read, START, summary, tell } from './story.ts'

const stretch = (from: number, to: number, complete = true) => ({
  part: 'all',
  scope: 'all' as const,
  intervals: [{ from: iso(START + from * 60), to: iso(START + to * 60) }],
  complete,
})
const stream = (...parts: ReturnType<typeof stretch>[]) => ({
  outcome: { status: 'ok' as const, reason: null, until: null },
  records: 0,
  parts,
})

describe('what is overheard', () => {
  const facts = read(
    tell({
      a: { by: 'ana', says: 'I fly Aurora Air today' },
      b: { by: 'brand', to: 'a', at: 3 },
      c: { by: 'bob', says: 'Aurora Air lost my bag' },
      d: { by: 'cem', says: '@brand Aurora Air?' },
      e: { by: 'dee', kind: 'repost', says: 'Aurora Air' },
      f: { by: 'brand', says: 'Aurora Air is great' },
      g: { by: 'eve', says: 'the aurora was in the air' },
      h: { by: 'fay', kind: 'quote', quoted: 'f', says: 'look at this' },
      i: { by: 'gus', kind: 'quote', quoted: 'c', says: 'look at that' },
    }),
  )

  test('names the brand, or quotes it, without being directed at it', () => {
    expect(facts.overheard.map(({ post }) => post.id)).toEqual(['a', 'c', 'h'])
  })

  test('does not name the brand by the handles that a reply form put in front', () => {
    const posts = tell({
      a: { by: 'ana', says: '@auroraair help' },
      b: { by: 'bob', to: 'a', says: '@ana @auroraair try the desk' },
      c: { by: 'cem', to: 'a', says: '@ana @auroraair I like auroraair' },
    })
    const [facts] = converse({
      brand: { ...BRAND, aliases: [{ text: 'AuroraAir', caseSensitive: false }] },
      window: { since: iso(START), until: iso(START + 3600) },
      platforms: [evidence(posts, START, START + 3600, { carriesHandles: true })],
    })
    expect(facts?.overheard.map(({ post }) => post.id)).toEqual(['a', 'c'])
  })

  test('may be answered unasked', () => {
    expect(facts.overheard.map(({ answer }) => answer?.id ?? null)).toEqual(['b', null, null])
  })

  test('is a mention, like what is directed', () => {
    expect(facts.mentions.map(({ id }) => id)).toEqual(['a', 'c', 'd', 'h'])
  })
})

describe('coverage', () => {
  const story = tell({
    a: { by: 'ana', says: '@brand one', at: 0 },
    b: { by: 'bob', says: '@brand two', at: 60 },
    c: { by: 'cem', says: '@brand three', at: 120 },
  })
  const streams = (posts: ReturnType<typeof stream> | null, mentions: ReturnType<typeof stream>) => ({
    streams: { posts, mentions, replies: null },
    until: 180,
  })

  test.each([
    {
      why: 'contacts belong to the time that both streams cover',
      streams: streams(stream(stretch(-60, 180)), stream(stretch(30, 180, false))),
      counted: ['bob', 'cem'],
    },
    {
      why: 'own posts must be read up to T, since an answer may come late',
      streams: streams(stream(stretch(-60, 100)), stream(stretch(-60, 180))),
      counted: [],
    },
    {
      why: 'own posts that begin late hide earlier answers',
      streams: streams(stream(stretch(90, 180)), stream(stretch(-60, 180))),
      counted: ['cem'],
    },
    {
      why: 'a stream read in parts covers what all of them cover',
      streams: streams(stream(stretch(-60, 180)), stream(stretch(-60, 100), stretch(30, 180))),
      counted: ['bob'],
    },
    {
      why: 'a part that could not be read makes the coverage empty',
      streams: streams(stream(stretch(-60, 180)), stream(stretch(-60, 180), { ...stretch(0, 0), intervals: [] })),
      counted: [],
    },
    {
      why: 'where a platform has no stream of own posts the answers come with the mentions',
      streams: streams(null, stream(stretch(-60, 180))),
      counted: ['ana', 'bob', 'cem'],
    },
  ])('$why', ({ streams, counted }) => {
    const facts = read(story, streams)
    expect(facts.contacts.filter((contact) => !contact.excluded).map((contact) => contact.author.handle)).toEqual(
      counted,
    )
    expect(facts.contacts).toHaveLength(3)
  })
})

describe('automatic replies', () => {
  const asked = (handle: string, at: number, wait: number, says: string) => ({
    [handle]: { by: handle, at, says: '@brand help' },
    [`${handle}-reply`]: { by: 'brand', to: handle, at: at + wait, says },
  })

  test('a template within a minute that makes half of the replies closes nothing', () => {
    const facts = read(
      tell({
        ...asked('ana', 0, 0.5, 'Hi Ana, we got your message 1'),
        ...asked('bob', 10, 0.5, 'Hi Bob, we got your message 2'),
        ...asked('cem', 20, 30, 'Your bag is in Oslo'),
      }),
    )
    expect(summary(facts)).toEqual([
      'ana first mention waiting',
      'bob first mention waiting',
      'cem first mention answered 30 min',
    ])
    expect(facts.automaticReplies).toBe(2)
  })

  test('a single quick answer is an answer', () => {
    expect(summary(read(tell(asked('ana', 0, 0.5, 'Your bag is here'))))).toEqual([
      'ana first mention answered 0.5 min',
    ])
  })
})

describe('unlisted helpers', () => {
  const replies = (count: number, helper = author('aurora_air_care')) =>
    tell(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          [`q${i}`, { by: `c${i}`, says: '@brand help' }],
          [`r${i}`, { by: helper, to: `q${i}`, at: 1 }],
        ]).flat(),
      ),
    )

  test.each([
    { count: 4, found: [] },
    { count: 5, found: [{ handle: 'aurora_air_care', customers: 5 }] },
  ])('one under the brand’s name who replied to $count people', ({ count, found }) => {
    const helpers = read(replies(count)).unlistedHelpers
    expect(helpers.map(({ author: { handle }, customers }) => ({ handle, customers }))).toEqual(found)
  })

  test('anybody else may help as many as they like', () => {
    expect(read(replies(9, author('helpful_hal'))).unlistedHelpers).toEqual([])
  })
})

test('who else answered is asked of all first contacts that count, answered or not, newest first', () => {
  const posts = tell({
    a: { by: 'ana', says: '@brand one' },
    b: { by: 'brand', to: 'a', at: 1 },
    c: { by: 'bob', says: '@brand two', at: 2 },
    d: { by: 'bob', to: 'c', says: 'hello?', at: 9 },
    e: { by: 'cem', says: '@brand three', at: 3 },
    f: { by: 'ana', to: 'b', says: 'and when?', at: 4 },
    g: { by: 'dee', says: '@brand four', at: 5, seenBy: ['posts'] },
    h: { by: author('rss', { bot: true }), says: '@brand news', at: 6 },
  })
  const window = { from: START - 60, to: START + 6000 }
  expect(contactPosts(evidence(posts, window.from, window.to), window).map(({ id }) => id)).toEqual([
    'e',
    'c',
    'd',
    'a',
  ])
})

test('own posts hold answers and reposts; the last sign of life may lie before the window', () => {
  const facts = read(tell({ a: { by: 'brand', at: -60 * 24 * 30, says: 'old' } }))
  expect([facts.own.length, facts.lastOwn?.id]).toEqual([0, 'a'])
})
