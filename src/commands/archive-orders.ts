import type { z } from 'zod'
import { ColumnMap, TableOptions } from '../archives/contract.ts'
import { nearest } from '../brand/edit-distance.ts'
import type { Collection } from '../collect.ts'
import { UsageError } from '../evidence/errors.ts'
import type { ArchiveOrder } from './settings.ts'

/**
 * The archives to read, with what is said of their tables checked. Options may stand beside the columns or among them.
 *
 * @throws UsageError when a map is none, or a key is not known.
 */
export function archiveOrders(orders: readonly ArchiveOrder[]): Collection['archives'] {
  return orders.map(({ format, file, columns, options }) => {
    const all = Object.entries({ ...columns, ...options })
    const isOption = ([key]: [string, unknown]) => Object.hasOwn(TableOptions.shape, key)
    return {
      format,
      file,
      columns: columns && checked(ColumnMap, Object.fromEntries(all.filter((entry) => !isOption(entry))), file),
      options: checked(TableOptions, Object.fromEntries(all.filter(isOption)), file),
    }
  })
}

const KNOWN = [...Object.keys(ColumnMap.shape), ...Object.keys(TableOptions.shape)]

function checked<T>(schema: z.ZodType<T>, value: Readonly<Record<string, unknown>>, file: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(
    `the columns of ${file} in the brand file: ${parsed.error.issues.map((issue) => describe(issue, value)).join('; ')}`,
  )
}

function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const key = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) => `unknown key ${quoted(unknown)}${meant(unknown)}`).join('; ')
  if (issue.code === 'invalid_value') return `${quoted(key)} must be one of ${issue.values.map(String).join(', ')}`
  if (issue.path.length === 1 && !Object.hasOwn(given, key))
    return `${quoted(key)} is missing: say which column holds it`
  if (issue.code === 'invalid_union')
    return `${quoted(key)} must be the name of a column, or { column: ..., values: [...] }`
  if (issue.code === 'invalid_type' && issue.expected === 'string') return `${quoted(key)} must be the name of a column`
  return `${quoted(key)}: ${issue.message}`
}

function meant(key: string): string {
  const near = nearest(key, KNOWN)
  return near === null ? ` (known are ${KNOWN.join(', ')})` : `, did you mean ${quoted(near)}?`
}

function quoted(text: string): string {
  return `"${text}"`
}
