import type { AccountRef, Brand } from '../brand/brand.ts'
import type { BrandFile } from '../brand/brand-file.ts'
import { communityAddress } from '../brand/community-address.ts'
import { holdsLogin, isAddress } from '../evidence/address.ts'
import { UsageError } from '../evidence/errors.ts'
import type { Seconds } from '../evidence/time.ts'
import type { Registered } from '../scanners/index.ts'
import type { AuditFlags } from './audit-options.ts'
import { parseBrandName } from './brand-name.ts'
import { checkTogether, checkWindow } from './check-settings.ts'
import { type FoundFile, findBrandFile } from './find-brand-file.ts'
import { openRegistry } from './open-registry.ts'
import { formatAsked, planOutput } from './output.ts'
import { parseCount, parseLists, parsePair, parseSeconds, parseSelection, parseTimezone, parseTrust } from './parse.ts'
import { parseDuration, parseMoment } from './parse-time.ts'
import { platformId, readAccount } from './read-account.ts'
import { quote } from './say.ts'
import type { ArchiveOrder, Settings } from './settings.ts'

/** Whom a run is about that is about no brand. */
const NOBODY = 'no brand'

/**
 * Makes settings of the command line and the brand file. An option that is given replaces the file's. Everything that
 * can be wrong is checked here, before any request, and thrown as a `UsageError`.
 *
 * @param name the brand; null for whichever the brand file is about, be it none.
 * @param now what is meant by "30 days ago".
 */
export async function readSettings(name: string | null, flags: AuditFlags, now: Seconds): Promise<Settings> {
  const asked = name === null ? null : parseBrandName(name)
  const found = await findBrandFile(asked, flags.config)
  const { file, path, folder } = found
  /** How a setting was given, for messages: by its option, or by its key in the brand file. */
  const by = (flag: unknown, key: string) => (isGiven(flag) || path === null ? `--${key}` : `${key} in ${path}:`)
  const parsed = <T>(flag: string | undefined, key: Key, parse: (text: string, option: string) => T): T | null => {
    const text = flag ?? file[key]
    return text === undefined ? null : parse(String(text), by(flag, key))
  }
  const moment = (text: string, option: string) => parseMoment(text, option, now)
  const registry = await openRegistry(flags.plugin ?? [], [...(file.plugin ?? []), ...(file.plugins ?? [])], folder)
  const ids = (names: readonly string[]) => names.map((one) => platformId(one, registry))
  const accounts = flags.account.length > 0 ? flags.account : (file.account ?? [])
  const only = flags.platforms === undefined ? onlyFrom(file) : parseLists(flags.platforms)
  const site = parsed(flags.website, 'website', website)
  const communities = (file.community ?? []).map(community)
  const settings: Settings = {
    brand: {
      name: asked ?? (file.name === undefined ? NOBODY : parseBrandName(file.name)),
      aliases:
        flags.alias.length > 0
          ? flags.alias.map((text) => ({ text: parseBrandName(text), caseSensitive: false }))
          : (file.alias ?? []),
      exclude: flags.exclude.length > 0 ? flags.exclude : (file.exclude ?? []),
      context: flags.context.length > 0 ? flags.context : (file.context ?? []),
      website: site,
      accounts: await readAccounts(accounts, by(flags.account, 'account'), registry),
    },
    kind: parsed(flags.kind, 'kind', kindOf),
    communities,
    identify: flags.identify === false ? false : (file.identify ?? file['no-identify'] !== true),
    trust: parsed(flags.trust, 'trust', parseTrust) ?? 'official',
    registry,
    only: only === null ? null : ids(only),
    skip: ids(flags.skip === undefined ? (file.skip ?? []) : parseLists(flags.skip)),
    platforms: platformSettings(file, registry),
    since: parsed(flags.since, 'since', moment),
    until: parsed(flags.until, 'until', moment),
    archives: flags.archive.length > 0 ? flags.archive.map((text) => archiveOrder(text, file)) : fileArchives(file),
    from: flags.from.length > 0 ? flags.from : (file.from ?? []),
    evidence: flags.evidence ?? file.evidence ?? null,
    record: flags.record ?? file.record ?? null,
    replay: flags.replay ?? file.replay ?? null,
    reuse: parsed(flags.reuse, 'reuse', parseDuration),
    timezone: parsed(flags.timezone, 'timezone', parseTimezone),
    selection: parsed(flags.selection, 'selection', parseSelection),
    timeout: parsed(flags.timeout, 'timeout', parseSeconds) ?? 15,
    maxRequests: parsed(flags.maxRequests, 'max-requests', parseCount) ?? 300,
    concurrency: parsed(flags.concurrency, 'concurrency', parseCount) ?? 4,
    output: planOutput({
      format: formatAsked(flags, file),
      dialect: flags.csvDialect ?? file['csv-dialect'] ?? 'rfc',
      files: flags.output.length > 0 ? flags.output : (file.output ?? []),
    }),
    quiet: flags.quiet ?? file.quiet ?? false,
    verbose: flags.verbose ?? file.verbose ?? false,
    color: flags.color === false || file['no-color'] === true ? false : file.color,
    brandFile: path === null ? null : { path, named: found.named },
    unnamedHosts: hostsIn(found, flags.website === undefined ? site : null, communities),
    given: givenNames(flags, file),
    notes: found.notes,
  }
  checkWindow(settings, now)
  checkTogether(settings, flags)
  return settings
}

/** Keys of the brand file that hold one text or number, as their options do. */
type Key = {
  [K in keyof BrandFile]-?: NonNullable<BrandFile[K]> extends string | number ? K : never
}[keyof BrandFile]

function isGiven(flag: unknown): boolean {
  return Array.isArray(flag) ? flag.length > 0 : flag !== undefined
}

/** @throws UsageError where a run must be about a brand, and is about none. */
export function checkBrand({ brand, brandFile }: Pick<Settings, 'brand' | 'brandFile'>): void {
  if (brand.name !== NOBODY) return
  const where = brandFile === null ? 'there is no earshot.yaml in this folder' : `${brandFile.path} has no "name"`
  throw new UsageError(`the brand is missing: give its name, like earshot audit "Aurora Air" (${where})`)
}

/** The names of what the command line and the brand file say, as the options are called. */
function givenNames(flags: AuditFlags, file: BrandFile): Settings['given'] {
  // What --no-identify and --no-color decline is true where nothing is said.
  const options = Object.entries(flags).filter(([, value]) => value !== true && isGiven(value))
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return {
    options: new Set(options.map(([name, value]) => (value === false ? `no-${kebab(name)}` : kebab(name)))),
    keys: new Set(Object.keys(file)),
  }
}

async function readAccounts(
  texts: readonly string[],
  option: string,
  registry: readonly Registered[],
): Promise<Brand['accounts']> {
  const accounts = new Map<string, AccountRef>()
  for (const text of texts) {
    const account = await readAccount(text, option, registry)
    const ref = { ...account, confidence: 1, evidence: ['Named by the user.'] }
    accounts.set(`${ref.platform}:${ref.handle}`, ref)
  }
  return [...accounts.values()]
}

/** Which platforms are read: a list of theirs, under its own name or that of the option. */
function onlyFrom({ only, platforms }: BrandFile): readonly string[] | null {
  if (!Array.isArray(platforms)) return only ?? null
  if (only === undefined) return platforms
  throw new UsageError('"only" and a list of "platforms" in the brand file say the same: leave one of them out')
}

/** What is set for each platform, under its id. */
function platformSettings({ platforms }: BrandFile, registry: readonly Registered[]): Settings['platforms'] {
  if (platforms === undefined || Array.isArray(platforms)) return {}
  return Object.fromEntries(Object.entries(platforms).map(([name, set]) => [platformId(name, registry), set]))
}

/** The hosts that a brand file names which nobody named. */
function hostsIn({ file, path, named }: FoundFile, website: string | null, communities: readonly string[]): string[] {
  if (path === null || named) return []
  return [...(file.website === undefined || website === null ? [] : [website]), ...communities].map(
    (address) => new URL(address).host,
  )
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
  throw new UsageError(`community ${quote(text)} is not an address: write it like https://community.example.com`)
}

function website(text: string, option: string): string {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const url = isAddress(address) ? new URL(address) : null
  if (url?.hostname.includes('.')) return withoutLogin(url, option)
  throw new UsageError(`${option} ${quote(text)} is not the address of a site: write it like https://example.com`)
}

/** The address would stand in every report, and with it the password. */
function withoutLogin(url: URL, where: string): string {
  if (!holdsLogin(url)) return url.href
  throw new UsageError(
    `${where}: the address at ${url.host} holds a user name or password: leave them out, since earshot reads what everybody can read`,
  )
}

function kindOf(text: string, option: string): string {
  const kind = text.trim().replace(/\s+/gu, ' ')
  if (/[\p{L}\p{N}]/u.test(kind) && !/\p{Cc}/u.test(kind)) return kind
  throw new UsageError(
    `${option} ${quote(text)} says nothing: write what the brand is, like airline, bank or "gas station"`,
  )
}
