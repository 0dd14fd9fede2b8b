import type { Facts } from '../conversations/facts.ts'
import { ENOUGH } from './finding.ts'
import { METRICS } from './index.ts'
import type { Finding, MeasurableMetric, MeasureContext, Metric, UnmeasuredMetric } from './metric.ts'
import { type Reading, readingOf, selectionReason } from './reading.ts'
import { answered } from './responsiveness/answered.ts'
import { headline } from './responsiveness/population.ts'
import { tidy } from './tidy.ts'
import type { Value } from './value.ts'

/** Everything that was measured: the brand's values, each platform's own, and which values may not be scored. */
export interface Measured {
  metrics: Record<string, Value>
  platforms: Record<string, Record<string, Value>>
  /** Why a value that is known is not scored, by metric: only answered conversations were kept. */
  unscored: Record<string, string>
}

/** What was read of one platform, seen by one metric. */
interface Read {
  facts: Facts
  reading: Reading
}

/**
 * Measures everything, on each platform and once over the pooled facts of the platforms where it is known.
 *
 * Where some platforms kept only answered conversations and others all, response figures of the brand stand on the
 * others alone: pooling both would count the answered twice as willingly as the rest.
 *
 * @param settings the IANA time zone in which hours of the week are counted; a RangeError when it is none.
 */
export function measureAll(facts: readonly Facts[], settings: { timezone: string }): Measured {
  const context = { ...settings, headlineWithoutComments: headlineWithoutComments(facts) }
  const brand = METRICS.map((metric) => measureOver(metric, facts, context))
  const valuesOf = (measured: readonly MeasuredMetric[]) =>
    Object.fromEntries(measured.map(({ id, value }) => [id, value]))
  return {
    metrics: valuesOf(brand),
    platforms: Object.fromEntries(
      facts.map((one) => {
        // A single platform's own values are the brand's.
        const own = facts.length === 1 ? brand : METRICS.map((metric) => measureOver(metric, [one], context))
        return [one.platform.id, valuesOf(own)]
      }),
    ),
    unscored: Object.fromEntries(brand.flatMap(({ id, unscored }) => (unscored === null ? [] : [[id, unscored]]))),
  }
}

/** Comments are left out of the headline while there are enough other firsts, pooled over the platforms (3.12). */
function headlineWithoutComments(facts: readonly Facts[]): boolean {
  const { used } = choose(
    answered,
    facts.map((one) => ({ facts: one, reading: readingOf(answered, one) })),
  )
  return headline(used, { headlineWithoutComments: true }, 'first').length >= ENOUGH
}

/** A metric's value over some platforms, and why it may not be scored. */
interface MeasuredMetric {
  id: string
  value: Value
  unscored: string | null
}

function measureOver(metric: Metric, facts: readonly Facts[], context: MeasureContext): MeasuredMetric {
  const { id, unit } = metric
  if ('unmeasured' in metric) return { id, unscored: null, value: complete(unit, unmeasured(metric, facts)) }
  const read = facts.map((one) => ({ facts: one, reading: readingOf(metric, one) }))
  const { used, limits, unscored } = choose(metric, read)
  if (used.length === 0) return { id, unscored: null, value: complete(unit, { value: null, ...whyUnknown(read) }) }
  const found = metric.measure(used, context)
  // A verdict is a badge, and none is earned on conversations chosen for their answers.
  const finding: Finding =
    unscored !== null && unit === 'verdict' ? { ...found, value: null, status: 'partial' } : found
  return { id, unscored, value: complete(unit, limited(finding, limits)) }
}

/** What this version cannot measure; what only a live platform or a site could show does not apply to archives. */
function unmeasured({ unmeasured, liveOnly }: UnmeasuredMetric, facts: readonly Facts[]): Finding {
  if (!liveOnly || facts.length === 0 || facts.some(({ platform }) => platform.source === 'network'))
    return { value: null, ...unmeasured }
  return { value: null, status: 'not_applicable', reason: 'An archive of conversations cannot show this.' }
}

/** Which platforms the value stands on, what limits it, and why it may not be scored. */
function choose(metric: MeasurableMetric, read: readonly Read[]) {
  const known = read.filter(({ reading }) => reading.known)
  const chosenByAnswer = known.filter(({ facts }) => metric.response && facts.platform.selection === 'answered')
  const [first] = chosenByAnswer
  const biased = first !== undefined && chosenByAnswer.length === known.length
  const used = biased ? known : known.filter((one) => !chosenByAnswer.includes(one))
  const left = read.filter((one) => !used.includes(one))
  const prefix = (facts: Facts, text: string) => (read.length > 1 ? `${facts.platform.name}: ${text}` : text)
  const limits = [
    ...used.flatMap(({ facts, reading }) => (reading.known ? reading.limits : []).map((text) => prefix(facts, text))),
    ...left.flatMap(({ facts, reading }) => {
      if (reading.known) return [`${facts.platform.name} is left out: ${selectionReason(facts)}`]
      return reading.status === 'not_applicable' ? [] : [`${facts.platform.name} is left out: ${reading.reason}`]
    }),
  ]
  return { used: used.map(({ facts }) => facts), limits, unscored: biased ? selectionReason(first.facts) : null }
}

/** Why a value is known on no platform: what failed counts before what does not apply. */
function whyUnknown(read: readonly Read[]): Pick<Value, 'status' | 'reason'> {
  const unknown = read.flatMap(({ facts, reading }) => (reading.known ? [] : [{ facts, ...reading }]))
  const failed = unknown.filter(({ status }) => status !== 'not_applicable')
  const [first] = failed.length > 0 ? failed : unknown
  if (!first) return { status: 'not_applicable', reason: 'No platform was read.' }
  const reasons = (failed.length > 0 ? failed : unknown).map(({ facts, reason }) =>
    read.length > 1 && !reason.includes(facts.platform.name) ? `${facts.platform.name}: ${reason}` : reason,
  )
  return { status: first.status, reason: [...new Set(reasons)].join(' ') }
}

/** What limits the reading makes a value partial; too few, or too short a history, stays the stronger word. */
function limited(finding: Finding, limits: readonly string[]): Finding {
  if (limits.length === 0) return finding
  const { status = 'ok', reason } = finding
  return {
    ...finding,
    status: status === 'ok' ? 'partial' : status,
    reason: [...(reason ? [reason.replace(/(?<![.!?])$/u, '.')] : []), ...limits].join(' '),
  }
}

function complete(unit: Value['unit'], finding: Finding): Value {
  return {
    unit,
    status: 'ok',
    n: null,
    approx: null,
    reason: null,
    sources: [],
    sourcesTotal: 0,
    ...finding,
    value: tidy(finding.value),
    interval: tidy(finding.interval ?? null),
    breakdown: tidy(finding.breakdown ?? null),
  }
}
