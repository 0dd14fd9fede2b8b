import { DAY, HOUR, type Seconds, WEEK } from '../../src/evidence/time.ts'
import { WINDOW } from './calendar.ts'
import { AURORA, AURORA_FEDI, AURORA_HELP, type Network } from './people.ts'
import { HAND_OFFS, type HandOff } from './phrases/agents.ts'
import { inWindow, isCutShort, isDirected, isOverheard, SCOPES, type Scope, type Sight, sightOf } from './sight.ts'
import { type Message, rootOf, type Stage, type Turn } from './stage.ts'
import type { World } from './world.ts'

/** Something out of something. */
interface Part {
  of: number
  part: number
}

/** The figures of a scorecard, for one network or all. First contacts are those that count; comments stay apart. */
export interface Figures {
  firstContacts: { mention: number; reply: number; comment: number }
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

export interface Truth {
  about: string
  window: { since: Seconds; until: Seconds }
  scopes: Record<Scope, Record<Network | 'pooled', Figures>>
}

const FOLLOWERS: Record<Network, number | null> = {
  bluesky: AURORA.followers + AURORA_HELP.followers,
  mastodon: AURORA_FEDI.followers,
  hackernews: null,
}

/** What is true of the world, told from its script: it decided who answered whom, and when. */
export function truthOf(world: World): Truth {
  const networks = Object.values(world)
  const scopes = SCOPES.map((scope) => {
    const seen = networks.map((stage) => seenOf(stage, scope))
    const each = seen.map((one) => [one.network, figures([one])])
    return [scope, Object.fromEntries([...each, ['pooled', figures(seen)]])]
  })
  return {
    about: 'Computed from the script of the invented world, which decided who answered whom and when; by no code of earshot.',
    window: { since: WINDOW.from, until: WINDOW.to },
    scopes: Object.fromEntries(scopes),
  }
}

/** A turn as a reader sees it, and why it cannot count. */
interface SeenTurn {
  turn: Turn
  excluded: Exclusion | null
}

interface Seen {
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

function seenOf(stage: Stage, scope: Scope): Seen {
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
    mentions: about.filter((message) => !message.author.bot && !message.copy),
    overheard: others.filter((message) => isOverheard(message) && !message.author.bot && sight.itself.has(message)),
    own: stage.messages.filter((message) => message.author.official && inWindow(message)),
    answers: new Map(stage.messages.flatMap((one) => (one.author.official && one.parent ? [[one.parent, one]] : []))),
    followers: FOLLOWERS[stage.network],
  }
}

function exclusionOf(stage: Stage, { said, clouded }: Turn, { itself }: Sight, scope: Scope): Exclusion | null {
  if (clouded) return 'question-deleted-or-blocked'
  if (!said.some((message) => itself.has(message))) return 'seen-only-through-its-answer'
  return isCutShort(stage, rootOf(said[0]), scope) ? 'thread-cut-short' : null
}

function figures(seen: readonly Seen[]): Figures {
  const all = seen.flatMap(({ turns }) => turns)
  const firsts = all.filter(({ turn }) => turn.when === 'first')
  const counted = firsts.filter(({ excluded }) => excluded === null).map(({ turn }) => turn)
  const headline = counted.filter(({ kind }) => kind !== 'comment')
  const again = all.filter(({ turn, excluded }) => turn.when === 'follow-up' && excluded === null).map(({ turn }) => turn)
  const followUps = again.filter(({ kind }) => kind !== 'comment')
  const done = headline.filter(isAnswered)
  const waits = headline.map(waitOf)
  return {
    firstContacts: {
      mention: counted.filter(({ kind }) => kind === 'mention').length,
      reply: counted.filter(({ kind }) => kind === 'reply').length,
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
  const kinds = HAND_OFFS.map((kind) => [kind, handedOff.filter((turn) => turn.handOff === kind).length])
  return {
    handedOff: { of: answered.length, part: handedOff.length, ...Object.fromEntries(kinds) },
    deflectedOnly: { of: answered.length, part: alone.length },
  }
}

function saidTo({ customer, said }: Turn, turns: readonly Turn[]): number {
  const same = turns.filter((one) => one.customer === customer && rootOf(one.said[0]) === rootOf(said[0]))
  return same.reduce((sum, { answers }) => sum + answers.length, 0)
}

/** Another customer's answer counts where the reader sees it; it is kept only where it came before any official one. */
function isHelped({ network, peer }: Turn, seen: readonly Seen[]): boolean {
  const sight = seen.find((one) => one.network === network)?.sight
  return peer !== null && sight !== undefined && sight.any.has(peer)
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

/** How long somebody waited, and whether it ended in an answer. */
interface Wait {
  time: Seconds
  answered: boolean
}

function waitOf({ said: [first], answers: [answer] }: Turn): Wait {
  return { time: (answer?.at ?? WINDOW.to) - first.at, answered: answer !== undefined }
}

/** Kaplan and Meier's product, term by term: the share still waiting after `t`; null where nobody was watched so long. */
function stillWaiting(waits: readonly Wait[], t: Seconds): number | null {
  let share = 1
  const times = new Set(waits.filter(({ answered, time }) => answered && time <= t).map(({ time }) => time))
  for (const time of [...times].sort((a, b) => a - b)) {
    const watched = waits.filter((wait) => wait.time >= time).length
    const ended = waits.filter((wait) => wait.answered && wait.time === time).length
    share *= 1 - ended / watched
  }
  return share === 0 || waits.some((wait) => wait.time >= t) ? share : null
}

function answeredBy(waits: readonly Wait[], t: Seconds): number | null {
  const share = stillWaiting(waits, t)
  return share === null ? null : 1 - share
}

/** The earliest time after which no more than this share still waits. */
function reached(waits: readonly Wait[], share: number): Seconds | null {
  const times = waits.filter(({ answered }) => answered).map(({ time }) => time)
  return times.sort((a, b) => a - b).find((time) => (stillWaiting(waits, time) ?? 1) <= share + 1e-12) ?? null
}

function sumKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0)
}
