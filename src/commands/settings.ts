import type { Brand } from '../brand/brand.ts'
import type { PlatformSettings } from '../brand/brand-file.ts'
import type { Selection } from '../evidence/evidence.ts'
import type { Trust } from '../evidence/identity.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Registered } from '../scanners/index.ts'
import type { OutputPlan } from './output.ts'

/** An archive to read: its format, its file, and for tables the map of its columns and what is said beside it. */
export interface ArchiveOrder {
  format: string
  file: string
  columns: Readonly<Record<string, unknown>> | null
  options: Readonly<Record<string, unknown>>
}

/** Everything that an audit needs to be told: the options over the brand file over the defaults, checked. */
export interface Settings {
  brand: Brand
  /** What the brand is, in a word, where several bear its name; null where nothing was said. */
  kind: string | null
  /** Addresses of the brand's own communities. */
  communities: readonly string[]
  /** Whether the brand is looked for, beyond what was named. */
  identify: boolean
  /** Which of the accounts that are found count as the brand's. */
  trust: Exclude<Trust, 'claimed'>
  /** Every platform that can be read, those of plugins among them. */
  registry: readonly Registered[]
  /** The platforms asked for; null when none were named. */
  only: readonly string[] | null
  skip: readonly string[]
  platforms: Readonly<Record<string, PlatformSettings>>
  since: Seconds | null
  until: Seconds | null
  archives: readonly ArchiveOrder[]
  from: readonly string[]
  evidence: string | null
  record: string | null
  replay: string | null
  reuse: Seconds | null
  /** IANA name; null leaves it to a recording, else UTC. */
  timezone: string | null
  selection: Selection | null
  timeout: Seconds
  maxRequests: number
  concurrency: number
  output: OutputPlan
  quiet: boolean
  verbose: boolean
  /** False where colour was declined; undefined leaves it to the terminal. */
  color: boolean | undefined
  /** The brand file that is used, and whether the user named it; null without one. */
  brandFile: { path: string; named: boolean } | null
  /** Hosts that stand in a brand file which the user did not name: they are not asked in a private network. */
  unnamedHosts: readonly string[]
  /** What was said, by the names of options and by the keys of the brand file: all else is a default. */
  given: { options: ReadonlySet<string>; keys: ReadonlySet<string> }
  /** What the user should know of how the settings came about. */
  notes: readonly string[]
}
