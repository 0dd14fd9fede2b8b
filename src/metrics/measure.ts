import type { Facts } from '../conversations/facts.ts'
import type { Identity } from '../evidence/identity.ts'
import { ENOUGH } from './finding.ts'
import { firstFew } from './first-few.ts'
import { METRICS } from './index.ts'
import type { BrandwideMetric, Finding, MeasurableMetric, MeasureContext, Metric } from './metric.ts'
import { type Reading, readingOf, selectionReason, worstOf } from './reading.ts'
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
 * @param identity who the brand is and where; null where nobody looked, and what is of the brand as a whole does not apply.
 * @param settings the IANA time zone in which hours of the week are counted; a RangeError when it is none.
 */
export function measureAll(
  facts: readonly Facts[],
  identity: Identity | null,
  settings: { timezone: string },
): Measured {
  const context = { ...settings, headlineWithoutComments: headlineWithoutComments(facts) }
  const brand = METRICS.map((metric) =>
    'measureBrand' in metric ? measureBrand(metric, identity, facts) : measureOver(metric, facts, context),
  )
  const valuesOf = (measured: readonly MeasuredMetric[]) =>
    Object.fromEntries(measured.map(({ id, value }) => [id, value]))
  return {
    metrics: valuesOf(brand),
    platforms: Object.fromEntries(
      facts.map((one) => {
        const own = METRICS.map((metric, i) => {
          if ('measureBrand' in metric) return ofTheBrand(metric)
          // A single platform's own values are the brand's.
          return (facts.length === 1 ? brand[i] : undefined) ?? measureOver(metric, [one], context)
        })
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

/** What is measured for the brand as a whole: it takes that somebody looked who the brand is and where. */
function measureBrand(metric: BrandwideMetric, identity: Identity | null, facts: readonly Facts[]): MeasuredMetric {
  const { id, unit } = metric
  if (identity !== null) return { id, unscored: null, value: complete(unit, metric.measureBrand(identity, facts)) }
  const archives = facts.length > 0 && facts.every(({ platform }) => platform.source === 'archive')
  const reason = archives
    ? 'An archive of conversations cannot show this.'
    : 'Who the brand is and where was not looked up.'
  return { id, unscored: null, value: complete(unit, { value: null, status: 'not_applicable', reason }) }
}

/** What stands in a platform's record for what is measured for the brand as a whole. */
function ofTheBrand({ id, unit }: BrandwideMetric): MeasuredMetric {
  const reason = 'Measured for the brand as a whole.'
  return { id, unscored: null, value: complete(unit, { value: null, status: 'not_applicable', reason }) }
}

function measureOver(
  metric: Exclude<Metric, BrandwideMetric>,
  facts: readonly Facts[],
  context: MeasureContext,
): MeasuredMetric {
  const { id, unit } = metric
  if ('unmeasured' in metric)
    return { id, unscored: null, value: complete(unit, { value: null, ...metric.unmeasured }) }
  const read = facts.map((one) => ({ facts: one, reading: readingOf(metric, one) }))
  const { used, limits, without, unscored } = choose(metric, read)
  if (used.length === 0) return { id, unscored: null, value: complete(unit, { value: null, ...whyUnknown(read) }) }
  const found = metric.measure(used, context)
  // A verdict is a badge, and none is earned on conversations chosen for their answers.
  const finding: Finding =
    unscored !== null && unit === 'verdict' ? { ...found, value: null, status: 'partial' } : found
  return { id, unscored, value: complete(unit, limited(finding, limits, without)) }
}

/** Which platforms the value stands on, what limits it there, which are left out, and why it may not be scored. */
function choose(metric: MeasurableMetric, read: readonly Read[]) {
  const known = read.filter(({ reading }) => reading.known)
  const chosenByAnswer = known.filter(({ facts }) => metric.response && facts.platform.selection === 'answered')
  const [first] = chosenByAnswer
  const biased = first !== undefined && chosenByAnswer.length === known.length
  const used = biased ? known : known.filter((one) => !chosenByAnswer.includes(one))
  const left = read.filter((one) => !used.includes(one))
  const prefix = (facts: Facts, text: string) => (read.length > 1 ? `${facts.platform.name}: ${text}` : text)
  const narrow = used.flatMap(({ facts, reading }) =>
    (reading.known ? reading.limits : []).map((text) => prefix(facts, text)),
  )
  const without = left.flatMap(({ facts, reading }) => {
    if (reading.known) return [`${facts.platform.name} is left out: ${selectionReason(facts)}`]
    return reading.status === 'not_applicable' ? [] : [`${facts.platform.name} is left out: ${reading.reason}`]
  })
  return {
    used: used.map(({ facts }) => facts),
    limits: firstFew(narrow, (rest) => `Of ${rest} more platforms too not everything is seen.`),
    without: firstFew(without, (rest) => `${rest} more platforms are left out.`),
    unscored: biased ? selectionReason(first.facts) : null,
  }
}

/** Why a value is known on no platform: what failed counts before what does not apply. */
function whyUnknown(read: readonly Read[]): Pick<Value, 'status' | 'reason'> {
  const unknown = read.flatMap(({ facts, reading }) => (reading.known ? [] : [{ facts, ...reading }]))
  const failed = unknown.filter(({ status }) => status !== 'not_applicable')
  const first = worstOf(failed.length > 0 ? failed : unknown)
  if (!first) return { status: 'not_applicable', reason: 'No platform was read.' }
  const reasons = (failed.length > 0 ? failed : unknown).map(({ facts, reason }) =>
    read.length > 1 && !reason.includes(facts.platform.name) ? `${facts.platform.name}: ${reason}` : reason,
  )
  return {
    status: first.status,
    reason: firstFew(reasons, (rest) => `${rest} more platforms could not be read.`).join(' '),
  }
}

/**
 * What limits the reading makes a value partial; too few, or too short a history, stays the stronger word. Platforms that
 * are left out are named and change no status: the value is that of the others.
 */
function limited(finding: Finding, limits: readonly string[], without: readonly string[]): Finding {
  if (limits.length + without.length === 0) return finding
  const { status = 'ok', reason } = finding
  return {
    ...finding,
    status: status === 'ok' && limits.length > 0 ? 'partial' : status,
    reason: [...(reason ? [reason.replace(/(?<![.!?])$/u, '.')] : []), ...limits, ...without].join(' '),
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
