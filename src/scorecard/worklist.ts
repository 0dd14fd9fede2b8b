import type { Contact } from '../conversations/contact.ts'
import type { Facts } from '../conversations/facts.ts'
import type { Identity } from '../evidence/identity.ts'
import { DAY, HOUR, iso, type Seconds } from '../evidence/time.ts'
import type { Measured } from '../metrics/measure.ts'
import { median } from '../statistics/median.ts'
import { accountsToFix } from './accounts-to-fix.ts'
import { excerpt } from './excerpt.ts'
import { hoursToCover } from './hours-to-cover.ts'
import { duration } from './in-words.ts'
import type { Scorecard } from './schema.ts'
import type { WorklistLine } from './worklist-line.ts'

/** So many lines are listed; `worklistTotal` says how many there are. */
export const LISTED = 100

/** How contacts are ranked, for the reader. */
export const FORMULA =
  'Worklist: rank = urgency x log2(2 + hours waiting, at most 72) x log10(10 + audience); urgency is 1 while intent is not judged, an unknown audience counts as the median of the known ones; what waits longer than 7 days stands below the rest, newest first; ties: older first, then id.'

/** Older contacts stand below the rest. */
const FRESH = 7 * DAY
/** Urgency is 4 for security, 3 for complaints, 2 for questions, 1 for the rest; intent is not judged yet. */
const URGENCY = 1
const HOURS_COUNTED = 72

/**
 * What to do on Monday: the contacts that wait, then the accounts to fix and the hours to cover, then the contacts that
 * have waited for more than 7 days. Where more than a hundred wait, the accounts and hours stay in the list.
 */
export function worklist(
  facts: readonly Facts[],
  measured: Measured,
  { identity, observedAt }: { identity: Identity | null; observedAt: Seconds },
): Pick<Scorecard, 'worklist' | 'worklistTotal'> {
  const { fresh, old } = waiting(facts)
  const other = [...accountsToFix(facts, identity, observedAt), ...hoursToCover(facts, measured)]
  const urgent = fresh.slice(0, Math.max(0, LISTED - other.length)).map(lineOf)
  const shown = [...urgent, ...other, ...old.slice(0, LISTED).map(lineOf)].slice(0, LISTED)
  return {
    worklist: shown.map((line, i) => ({ rank: i + 1, ...line })),
    worklistTotal: fresh.length + other.length + old.length,
  }
}

/** A contact that waits, with what its rank depends on. */
interface Waiting {
  contact: Contact
  waited: Seconds
  weight: number
}

/** The contacts that wait: those to answer now, by rank, and those that have waited for long. */
function waiting(facts: readonly Facts[]): { fresh: Waiting[]; old: Waiting[] } {
  const open = facts.flatMap(({ contacts, observedAt }) =>
    contacts
      .filter(({ answer, excluded }) => answer === null && excluded === null)
      .map((contact) => ({ contact, waited: contact.waited ?? observedAt - contact.start })),
  )
  const typical = median(open.flatMap(({ contact }) => contact.author.followers ?? []))
  const ranked = open.map((one) => ({ ...one, weight: weigh(one.waited, one.contact.author.followers ?? typical) }))
  const fresh = ranked.filter(({ waited }) => waited <= FRESH)
  const old = ranked.filter(({ waited }) => waited > FRESH)
  return {
    fresh: fresh.sort((a, b) => b.weight - a.weight || olderFirst(a, b)),
    old: old.sort((a, b) => b.contact.start - a.contact.start || olderFirst(a, b)),
  }
}

function weigh(waited: Seconds, audience: number | null): number {
  const hours = Math.min(HOURS_COUNTED, waited / HOUR)
  // Where no audience is known at all, everybody counts alike.
  return URGENCY * Math.log2(2 + hours) * Math.log10(10 + (audience ?? 0))
}

function olderFirst(a: Waiting, b: Waiting): number {
  const [x, y] = [a.contact.posts[0].id, b.contact.posts[0].id]
  return a.contact.start - b.contact.start || (x < y ? -1 : x > y ? 1 : 0)
}

function lineOf({ contact, waited }: Waiting): WorklistLine {
  const [first, ...more] = contact.posts
  const again = more.length > 0 ? `, wrote ${more.length + 1} times` : ''
  const turn = contact.turn === 'first' ? 'no answer yet' : 'wrote again, no answer yet'
  return {
    kind: 'contact',
    platform: contact.platform,
    id: first.id,
    url: first.url,
    author: contact.author.handle,
    audience: contact.author.followers,
    intent: null,
    stage: null,
    waitingSince: first.timed ? iso(contact.start) : null,
    excerpt: excerpt(first.text),
    why: first.timed ? `waits for ${duration(waited)}, ${turn}${again}` : `${turn}${again}`,
  }
}
