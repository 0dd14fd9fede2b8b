import { z } from 'zod'

/** The fields of name-suggestion-index that name accounts. */
export const FIELDS = [
  'facebook',
  'instagram',
  'linkedin',
  'pinterest',
  'snapchat',
  'threads',
  'tiktok',
  'twitter',
  'vk',
  'weibo',
  'weixin',
  'youtube',
  'youtubeHandle',
] as const
export type Field = (typeof FIELDS)[number]

/** Which platform a field is about. */
export function platformOf(field: Field): string {
  if (field === 'twitter') return 'x'
  return field === 'youtubeHandle' ? 'youtube' : field
}

/** Brands by the number of their websites: see `sizeOf`. */
const SIZES = ['small', 'middle-sized', 'large'] as const
export type Size = (typeof SIZES)[number]

/** How many brands of a size there are, and which share of them has an account on each platform. */
const SizeShares = z.object({ of: z.number(), shares: z.record(z.string(), z.number()) })

/** The first line of the index. */
export const IndexHead = z.object({
  source: z.string(),
  version: z.string(),
  /** When the source was made (ISO 8601). */
  generated: z.string(),
  usual: z.record(z.enum(SIZES), SizeShares),
})
export type IndexHead = z.infer<typeof IndexHead>

/** One entity of the index. */
export interface IndexRecord {
  id: string
  label: string
  description: string | null
  kinds: readonly string[]
  aliases: readonly string[]
  /** One a registrable domain, the best first. */
  websites: readonly string[]
  /** The value of each field that is known. */
  accounts: Readonly<Partial<Record<Field, string>>>
}

const strings = z.array(z.string())
const Row = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  strings,
  strings,
  strings,
  z.partialRecord(z.enum(FIELDS), z.string()),
])

/** The line of an entity: a list, since the names of its fields would be half of the file. */
export function writeRecord(record: IndexRecord): string {
  const { id, label, description, kinds, aliases, websites, accounts } = record
  return JSON.stringify([id, label, description, kinds, aliases, websites, accounts])
}

export function readRecord(line: string): IndexRecord {
  const [id, label, description, kinds, aliases, websites, accounts] = Row.parse(JSON.parse(line))
  return { id, label, description, kinds, aliases, websites, accounts }
}

/** The keys that an entity is found by, between bars, and after a tab the number of its line among the records. */
export function writeKeys(keys: readonly string[], line: number): string {
  return `|${keys.join('|')}|\t${line}`
}
