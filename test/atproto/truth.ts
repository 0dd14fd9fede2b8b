import type { Exclusion, Expected, Fate } from './story-shape.ts'

/** Which of a story's contacts are seen: by search, or without it. */
export type Scope = 'search' | 'closed'

/** What a scorecard must say of a story under a scope. */
export interface Truth {
  /** First contacts of the headline's kinds that count, and what became of them by T. */
  first: number
  answered: number
  waiting: number
  followUps: number
  /** Seconds; null where fewer than half were answered. */
  median: number | null
  within72h: number
  /** First ones and follow-ups. */
  waitingNow: number
  peerAnswered: number
  /** Counted first contacts by kind, comments too. */
  byKind: Record<Expected['kind'], number>
  excluded: Record<Exclusion, number>
}

const FEW = 10
const DAY = 86_400

/**
 * Works out what must be found, by the definitions and not by the program's code. The headline leaves comments out
 * unless the other first contacts are fewer than ten.
 */
export function truthOf(contacts: readonly Expected[], scope: Scope, observedAt: number): Truth {
  const counted = contacts.filter((contact) => contact[scope] === 'counts')
  const firsts = counted.filter(({ turn }) => turn === 'first')
  const others = firsts.filter(({ kind }) => kind !== 'comment')
  const inHeadline = ({ kind }: Expected) => others.length < FEW || kind !== 'comment'
  const headline = firsts.filter(inHeadline)
  const survival = kaplanMeier(headline, observedAt)
  const left = (why: Fate) =>
    contacts.filter((contact) => contact[scope] === why && contact.turn === 'first' && inHeadline(contact)).length
  const ofKind = (kind: Expected['kind']) => firsts.filter((contact) => contact.kind === kind).length
  return {
    first: headline.length,
    answered: headline.filter(isAnswered).length,
    waiting: headline.filter((contact) => !isAnswered(contact)).length,
    followUps: counted.filter((contact) => contact.turn === 'follow-up' && inHeadline(contact)).length,
    // A product of many fractions that should be a half is not quite one.
    median: survival.find(({ waiting }) => waiting <= 0.5 + 1e-9)?.at ?? null,
    within72h: 1 - (survival.findLast(({ at }) => at <= 3 * DAY)?.waiting ?? 1),
    waitingNow: counted.filter((contact) => inHeadline(contact) && !isAnswered(contact)).length,
    peerAnswered: headline.filter(({ peerAnswered }) => peerAnswered).length,
    byKind: { mention: ofKind('mention'), reply: ofKind('reply'), comment: ofKind('comment') },
    excluded: {
      'seen-only-through-its-answer': left('seen-only-through-its-answer'),
      'question-deleted-or-blocked': left('question-deleted-or-blocked'),
      'thread-cut-short': left('thread-cut-short'),
      automatic: left('automatic'),
    },
  }
}

/** The share that still waits after each time at which somebody was answered (Kaplan and Meier 1958). */
function kaplanMeier(contacts: readonly Expected[], observedAt: number): { at: number; waiting: number }[] {
  const waits = contacts.map(({ at, answeredAfter }) => answeredAfter ?? observedAt - at)
  const times = [...new Set(contacts.flatMap(({ answeredAfter }) => answeredAfter ?? []))].sort((a, b) => a - b)
  let waiting = 1
  return times.map((at) => {
    const atRisk = waits.filter((wait) => wait >= at).length
    const answered = contacts.filter(({ answeredAfter }) => answeredAfter === at).length
    waiting *= 1 - answered / atRisk
    return { at, waiting }
  })
}

function isAnswered({ answeredAfter }: Expected): boolean {
  return answeredAfter !== null
}
