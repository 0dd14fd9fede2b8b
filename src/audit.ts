import { type Collection, collect, type Tools } from './collect.ts'
import { converse } from './conversations/converse.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Identity } from './evidence/identity.ts'
import { type FoundTrust, withFound } from './identify/audited-accounts.ts'
import { type IdentifyTools, identify } from './identify/identify.ts'
import { refuseToGuess } from './identify/refuse-to-guess.ts'
import { measureAll } from './metrics/measure.ts'
import type { Scorecard } from './scorecard/schema.ts'
import { scorecard } from './scorecard/scorecard.ts'

/** What is to be audited. */
export interface Audit extends Omit<Collection, 'identity'> {
  /** How the brand is looked for, and which of the accounts that are found count; null where only what was named counts. */
  identification: { kind: string | null; trust: FoundTrust } | null
}

/** How evidence is read. */
export interface Reading {
  /** IANA name; for hours of the week. */
  timezone: string
}

/**
 * The whole pipeline: who the brand is, everything that is collected of it, and the scorecard made of that.
 *
 * @throws UsageError when several brands bear the name and nothing tells which is meant: nothing is scanned then.
 */
export async function audit(
  order: Audit,
  reading: Reading,
  tools: Tools & { identify: IdentifyTools; onIdentity(identity: Identity): void },
): Promise<{ evidence: Evidence; scorecard: Scorecard }> {
  const { brand, identification } = order
  const identity =
    identification === null
      ? null
      : await identify({ brand, kind: identification.kind, probe: false, signs: false }, tools.identify)
  if (identity !== null) {
    refuseToGuess(identity, brand)
    tools.onIdentity(identity)
  }
  const found = identity === null || identification === null ? brand : withFound(brand, identity, identification.trust)
  const evidence = await collect({ ...order, brand: found, identity }, tools)
  return { evidence, scorecard: assess(evidence, reading) }
}

/** The pure half: evidence to conversations, to measures, to the scorecard. */
export function assess(evidence: Evidence, reading: Reading): Scorecard {
  const facts = converse(evidence)
  const measured = measureAll(facts, reading)
  return scorecard(evidence, facts, measured, reading)
}
