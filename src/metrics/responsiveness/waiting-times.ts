import type { Contact } from '../../conversations/contact.ts'
import { DAY, HOUR, MINUTE, type Seconds } from '../../evidence/time.ts'
import {
  type Estimate,
  kaplanMeier,
  type Observation,
  quantile,
  type SurvivalCurve,
  shareBy,
} from '../../statistics/kaplan-meier.ts'
import { longestWaiting, tooFew } from '../finding.ts'
import type { Finding } from '../metric.ts'
import type { Figure } from './population.ts'

/** The times by which answers are counted. */
const HORIZONS = { '15m': 15 * MINUTE, '1h': HOUR, '4h': 4 * HOUR, '24h': DAY, '72h': 3 * DAY }

/** At most so many points of a curve are told. */
const POINTS = 100

/** Said of a median that is longer than anything observed. */
const NOT_REACHED = 'not reached'

/**
 * The curve of first answers: the waiting are censored; an answer without a usable time stays out. Null where there is
 * nothing to draw, and where most answers have no usable time while others wait: the waiting alone would make a curve
 * of a brand that never answers.
 */
export function answerCurve(contacts: readonly Contact[]): SurvivalCurve | null {
  const { curve } = curves.get(contacts) ?? {
    curve: untold(contacts) === null ? kaplanMeier(observed(contacts)) : null,
  }
  curves.set(contacts, { curve })
  return curve
}

// Several metrics draw the curve of the same contacts.
const curves = new WeakMap<readonly Contact[], { curve: SurvivalCurve | null }>()

function observed(contacts: readonly Contact[]): Observation[] {
  return contacts.flatMap(({ waited, answer }) => (waited === null ? [] : [{ time: waited, event: answer !== null }]))
}

/** Why there is no curve though there are contacts; null where there is one, or nobody to draw one of. */
function untold(contacts: readonly Contact[]): Pick<Finding, 'value' | 'status' | 'n' | 'reason'> | null {
  const answered = contacts.filter(({ answer }) => answer !== null)
  const untimed = answered.filter(({ waited }) => waited === null).length
  if (2 * untimed <= answered.length || answered.length === contacts.length) return null
  const reason = `${untimed} of ${answered.length} answers have no time by which to tell how long they took.`
  return { value: null, status: 'not_supported', n: answered.length - untimed, reason }
}

/** The median waiting time of some contacts, with the quantiles, shares and the curve behind it. */
export function medianWaitingTime(contacts: readonly Contact[]): Finding {
  const curve = answerCurve(contacts)
  const behind = { breakdown: waitingBreakdown(curve), ...longestWaiting(contacts) }
  if (curve === null) return { value: null, ...tooFew(0, 'contacts with a known time'), ...untold(contacts), ...behind }
  const { time, interval } = quantile(curve, 0.5)
  const few = tooFew(curve.n, 'contacts')
  if (time !== null) return { value: time, interval, ...few, ...behind }
  const status = few.status === 'ok' && curve.last < HORIZONS['72h'] ? 'too_few' : few.status
  return { value: null, interval: [curve.last, null], ...few, status, reason: few.reason ?? NOT_REACHED, ...behind }
}

/** The share answered within 72 hours, unknown while nobody has been watched for so long. */
export function answeredWithin72h(contacts: readonly Contact[]): Finding {
  const curve = answerCurve(contacts)
  const few = tooFew(curve?.n ?? 0, 'contacts')
  const behind = longestWaiting(contacts)
  const unknown = untold(contacts)
  if (unknown) return { ...unknown, ...behind }
  const by = curve && shareBy(curve, HORIZONS['72h'])
  if (by) return { value: by.share, interval: [by.low, by.high], ...few, ...behind }
  if (few.status === 'too_few') return { value: null, ...few, ...behind }
  const reason = 'No contact has been watched for 72 hours yet.'
  return { value: null, ...few, status: 'not_enough_history', reason, ...behind }
}

/** The same median for one kind of contact. */
export function medianFigure(contacts: readonly Contact[]): Figure {
  const curve = answerCurve(contacts)
  if (curve === null) return { value: null, low: null, high: null, n: 0 }
  const { time, interval } = quantile(curve, 0.5)
  const [low, high] = time === null ? [curve.last, null] : interval
  return { value: time, low, high, n: curve.n }
}

/** The same share for one kind of contact. */
export function within72hFigure(contacts: readonly Contact[]): Figure {
  const curve = answerCurve(contacts)
  const by = curve && shareBy(curve, HORIZONS['72h'])
  return { value: by?.share ?? null, low: by?.low ?? null, high: by?.high ?? null, n: curve?.n ?? 0 }
}

function waitingBreakdown(curve: SurvivalCurve | null): Record<string, unknown> {
  return {
    p90: curve && quantile(curve, 0.9).time,
    within: Object.fromEntries(Object.entries(HORIZONS).map(([name, time]) => [name, curve && shareBy(curve, time)])),
    curve: curve ? points(curve) : [],
  }
}

/** The steps of the curve as points, and where it ends; of more than a hundred steps a hundred evenly spread ones. */
function points(curve: SurvivalCurve): ({ seconds: Seconds } & Estimate)[] {
  const times = [...new Set([...curve.steps.map(({ time }) => time), curve.last])]
  const stride = Math.max(1, (times.length - 1) / (POINTS - 1))
  const spread = Array.from({ length: Math.min(POINTS, times.length) }, (_, i) => times[Math.round(i * stride)])
  return spread.flatMap((time) => {
    const by = time === undefined ? null : shareBy(curve, time)
    return time === undefined || by === null ? [] : [{ seconds: time, ...by }]
  })
}
