import { type Collection, collect, type Tools } from './collect.ts'
import { converse } from './conversations/converse.ts'
import type { Evidence } from './evidence/evidence.ts'
import { measureAll } from './metrics/measure.ts'
import type { Scorecard } from './scorecard/schema.ts'
import { scorecard } from './scorecard/scorecard.ts'

/** How evidence is read. */
export interface Reading {
  /** IANA name; for hours of the week. */
  timezone: string
}

/** The whole pipeline: everything that is collected of a brand, and the scorecard made of it. */
export async function audit(
  order: Collection,
  reading: Reading,
  tools: Tools,
): Promise<{ evidence: Evidence; scorecard: Scorecard }> {
  const evidence = await collect(order, tools)
  return { evidence, scorecard: assess(evidence, reading) }
}

/** The pure half: evidence to conversations, to measures, to the scorecard. */
export function assess(evidence: Evidence, reading: Reading): Scorecard {
  const facts = converse(evidence)
  const measured = measureAll(facts, reading)
  return scorecard(evidence, facts, measured, reading)
}
