import { UsageError } from '../evidence/errors.ts'
import type { ArchiveFormat } from './contract.ts'
import { asTold } from './table/format.ts'
import { readTable } from './table/read.ts'

/** Any table of posts in a CSV file, read by the brand file's map of its columns. */
export const csv: ArchiveFormat = {
  id: 'csv',
  title: 'any table of posts, by a column map in the brand file',
  async read(file, request) {
    const { columns } = request
    if (!columns)
      throw new UsageError(
        `To read ${file} as csv, the brand file must say which column holds what: author, time and text at least.`,
      )
    const format = {
      columns,
      inbound: null,
      carriesHandles: false,
      plainText: (text: string) => text,
      selection: 'all',
      selectionReason: null,
    } as const
    return readTable(asTold(format, request.options), file, request)
  },
}
