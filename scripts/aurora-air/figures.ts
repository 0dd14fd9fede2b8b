import { DAY, HOUR, WEEK } from '../../src/evidence/time.ts'
import { WINDOW } from './calendar.ts'
import { FOLLOWERS, type Network } from './people.ts'
import type { HandOff } from './phrases/agents.ts'
import { inWindow, isCutShort, isDirected, isOverheard, type Scope, type Sight, sightOf } from './sight.ts'
import { type ContactKind, type Message, rootOf, type Stage, type Turn } from './stage.ts'
import { answeredBy, reached, type Wait } from './waits.ts'

/** Something out of something. */
interface Part {
  of: number
  part: number
}

/** The figures of a scorecard, for one network or all. First contacts are those that count; comments stay apart. */
export interface Figures {
  firstContacts: Record<ContactKind, number>
  answered: number
  unanswered: number
  excluded: Record<Exclusion, number>
  followUps: number
  waiting: number
  waitingComments: number
  answeredWithin72h: number | null
  medianSeconds: number | null
  p90Seconds: number | null
  handedOff: Part & Record<HandOff, number>
  deflectedOnly: Part
  acknowledged: Part
  peerAnswered: Part
  /** Customers whose answers helped at least three others. */
  helpers: { handle: string; helped: number }[]
  overheardAnswered: Part
  ownPosts: number
  conversationShare: number | null
  postsPerWeek: number
  activeDays: number
  mentions: number
  authors: number
  followers: number | null
}

type Exclusion = 'seen-only-through-its-answer' | 'question-deleted-or-blocked' | 'thread-cut-short' | 'automatic'

/** A turn as a reader sees it, and why it cannot count. */
interface SeenTurn {
  turn: Turn
  excluded: Exclusion | null
}

/** What a reader sees of one network. */
export interface Seen {
  network: Network
  sight: Sight
  turns: SeenTurn[]
  automatic: number
  mentions: Message[]
  overheard: Message[]
  own: Message[]
  answers: ReadonlyMap<Message, Message>
  followers: number | null
}

/** Looks at a stage as a reader does. */
export function seenOf(stage: Stage, scope: Scope): Seen {
  const sight = sightOf(stage, scope)
  const others = [...sight.any].filter((message) => !message.author.official && inWindow(message))
  const about = others.filter((message) => isDirected(message) || isOverheard(message))
  return {
    network: stage.network,
    sight,
    turns: stage.turns
      .filter(({ said: [first] }) => sight.any.has(first) && inWindow(first))
      .map((turn) => ({ turn, excluded: exclusionOf(stage, turn, sight, scope) })),
    automatic: about.filter((message) => message.author.bot && isDirected(message)).length,
    mentions: about.filter((message) => !message.author.bot && !isRepeated(message, about)),
    // Where the brand has no voice it cannot answer what it overhears.
    overheard: others.filter(
      (message) =>
        stage.network !== 'google-alerts' && isOverheard(message) && !message.author.bot && sight.itself.has(message),
    ),
    own: stage.messages.filter((message) => message.author.official && inWindow(message)),
    answers: new Map(stage.messages.flatMap((one) => (one.author.official && one.parent ? [[one.parent, one]] : []))),
    followers: FOLLOWERS[stage.network],
  }
}

/** Whether the same words by the same author, on purpose within a day, were seen before. */
function isRepeated({ copy, author, text, at }: Message, about: readonly Message[]): boolean {
  return copy && about.some((one) => one.author === author && one.text === text && one.at < at)
}

function exclusionOf(stage: Stage, { said, clouded }: Turn, { itself }: Sight, scope: Scope): Exclusion | null {
  if (clouded) return 'question-deleted-or-blocked'
  if (!itself.has(said[0])) return 'seen-only-through-its-answer'
  return isCutShort(stage, rootOf(said[0]), scope) ? 'thread-cut-short' : null
}

/** The figures over what is seen of some networks. */
export function figures(seen: readonly Seen[]): Figures {
  const all = seen.flatMap(({ turns }) => turns)
  const firsts = all.filter(({ turn }) => turn.when === 'first')
  const counted = firsts.filter(({ excluded }) => excluded === null).map(({ turn }) => turn)
  const headline = counted.filter(({ kind }) => kind !== 'comment')
  const again = all
    .filter(({ turn, excluded }) => turn.when === 'follow-up' && excluded === null)
    .map(({ turn }) => turn)
  const followUps = again.filter(({ kind }) => kind !== 'comment')
  const done = headline.filter(isAnswered)
  const waits = headline.map(waitOf)
  return {
    firstContacts: {
      mention: counted.filter(({ kind }) => kind === 'mention').length,
      reply: counted.filter(({ kind }) => kind === 'reply').length,
      'own-place': counted.filter(({ kind }) => kind === 'own-place').length,
      comment: counted.filter(({ kind }) => kind === 'comment').length,
    },
    answered: done.length,
    unanswered: headline.length - done.length,
    excluded: excludedBy(firsts, seen),
    followUps: followUps.length,
    waiting: [...headline, ...followUps].filter((turn) => !isAnswered(turn)).length,
    waitingComments: [...counted, ...again].filter((turn) => turn.kind === 'comment' && !isAnswered(turn)).length,
    answeredWithin72h: answeredBy(waits, 72 * HOUR),
    medianSeconds: reached(waits, 0.5),
    p90Seconds: reached(waits, 0.1),
    ...handOffs(seen, firsts),
    acknowledged: { of: done.length, part: done.filter(({ thanks }) => thanks !== null).length },
    peerAnswered: { of: headline.length, part: headline.filter((turn) => isHelped(turn, seen)).length },
    helpers: helpersAmong([...headline, ...followUps].filter((turn) => isHelped(turn, seen))),
    overheardAnswered: overheardAnswered(seen),
    ...activity(seen),
    mentions: seen.reduce((sum, { mentions }) => sum + mentions.length, 0),
    authors: new Set(seen.flatMap(({ mentions }) => mentions.map(({ author }) => author))).size,
    followers: sumKnown(seen.map(({ followers }) => followers)),
  }
}

function isAnswered({ answers }: Turn): boolean {
  return answers.length > 0
}

function excludedBy(firsts: readonly SeenTurn[], seen: readonly Seen[]): Record<Exclusion, number> {
  const why = firsts.filter(({ turn }) => turn.kind !== 'comment').map(({ excluded }) => excluded)
  const count = (reason: Exclusion) => why.filter((one) => one === reason).length
  return {
    'seen-only-through-its-answer': count('seen-only-through-its-answer'),
    'question-deleted-or-blocked': count('question-deleted-or-blocked'),
    'thread-cut-short': count('thread-cut-short'),
    automatic: seen.reduce((sum, { automatic }) => sum + automatic, 0),
  }
}

/** First answers, those among them that alone made their question visible; comments stay apart. */
function handOffs(seen: readonly Seen[], firsts: readonly SeenTurn[]): Pick<Figures, 'handedOff' | 'deflectedOnly'> {
  const answered = firsts
    .filter(({ excluded }) => excluded === null || excluded === 'seen-only-through-its-answer')
    .map(({ turn }) => turn)
    .filter((turn) => turn.kind !== 'comment' && isAnswered(turn))
  const everyTurn = seen.flatMap(({ turns }) => turns.map(({ turn }) => turn))
  const handedOff = answered.filter(({ handOff }) => handOff !== null)
  // In this world whatever else an agent says to the same customer in the conversation helps in public.
  const alone = handedOff.filter((turn) => saidTo(turn, everyTurn) === 1)
  const to = (kind: HandOff) => handedOff.filter((turn) => turn.handOff === kind).length
  return {
    handedOff: {
      of: answered.length,
      part: handedOff.length,
      private: to('private'),
      phone: to('phone'),
      email: to('email'),
      form: to('form'),
      handle: to('handle'),
    },
    deflectedOnly: { of: answered.length, part: alone.length },
  }
}

function saidTo({ customer, said }: Turn, turns: readonly Turn[]): number {
  const same = turns.filter((one) => one.customer === customer && rootOf(one.said[0]) === rootOf(said[0]))
  return same.reduce((sum, { answers }) => sum + answers.length, 0)
}

/** Another customer's answer counts where the reader sees it; it is kept only where it came before any official one. */
function isHelped({ network, peer }: Turn, seen: readonly Seen[]): boolean {
  return peer !== null && seen.some((one) => one.network === network && one.sight.any.has(peer))
}

function helpersAmong(turns: readonly Turn[]): Figures['helpers'] {
  const people = [...new Set(turns.flatMap(({ peer }) => peer?.author ?? []))]
  return people
    .map((helper) => {
      const helped = new Set(turns.filter(({ peer }) => peer?.author === helper).map(({ customer }) => customer))
      return { handle: helper.host === null ? helper.handle : `${helper.handle}@${helper.host}`, helped: helped.size }
    })
    .filter(({ helped }) => helped >= 3)
    .sort((a, b) => b.helped - a.helped || (a.handle < b.handle ? -1 : 1))
}

function overheardAnswered(seen: readonly Seen[]): Part {
  const heard = seen.flatMap(({ overheard }) => overheard)
  const answered = seen.flatMap(({ overheard, answers }) => overheard.filter((message) => answers.has(message)))
  return { of: heard.length, part: answered.length }
}

function activity(seen: readonly Seen[]) {
  const own = seen.flatMap((one) => one.own)
  const toOthers = own.filter(({ parent }) => parent !== null && !parent.author.official)
  const days = new Set(own.map(({ at }) => Math.floor((WINDOW.to - at) / DAY)))
  return {
    ownPosts: own.length,
    conversationShare: own.length === 0 ? null : toOthers.length / own.length,
    postsPerWeek: own.filter(({ parent }) => parent === null).length / ((WINDOW.to - WINDOW.from) / WEEK),
    activeDays: days.size / ((WINDOW.to - WINDOW.from) / DAY),
  }
}

function waitOf({ said: [first], answers: [answer] }: Turn): Wait {
  return { time: (answer?.at ?? WINDOW.to) - first.at, answered: answer !== undefined }
}

function sumKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0)
}
