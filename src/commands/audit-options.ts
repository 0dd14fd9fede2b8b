import type { Command } from 'commander'

/** What the command line gave, as commander hands it over: texts, unchecked. */
export interface AuditFlags {
  account: string[]
  alias: string[]
  exclude: string[]
  context: string[]
  website?: string
  kind?: string
  identify?: boolean
  trust?: string
  config?: string
  platforms?: string[]
  skip?: string[]
  plugin?: string[]
  since?: string
  until?: string
  archive: string[]
  from: string[]
  evidence?: string
  record?: string
  replay?: string
  reuse?: string
  timezone?: string
  selection?: string
  timeout?: string
  maxRequests?: string
  concurrency?: string
  format?: string
  json?: boolean
  csvDialect?: string
  output: string[]
  quiet?: boolean
  verbose?: boolean
  color?: boolean
}

/** What `identify` is asked: of who is meant and how the network is used it knows what `audit` knows. */
export type IdentifyFlags = Pick<
  AuditFlags,
  | 'account'
  | 'alias'
  | 'website'
  | 'kind'
  | 'config'
  | 'platforms'
  | 'skip'
  | 'plugin'
  | 'reuse'
  | 'timeout'
  | 'maxRequests'
  | 'concurrency'
  | 'record'
  | 'replay'
  | 'format'
  | 'json'
  | 'csvDialect'
  | 'output'
  | 'quiet'
  | 'verbose'
  | 'color'
> & { probe?: boolean }

/** What `doctor` is asked: nothing of a brand, but for where its file points the platforms. */
export type DoctorFlags = Pick<
  IdentifyFlags,
  | 'config'
  | 'platforms'
  | 'skip'
  | 'plugin'
  | 'reuse'
  | 'timeout'
  | 'maxRequests'
  | 'concurrency'
  | 'record'
  | 'replay'
  | 'json'
  | 'quiet'
  | 'verbose'
  | 'color'
  | 'probe'
> & { strict?: boolean }

/** What `init` is asked: one file, and nothing of how a report looks. */
export type InitFlags = Omit<IdentifyFlags, 'probe' | 'format' | 'json' | 'csvDialect' | 'output' | 'color'> & {
  output?: string
  force?: boolean
}

/** What `platforms` is asked. */
export type PlatformsFlags = Pick<AuditFlags, 'plugin' | 'json' | 'color'>

/** How a report is asked for; the same for every command that prints one. */
export type ReportFlags = Pick<
  AuditFlags,
  'format' | 'json' | 'csvDialect' | 'output' | 'timezone' | 'selection' | 'quiet' | 'verbose' | 'color'
>

/** Gathers the values of an option that may be given several times. */
export const several = (value: string, before: string[] | undefined) => [...(before ?? []), value]

/** Adds the options of `audit`. */
export function addAuditOptions(command: Command): Command {
  addWhoOptions(command)
    .option('--exclude <term>', 'a term that shows a post to mean somebody else; repeatable', several, [])
    .option('--context <word>', 'a word of which one must occur beside the name; repeatable', several, [])
    .option('--trust <level>', 'found accounts that count: official, or likely ones too (default: official)')
    .option('--no-identify', 'do not look for the brand: only what is named here counts')
  addPlatformOptions(command)
    .option(
      '--since <when>',
      'from: 30d, yesterday, or a date like 2026-11-01 (default: 30d; archives alone: all they hold)',
    )
    .option('--until <when>', 'up to: 2d, or a date (default: now)')
    .option('--archive <format:file>', 'conversations from a file; repeatable', several, [])
    .option('--from <evidence>', 'evidence of an earlier scan, joined with the new; repeatable', several, [])
    .option('--selection <how>', 'how archived conversations were chosen: answered or all')
  return addNetworkOptions(command).option('--evidence <file>', 'save what was collected, as NDJSON')
}

/** Adds the options that say who is meant. */
export function addWhoOptions(command: Command): Command {
  return command
    .optionsGroup('Who:')
    .option('--website <url>', "the brand's own site")
    .option('--kind <word>', 'what it is, where several bear the name: airline, bank, faucets')
    .option(
      '--account <platform:handle>',
      'an official account, or its address; repeatable, several a platform allowed',
      several,
      [],
    )
    .option('--alias <name>', 'another name of the brand; repeatable', several, [])
    .option('--config <file>', 'brand file, YAML or JSON (default: earshot.yaml, when there)')
}

/** Adds the options that say which platforms are asked. */
export function addPlatformOptions(command: Command): Command {
  return command
    .optionsGroup('What is read:')
    .option('--platforms <list>', 'only these platforms, separated by commas; repeatable', several)
    .option('--skip <list>', 'not these platforms; repeatable', several)
    .option('--plugin <module>', 'a scanner from outside, like ./my-scanner.mjs; repeatable', several, [])
}

/** Adds the options that say how the network is used, recorded and replayed. */
export function addNetworkOptions(command: Command): Command {
  return command
    .optionsGroup('How it is read:')
    .option('--reuse <age>', 'take answers up to this old from the disk cache, like 6h')
    .option('--timeout <seconds>', 'for one request (default: 15)')
    .option('--max-requests <n>', 'for one platform (default: 300)')
    .option('--concurrency <n>', 'requests at once, for one platform (default: 4)')
    .optionsGroup('What is kept:')
    .option('--record <file.har>', 'record the network')
    .option('--replay <file.har>', 'answer every request from a recording; no network')
}

/** Adds the options that say how a scorecard is written. */
export function addReportOptions(command: Command): Command {
  return addPageOptions(command).option('--timezone <zone>', 'for hours of the week (default: UTC)')
}

/** Adds the options that say how any report is written. */
export function addPageOptions(command: Command): Command {
  return command
    .optionsGroup('Report:')
    .option('--format <format>', 'terminal, json or csv (default: terminal)')
    .option('--json', 'short for --format json')
    .option('--csv-dialect <dialect>', 'rfc, or excel-eu: semicolons, decimal commas, a BOM (default: rfc)')
    .option(
      '-o, --output <file>',
      'write it to a file too, format by ending (.json .csv .txt); repeatable',
      several,
      [],
    )
    .option('--quiet', 'no progress and no notes on stderr')
    .option('--verbose', 'more of what happens on stderr')
    .option('--no-color', 'no colour')
}
