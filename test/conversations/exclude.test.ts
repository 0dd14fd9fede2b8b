import { describe, expect, test } from 'vitest'
import { author, evidence, read, START, summary, tell } from './story.ts'

type Story = Parameters<typeof tell>[0]

const DAY = 24 * 60
const seen = (...seenBy: ('posts' | 'mentions' | 'replies' | 'archive' | 'context')[]) => ({ seenBy })

/** What ana said, last in the story, by whether it counts. */
const why = (story: Story) => read(tell(story)).contacts.filter((contact) => contact.author.handle === 'ana')

describe('a contact counts only if it would have been seen had nobody answered it', () => {
  const asked = { by: 'ana', at: 10, says: '@brand where is my bag?' }
  const beside: Story = {
    root: { by: 'bob', says: 'what an evening', at: 0, ...seen('posts', 'replies') },
    other: { by: 'cem', to: 'root', root: 'root', says: '@brand help', at: 1, ...seen('posts') },
    answer: { by: 'brand', to: 'other', root: 'root', at: 2, ...seen('posts') },
  }
  const below: Story = { own: { by: 'brand', says: 'We fly to Oslo', at: 0, ...seen('posts') } }

  test.each<{ shown: string; story: Story; counts: boolean }>([
    { shown: 'a search', story: { a: { ...asked, ...seen('mentions') } }, counts: true },
    { shown: 'a search, and its answer too', story: { a: { ...asked, ...seen('posts', 'mentions') } }, counts: true },
    { shown: 'an archive', story: { a: { ...asked, ...seen('archive') } }, counts: true },
    { shown: 'its answer alone', story: { a: { ...asked, ...seen('posts') } }, counts: false },
    { shown: 'no stream that is known', story: { a: { ...asked, ...seen() } }, counts: false },
    {
      shown: 'the thread in which somebody else was answered',
      story: { ...beside, a: { ...asked, to: 'root', root: 'root', ...seen('replies') } },
      counts: false,
    },
    {
      shown: 'that thread, and a search',
      story: { ...beside, a: { ...asked, to: 'root', root: 'root', ...seen('mentions', 'replies') } },
      counts: true,
    },
    {
      shown: 'another post that replies to it',
      story: { a: { ...asked, ...seen('context') }, b: { by: 'bob', to: 'a', at: 11, says: '@brand me too' } },
      counts: false,
    },
    {
      shown: 'that it stands below the answer that somebody else got',
      story: { ...beside, a: { ...asked, to: 'answer', root: 'root', ...seen('replies') } },
      counts: true,
    },
    {
      shown: 'that it stands deep below an official post',
      story: {
        ...below,
        b: { by: 'bob', to: 'own', root: 'own', at: 1, ...seen('mentions') },
        a: { ...asked, to: 'b', root: 'own', ...seen('context') },
      },
      counts: true,
    },
    {
      shown: 'the thread of an official post, where links between are missing',
      story: { ...below, a: { ...asked, to: 'unread', root: 'own', ...seen('replies') } },
      counts: true,
    },
    {
      shown: 'its answer alone, though it stands below an official post: its thread was not read',
      story: { ...below, a: { ...asked, to: 'own', root: 'own', ...seen('posts') } },
      counts: false,
    },
    {
      shown: 'a place of the brand',
      story: { a: { ...asked, place: { id: 'forum', official: true }, ...seen('replies') } },
      counts: true,
    },
    {
      shown: 'the thread of somebody else in a place of strangers',
      story: { a: { ...asked, place: { id: 'forum', official: false }, ...seen('replies') } },
      counts: false,
    },
  ])('$shown: $counts', ({ story, counts }) => {
    const answered: Story = { ...story, z: { by: 'brand', to: 'a', at: 20, ...seen('posts') } }
    for (const contacts of [why(story), why(answered)])
      expect(contacts.map(({ excluded }) => excluded)).toEqual([counts ? null : 'seen-only-through-its-answer'])
  })

  test('the first post decides, since which later ones belong to it depends on when it was answered', () => {
    const story: Story = {
      ...beside,
      a: { ...asked, to: 'root', root: 'root', ...seen('replies') },
      b: { by: 'ana', at: 30, to: 'answer', root: 'root', says: 'hello?', ...seen('mentions') },
    }
    expect(why(story).map(({ posts, excluded }) => [posts.length, excluded])).toEqual([
      [2, 'seen-only-through-its-answer'],
    ])
  })

  test('so does an overheard post', () => {
    const story = (stream: 'posts' | 'mentions' | 'context') =>
      read(tell({ a: { by: 'ana', says: 'Aurora Air lost my bag', ...seen(stream) } })).overheard[0]?.excluded
    expect([story('mentions'), story('posts'), story('context')]).toEqual([
      null,
      'seen-only-through-its-answer',
      'seen-only-through-its-answer',
    ])
  })
})

describe('what is directed only by replying to an official post older than the threads that are read', () => {
  // The stories are read from a day before they begin, so threads from eight days before.
  const old = { by: 'brand', says: 'We fly to Oslo', ...seen('posts') }

  test.each<{ why: string; story: Story; expected: string[] }>([
    {
      why: 'is excluded',
      story: { own: { ...old, at: -9 * DAY }, a: { by: 'ana', to: 'own', at: 1 } },
      expected: ['ana first comment waiting (before-the-covered-interval)'],
    },
    {
      why: 'is excluded though it was answered',
      story: { own: { ...old, at: -9 * DAY }, a: { by: 'ana', to: 'own', at: 1 }, b: { by: 'brand', to: 'a', at: 2 } },
      expected: ['ana first comment answered 1 min (before-the-covered-interval)'],
    },
    {
      why: 'counts where the thread was read, from a week before the window',
      story: { own: { ...old, at: -7 * DAY }, a: { by: 'ana', to: 'own', at: 1 } },
      expected: ['ana first comment waiting'],
    },
    {
      why: 'counts where it also mentions the brand by choice',
      story: { own: { ...old, at: -9 * DAY }, a: { by: 'ana', to: 'own', at: 1, says: 'when, @brand?' } },
      expected: ['ana first mention waiting'],
    },
    {
      why: 'is excluded below an old answer to somebody else',
      story: {
        q: { by: 'cem', at: -10 * DAY, says: '@brand help' },
        own: { ...old, to: 'q', at: -9 * DAY },
        a: { by: 'ana', to: 'own', at: 1 },
      },
      expected: ['ana first reply waiting (before-the-covered-interval)'],
    },
  ])('$why', ({ story, expected }) => {
    expect(summary(read(tell(story)))).toEqual(expected)
  })
})

describe('whether a conversation was read', () => {
  const posts = (more: object) =>
    tell({
      a: { by: 'ana', says: '@brand help', repliesRead: true },
      b: { by: 'ana', to: 'a', at: 1, says: 'it is urgent', ...more },
      c: { by: 'bob', says: '@brand hello', at: 2 },
    })
  const whole = evidence([], START, START).streams.mentions

  test('takes that all replies to each post of the contact were read', () => {
    const facts = read(posts({ repliesRead: true }))
    expect(facts.contacts.map(({ author, read }) => [author.handle, read])).toEqual([
      ['ana', true],
      ['bob', false],
    ])
    expect(read(posts({})).contacts.map(({ read }) => read)).toEqual([false, false])
  })

  test('is so on a platform whose threads come whole', () => {
    const streams = { posts: whole, mentions: whole, replies: null }
    const from = { from: '2026-03-01T08:00:00Z', to: '2026-03-12T08:00:00Z' }
    const stream = { ...Object(whole), parts: [{ part: 'all', scope: 'all', intervals: [from], complete: true }] }
    const facts = read(posts({}), { streams: { ...streams, posts: stream, mentions: stream } })
    expect(facts.contacts.map(({ read }) => read)).toEqual([true, true])
  })
})

describe('reviews', () => {
  const shop = { place: { id: 'shop', official: true }, kind: 'review' as const, ...seen('mentions') }

  test.each<{ why: string; story: Story; expected: string }>([
    {
      why: 'a reply after the review has its time',
      story: { a: { by: 'ana', at: 0, ...shop }, b: { by: 'brand', to: 'a', at: 60 } },
      expected: 'ana first review answered 60 min',
    },
    {
      why: 'one that is older than the review, of which only the last edit is told, has none',
      story: { a: { by: 'ana', at: 60, ...shop }, b: { by: 'brand', to: 'a', at: 0 } },
      expected: 'ana first review answered at some time',
    },
    {
      why: 'one that is older than the last edit, where both are told, has none',
      story: {
        a: { by: 'ana', at: 0, editedAt: '2026-03-02T10:00:00Z', ...shop },
        b: { by: 'brand', to: 'a', at: 60 },
      },
      expected: 'ana first review answered at some time',
    },
    {
      why: 'one after the last edit is timed from the review',
      story: {
        a: { by: 'ana', at: 0, editedAt: '2026-03-02T08:30:00Z', ...shop },
        b: { by: 'brand', to: 'a', at: 60 },
      },
      expected: 'ana first review answered 60 min',
    },
    {
      why: 'one without a time has none',
      story: { a: { by: 'ana', at: 0, ...shop }, b: { by: 'brand', to: 'a', at: null } },
      expected: 'ana first review answered at some time',
    },
    {
      why: 'staff answers as an account does',
      story: { a: { by: 'ana', at: 60, ...shop }, b: { by: author('dev', { staff: true }), to: 'a', at: 0 } },
      expected: 'ana first review answered at some time',
    },
  ])('$why', ({ story, expected }) => {
    expect(summary(read(tell(story)))).toEqual([expected])
  })

  test('a mention that is edited after its answer was answered in its time', () => {
    const story: Story = {
      a: { by: 'ana', at: 0, says: '@brand help', editedAt: '2026-03-02T10:00:00Z' },
      b: { by: 'brand', to: 'a', at: 60 },
    }
    expect(summary(read(tell(story)))).toEqual(['ana first mention answered 60 min'])
  })
})
