import {
  CONTACT_KINDS,
  type Contact,
  type ContactKind,
  EXCLUSIONS,
  type Exclusion,
} from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { shareOf } from '../finding.ts'
import type { MeasureContext } from '../metric.ts'
import { perFacts, pooled } from '../per-facts.ts'
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

/** The contacts of one turn, and those of them that count in shares and curves. */
interface Population {
  all: readonly Contact[]
  counted: readonly Contact[]
  withoutComments: readonly Contact[]
  byKind: ReadonlyMap<ContactKind, readonly Contact[]>
}

const NEEDED_REASON =
  'Which contacts need a response is known once their intent is judged, which this version does not.'
const SEEN_THROUGH_ANSWER: Exclusion = 'seen-only-through-its-answer'

/** The contacts of a turn of the headline's kinds (3.12) that count in shares and curves. */
export function headline(
  facts: readonly Facts[],
  { headlineWithoutComments }: Pick<MeasureContext, 'headlineWithoutComments'>,
  turn: Turn,
): readonly Contact[] {
  return pooled(facts.map((one) => populations(one)[turn][headlineWithoutComments ? 'withoutComments' : 'counted']))
}

/**
 * The first contacts of the headline's kinds whose answer is known, those among them that were seen only through that
 * answer: they count in no share of all contacts, but they show how the brand answers.
 */
export function answeredFirsts(facts: readonly Facts[], context: MeasureContext): Contact[] {
  return pooled(facts.map((one) => populations(one).first.all))
    .filter(inHeadline(context))
    .filter(({ answer, excluded }) => answer !== null && (excluded === null || excluded === SEEN_THROUGH_ANSWER))
}

/** What every response figure carries: the same figure by kind, what was left out and why, and the scope it stands on. */
export function responseBreakdown(
  facts: readonly Facts[],
  context: MeasureContext,
  turn: Turn,
  figure: (contacts: readonly Contact[]) => Figure,
): Record<string, unknown> {
  const ofKind = (kind: ContactKind) => pooled(facts.map((one) => populations(one)[turn].byKind.get(kind) ?? []))
  const all = pooled(facts.map((one) => populations(one)[turn].all))
  return {
    by: Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, figure(ofKind(kind))])),
    headline: headlineSentence(ofKind('comment').length, context),
    needed: null,
    neededReason: NEEDED_REASON,
    excluded: exclusions(all.filter(inHeadline(context)).map(({ excluded }) => excluded)),
    scope: Object.fromEntries(facts.map((one) => [one.platform.id, scopeOf(one)])),
  }
}

/** The share of contacts for which something holds. */
export function shareFigure(contacts: readonly Contact[], holds: (contact: Contact) => boolean): Figure {
  const n = contacts.length
  const { value, interval } = shareOf(contacts.filter(holds).length, n)
  return { value, low: interval?.[0] ?? null, high: interval?.[1] ?? null, n }
}

/** How many were left out, by reason; every reason is named. */
export function exclusions(reasons: readonly (Exclusion | null)[]): Record<string, number> {
  const counts = new Map<Exclusion, number>(EXCLUSIONS.map((reason) => [reason, 0]))
  for (const reason of reasons) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return Object.fromEntries(counts)
}

const populations = perFacts(
  ({ contacts }): Record<Turn, Population> => ({
    first: populationOf(contacts.filter(({ turn }) => turn === 'first')),
    'follow-up': populationOf(contacts.filter(({ turn }) => turn === 'follow-up')),
    any: populationOf(contacts),
  }),
)

function populationOf(all: readonly Contact[]): Population {
  const counted = all.filter(({ excluded }) => excluded === null)
  const byKind = new Map(CONTACT_KINDS.map((kind) => [kind, counted.filter((contact) => contact.kind === kind)]))
  return { all, counted, withoutComments: counted.filter(({ kind }) => kind !== 'comment'), byKind }
}

function headlineSentence(comments: number, { headlineWithoutComments }: MeasureContext): string {
  return headlineWithoutComments
    ? `Over all kinds but comments (${comments} left out).`
    : `Over all kinds, ${comments} comments among them: there are fewer than ten other first contacts.`
}

function inHeadline({ headlineWithoutComments }: MeasureContext): (contact: Contact) => boolean {
  return ({ kind }) => !(headlineWithoutComments && kind === 'comment')
}
