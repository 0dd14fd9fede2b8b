import { nearest } from '../../brand/edit-distance.ts'
import { UsageError } from '../../evidence/errors.ts'
import { cellText, shown } from './cells.ts'
import { missingColumns } from './columns.ts'
import { afterReturns, CR, type Dialect, dialectOf, LF, QUOTE, readRow, rowOf, SENTINELS, setSentinels } from './row.ts'
import type { Table } from './rows.ts'
import type { Source } from './source.ts'

export const DELIMITERS = { comma: 0x2c, semicolon: 0x3b, tab: 0x09, pipe: 0x7c } as const

/** A header longer than this is none. */
const LONGEST_HEAD = 1 << 16
const MOST_COLUMNS = 1024

/** So many lines may stand above the header: what a report is about, when it was made. */
const MOST_ABOVE = 24

const BOM = [0xef, 0xbb, 0xbf]

/** The line by which Excel is told the delimiter. */
const SEPARATOR = /^"?sep=(.|\\t)"?\r?$/i

/** A quote that opens a cell after a space. */
const SPACED_QUOTE = /[,;\t|] +"/

/** A table whose header has been read. */
export interface Headed {
  table: Omit<Table, 'least'>
  /** The names of the columns. */
  header: string[]
}

/**
 * Reads the header of a CSV file: what its columns are called, and how the file is written. What ends the first line ends
 * every row; the delimiter is the one that is named in a first line `sep=;`, else the one that yields the columns asked
 * for. The header is the first line that has them all; lines above it are passed over.
 *
 * @param needed the columns that must be there.
 * @throws UsageError when the file is no such table.
 */
export async function readHead(
  file: Pick<Source, 'read' | 'size'>,
  name: string,
  needed: readonly string[],
  delimiter?: keyof typeof DELIMITERS,
): Promise<Headed> {
  const bytes = Buffer.alloc(LONGEST_HEAD + SENTINELS)
  const { bytesRead } = await file.read(bytes, 0, LONGEST_HEAD, 0)
  if (bytesRead === 0) throw new UsageError(`${name} is empty.`)
  const start = BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0
  const end = lineEnd(bytes, start, bytesRead)
  if (end === null) throw new UsageError(`${name} is not a CSV file: there is no end to its first line.`)
  const terminator = bytes[end] === CR && bytes[afterReturns(bytes, end)] !== LF ? CR : LF
  const said = SEPARATOR.exec(bytes.toString('utf8', start, end))?.[1]
  const spaced = SPACED_QUOTE.test(bytes.toString('latin1', start, bytesRead))
  const dialects = (said ? [said === '\\t' ? DELIMITERS.tab : said.charCodeAt(0)] : delimitersOf(delimiter)).map(
    (byte) => dialectOf(byte, terminator, { spaced }),
  )
  let best: Head | null = null
  let at = said ? end + 1 + Number(terminator === LF && bytes[end] === CR) : start
  for (let line = 0; line <= MOST_ABOVE && at < bytesRead; line++) {
    const head = headAt(at)
    if (head && (best === null || (head.missing.length === 0 && best.missing.length > 0))) best = head
    if (best?.missing.length === 0) break
    at = (lineEnd(bytes, at, bytesRead) ?? bytesRead) + 1
  }
  if (!best) throw new UsageError(`${name} is not a CSV file: the quotes of its first line are out of place.`)
  if (best.missing.length > 0) throw lacking(name, best, needed)
  const { header, dialect, next } = best
  return { header, table: { file, dialect, width: header.length, start: next } }

  function headAt(from: number): Head | null {
    const heads = dialects
      .map((dialect) => headOf(bytes, from, bytesRead, dialect, needed))
      .filter((head) => head !== null)
    return heads.sort((a, b) => a.missing.length - b.missing.length || b.header.length - a.header.length)[0] ?? null
  }
}

function delimitersOf(delimiter: keyof typeof DELIMITERS | undefined): readonly number[] {
  return delimiter ? [DELIMITERS[delimiter]] : Object.values(DELIMITERS)
}

/** Where the line ends that does not end within quotes; null where it does not. */
function lineEnd(bytes: Buffer, start: number, end: number): number | null {
  let quoted = false
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === CR || byte === LF)) return at
  }
  return end < LONGEST_HEAD && !quoted ? end : null
}

interface Head {
  dialect: Dialect
  header: string[]
  /** The columns asked for that it lacks. */
  missing: string[]
  /** Where the rows begin. */
  next: number
}

function headOf(bytes: Buffer, start: number, end: number, dialect: Dialect, needed: readonly string[]): Head | null {
  const row = rowOf(MOST_COLUMNS)
  setSentinels(bytes, end, dialect)
  const next = readRow(bytes, start, end, dialect, row)
  if (next === -1 || row.malformed || row.cells > MOST_COLUMNS) return null
  const header = Array.from({ length: row.cells }, (_, cell) => cellText(bytes, row, cell).trim())
  return { dialect, header, missing: missingColumns(header, needed), next: Math.min(next, end) }
}

function lacking(name: string, { header, missing }: Head, needed: readonly string[]): UsageError {
  const free = header.filter((column) => missingColumns([column], needed).length === needed.length)
  const meant = missing.flatMap((column) => {
    const near = nearest(column, free)
    return near === null ? [] : [`Did you mean ${shown(near)} by ${column}?`]
  })
  return new UsageError(
    [
      `${name} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`,
      ...meant,
      `Needed are ${needed.join(', ')}; found are ${header.join(', ')}.`,
    ].join(' '),
  )
}
