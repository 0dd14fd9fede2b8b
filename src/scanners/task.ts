import type { AccountRef, Brand } from '../brand/brand.ts'
import type { PlatformEvidence, StreamName } from '../evidence/evidence.ts'
import type { Post } from '../evidence/post.ts'
import type { SiteFacts } from '../evidence/site-facts.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Clock } from '../http/clock.ts'
import type { Http } from '../http/request.ts'

/** How far reading a platform has come. */
export interface ScanProgress {
  platform: string
  phase: 'accounts' | StreamName
  /** Posts kept so far, over all streams. */
  records: number
  requests: number
}

/** What a platform is read with. */
export interface ScanTask {
  http: Http
  /** The origin in force; `originResolver` makes it. */
  origin: (name: string) => string
  /** The environment's keys; a scanner sees those that it declares. */
  keys: Readonly<Record<string, string | undefined>>
  /** What the brand file sets for the platform, checked. */
  settings: Readonly<Record<string, unknown>>
  /** What the brand's own site says; null where it was not read. */
  site: SiteFacts | null
  window: { since: Seconds; until: Seconds }
  /** T, in whole seconds. */
  observedAt: Seconds
  clock: Clock
  signal: AbortSignal
}

/** What is to be read of one platform, and with what. */
export interface PlatformTask extends ScanTask {
  brand: Brand
  /** The brand's official accounts on this platform, as configured or identified; others are left out by the caller. */
  accounts: readonly AccountRef[]
  /** What customers said to the brand in the first contacts that count, in what was read so far, newest first. */
  contacts: (evidence: PlatformEvidence) => readonly Post[]
  onProgress: (progress: ScanProgress) => void
}
