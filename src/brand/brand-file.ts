import { z } from 'zod'

const text = z.string().trim().min(1)
const Origins = z.record(z.string(), text)

/**
 * What can be set for one platform: where its servers are, how much of it may be read, whether it is read at all. What
 * else it knows its scanner says.
 */
export const PlatformSettings = z.looseObject({
  off: z.boolean().optional(),
  origins: Origins.optional(),
  'max-requests': z.int().positive().optional(),
  'max-seconds': z.number().positive().optional(),
})
export type PlatformSettings = z.infer<typeof PlatformSettings>

/** Of what is set for a platform, what is its scanner's to understand. */
export function ownSettings(settings: PlatformSettings | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings ?? {}).filter(([key]) => !Object.hasOwn(PlatformSettings.shape, key)),
  )
}

const Alias = z.union([
  text.transform((alias) => ({ text: alias, caseSensitive: false })),
  z.strictObject({ text, 'case-sensitive': z.boolean().default(false) }).transform((alias) => ({
    text: alias.text,
    caseSensitive: alias['case-sensitive'],
  })),
])

const ArchiveRef = z.union([
  text,
  z.strictObject({
    format: text,
    file: text,
    columns: z.record(z.string(), z.unknown()).optional(),
    // What is said of a table beside its columns: archives know what it means.
    delimiter: text.optional(),
    encoding: text.optional(),
    'time-format': text.optional(),
    'own-place': z.boolean().optional(),
    'carries-handles': z.boolean().optional(),
  }),
])

/**
 * The brand file: who is audited and how, so that a command line need not say it. Keys are the names of the options;
 * an option on the command line wins over the file.
 */
export const BrandFile = z.strictObject({
  name: text.optional(),
  alias: z.array(Alias).optional(),
  exclude: z.array(text).optional(),
  context: z.array(text).optional(),
  website: text.optional(),
  kind: text.optional(),
  account: z.array(text).optional(),
  /** Addresses of the brand's own communities; on which engine each runs is found out. */
  community: z.union([text.transform((address) => [address]), z.array(text)]).optional(),
  identify: z.boolean().optional(),
  trust: z.enum(['official', 'likely']).optional(),
  platforms: z.record(z.string(), PlatformSettings).optional(),
  only: z.array(text).optional(),
  plugins: z.array(text).optional(),
  skip: z.array(text).optional(),
  since: text.optional(),
  until: text.optional(),
  archive: z.array(ArchiveRef).optional(),
  from: z.array(text).optional(),
  evidence: text.optional(),
  record: text.optional(),
  format: z.enum(['terminal', 'json', 'csv']).optional(),
  'csv-dialect': z.enum(['rfc', 'excel-eu']).optional(),
  output: z.array(text).optional(),
  reuse: text.optional(),
  timezone: text.optional(),
  selection: z.enum(['answered', 'all']).optional(),
  timeout: z.number().positive().optional(),
  'max-requests': z.int().positive().optional(),
  concurrency: z.int().positive().optional(),
  quiet: z.boolean().optional(),
  verbose: z.boolean().optional(),
  color: z.boolean().optional(),
})
export type BrandFile = z.infer<typeof BrandFile>
