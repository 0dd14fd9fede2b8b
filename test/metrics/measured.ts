import type { Facts } from '../../src/conversations/facts.ts'
import type { Identity } from '../../src/evidence/identity.ts'
import { measureAll } from '../../src/metrics/measure.ts'
import type { Value } from '../../src/metrics/value.ts'

/** The brand's value of one metric over some platforms. */
export function measured(id: string, ...facts: Facts[]): Value {
  const value = measureAll(facts, null, { timezone: 'UTC' }).metrics[id]
  if (!value) throw new Error(`There is no metric ${id}.`)
  return value
}

/** What is measured of one thing for the brand as a whole: by who it is and where, and by what was read. */
export function measuredOf(id: string, identity: Identity | null, ...facts: Facts[]): Value {
  const value = measureAll(facts, identity, { timezone: 'UTC' }).metrics[id]
  if (!value) throw new Error(`There is no metric ${id}.`)
  return value
}

/** One platform's own value of a metric. */
export function measuredOn(platform: string, id: string, ...facts: Facts[]): Value {
  const value = measureAll(facts, null, { timezone: 'UTC' }).platforms[platform]?.[id]
  if (!value) throw new Error(`There is no metric ${id} of ${platform}.`)
  return value
}
