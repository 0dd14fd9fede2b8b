import type { Facts } from '../../src/conversations/facts.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import type { Value } from '../../src/metrics/value.ts'

/** The brand's value of one metric over some platforms. */
export function measured(id: string, ...facts: Facts[]): Value {
  const value = measureAll(facts, { timezone: 'UTC' }).metrics[id]
  if (!value) throw new Error(`There is no metric ${id}.`)
  return value
}

/** One platform's own value of a metric. */
export function measuredOn(platform: string, id: string, ...facts: Facts[]): Value {
  const value = measureAll(facts, { timezone: 'UTC' }).platforms[platform]?.[id]
  if (!value) throw new Error(`There is no metric ${id} of ${platform}.`)
  return value
}
