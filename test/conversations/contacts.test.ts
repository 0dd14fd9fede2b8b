import { describe, expect, test } from 'vitest'
import { author, read, summary, tell } from './story.ts'

type Story = Parameters<typeof tell>[0]

const flatTopic = { place: { id: 'board', official: true }, mentionsGiven: true }

describe('contacts', () => {
  test.each<{ why: string; story: Story; expected: string[]; until?: number }>([
    { why: 'nothing said is no contact', story: {}, expected: [] },
    {
      why: 'a mention that is answered',
      story: { a: { by: 'ana', says: '@brand help' }, b: { by: 'brand', to: 'a', at: 5 } },
      expected: ['ana first mention answered 5 min'],
    },
    {
      why: 'a mention that nobody answers waits until T',
      story: { a: { by: 'ana', says: '@brand help' } },
      expected: ['ana first mention waiting'],
    },
    {
      why: 'posts of one turn are one contact, timed from the first',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'ana', to: 'a', at: 3, says: 'it is urgent' },
        c: { by: 'ana', to: 'b', at: 4, says: '@brand hello?' },
        d: { by: 'brand', to: 'c', at: 10 },
      },
      expected: ['ana first mention answered 10 min'],
    },
    {
      why: 'a second turn soon after is a follow-up',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'b', at: 6, says: 'that did not help' },
        d: { by: 'brand', to: 'c', at: 9 },
      },
      expected: ['ana first mention answered 5 min', 'ana follow-up reply answered 3 min'],
    },
    {
      why: 'after a day of silence a new mention is a first again',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'a', at: 5 + 1441, says: '@brand it broke again' },
      },
      expected: ['ana first mention answered 5 min', 'ana first mention waiting'],
    },
    {
      why: 'but a reply to an official post of less than 7 days is a follow-up however long the silence',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'b', at: 5 + 4000, says: '@brand it broke again' },
      },
      expected: ['ana first mention answered 5 min', 'ana follow-up mention waiting'],
    },
    {
      why: 'thanks after an answer opens nothing and acknowledges',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'b', at: 6, says: '@brand thank you, works now' },
      },
      expected: ['ana first mention answered 5 min thanks'],
    },
    {
      why: 'thanks for an answer that nobody had asked for opens nothing',
      story: {
        a: { by: 'ana', says: 'Aurora Air lost my bag' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'b', at: 6, says: 'thank you, that helped' },
      },
      expected: [],
    },
    {
      why: 'an official post that quotes a question answers it, though it begins a conversation of its own',
      story: {
        a: { by: 'ana', says: '@brand what a crew' },
        b: { by: 'brand', quoted: 'a', kind: 'quote', at: 5 },
        c: { by: 'brand', quoted: 'a', kind: 'quote', at: 9 },
      },
      expected: ['ana first mention answered 5 min'],
    },
    {
      why: 'thanks with a question is a follow-up',
      story: {
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'brand', to: 'a', at: 5 },
        c: { by: 'ana', to: 'b', at: 6, says: 'thanks! and my bag?' },
      },
      expected: ['ana first mention answered 5 min', 'ana follow-up reply waiting'],
    },
    {
      why: "a reply in the brand's own thread is a comment, one to an answer of it is not",
      story: {
        a: { by: 'brand', says: 'We fly to Oslo' },
        b: { by: 'ana', to: 'a', at: 1, says: 'lol' },
        c: { by: 'brand', to: 'b', at: 2 },
        d: { by: 'bob', to: 'c', at: 3, says: 'when?' },
      },
      expected: ['ana first comment answered 1 min', 'bob first reply waiting'],
    },
    {
      why: 'an answer closes the contacts of everybody whom it names by choice',
      story: {
        a: { by: 'ana', says: '@brand down?' },
        b: { by: 'bob', to: 'a', at: 1, says: '@brand me too' },
        c: { by: 'brand', to: 'a', at: 5, says: '@bob @ana we are on it' },
      },
      expected: ['ana first mention answered 5 min', 'bob first mention answered 4 min'],
    },
    {
      why: 'an answer to one leaves the other waiting',
      story: {
        a: { by: 'ana', says: '@brand down?' },
        b: { by: 'bob', to: 'a', at: 1, says: '@brand me too' },
        c: { by: 'brand', to: 'b', at: 5, says: 'we are on it' },
      },
      expected: ['ana first mention waiting', 'bob first mention answered 4 min'],
    },
    {
      why: 'a reply of which the parent is not in the evidence cannot start a first',
      story: { a: { by: 'ana', to: 'unseen', says: '@brand help' } },
      expected: ['ana follow-up mention waiting'],
    },
    {
      why: 'an answer to a question that is gone may have been meant for whoever was open there',
      story: {
        a: { by: 'ana', says: '@brand help', root: 'a' },
        g: 'gone',
        b: { by: 'brand', to: 'g', root: 'a', at: 5 },
      },
      expected: ['ana first mention waiting (question-deleted-or-blocked)'],
    },
    {
      why: 'a reply to an official post that is gone is still directed when its author is known',
      story: { g: 'gone', a: { by: 'ana', to: 'g', replyToAuthor: 'brand', says: 'really?' } },
      expected: ['ana follow-up reply waiting'],
    },
    {
      why: 'what a bot says opens nothing',
      story: { a: { by: author('rss', { bot: true }), says: '@brand news' } },
      expected: ['rss first mention waiting (automatic)'],
    },
    {
      why: 'a post without a time is answered without a waiting time',
      story: { a: { by: 'ana', at: null, says: '@brand help' }, b: { by: 'brand', to: 'a', at: 5 } },
      expected: ['ana first mention answered at some time'],
    },
    {
      why: 'in a flat topic of its own place an answer without a parent answers the starter',
      story: {
        t: { by: 'ana', says: 'No sound', kind: 'topic', ...flatTopic },
        p: { by: 'bob', root: 't', at: 2, says: 'Same here', ...flatTopic },
        b: { by: 'brand', root: 't', at: 9, ...flatTopic },
      },
      expected: ['ana first own-place answered 9 min'],
    },
    {
      why: "a review in the brand's shop is a contact",
      story: { r: { by: 'ana', kind: 'review', place: { id: 'shop', official: true }, says: 'bad' } },
      expected: ['ana first review waiting'],
    },
    {
      why: 'clocks that run backwards make no negative wait',
      story: { a: { by: 'ana', at: 10, says: '@brand help' }, b: { by: 'brand', to: 'a', at: 4 } },
      expected: ['ana first mention answered 0 min'],
    },
    {
      why: 'a repost is never directed',
      story: { a: { by: 'ana', kind: 'repost', says: '@brand sale' } },
      expected: [],
    },
    {
      why: 'replies in a circle end',
      story: { a: { by: 'ana', to: 'b', says: '@brand x' }, b: { by: 'bob', to: 'a', says: 'y' } },
      expected: ['ana first mention waiting'],
    },
  ])('$why', ({ story, expected }) => {
    expect(summary(read(tell(story)))).toEqual(expected)
  })

  test('a contact that was seen only through its answer counts nowhere', () => {
    const facts = read(
      tell({
        a: { by: 'ana', says: '@brand help', seenBy: ['posts'] },
        b: { by: 'brand', to: 'a', at: 5, seenBy: ['posts'] },
        c: { by: 'bob', says: '@brand help', seenBy: ['posts', 'mentions'] },
        d: { by: 'brand', to: 'c', at: 5, seenBy: ['posts'] },
      }),
    )
    expect(summary(facts)).toEqual([
      'ana first mention answered 5 min (seen-only-through-its-answer)',
      'bob first mention answered 5 min',
    ])
  })

  test('a contact in a thread of which fewer replies were read than there are counts nowhere', () => {
    const facts = read(tell({ a: { by: 'brand', cutShort: true }, b: { by: 'ana', to: 'a', at: 1 } }))
    expect(summary(facts)).toEqual(['ana first comment waiting (thread-cut-short)'])
  })

  test.each([
    { answered: false, excluded: ' (answer-outside-the-evidence)', why: 'might have been answered by it' },
    { answered: true, excluded: '', why: 'is known to be answered' },
  ])('a contact that names a response outside the evidence $why', ({ answered, excluded }) => {
    const facts = read(
      tell({
        a: { by: 'ana', says: '@brand help', responses: ['b', 'elsewhere'] },
        ...(answered ? { b: { by: 'brand', to: 'a', at: 5 } } : { b: { by: 'bob', to: 'a', at: 5 } }),
      }),
    )
    expect(summary(facts)).toEqual([`ana first mention ${answered ? 'answered 5 min' : 'waiting'}${excluded}`])
  })
})

describe('inherited mentions', () => {
  const story = tell({
    a: { by: 'ana', says: '@brand where is my bag?' },
    b: { by: 'bob', to: 'a', at: 1, says: '@ana @brand good luck with them' },
    c: { by: 'cem', to: 'a', at: 2, says: '@ana @brand I ask @brand too' },
    d: { by: 'brand', to: 'b', at: 3, says: '@bob @ana cheeky' },
  })

  test('direct nothing and answer nobody where the reply form carries handles', () => {
    expect(summary(read(story, { carriesHandles: true }))).toEqual([
      'ana first mention waiting',
      'cem first mention waiting',
    ])
  })

  test('are choices where it does not', () => {
    expect(summary(read(story))).toEqual([
      'ana first mention answered 3 min',
      'bob first mention answered 2 min',
      'cem first mention waiting',
    ])
  })
})

describe('peers', () => {
  const peer = (says: string, by = 'bob') =>
    read(tell({ a: { by: 'ana', says: '@brand help' }, p: { by, to: 'a', at: 2, says } })).contacts[0]

  test.each([
    { says: 'Turn it off and on', answers: true, why: 'a statement by somebody else answers' },
    { says: 'Did you turn it off?', answers: false, why: 'a question does not' },
  ])('$why', ({ says, answers }) => {
    expect(peer(says)?.peerReply?.id).toBe('p')
    expect(peer(says)?.peerAnswer?.id).toBe(answers ? 'p' : undefined)
  })

  test('a fellow sufferer does not answer', () => {
    const facts = read(
      tell({
        a: { by: 'ana', says: '@brand help' },
        b: { by: 'bob', to: 'a', at: 1, says: '@brand me too' },
        c: { by: 'bob', to: 'a', at: 2, says: 'still broken' },
      }),
    )
    expect(facts.contacts[0]?.peerReply?.id).toBe('b')
    expect(facts.contacts[0]?.peerAnswer).toBeNull()
  })

  test('an own further post is no peer reply', () => {
    expect(peer('hello?', 'ana')?.peerReply).toBeNull()
  })
})
