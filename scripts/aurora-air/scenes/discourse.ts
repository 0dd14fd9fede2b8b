import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../../src/evidence/time.ts'
import { answerMoment, officeMoment, publicMoment, WINDOW, workedOff } from '../calendar.ts'
import { type Dice, dice } from '../dice.ts'
import { CREW, DISCOBOT, FARE_WATCH, HELPERS, MEMBERS, SIGNE, SYSTEM } from '../members.ts'
import type { Person } from '../people.ts'
import { answer, handOffOf, later, type Manner, unaskedHelp } from '../phrases/agents.ts'
import { ANNOUNCEMENTS, fares, titleOf } from '../phrases/community.ts'
import { talk, tip, wonder } from '../phrases/crowd.ts'
import { again, ask, nudge, type Request, shortQuestion, thanks } from '../phrases/customers.ts'
import { HOSTILE } from '../phrases/hostile.ts'
import {
  absent,
  addressed,
  type ContactKind,
  type Message,
  newStage,
  open,
  type Stage,
  say,
  settle,
  type Turn,
} from '../stage.ts'
import { firstName } from './care.ts'

/** Who answers a topic: a helper alone, the brand alone, a helper before the brand, or nobody. */
const FATES = ['peer', 'staff', 'peer', 'both', 'nobody', 'peer', 'staff', 'both'] as const
/** Which helper comes by next. */
const TURNS = [0, 1, 0, 2, 1, 0, 3, 2] as const
const TOPICS = 32

const MANNERS: Readonly<Record<Manner, number>> = {
  help: 5,
  link: 2,
  ask: 1,
  calm: 0,
  private: 0.7,
  phone: 0.3,
  email: 0.4,
  form: 0.8,
  handle: 0,
}
const T = WINDOW.to

/** The brand's community: members ask, those who like to help are mostly faster than the brand, and some wait in vain. */
export function playDiscourse(): Stage {
  const stage = newStage('discourse')
  welcome(stage)
  let helped = 0
  for (let i = 0; i < TOPICS; i++) {
    const roll = dice(`discourse/topic/${i}`)
    const fate = FATES[i % FATES.length] ?? 'nobody'
    const helper = HELPERS[TURNS[helped % TURNS.length] ?? 0]
    if (fate !== 'staff' && fate !== 'nobody') helped += 1
    topic(stage, i, fate, helper ?? SIGNE, roll)
  }
  ANNOUNCEMENTS.forEach((words, index) => {
    announcement(stage, words, index, dice(`discourse/announcement/${index}`))
  })
  for (let week = 0; week < 4; week += 2) {
    const at = seconds('2026-10-16T06:00:00Z') + week * 7 * DAY
    const { title, text } = fares(week)
    say(stage, FARE_WATCH, at, text, { title })
  }
  return stage
}

/** What was there before: the engine's pinned topic, and a question of last week that the brand answers only now. */
function welcome(stage: Stage): void {
  const pinned = { title: 'Welcome to the Aurora Air Community', pinned: true }
  say(stage, SYSTEM, seconds('2024-03-04T09:00:00Z'), 'Be kind, search first, post no booking references.', pinned)
  const asker = MEMBERS[0] ?? SIGNE
  const text = 'Is there a train from the airport in Lindmoor after midnight?'
  const old = say(stage, asker, WINDOW.from - 2 * DAY, text, { title: 'Late train in Lindmoor' })
  const turn = open(stage, old, 'own-place')
  const said = `Hi ${firstName(asker)}, the last train leaves at 0:40, and the night bus every hour.`
  settle(turn, say(stage, SIGNE, seconds('2026-10-12T08:10:00Z'), said, { parent: old }))
}

/** A member's topic, and what becomes of it. */
function topic(stage: Stage, index: number, fate: (typeof FATES)[number], helper: Person, roll: Dice): void {
  const customer = MEMBERS[index + 1] ?? SIGNE
  const asked = index === 4 ? { ...ask(roll), text: HOSTILE.markup } : ask(roll)
  const at = publicMoment(roll, { from: WINDOW.from + HOUR, to: T - 2 * DAY })
  const title = index === 12 ? 'Boarding pass <b>blank</b> & "void"' : titleOf(asked, roll)
  const root = say(stage, customer, at, asked.text, { title, likes: roll.int(0, 3) })
  const turn = open(stage, root, 'own-place')
  const due = fate === 'staff' || fate === 'both' ? answerMoment(at, roll, 1) : null
  if (roll.chance(0.2)) chimeIn(stage, root, due ?? T, roll)
  if (fate === 'peer' || fate === 'both') help(stage, turn, helper, due, roll)
  if (fate === 'nobody') neglect(stage, turn, roll)
  if (due === null) return
  const manner = roll.weighted(MANNERS)
  const words = answer(manner, asked, firstName(customer), null, '', roll)
  const quoted = roll.chance(0.25) ? root : null
  settle(turn, say(stage, onShift(roll), due, words, { parent: root, quoted }), handOffOf(manner))
  follow(stage, turn, asked, roll)
}

/** Another member asks back, which answers nothing. */
function chimeIn(stage: Stage, root: Message, until: Seconds, roll: Dice): void {
  const at = root.at + roll.logNormal(20 * MINUTE, 0.6)
  if (at < until) say(stage, roll.pick(absent(stage, root, MEMBERS)), at, wonder(roll), { parent: root })
}

/** A member who knows, before the brand says anything; whoever asked may take it for the answer. */
function help(stage: Stage, turn: Turn, helper: Person, due: Seconds | null, roll: Dice): void {
  const root = turn.said[0]
  const at = root.at + Math.min(roll.logNormal(45 * MINUTE, 0.9), ((due ?? T) - root.at) * 0.6)
  const accepted = due === null && roll.chance(0.7)
  const said = say(stage, helper, at, tip(roll), { parent: root, accepted, likes: roll.int(0, 5) })
  turn.peer = said
  if (accepted) {
    const when = at + roll.logNormal(HOUR, 0.6)
    if (when < T) turn.said.push(say(stage, turn.customer, when, thanks(roll, firstName(helper)), { parent: said }))
  } else if (due === null && roll.chance(0.4)) {
    const other = roll.pick(absent(stage, root, MEMBERS))
    say(stage, other, at + 2 * HOUR, tip(roll), { parent: said })
  }
}

/** Nobody helps: the customer asks again, a robot greets, a tip is taken back, the engine closes the topic. */
function neglect(stage: Stage, turn: Turn, roll: Dice): void {
  const root = turn.said[0]
  if (roll.chance(0.6))
    turn.said.push(say(stage, turn.customer, root.at + roll.logNormal(9 * HOUR, 0.5), nudge(roll), { parent: root }))
  const kind = roll.pick(['robot', 'deleted', 'closed'] as const)
  if (kind === 'robot') {
    const words = 'Hi! To find out what I can do, say @discobot display help.'
    say(stage, DISCOBOT, root.at + 5, words, { parent: root })
  } else if (kind === 'deleted') {
    const other = roll.pick(absent(stage, root, MEMBERS))
    say(stage, other, root.at + HOUR, tip(roll), { parent: root, gone: 'deleted' })
  } else say(stage, SYSTEM, Math.min(T - HOUR, root.at + 9 * DAY), '', { parent: root })
}

/** After the brand's answer: thanks, a return, somebody else with a question, or talk. */
function follow(stage: Stage, turn: Turn, request: Request, roll: Dice): void {
  const [first] = turn.answers
  if (!first) return
  const root = turn.said[0]
  const at = first.at + roll.logNormal(2 * HOUR, 0.8)
  if (at >= T - HOUR) return
  const next = roll.weighted({ thanks: 4, again: 2, called: 2, asked: 2, talk: 2, silence: 1 })
  if (next === 'thanks')
    turn.thanks = say(stage, turn.customer, at, thanks(roll, firstName(first.author)), { parent: first })
  if (next === 'again') {
    const back = open(stage, say(stage, turn.customer, at, again(roll), { parent: first }), 'own-place', 'follow-up')
    reply(stage, back, later(request, firstName(turn.customer), null, roll), roll)
  }
  if (next === 'called' || next === 'asked') askOn(stage, next === 'called' ? root : first, next === 'called', at, roll)
  if (next === 'talk') {
    const other = roll.pick(absent(stage, root, MEMBERS))
    const said = say(stage, other, at, talk('Aurora Air', roll), { parent: root })
    const when = workedOff(at, roll.logNormal(2 * HOUR, 0.5))
    if (roll.chance(0.4) && when < T)
      say(stage, onShift(roll), when, unaskedHelp(firstName(other), null, roll), { parent: said })
  }
}

/** Somebody else in the topic calls the brand's woman there by name, or replies to what the brand said. */
function askOn(stage: Stage, parent: Message, byName: boolean, at: Seconds, roll: Dice): void {
  const request = shortQuestion(roll)
  const text = byName ? addressed(request.text, SIGNE, 'first') : request.text
  const other = roll.pick(absent(stage, parent, MEMBERS))
  const said = say(stage, other, at, text, { parent, mentions: byName ? [SIGNE] : [] })
  const turn = open(stage, said, byName ? 'mention' : 'reply')
  reply(stage, turn, answer('help', request, firstName(other), null, '', roll), roll)
}

/** An official reply to what opened a turn; in bad weeks none. */
function reply(stage: Stage, turn: Turn, text: string, roll: Dice): void {
  const at = answerMoment(turn.said[0].at, roll, 0.8)
  if (at !== null) settle(turn, say(stage, onShift(roll), at, text, { parent: turn.said[0] }))
}

/** A topic of the brand's own, below which members ask. */
function announcement(stage: Stage, words: (typeof ANNOUNCEMENTS)[number], index: number, roll: Dice): void {
  const { title, text } = words
  const root = say(stage, SIGNE, officeMoment(3 + index * 21, roll), text, { title, likes: roll.int(8, 30) })
  const kind: ContactKind = 'comment'
  for (let i = 0; i < 6; i++) {
    const at = root.at + roll.logNormal(8 * HOUR, 1)
    if (at >= T - HOUR) continue
    const request = shortQuestion(roll)
    const said = say(stage, roll.pick(absent(stage, root, MEMBERS)), at, request.text, { parent: root })
    reply(stage, open(stage, said, kind), answer('help', request, firstName(said.author), null, '', roll), roll)
  }
}

function onShift(roll: Dice): Person {
  return roll.pick([...CREW.keys()])
}
