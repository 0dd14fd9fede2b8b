import type { Contact, ContactKind, Exclusion } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { shareOf } from '../finding.ts'
import type { MeasureContext } from '../metric.ts'
import { scopeOf } from '../reading.ts'

/** Which contacts a figure is about. */
export type Turn = Contact['turn'] | 'any'

/** A figure over some contacts, as breakdowns tell it. */
export interface Figure {
  value: number | null
  low: number | null
  high: number | null
  n: number
}

/** The share of contacts for which something holds. */
export function shareFigure(contacts: readonly Contact[], holds: (contact: Contact) => boolean): Figure {
  const part = contacts.filter(holds).length
  const { value, interval } = shareOf(part, contacts.length)
  return {
    value: typeof value === 'number' ? value : null,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    n: contacts.length,
  }
}

const NEEDED_REASON =
  'Which contacts need a response is known once their intent is judged, which this version does not.'

/** The first contacts that count in shares and curves, of all kinds. */
export function countedFirsts(facts: readonly Facts[]): Contact[] {
  return counted(ofTurn(facts, 'first'))
}

/** The contacts of a turn of the headline's kinds (3.12) that count in shares and curves. */
export function headline(facts: readonly Facts[], context: MeasureContext, turn: Turn): Contact[] {
  return counted(ofTurn(facts, turn)).filter(inHeadline(context))
}

/**
 * The first contacts of the headline's kinds whose answer is known, those among them that were seen only through that
 * answer: they count in no share of all contacts, but they show how the brand answers.
 */
export function answeredFirsts(facts: readonly Facts[], context: MeasureContext): Contact[] {
  return ofTurn(facts, 'first')
    .filter(inHeadline(context))
    .filter(({ answer, excluded }) => answer !== null && (excluded === null || excluded === SEEN_THROUGH_ANSWER))
}

const SEEN_THROUGH_ANSWER: Exclusion = 'seen-only-through-its-answer'

/** What every response figure carries: the same figure by kind, what was left out and why, and the scope it stands on. */
export function responseBreakdown(
  facts: readonly Facts[],
  context: MeasureContext,
  turn: Turn,
  figure: (contacts: readonly Contact[]) => Figure,
): Record<string, unknown> {
  const all = ofTurn(facts, turn)
  return {
    by: byKind(counted(all), figure),
    headline: headlineSentence(all, context),
    needed: null,
    neededReason: NEEDED_REASON,
    excluded: exclusions(all.filter(inHeadline(context)).map(({ excluded }) => excluded)),
    scope: Object.fromEntries(facts.map((one) => [one.platform.id, scopeOf(one)])),
  }
}

/** How many were left out, by reason; every reason is named. */
export function exclusions(reasons: readonly (Exclusion | null)[]): Record<Exclusion, number> {
  const counts: Record<Exclusion, number> = {
    'seen-only-through-its-answer': 0,
    'answer-outside-the-evidence': 0,
    'question-deleted-or-blocked': 0,
    'thread-cut-short': 0,
    'before-the-covered-interval': 0,
    automatic: 0,
  }
  for (const reason of reasons) if (reason !== null) counts[reason]++
  return counts
}

function byKind(
  contacts: readonly Contact[],
  figure: (contacts: readonly Contact[]) => Figure,
): Record<ContactKind, Figure> {
  const of = (kind: ContactKind) => figure(contacts.filter((contact) => contact.kind === kind))
  return {
    mention: of('mention'),
    reply: of('reply'),
    'own-place': of('own-place'),
    review: of('review'),
    comment: of('comment'),
  }
}

function headlineSentence(contacts: readonly Contact[], { headlineWithoutComments }: MeasureContext): string {
  const comments = counted(contacts).filter(({ kind }) => kind === 'comment').length
  return headlineWithoutComments
    ? `Over all kinds but comments (${comments} left out).`
    : `Over all kinds, ${comments} comments among them: there are fewer than ten other first contacts.`
}

function inHeadline({ headlineWithoutComments }: MeasureContext): (contact: Contact) => boolean {
  return ({ kind }) => !(headlineWithoutComments && kind === 'comment')
}

function ofTurn(facts: readonly Facts[], turn: Turn): Contact[] {
  return facts.flatMap(({ contacts }) => contacts.filter((contact) => turn === 'any' || contact.turn === turn))
}

function counted(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ excluded }) => excluded === null)
}
