import { z } from 'zod'

const text = z.string().trim().min(1)
const Origins = z.record(z.string(), text)

/** A list; one text alone is a list of one. */
const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item))

/** A list; a text is one too, separated by commas, as on the command line. */
const names = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : value,
  z.array(text),
)

/** A time that is written as days, or as a date. */
const moment = z.string({
  error: ({ input }) =>
    input === undefined
      ? undefined
      : `is ${JSON.stringify(input)}: write how long ago, like 30d, or a date like 2026-11-01`,
})
const duration = z.string({
  error: ({ input }) =>
    input === undefined ? undefined : `is ${JSON.stringify(input)}: write a number and a unit, like 6h or 30d`,
})

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
 * an option on the command line wins over the file. `platforms` is a list of those that are read, as the option is, or
 * what is set for each; `only` is that list where both are wanted.
 */
export const BrandFile = z.strictObject({
  name: text.optional(),
  alias: several(Alias).optional(),
  exclude: several(text).optional(),
  context: several(text).optional(),
  website: text.optional(),
  kind: text.optional(),
  account: several(text).optional(),
  /** Addresses of the brand's own communities; on which engine each runs is found out. */
  community: several(text).optional(),
  identify: z.boolean().optional(),
  'no-identify': z.boolean().optional(),
  trust: z.enum(['official', 'likely']).optional(),
  platforms: z
    .preprocess(
      (value) => (typeof value === 'string' ? names.parse(value) : value),
      z.union([z.array(text), z.record(z.string(), PlatformSettings)]),
    )
    .optional(),
  only: names.optional(),
  plugin: several(text).optional(),
  plugins: several(text).optional(),
  skip: names.optional(),
  since: moment.optional(),
  until: moment.optional(),
  archive: z
    .preprocess((value) => (Array.isArray(value) || value === undefined ? value : [value]), z.array(ArchiveRef))
    .optional(),
  from: several(text).optional(),
  evidence: text.optional(),
  record: text.optional(),
  replay: text.optional(),
  format: z.enum(['terminal', 'json', 'csv']).optional(),
  json: z.boolean().optional(),
  'csv-dialect': z.enum(['rfc', 'excel-eu']).optional(),
  output: several(text).optional(),
  reuse: duration.optional(),
  timezone: text.optional(),
  selection: z.enum(['answered', 'all']).optional(),
  timeout: z.number().positive().optional(),
  'max-requests': z.int().positive().optional(),
  concurrency: z.int().positive().optional(),
  quiet: z.boolean().optional(),
  verbose: z.boolean().optional(),
  color: z.boolean().optional(),
  'no-color': z.boolean().optional(),
})
export type BrandFile = z.infer<typeof BrandFile>
