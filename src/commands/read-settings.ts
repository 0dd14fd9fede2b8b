import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AccountRef, Brand } from '../brand/brand.ts'
import type { BrandFile } from '../brand/brand-file.ts'
import { communityAddress } from '../brand/community-address.ts'
import { holdsLogin, isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Registered } from '../scanners/index.ts'
import type { AuditFlags } from './audit-options.ts'
import { parseBrandName } from './brand-name.ts'
import { openRegistry } from './open-registry.ts'
import { planOutput } from './output.ts'
import {
  parseCount,
  parseDuration,
  parseList,
  parseMoment,
  parsePair,
  parseSelection,
  parseTimezone,
  parseTrust,
  quote,
} from './parse.ts'
import type { ArchiveOrder, Settings } from './settings.ts'

const DEFAULT_FILE = 'earshot.yaml'

/** Whom a run is about that is about no brand. */
const NOBODY = 'no brand'

/** Checks a platform id and handle, and returns them in their canonical spelling; the registry knows how. */
export type ReadAccount = (
  platform: string,
  handle: string,
  registry: readonly Registered[],
) => Promise<Pick<AccountRef, 'platform' | 'handle'>>

/**
 * Makes settings of the command line and the brand file. An option that is given replaces the file's. Everything that
 * can be wrong is checked here, before any request, and thrown as a `UsageError`.
 *
 * @param name the brand; null for a run that is about none, or whichever the brand file is about.
 */
export async function readSettings(
  name: string | null,
  flags: AuditFlags,
  now: Seconds,
  readAccount: ReadAccount,
): Promise<Settings> {
  const asked = name === null ? null : parseBrandName(name)
  const { file, folder, notes } = await brandFile(asked, flags.config)
  const brandName = asked ?? file.name ?? NOBODY
  const registry = await openRegistry(flags.plugin ?? [], file.plugins ?? [], folder)
  const accounts = flags.account.length > 0 ? flags.account : (file.account ?? [])
  const since = either(flags.since, file.since)
  const until = either(flags.until, file.until)
  const reuse = either(flags.reuse, file.reuse)
  const selection = either(flags.selection, file.selection)
  const timezone = either(flags.timezone, file.timezone)
  const settings: Settings = {
    brand: {
      name: brandName,
      aliases:
        flags.alias.length > 0
          ? flags.alias.map((text) => ({ text: parseBrandName(text), caseSensitive: false }))
          : (file.alias ?? []),
      exclude: flags.exclude.length > 0 ? flags.exclude : (file.exclude ?? []),
      context: flags.context.length > 0 ? flags.context : (file.context ?? []),
      website: website(either(flags.website, file.website)),
      accounts: await readAccounts(accounts, readAccount, registry),
    },
    kind: kindOf(either(flags.kind, file.kind)),
    communities: (file.community ?? []).map(community),
    identify: flags.identify === false ? false : (file.identify ?? true),
    trust: parseTrust(either(flags.trust, file.trust) ?? 'official'),
    registry,
    only: flags.platforms === undefined ? (file.only ?? null) : parseList(flags.platforms),
    skip: flags.skip === undefined ? (file.skip ?? []) : parseList(flags.skip),
    platforms: file.platforms ?? {},
    since: since === null ? null : parseMoment(since, '--since', now),
    until: until === null ? null : parseMoment(until, '--until', now),
    archives: flags.archive.length > 0 ? flags.archive.map((text) => archiveOrder(text, file)) : fileArchives(file),
    from: flags.from.length > 0 ? flags.from : (file.from ?? []),
    evidence: either(flags.evidence, file.evidence),
    record: either(flags.record, file.record),
    replay: flags.replay ?? null,
    reuse: reuse === null ? null : parseDuration(reuse, '--reuse'),
    timezone: timezone === null ? null : parseTimezone(timezone),
    selection: selection === null ? null : parseSelection(selection),
    timeout: flags.timeout === undefined ? (file.timeout ?? 15) : parseCount(flags.timeout, '--timeout'),
    maxRequests:
      flags.maxRequests === undefined ? (file['max-requests'] ?? 300) : parseCount(flags.maxRequests, '--max-requests'),
    concurrency:
      flags.concurrency === undefined ? (file.concurrency ?? 4) : parseCount(flags.concurrency, '--concurrency'),
    output: planOutput({
      format: flags.json ? 'json' : (either(flags.format, file.format) ?? 'terminal'),
      dialect: either(flags.csvDialect, file['csv-dialect']) ?? 'rfc',
      files: flags.output.length > 0 ? flags.output : (file.output ?? []),
    }),
    quiet: flags.quiet ?? file.quiet ?? false,
    verbose: flags.verbose ?? file.verbose ?? false,
    color: flags.color === false ? false : file.color,
    notes,
  }
  checkWindow(settings, now)
  if (settings.record !== null && settings.replay !== null)
    throw new UsageError('--record and --replay exclude each other: a replay asks no network that could be recorded')
  return settings
}

/** The brand file: the one named, or the default one where it is there and is about this brand. */
async function brandFile(
  brand: string | null,
  named: string | undefined,
): Promise<{ file: BrandFile; folder: string; notes: string[] }> {
  const path = named ?? (existsSync(DEFAULT_FILE) ? DEFAULT_FILE : null)
  if (path === null) return { file: {}, folder: '.', notes: [] }
  const folder = dirname(path)
  const { readBrandFile } = await import('../brand/read-brand-file.ts')
  const file = await readBrandFile(path)
  if (brand === null || file.name === undefined || isNamed(file, brand)) return { file, folder, notes: [] }
  const mismatch = `${path} is about ${quote(file.name)}, not ${quote(brand)}`
  if (named !== undefined) throw new UsageError(`${mismatch}: name that brand, or another file by --config`)
  return { file: {}, folder, notes: [`${mismatch}, so it was not used.`] }
}

function isNamed(file: BrandFile, brand: string): boolean {
  const names = [file.name ?? '', ...(file.alias ?? []).map((alias) => alias.text)]
  return names.some((name) => name.toLowerCase() === brand.toLowerCase())
}

async function readAccounts(
  texts: readonly string[],
  readAccount: ReadAccount,
  registry: readonly Registered[],
): Promise<Brand['accounts']> {
  const accounts = new Map<string, AccountRef>()
  for (const text of texts) {
    const [platform, handle] = parsePair(text, '--account', 'PLATFORM:HANDLE, like bluesky:klm.com')
    const account = await readAccount(platform, handle, registry)
    const ref = { ...account, confidence: 1, evidence: ['Named by the user.'] }
    accounts.set(`${ref.platform}:${ref.handle}`, ref)
  }
  return [...accounts.values()]
}

function archiveOrder(text: string, file: BrandFile): ArchiveOrder {
  const [format, path] = parsePair(text, '--archive', 'FORMAT:FILE, like customer-support-csv:twcs.csv')
  const described = (file.archive ?? []).find((archive) => typeof archive !== 'string' && archive.format === format)
  return typeof described === 'object'
    ? describedOrder({ ...described, file: path })
    : describedOrder({ format, file: path })
}

function fileArchives(file: BrandFile): ArchiveOrder[] {
  return (file.archive ?? []).map((archive) =>
    typeof archive === 'string' ? archiveOrder(archive, {}) : describedOrder(archive),
  )
}

function describedOrder({
  format,
  file,
  columns,
  ...options
}: Exclude<NonNullable<BrandFile['archive']>[number], string>): ArchiveOrder {
  return { format, file, columns: columns ?? null, options }
}

function community(text: string): string {
  const url = communityAddress(text)
  if (url !== null) return withoutLogin(url, 'community')
  throw new UsageError(`community ${quote(text)} is no address: write it like https://community.example.com`)
}

function website(text: string | null): string | null {
  if (text === null) return null
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const url = isAddress(address) ? new URL(address) : null
  if (url?.hostname.includes('.')) return withoutLogin(url, '--website')
  throw new UsageError(`--website ${quote(text)} is no address of a site: write it like https://example.com`)
}

/** The address would stand in every report, and with it the password. */
function withoutLogin(url: URL, where: string): string {
  if (!holdsLogin(url)) return url.href
  throw new UsageError(
    `${where}: the address at ${url.host} holds a user name or password: leave them out, since earshot reads what everybody can read`,
  )
}

function kindOf(text: string | null): string | null {
  if (text === null) return null
  const kind = text.trim().replace(/\s+/gu, ' ')
  if (/[\p{L}\p{N}]/u.test(kind) && !/\p{Cc}/u.test(kind)) return kind
  throw new UsageError(
    `--kind ${quote(text)} says nothing: write what the brand is, like airline, bank or "gas station"`,
  )
}

function checkWindow({ since, until }: Settings, now: Seconds): void {
  if (until !== null && until > now) throw new UsageError('--until lies in the future: leave it out to read up to now')
  if (since !== null && since >= (until ?? now)) throw new UsageError('--since must lie before --until, or before now')
}

function either<T>(flag: T | undefined, file: T | undefined): T | null {
  return flag ?? file ?? null
}
