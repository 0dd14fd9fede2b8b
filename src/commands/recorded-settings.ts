import { z } from 'zod'
import { PlatformSettings } from '../brand/brand-file.ts'
import type { Environment } from '../environment.ts'
import { UsageError } from '../evidence/errors.ts'
import { AuditedBrand } from '../evidence/evidence.ts'
import { type Interval, iso, type Seconds, seconds } from '../evidence/time.ts'
import type { Har } from '../http/har-read.ts'
import type { RecordedScan } from '../http/har-schema.ts'
import { type Keys, recordableEnvironment } from './keys.ts'
import { quote } from './parse.ts'
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
  return {
    settings: {
      ...settings,
      brand: brand.data,
      only,
      skip: [],
      platforms,
      since: seconds(har.scan.window.since),
      until: seconds(har.scan.window.until),
      timezone: settings.timezone ?? timezone,
      maxRequests: options.data['max-requests'],
      concurrency,
      identify,
      kind,
      communities,
      trust,
    },
    environment,
    keys: har.scan.keys,
  }
}
