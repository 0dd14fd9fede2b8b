import type { AuditFlags } from './audit-options.ts'

/** The flags of a command that knows fewer options than `audit`: what it does not know was not said. */
export function flagsFor(flags: Partial<AuditFlags>): AuditFlags {
  return { account: [], alias: [], exclude: [], context: [], archive: [], from: [], output: [], ...flags }
}
