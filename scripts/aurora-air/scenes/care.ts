import { HOUR, MINUTE, type Seconds } from '../../../src/evidence/time.ts'
import { answerMoment, WINDOW, workedOff } from '../calendar.ts'
import type { Dice } from '../dice.ts'
import type { Person } from '../people.ts'
import { AGENT_LETTERS, AGENTS, type Agent, answer, handOffOf, later, type Manner, welcome } from '../phrases/agents.ts'
import { tip, wonder } from '../phrases/crowd.ts'
import { again, nudge, type Request, thanks } from '../phrases/customers.ts'
import {
  absent,
  addressed,
  type ContactKind,
  type Message,
  open,
  type Stage,
  say,
  settle,
  type Turn,
} from '../stage.ts'

/** Who answers on a network, and how. */
export interface Desk {
  official: Person
  /** Where it sends people who need somebody else. */
  elsewhere: string
  /** The chance that a contact is ever answered, in a normal week. */
  care: number
  /** The share of agents' answers that carry a signature. */
  signing: number
  manners: Readonly<Record<Manner, number>>
  /** Who may come by; the first few are the ones who like to help. */
  helpers: readonly Person[]
  bystanders: readonly Person[]
}

export interface Plan {
  request: Request
  /** The chances of what may happen besides the answer. */
  nudged: number
  peers: number
  thanked: number
  returns: number
}

const T = WINDOW.to

/** What becomes of a contact: nudges, other customers' tips, an answer or none, and what follows it. */
function care(stage: Stage, turn: Turn, plan: Plan, desk: Desk, dice: Dice): void {
  const asked = turn.said[0]
  const at = answerMoment(asked.at, dice, desk.care)
  const until = at ?? T
  if (dice.chance(plan.nudged)) {
    const when = asked.at + dice.logNormal(3 * HOUR, 0.7)
    if (when < until) turn.said.push(say(stage, turn.customer, when, nudge(dice), { parent: asked }))
  }
  if (dice.chance(plan.peers)) comeBy(stage, turn, until, desk, dice)
  if (at === null) return
  const { agent, letters } = shift(desk, dice)
  const name = firstName(turn.customer)
  const manner = plan.request.matter ? dice.weighted(desk.manners) : null
  const said = manner
    ? answer(manner, plan.request, name, letters, desk.elsewhere, dice)
    : welcome(plan.request, name, letters, dice)
  const first = reply(stage, turn, desk.official, Math.max(at, lastWord(turn) + 30), said)
  settle(turn, first, manner && handOffOf(manner))
  follow(stage, turn, plan, desk, agent, dice)
}

/** The answer is out: a public word after a hand-off, thanks, or the customer comes back. */
function follow(stage: Stage, turn: Turn, plan: Plan, desk: Desk, agent: string, dice: Dice): void {
  const first = turn.answers[0]
  if (!first) return
  if (turn.handOff !== null && dice.chance(0.3)) {
    const when = workedOff(first.at + dice.logNormal(2 * HOUR, 0.6), 5 * MINUTE)
    if (when < T) {
      const said = later(plan.request, firstName(turn.customer), shift(desk, dice).letters, dice)
      settle(turn, reply(stage, turn, desk.official, when, said))
    }
  }
  const last = turn.answers.at(-1) ?? first
  if (dice.chance(plan.thanked)) {
    const when = last.at + dice.logNormal(25 * MINUTE, 1)
    if (when < T)
      turn.thanks = say(stage, turn.customer, when, thanks(dice, agent), { parent: last, likes: dice.int(0, 1) })
  } else if (turn.when === 'first' && dice.chance(plan.returns)) comeBack(stage, turn, plan, desk, dice)
}

/** Not done yet: the customer returns to the answer, soon or days later, and with luck is answered again. */
function comeBack(stage: Stage, turn: Turn, plan: Plan, desk: Desk, dice: Dice): void {
  const last = turn.answers.at(-1)
  if (!last) return
  const late = dice.chance(0.2)
  const when = last.at + (late ? 72 * HOUR + dice.unit() * 20 * HOUR : dice.logNormal(2 * HOUR, 0.9))
  if (when >= T - HOUR) return
  const naming = dice.chance(0.5)
  const words = again(dice)
  const text = naming ? addressed(words, desk.official, 'last') : words
  const back = say(stage, turn.customer, when, text, { parent: last, mentions: naming ? [desk.official] : [] })
  const next = open(stage, back, naming ? 'mention' : 'reply', 'follow-up')
  const at = answerMoment(back.at, dice, desk.care * 0.8)
  if (at === null) return
  const said = later(plan.request, firstName(turn.customer), shift(desk, dice).letters, dice)
  settle(next, reply(stage, next, desk.official, at, said))
}

/** Other customers in the thread: some know the answer, some only wonder. The first answer is the one that counts. */
function comeBy(stage: Stage, turn: Turn, until: Seconds, desk: Desk, dice: Dice): void {
  const asked = turn.said[0]
  const knows = dice.chance(0.7)
  const who = dice.pick(absent(stage, asked, dice.chance(0.7) ? desk.helpers : desk.bystanders))
  const when = asked.at + dice.logNormal(50 * MINUTE, 1)
  if (when >= until) return
  const said = say(stage, who, when, knows ? tip(dice) : wonder(dice), {
    parent: asked,
    likes: knows ? dice.int(0, 4) : 0,
  })
  if (knows) turn.peer ??= said
}

/** An official reply to the customer's last word of a turn. */
function reply(stage: Stage, turn: Turn, official: Person, at: Seconds, said: string): Message {
  return say(stage, official, at, said, { parent: turn.said.at(-1) ?? turn.said[0] })
}

function lastWord(turn: Turn): Seconds {
  return Math.max(...turn.said.map((message) => message.at))
}

function shift(desk: Desk, dice: Dice): { agent: string; letters: Agent | null } {
  const letters = dice.pick(AGENT_LETTERS)
  return { agent: AGENTS[letters], letters: dice.chance(desk.signing) ? letters : null }
}

export function firstName(person: Person): string {
  return person.name.split(' ')[0] ?? person.name
}

/** A contact and all that becomes of it. */
export function contact(stage: Stage, message: Message, kind: ContactKind, plan: Plan, desk: Desk, dice: Dice): Turn {
  const turn = open(stage, message, kind)
  care(stage, turn, plan, desk, dice)
  return turn
}
