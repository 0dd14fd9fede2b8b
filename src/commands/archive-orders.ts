import { z } from 'zod'
import { ColumnMap } from '../archives/contract.ts'
import type { Collection } from '../collect.ts'
import { UsageError } from '../evidence/errors.ts'
import type { ArchiveOrder } from './settings.ts'

/** The archives to read, with their column maps checked. @throws UsageError when a map is none. */
export function archiveOrders(orders: readonly ArchiveOrder[]): Collection['archives'] {
  return orders.map(({ format, file, columns }) => ({ format, file, columns: columns && columnMap(columns, file) }))
}

function columnMap(columns: Readonly<Record<string, unknown>>, file: string): ColumnMap {
  const parsed = ColumnMap.safeParse(columns)
  if (parsed.success) return parsed.data
  throw new UsageError(`the columns of ${file} in the brand file: ${z.prettifyError(parsed.error)}`)
}
