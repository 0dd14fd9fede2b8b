import { type Dialect, fitted, isBlank, type Row, readRow, rowOf, SENTINELS, SPARE_CELLS, setSentinels } from './row.ts'
import type { Source } from './source.ts'

/** A file of rows after its header. */
export interface Table {
  file: Pick<Source, 'read' | 'size'>
  dialect: Dialect
  /** How many cells the header has, and so each row. */
  width: number
  /** How many of them a row must have; empty ones after these may be left out. */
  least: number
  /** Where the first row begins in the file. */
  start: number
}

/** What is done with each row. The bytes and the row are used again for the next; `offset` is where it begins in the file. */
export interface RowReader {
  /** Takes a row of the right width; returns why it is none, as a phrase, where it turns out so. */
  read(bytes: Buffer, row: Row, offset: number): string | null
  /** Takes note of a broken row, and why it is one; `line` is what stands on its first line. */
  refuse(offset: number, reason: string, line: string): void
}

export interface Reading {
  /** How many bytes are read at once. */
  chunk: number
  /** A row longer than this is taken for one whose quote was never closed. */
  longest: number
  signal?: AbortSignal | undefined
}

/** Of a broken row's line so much is looked at. */
const LONGEST_LINE = 4096

export const READING: Reading = { chunk: 1 << 20, longest: 1 << 20 }

/**
 * Reads a table row by row, in bounded memory; the next bytes are on their way while the last are looked at.
 *
 * A row with a quote out of place or never closed is refused, and reading goes on at the next line, so that it costs
 * no other row. Lines on which nothing stands, or delimiters alone, are no rows.
 */
export async function eachRow(table: Table, reader: RowReader, reading: Reading = READING): Promise<void> {
  const { file, dialect, width, least } = table
  const { chunk, longest, signal } = reading
  const row = rowOf(width + SPARE_CELLS)
  let bytes = Buffer.allocUnsafe(longest + chunk + SENTINELS)
  let spare = Buffer.allocUnsafe(bytes.length)
  let position = table.start
  let rest = 0
  let resync = false
  let coming = file.read(bytes, longest, chunk, position)
  for (let last = false; !last; ) {
    const { bytesRead } = await coming
    signal?.throwIfAborted()
    position += bytesRead
    last = bytesRead === 0
    if (!last) coming = file.read(spare, longest, chunk, position)
    const end = longest + bytesRead
    setSentinels(bytes, end, dialect)
    const at = readRows(longest - rest, end, last)
    rest = end - at
    bytes.copy(spare, longest - rest, at, end)
    ;[bytes, spare] = [spare, bytes]
  }

  /** Returns where the first row begins that is not whole. */
  function readRows(from: number, end: number, last: boolean): number {
    const base = position - end
    let at = resync ? nextLine(from, end) : from
    while (at < end) {
      const next = readRow(bytes, at, end, dialect, row)
      const cut = next === -1 || next > end
      const tooLong = end - at > longest
      if (cut && !last && !tooLong) return at
      if (row.malformed || next === -1 || (cut && !last)) {
        reader.refuse(base + at, row.malformed ? 'a quote out of place' : 'no end', line(at, end))
        at = nextLine(at, end)
        continue
      }
      const flaw = flawOf(base + at)
      if (flaw !== null) reader.refuse(base + at, flaw, line(at, end))
      at = next
    }
    return end
  }

  function flawOf(offset: number): string | null {
    if (isBlank(bytes, row)) return null
    if (fitted(row, width, least)) return reader.read(bytes, row, offset)
    return `${row.cells} ${row.cells === 1 ? 'cell' : 'cells'} instead of ${width}`
  }

  function line(at: number, end: number): string {
    const stop = bytes.indexOf(dialect.terminator, at)
    return bytes.toString('utf8', at, Math.min(stop === -1 ? end : stop, end, at + LONGEST_LINE))
  }

  function nextLine(from: number, end: number): number {
    const found = bytes.indexOf(dialect.terminator, from)
    resync = found === -1 || found >= end
    return resync ? end : found + 1
  }
}
