import { DAY, HOUR, MINUTE, seconds } from '../../../src/evidence/time.ts'
import { officeMoment, publicMoment, WINDOW, workedOff } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import { AURORA, AURORA_HELP, type Person, person } from '../people.ts'
import { answer, later, unaskedHelp } from '../phrases/agents.ts'
import { decoy, talk, tip } from '../phrases/crowd.ts'
import { ask, praise, type Request, thanks } from '../phrases/customers.ts'
import { HOSTILE } from '../phrases/hostile.ts'
import { addressed, type Message, open, type Saying, type Stage, say, settle, type Turn } from '../stage.ts'
import { firstName } from './care.ts'

/** What real networks hold besides the ordinary; each case is told once, by hand. */
export function playBlueskyOddities(stage: Stage, posts: readonly Message[], customers: readonly Person[]): void {
  const roll = dice('bluesky/oddities')
  const people = roll.some(customers, 60)
  const next = (): Person => {
    const one = people.pop()
    if (!one) throw new Error('nobody left')
    return one
  }
  pastedWithinAMinute(stage, next, roll)
  goneQuestions(stage, next, roll)
  comeBackLate(stage, next, roll)
  unasked(stage, next, roll)
  quotedAnswers(stage, next, roll)
  copies(stage, next, roll)
  clocks(stage, next, roll)
  hostile(stage, posts, next, roll)
  cutShort(stage, posts, next, roll)
  oldThread(stage, posts, next, roll)
  for (let i = 0; i < 5; i++) say(stage, next(), publicMoment(roll), decoy(roll))
}

type Next = () => Person

/** A contact, and what it is about. */
interface Asked {
  turn: Turn
  request: Request
}

/** A question to the care account, in a thread of its own unless told otherwise. */
function question(
  stage: Stage,
  who: Person,
  at: number,
  roll: Dice,
  saying: Saying = {},
  when: Turn['when'] = 'first',
): Asked {
  const request = ask(roll)
  const text = addressed(request.text, AURORA_HELP, 'first')
  return {
    request,
    turn: open(stage, say(stage, who, at, text, { mentions: [AURORA_HELP], ...saying }), 'mention', when),
  }
}

/** The care account answers it in public. */
function helped(stage: Stage, { turn, request }: Asked, at: number, roll: Dice, saying: Saying = {}): Message {
  const said = later(request, firstName(turn.customer), 'MK', roll)
  return settle(turn, say(stage, AURORA_HELP, at, said, { parent: turn.said.at(-1) ?? null, ...saying }))
}

/** A pasted text within a minute, at night too; far below half of all replies, so a person may well have pasted it. */
function pastedWithinAMinute(stage: Stage, next: Next, roll: Dice): void {
  for (const day of [2, 9, 22, 24]) {
    const { turn, request } = question(stage, next(), seconds('2026-10-12T23:10:00Z') + day * DAY, roll)
    const said = answer('calm', request, firstName(turn.customer), null, '', roll)
    const at = turn.said[0].at + roll.int(21, 55)
    settle(turn, say(stage, AURORA_HELP, at, said, { parent: turn.said[0] }))
  }
}

/** The brand answered something that is gone: deleted, or kept back by a block. */
function goneQuestions(stage: Stage, next: Next, roll: Dice): void {
  for (const gone of ['deleted', 'deleted', 'deleted', 'blocked', 'blocked'] as const) {
    const early = { from: WINDOW.from, to: WINDOW.to - 4 * DAY }
    const request = ask(roll)
    const lost = say(stage, next(), publicMoment(roll, early), request.text, { gone })
    const said = later(request, firstName(lost.author), 'AL', roll)
    say(stage, AURORA_HELP, workedOff(lost.at, HOUR), said, { parent: lost })
  }
  for (const day of [3, 17]) {
    const { turn } = question(stage, next(), officeMoment(day, roll), roll)
    const request = ask(roll)
    const lost = say(stage, turn.customer, turn.said[0].at + 9 * MINUTE, request.text, {
      parent: turn.said[0],
      gone: 'deleted',
    })
    const said = later(request, firstName(turn.customer), 'JD', roll)
    say(stage, AURORA_HELP, workedOff(lost.at, HOUR), said, { parent: lost })
    turn.clouded = true
  }
}

/** When a new word is a new contact, and when it is still about the old one. */
function comeBackLate(stage: Stage, next: Next, roll: Dice): void {
  for (const { day, wait, toOfficial, when } of [
    { day: 1, wait: 9 * DAY, toOfficial: true, when: 'first' },
    { day: 4, wait: 8 * DAY, toOfficial: true, when: 'first' },
    { day: 2, wait: 3 * DAY, toOfficial: false, when: 'first' },
    { day: 15, wait: 4 * DAY, toOfficial: false, when: 'first' },
    { day: 7, wait: 20 * HOUR, toOfficial: false, when: 'follow-up' },
    { day: 21, wait: 11 * HOUR, toOfficial: false, when: 'follow-up' },
    { day: 8, wait: 6 * DAY, toOfficial: true, when: 'follow-up' },
  ] as const) {
    const asked = question(stage, next(), officeMoment(day, roll), roll)
    const { customer, said } = asked.turn
    const answered = helped(stage, asked, said[0].at + roll.int(20, 50) * MINUTE, roll)
    const parent = toOfficial ? answered : said[0]
    const again = question(stage, customer, answered.at + wait, roll, { parent }, when)
    if (day % 2 === 1) helped(stage, again, workedOff(answered.at + wait, HOUR), roll)
  }
}

/** People who only talk about the brand, and are answered all the same; their thanks open nothing. */
function unasked(stage: Stage, next: Next, roll: Dice): void {
  for (const day of [0, 6, 11, 14, 22]) {
    const heard = say(stage, next(), officeMoment(day, roll), talk('Aurora Air', roll))
    const text = unaskedHelp(firstName(heard.author), 'TS', roll)
    const said = say(stage, AURORA_HELP, workedOff(heard.at, roll.int(10, 90) * MINUTE), text, { parent: heard })
    if (day === 6) say(stage, heard.author, said.at + 6 * MINUTE, thanks(roll, 'Tarek'), { parent: said })
    if (day === 11) {
      const back = question(stage, heard.author, said.at + 2 * HOUR, roll, { parent: said })
      helped(stage, back, workedOff(back.turn.said[0].at, HOUR), roll)
    }
  }
}

/** The brand answers praise by showing it to everybody. */
function quotedAnswers(stage: Stage, next: Next, roll: Dice): void {
  for (const day of [10, 29]) {
    const text = addressed(praise(roll).text, AURORA, 'first')
    const turn = open(stage, say(stage, next(), officeMoment(day, roll), text, { mentions: [AURORA] }), 'mention')
    const words = `Read this, colleagues. It is why we get up at four, number ${day}.`
    settle(turn, say(stage, AURORA, turn.said[0].at + 2 * HOUR, words, { quoted: turn.said[0], likes: 150 }))
  }
}

/** The same words twice within a day are one mention, though two contacts; a daily notice counts each day. */
function copies(stage: Stage, next: Next, roll: Dice): void {
  for (const day of [5, 18]) {
    const { turn, request } = question(stage, next(), officeMoment(day, roll), roll)
    const { author, at, text } = turn.said[0]
    const twin = say(stage, author, at + 3 * HOUR, text, { mentions: [AURORA_HELP], copy: true })
    const second = { request, turn: open(stage, twin, 'mention') }
    if (day === 5) helped(stage, second, workedOff(twin.at, 2 * HOUR), roll)
  }
  const dealer = person({
    network: 'bluesky',
    handle: 'farewell-fares.flock.example',
    name: 'Farewell Fares',
    followers: 812,
  })
  for (let day = 0; day < 6; day++)
    say(
      stage,
      dealer,
      seconds('2026-11-03T08:00:00Z') + day * (DAY + 5 * MINUTE),
      'Aurora Air fare alert: see the list in my profile.',
    )
}

/** Clocks that are wrong: ahead, and an answer that seems older than its question. */
function clocks(stage: Stage, next: Next, roll: Dice): void {
  const at = officeMoment(16, roll)
  const ahead = question(stage, next(), at, roll, { shown: at + 2 * HOUR, indexed: at })
  helped(stage, ahead, ahead.turn.said[0].at + 25 * MINUTE, roll)
  const late = question(stage, next(), officeMoment(23, roll), roll)
  const asked = late.turn.said[0].at
  helped(stage, late, asked, roll, { shown: asked - 90, indexed: asked + 4 * MINUTE })
}

function hostile(stage: Stage, posts: readonly Message[], next: Next, roll: Dice): void {
  const { terminal, formula, direction, internals, markdown, longWord, marks, plus } = HOSTILE
  for (const words of [formula, direction, internals, plus]) {
    const text = words === formula ? addressed(words, AURORA_HELP, 'last') : addressed(words, AURORA_HELP, 'first')
    open(stage, say(stage, next(), publicMoment(roll), text, { mentions: [AURORA_HELP] }), 'mention')
  }
  for (const words of [terminal, marks]) say(stage, next(), publicMoment(roll), `Aurora Air ${words}`)
  for (const [index, words] of [longWord, markdown].entries()) {
    const parent = posts[14 + index]
    if (parent) open(stage, say(stage, next(), parent.at + 5 * HOUR, words, { parent }), 'comment')
  }
}

/** A post of the brand with more replies than anybody is shown: nothing below it can be counted. */
function cutShort(stage: Stage, posts: readonly Message[], next: Next, roll: Dice): void {
  const parent = posts[24]
  if (!parent) return
  for (let i = 0; i < 7; i++) {
    const at = parent.at + HOUR + i * 7 * MINUTE
    say(stage, next(), at, tip(roll), { parent, hidden: true })
  }
  const seen = question(stage, next(), parent.at + 2 * HOUR, roll, { parent })
  helped(stage, seen, workedOff(seen.turn.said[0].at, HOUR), roll)
}

/** Questions below a post from long before the window: only what was answered can be seen without search. */
function oldThread(stage: Stage, posts: readonly Message[], next: Next, roll: Dice): void {
  const parent = posts[1]
  if (!parent) return
  for (const answered of [true, false]) {
    const asked = question(stage, next(), officeMoment(answered ? 14 : 15, roll), roll, { parent })
    if (answered) helped(stage, asked, workedOff(asked.turn.said[0].at, HOUR), roll)
  }
  if (WINDOW.from < parent.at) throw new Error('the old post is not old')
}
