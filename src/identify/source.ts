import type { AccountRef } from '../brand/brand.ts'
import type { Account } from '../evidence/account.ts'
import type { Entity, Testimony } from '../evidence/identity.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Http } from '../http/request.ts'
import type { Catalogue } from './catalogue.ts'

/** Who is looked for. Sources that are asked later know more: the entity, and with it the website. */
export interface Question {
  /** As the user wrote it. */
  name: string
  aliases: readonly string[]
  /** An absolute address; null while none is known. */
  website: string | null
  /** What the user says that the brand is, "airline"; null where nothing was said. */
  kind: string | null
  /** What the user named: certain. */
  accounts: readonly AccountRef[]
  /** What the name was resolved to; null before that, or where it could not be. */
  entity: Entity | null
}

/** An account that may be the brand's, and who says so. `account` is its profile where the source came with it. */
export interface Claim {
  platform: string
  handle: string
  testimony: readonly Testimony[]
  account?: Account
}

/** What one source knows; what it does not know of is empty. */
export interface Findings {
  entities: readonly Entity[]
  claims: readonly Claim[]
  site: SiteFacts | null
  /** What a reader should know, as sentences. */
  notes: readonly string[]
}

/** What a source works with: a door to the network with a budget of its own, and what networks there are. */
export interface SourceTools {
  http: Http
  catalogue: Catalogue
  clock: { now(): Seconds }
  signal: AbortSignal
}

/**
 * One source of identity. It throws `PlatformError`s (mostly by way of `tools.http`), which become its outcome; what
 * it knew by then it keeps back, so a source that can tell a part says so in its notes and returns it.
 */
export interface Source {
  id: string
  name: string
  ask(question: Question, tools: SourceTools): Promise<Findings>
}

export const NOTHING: Findings = { entities: [], claims: [], site: null, notes: [] }
