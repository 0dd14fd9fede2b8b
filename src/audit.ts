import type { Brand } from './brand/brand.ts'
import { type Collection, collect, type Tools } from './collect.ts'
import { converse } from './conversations/converse.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Identity } from './evidence/identity.ts'
import type { FoundTrust } from './identify/audited-accounts.ts'
import type { IdentifyTools } from './identify/identify.ts'
import { measureAll } from './metrics/measure.ts'
import type { Scorecard } from './scorecard/schema.ts'
import { scorecard } from './scorecard/scorecard.ts'

/** What is to be audited. */
export interface Audit extends Omit<Collection, 'identity'> {
  /** How the brand is looked for, and which of the accounts that are found count; null where only what was named counts. */
  identification: { kind: string | null; communities: readonly string[]; trust: FoundTrust } | null
}

/** What an audit works with. */
export interface AuditTools extends Tools {
  identify: IdentifyTools
  /** Called when it is known who the brand is, before anything is scanned. */
  onIdentity(identity: Identity): void
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
  tools: AuditTools,
): Promise<{ evidence: Evidence; scorecard: Scorecard }> {
  const { brand, identification } = order
  const found = identification === null ? { brand, identity: null } : await find(brand, identification, tools)
  const evidence = await collect({ ...order, ...found }, tools)
  return { evidence, scorecard: assess(evidence, reading) }
}

/** Who the brand is, and with the accounts of it that count. */
async function find(
  brand: Brand,
  { trust, ...known }: NonNullable<Audit['identification']>,
  tools: AuditTools,
): Promise<Pick<Collection, 'brand' | 'identity'>> {
  const [{ identify }, { refuseToGuess }, { withFound }] = await Promise.all([
    import('./identify/identify.ts'),
    import('./identify/refuse-to-guess.ts'),
    import('./identify/audited-accounts.ts'),
  ])
  const identity = await identify({ brand, ...known, probe: false, signs: false }, tools.identify)
  refuseToGuess(identity, brand)
  tools.onIdentity(identity)
  return { brand: withFound(brand, identity, trust), identity }
}

/** The pure half: evidence to conversations, to measures, to the scorecard. */
export function assess(evidence: Evidence, reading: Reading): Scorecard {
  const facts = converse(evidence)
  const measured = measureAll(facts, evidence.identity, reading)
  return scorecard(evidence, facts, measured, reading)
}
