// Four weeks around an invented airline, as data: who says what, when and to whom, and what must be found of it.

import type { Act, Expected, Story } from './story-shape.ts'
import { answerOf, LETTERS, question } from './wording.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

const BRAND = 'auroraair'
const AT = `@${BRAND}.test`

/** @param now T, in seconds. Everything waits at least two days, and every answer comes within 26 hours. */
export function tell(now: number): Story {
  const acts: Act[] = []
  const contacts: Expected[] = []
  const crowd = Array.from({ length: 30 }, (_, index) => `guest${String(index).padStart(2, '0')}`)
  const guest = (index: number) => crowd[index % crowd.length] ?? 'guest00'

  function say(by: string, at: number, text: string, to: { replyTo?: string; quotes?: string } = {}): string {
    const id = `act-${acts.length}`
    acts.push({ id, by, at: Math.round(at), text, replyTo: to.replyTo ?? null, quotes: to.quotes ?? null })
    return id
  }

  /** The brand answers after so many seconds, or not at all; the words differ each time. */
  function answer(asked: string, at: number, after: number | null): string | null {
    if (after === null) return null
    return say(BRAND, at + after, answerOf(acts.length), { replyTo: asked })
  }

  function expect(
    at: number,
    answeredAfter: number | null,
    more: Pick<Expected, 'kind' | 'search' | 'closed'> & Partial<Expected>,
  ) {
    contacts.push({ turn: 'first', at: Math.round(at), answeredAfter, peerAnswered: false, ...more })
  }

  // Ninety mentions over four weeks, three of five answered; what follows below the answers is seen without search too.
  for (let index = 0; index < 90; index++) {
    const at = now - 3 * DAY - index * 0.26 * DAY
    const answered = index % 5 < 3
    const after = answered ? 4 * MINUTE + ((index * 37) % 60) * 25 * MINUTE : null
    const asked = say(guest(index), at, `${AT} ${question(index)}`)
    const reply = answer(asked, at, after)
    const peer = index % 5 === 4
    if (peer)
      say(guest(index + 11), at + 20 * MINUTE, 'Same here, starting the app again helped me.', { replyTo: asked })
    expect(at, after, {
      kind: 'mention',
      search: 'counts',
      closed: answered ? 'seen-only-through-its-answer' : 'unseen',
      peerAnswered: peer,
    })
    if (reply === null || after === null) continue
    const later = at + after
    if (index % 15 === 0) say(guest(index), later + HOUR, 'Thank you, it works now!', { replyTo: reply })
    if (index % 15 === 1) {
      const again = later + 2 * HOUR
      const second = index % 30 === 1 ? 50 * MINUTE : null
      answer(say(guest(index), again, 'Still nothing in my inbox. What now?', { replyTo: reply }), again, second)
      expect(again, second, { kind: 'reply', turn: 'follow-up', search: 'counts', closed: 'counts' })
    }
    if (index % 15 === 2) {
      const joins = later + 3 * HOUR
      const second = index % 2 === 0 ? 55 * MINUTE + index * 9 : null
      answer(
        say(guest(index + 7), joins, 'Could you look at mine as well? Row nine.', { replyTo: reply }),
        joins,
        second,
      )
      expect(joins, second, { kind: 'reply', search: 'counts', closed: 'counts' })
    }
  }

  // Mentions inside other people's threads: whether they begin a conversation only their parents show.
  for (let index = 0; index < 12; index++) {
    const at = now - 4 * DAY - index * 1.9 * DAY - 1234
    const root = say('friend-one', at - 2 * HOUR, `A long evening at the airport, part ${LETTERS[index]}.`)
    const parent = index % 6 === 5 ? say('friend-two', at - HOUR, 'Oh dear, again?', { replyTo: root }) : root
    const after = index % 3 < 2 ? 35 * MINUTE + index * 41 * MINUTE : null
    const asked = say(guest(index * 3 + 1), at, `${AT} can you see what happens at gate ${LETTERS[index]}?`, {
      replyTo: parent,
    })
    answer(asked, at, after)
    expect(at, after, {
      kind: 'mention',
      search: 'counts',
      closed: after === null ? 'unseen' : 'seen-only-through-its-answer',
    })
  }

  // The brand's own posts: comments, quotes with and without a mention.
  const campaigns = Array.from({ length: 6 }, (_, index) => {
    const at = now - 5 * DAY - index * 3.5 * DAY
    const post = say(BRAND, at, `New on our map: city ${LETTERS[index]}. Where would you fly first?`)
    for (let comment = 0; comment < 6; comment++) {
      const said = at + (comment + 1) * 50 * MINUTE
      const after = comment % 3 === 1 ? 2 * HOUR + index * 600 : null
      const below = say(guest(index * 6 + comment), said, `City ${LETTERS[comment + 9]} please, and better food.`, {
        replyTo: post,
      })
      if (comment === 0) say('friend-two', said + 60, 'I would come along.', { replyTo: below })
      answer(below, said, after)
      expect(said, after, { kind: 'comment', search: 'counts', closed: 'counts', peerAnswered: comment === 0 })
    }
    return { post, at }
  })
  for (const [index, { post, at }] of campaigns.entries()) {
    const said = at + 9 * HOUR
    if (index === 5) {
      say(guest(28), said, 'Look at this map.', { quotes: post })
      continue
    }
    const after = index % 2 === 0 ? 3 * HOUR + index * 1000 : null
    answer(
      say(guest(20 + index), said, `${AT} you promised that last year, ${LETTERS[index]}`, { quotes: post }),
      said,
      after,
    )
    expect(said, after, { kind: 'mention', search: 'counts', closed: 'counts' })
  }

  // A chain of replies deeper than one request looks, with a question at its end.
  const [first] = campaigns
  if (first) {
    let last = first.post
    for (let depth = 0; depth < 110; depth++) {
      const at = first.at + 12 * HOUR + depth * 30
      last = say(guest(13 + (depth % 2)), at, `Then ${depth} more things happened on that flight.`, { replyTo: last })
    }
    // The first of them speaks to the brand, and goes on speaking.
    expect(first.at + 12 * HOUR, null, { kind: 'comment', search: 'counts', closed: 'counts' })
    const at = first.at + 14 * HOUR
    say(guest(27), at, `${AT} are you reading along?`, { replyTo: last })
    expect(at, null, { kind: 'mention', search: 'counts', closed: 'counts' })
  }

  // A thread that shows fewer replies than it has, since one of them is by an account that was taken down.
  {
    const at = now - 6.3 * DAY
    const post = say(BRAND, at, 'We are hiring in the north. Come and fly with us.')
    say('spammer', at + HOUR, 'Cheap watches over here', { replyTo: post })
    for (let comment = 0; comment < 3; comment++) {
      const said = at + (2 + comment) * HOUR
      const mentions = comment === 2
      const text = mentions ? `${AT} do you hire pilots?` : `Good luck, ${LETTERS[comment]}.`
      say(guest(comment + 3), said, text, { replyTo: post })
      expect(said, null, {
        kind: mentions ? 'mention' : 'comment',
        search: 'thread-cut-short',
        closed: 'thread-cut-short',
      })
    }
  }

  // Questions that are gone: deleted whole, and deleted after a first one in the same conversation.
  const whole = now - 7.1 * DAY
  const deletedWhole = say(guest(9), whole, `${AT} forget this question`)
  answer(deletedWhole, whole, 30 * MINUTE)
  const half = now - 8.1 * DAY
  const kept = say(guest(10), half, `${AT} where is my bag?`)
  const deletedHalf = say(guest(10), half + 300, 'It is a blue one.', { replyTo: kept })
  answer(deletedHalf, half + 300, 30 * MINUTE)
  expect(half, null, {
    kind: 'mention',
    search: 'question-deleted-or-blocked',
    closed: 'question-deleted-or-blocked',
  })

  // Somebody who blocked the brand after its answer: search shows the question, the brand's feed does not.
  const blocked = now - 9.1 * DAY
  answer(say('blocker', blocked, `${AT} never again`), blocked, 45 * MINUTE)
  expect(blocked, 45 * MINUTE, { kind: 'mention', search: 'counts', closed: 'unseen' })

  // A robot's mention, and a guest who asks not to be shown to readers who are not signed in.
  const automatic = now - 10.1 * DAY
  say('weatherbot', automatic, `${AT} wind at the airport: strong`)
  expect(automatic, null, { kind: 'mention', search: 'automatic', closed: 'unseen' })
  const shy = now - 11.1 * DAY
  say('shy-guest', shy, `${AT} a quiet question`)
  expect(shy, null, { kind: 'mention', search: 'counts', closed: 'unseen' })
  const [, second] = campaigns
  if (second) {
    say('shy-guest', second.at + 8 * HOUR, 'A quiet comment.', { replyTo: second.post })
    expect(second.at + 8 * HOUR, null, { kind: 'comment', search: 'counts', closed: 'counts' })
  }

  // Before the window; and a late reply below a post of that time, which stands outside of what is claimed.
  const before = now - 40 * DAY
  answer(say(guest(1), before, `${AT} an old question`), before, HOUR)
  const old = say(BRAND, before, 'Summer is over, and so is our summer timetable.')
  say(guest(2), before + HOUR, 'A pity.', { replyTo: old })
  say(guest(3), now - 12.3 * DAY, 'Late to this, but a pity indeed.', { replyTo: old })

  // Overheard: the brand is named and nobody is spoken to; two are answered unasked.
  for (let index = 0; index < 6; index++) {
    const at = now - 4.5 * DAY - index * 3.3 * DAY
    const said = say(guest(index * 4 + 2), at, `Flew with AuroraAir to city ${LETTERS[index * 3]} today.`)
    answer(said, at, index < 2 ? 70 * MINUTE : null)
  }

  // Enough announcements that the feed has a second page, and reposts.
  for (let index = 0; index < 80; index++)
    say(
      BRAND,
      now - 2.2 * DAY - index * 0.3 * DAY,
      `Timetable note ${LETTERS[index % 26]}${LETTERS[(index * 3) % 26]}: ${index} changes.`,
    )
  const reposts = campaigns.map(({ post }, index) => ({ by: BRAND, of: post, at: now - 2.5 * DAY - index * DAY }))

  return {
    brand: { key: BRAND, name: 'Aurora Air', alias: 'AuroraAir' },
    reader: 'auditor',
    people: [
      { key: BRAND, name: 'Aurora Air', labels: [] },
      ...crowd.map((key, index) => ({ key, name: `Guest ${LETTERS[index % 26]}`, labels: [] })),
      { key: 'friend-one', name: 'Friend One', labels: [] },
      { key: 'friend-two', name: 'Friend Two', labels: [] },
      { key: 'spammer', name: 'Watches', labels: [] },
      { key: 'blocker', name: 'Blocker', labels: [] },
      { key: 'weatherbot', name: 'Weather', labels: ['bot'] },
      { key: 'shy-guest', name: 'Shy', labels: ['!no-unauthenticated'] },
      { key: 'auditor', name: 'Auditor', labels: [] },
    ],
    acts: acts.sort((a, b) => a.at - b.at),
    reposts,
    deleted: [deletedWhole, deletedHalf],
    blocks: [{ by: 'blocker', of: BRAND }],
    takenDown: ['spammer'],
    contacts,
    overheard: 6,
  }
}
