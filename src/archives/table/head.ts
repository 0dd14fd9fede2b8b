import type { FileHandle } from 'node:fs/promises'
import { UsageError } from '../../evidence/errors.ts'
import type { ColumnMap } from '../contract.ts'
import { cellText } from './cells.ts'
import { missingColumns } from './columns.ts'
import { CR, type Dialect, dialectOf, LF, QUOTE, readRow, rowOf, SENTINELS, setSentinels } from './row.ts'
import type { Table } from './rows.ts'

const DELIMITERS = { comma: 0x2c, semicolon: 0x3b, tab: 0x09, pipe: 0x7c } as const

/** A header longer than this is none. */
const LONGEST_HEAD = 1 << 16
const MOST_COLUMNS = 1024

/** Starts of files that are no text, and what to say of them. */
const NO_TEXT: readonly { bytes: readonly number[]; advice: string }[] = [
  { bytes: [0x1f, 0x8b], advice: 'is compressed (gzip). Unpack it first.' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], advice: 'is a ZIP or Excel file. Unpack it, or save it as CSV in UTF-8, first.' },
  { bytes: [0xff, 0xfe], advice: 'is text in UTF-16. Save it as CSV in UTF-8 first.' },
  { bytes: [0xfe, 0xff], advice: 'is text in UTF-16. Save it as CSV in UTF-8 first.' },
]
const BOM = [0xef, 0xbb, 0xbf]

/** A table whose header has been read. */
export interface Headed {
  table: Table
  /** The names of the columns. */
  header: string[]
}

/**
 * Reads the header of a CSV file: what its columns are called, and how the file is written. What ends the header ends
 * every row; the delimiter is the one that yields the columns asked for.
 *
 * @param needed the columns that must be there.
 * @throws UsageError when the file is no such table.
 */
export async function readHead(
  file: FileHandle,
  name: string,
  needed: readonly string[],
  delimiter?: ColumnMap['delimiter'],
): Promise<Headed> {
  const bytes = Buffer.alloc(LONGEST_HEAD + SENTINELS)
  const { bytesRead } = await file.read(bytes, 0, LONGEST_HEAD, 0)
  if (bytesRead === 0) throw new UsageError(`${name} is empty.`)
  const noText = NO_TEXT.find((kind) => startsWith(bytes, kind.bytes))
  if (noText) throw new UsageError(`${name} ${noText.advice}`)

  const start = startsWith(bytes, BOM) ? BOM.length : 0
  const end = headEnd(bytes, start, bytesRead)
  if (end === null) throw new UsageError(`${name} is no CSV file: there is no end to its first line.`)
  const terminator = bytes[end] === CR && bytes[end + 1] !== LF ? CR : LF
  const heads = (delimiter ? [DELIMITERS[delimiter]] : Object.values(DELIMITERS))
    .map((byte) => headOf(bytes, start, bytesRead, dialectOf(byte, terminator)))
    .filter((head) => head !== null)
    .sort(
      (a, b) =>
        missingColumns(a.header, needed).length - missingColumns(b.header, needed).length ||
        b.header.length - a.header.length,
    )
  const [head] = heads
  if (!head) throw new UsageError(`${name} is no CSV file: the quotes of its first line are out of place.`)
  const missing = missingColumns(head.header, needed)
  if (missing.length > 0)
    throw new UsageError(
      `${name} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. ` +
        `Needed are ${needed.join(', ')}; found are ${head.header.join(', ')}.`,
    )
  const { header, dialect, next } = head
  return { header, table: { file, dialect, width: header.length, start: next } }
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Where the first line ends that does not end within quotes; null where it does not. */
function headEnd(bytes: Buffer, start: number, end: number): number | null {
  let quoted = false
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === CR || byte === LF)) return at
  }
  return end < LONGEST_HEAD && !quoted ? end : null
}

function headOf(bytes: Buffer, start: number, end: number, dialect: Dialect) {
  const row = rowOf(MOST_COLUMNS)
  setSentinels(bytes, end, dialect)
  const next = readRow(bytes, start, end, dialect, row)
  if (next === -1 || row.malformed || row.cells > MOST_COLUMNS) return null
  const header = Array.from({ length: row.cells }, (_, cell) => cellText(bytes, row, cell).trim())
  return { dialect, header, next: Math.min(next, end) }
}
