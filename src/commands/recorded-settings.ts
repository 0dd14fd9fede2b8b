import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { PlatformSettings } from '../brand/brand-file.ts'
import type { Environment } from '../environment.ts'
import { UsageError } from '../evidence/errors.ts'
import { AuditedBrand } from '../evidence/evidence.ts'
import { type Interval, iso, MINUTE, type Seconds, seconds } from '../evidence/time.ts'
import type { Har } from '../http/har-read.ts'
import type { RecordedScan } from '../http/har-schema.ts'
import { type Keys, recordableEnvironment } from './keys.ts'
import { quote } from './say.ts'
import type { Settings } from './settings.ts'

const RecordedBrand = AuditedBrand.extend({
  accounts: z.array(
    z.object({ platform: z.string(), handle: z.string(), confidence: z.number(), evidence: z.array(z.string()) }),
  ),
})

/** What of the settings decides which requests are made, and so must be the same when they are replayed. */
const RecordedOptions = z.object({
  only: z.array(z.string()),
  platforms: z.record(z.string(), PlatformSettings),
  environment: z.record(z.string(), z.string()),
  'max-requests': z.number(),
  concurrency: z.number(),
  timezone: z.string(),
  // Recordings from before brands were looked for hold no such requests.
  identify: z.boolean().default(false),
  kind: z.string().nullable().default(null),
  communities: z.array(z.string()).default([]),
  trust: z.enum(['official', 'likely']).default('official'),
})

/** What a recording says of the scan that made it. */
export function recordedScan(
  settings: Settings,
  platforms: readonly string[],
  more: { environment: Environment; keys: Keys; window: Interval; observedAt: Seconds },
): RecordedScan {
  return {
    window: { since: iso(more.window.from), until: iso(more.window.to) },
    observedAt: iso(more.observedAt),
    brand: { ...settings.brand },
    options: {
      only: platforms,
      platforms: settings.platforms,
      environment: recordableEnvironment(more.environment, more.keys),
      'max-requests': settings.maxRequests,
      concurrency: settings.concurrency,
      timezone: settings.timezone ?? 'UTC',
      identify: settings.identify,
      kind: settings.kind,
      communities: settings.communities,
      trust: settings.trust,
    },
    keys: [...more.keys.secret.keys()],
  }
}

/** What a replay goes by: the settings with what the recording says in their place, and the environment it was made in. */
export interface Replay {
  settings: Settings
  environment: Environment
  keys: readonly string[]
}

/**
 * The settings of a replay. A recording that something else saved (a browser) tells nothing of a scan; then the command
 * line decides alone.
 *
 * @param asked the brand that was named; null where any will do.
 * @throws UsageError when the recording is of another brand.
 */
export function replaySettings(settings: Settings, har: Har, asked: string | null): Replay {
  if (har.scan === null) return { settings, environment: {}, keys: [] }
  const brand = RecordedBrand.safeParse(har.scan.brand)
  const options = RecordedOptions.safeParse(har.scan.options)
  if (!brand.success || !options.success)
    throw new UsageError(`${har.file} was recorded by another version of earshot: record it again`)
  if (asked !== null && brand.data.name.toLowerCase() !== settings.brand.name.toLowerCase())
    throw new UsageError(
      `${har.file} is a recording of ${quote(brand.data.name)}, not of ${quote(settings.brand.name)}`,
    )
  const { only, platforms, environment, concurrency, timezone, identify, kind, communities, trust } = options.data
  const recorded = {
    brand: brand.data,
    only,
    skip: [],
    platforms,
    since: seconds(har.scan.window.since),
    until: seconds(har.scan.window.until),
    maxRequests: options.data['max-requests'],
    concurrency,
    identify,
    kind,
    communities,
    trust,
  }
  return {
    settings: {
      ...settings,
      ...recorded,
      timezone: settings.timezone ?? timezone,
      notes: [...settings.notes, ...unheard(settings, recorded, har.file)],
    },
    environment,
    keys: har.scan.keys,
  }
}

/** What a recording decides. */
type Recorded = Pick<
  Settings,
  | 'brand'
  | 'only'
  | 'skip'
  | 'platforms'
  | 'since'
  | 'until'
  | 'maxRequests'
  | 'concurrency'
  | 'identify'
  | 'kind'
  | 'communities'
  | 'trust'
>

/** A recording's window and one that was asked for in the same words may lie a few seconds apart. */
const SAME_TIME = MINUTE

const isAbout = (a: Seconds | null, b: Seconds | null) => a !== null && b !== null && Math.abs(a - b) <= SAME_TIME
const isSameSet = (a: readonly string[], b: readonly string[]) =>
  isDeepStrictEqual([...new Set(a)].sort(), [...new Set(b)].sort())

/** What a replay cannot do otherwise than the recording did: whether what is asked for is what was recorded. */
const FIXED: Readonly<Record<string, (asked: Recorded, recorded: Recorded) => boolean>> = {
  account: (asked, recorded) => isSameSet(accountsOf(asked), accountsOf(recorded)),
  alias: (asked, recorded) => isDeepStrictEqual(asked.brand.aliases, recorded.brand.aliases),
  exclude: (asked, recorded) => isSameSet(asked.brand.exclude, recorded.brand.exclude),
  context: (asked, recorded) => isSameSet(asked.brand.context, recorded.brand.context),
  website: (asked, recorded) => asked.brand.website === recorded.brand.website,
  community: (asked, recorded) => isSameSet(asked.communities, recorded.communities),
  kind: (asked, recorded) => asked.kind === recorded.kind,
  trust: (asked, recorded) => asked.trust === recorded.trust,
  identify: (asked, recorded) => asked.identify === recorded.identify,
  'no-identify': (asked, recorded) => asked.identify === recorded.identify,
  platforms: (asked, recorded) =>
    (asked.only === null || isSameSet(asked.only, recorded.only ?? [])) &&
    (Object.keys(asked.platforms).length === 0 || isDeepStrictEqual(asked.platforms, recorded.platforms)),
  only: (asked, recorded) => asked.only === null || isSameSet(asked.only, recorded.only ?? []),
  skip: (asked, recorded) => !asked.skip.some((id) => recorded.only?.includes(id)),
  since: (asked, recorded) => isAbout(asked.since, recorded.since),
  until: (asked, recorded) => isAbout(asked.until, recorded.until),
  'max-requests': (asked, recorded) => asked.maxRequests === recorded.maxRequests,
  concurrency: (asked, recorded) => asked.concurrency === recorded.concurrency,
}

function accountsOf({ brand }: Recorded): string[] {
  return brand.accounts.map(({ platform, handle }) => `${platform}:${handle.toLowerCase()}`)
}

/**
 * What a brand file says that nobody named, and the recording does not heed, as notes.
 *
 * @throws UsageError for an option, or a key of a named file, that the recording cannot heed.
 */
function unheard(settings: Settings, recorded: Recorded, har: string): string[] {
  const { given, brandFile } = settings
  const differ = (names: ReadonlySet<string>) =>
    Object.entries(FIXED).flatMap(([name, same]) => (names.has(name) && !same(settings, recorded) ? [name] : []))
  const options = differ(given.options).map((name) => `--${name}`)
  const keys = brandFile === null ? [] : differ(given.keys).filter((key) => !given.options.has(key))
  const named = brandFile?.named === true ? keys.map((key) => `"${key}" in ${brandFile.path}`) : []
  const asked = [...options, ...named]
  if (asked.length > 0)
    throw new UsageError(
      `${asked.join(' and ')} cannot be heeded beside --replay: ${har} was recorded otherwise, and holds what was asked then. Leave that out, or record it again`,
    )
  if (brandFile === null || keys.length === 0) return []
  return [`The recording decides ${keys.join(', ')}, not ${brandFile.path}.`]
}
