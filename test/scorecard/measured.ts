import { METRICS } from '../../src/metrics/index.ts'
import type { Measured } from '../../src/metrics/measure.ts'
import type { Value } from '../../src/metrics/value.ts'

/** A value of which only what is given is known. */
function value(more: Partial<Value> = {}): Value {
  return {
    value: null,
    unit: 'share',
    status: 'ok',
    n: null,
    interval: null,
    approx: null,
    reason: null,
    breakdown: null,
    sources: [],
    sourcesTotal: 0,
    ...more,
  }
}

const APART: Partial<Value> = { status: 'not_applicable' }

/**
 * Measured values of an invented brand: those given, by platform or, on a single one, for the brand; the rest does not
 * apply, or is not measured by this version.
 */
export function measured(
  brand: Record<string, Partial<Value>>,
  platforms: Record<string, Record<string, Partial<Value>>> = { sky: brand },
  unscored: Record<string, string> = {},
): Measured {
  const all = (given: Record<string, Partial<Value>>) =>
    Object.fromEntries(METRICS.map(({ id, unit }) => [id, value({ unit, ...(given[id] ?? APART) })]))
  return {
    metrics: all(brand),
    platforms: Object.fromEntries(Object.entries(platforms).map(([id, given]) => [id, all(given)])),
    unscored,
  }
}
