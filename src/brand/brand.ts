import type { AuditedBrand } from '../evidence/evidence.ts'

/** An official account as the user or a source of identity names it. */
export interface AccountRef {
  platform: string
  handle: string
  confidence: number
  evidence: string[]
}

/** Who is audited: its names, how to tell it from others of the same name, and where it is known to be. */
export interface Brand extends AuditedBrand {
  accounts: AccountRef[]
}
