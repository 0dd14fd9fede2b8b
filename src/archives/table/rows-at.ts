import { UsageError } from '../../evidence/errors.ts'
import { fitted, type Row, readRow, rowOf, SENTINELS, SPARE_CELLS, setSentinels } from './row.ts'
import { READING, type Table } from './rows.ts'

/**
 * Reads the rows again that begin at the given offsets, in rising order, skipping what lies between them; tells each with
 * the index of its offset.
 *
 * @throws UsageError when the file no longer is what it was.
 */
export async function eachRowAt(
  table: Table,
  offsets: Float64Array,
  read: (bytes: Buffer, row: Row, index: number) => unknown,
  reading = READING,
): Promise<void> {
  const { file, dialect, width, least } = table
  const row = rowOf(width + SPARE_CELLS)
  const size = reading.longest + reading.chunk
  const bytes = Buffer.allocUnsafe(size + SENTINELS)
  let base = 0
  let end = 0
  for (const [index, offset] of offsets.entries()) {
    if (!isRead(offset)) {
      reading.signal?.throwIfAborted()
      base = offset
      end = await fill()
      setSentinels(bytes, end, dialect)
      if (readRow(bytes, 0, end, dialect, row) === -1) throw changed()
    }
    if (row.malformed || !fitted(row, width, least)) throw changed()
    read(bytes, row, index)
  }

  /** Whether the bytes at hand hold the whole row. */
  function isRead(offset: number): boolean {
    if (offset < base || offset >= base + end) return false
    const next = readRow(bytes, offset - base, end, dialect, row)
    return next !== -1 && next <= end
  }

  async function fill(): Promise<number> {
    let filled = 0
    for (let more = 1; more > 0 && filled < size; filled += more)
      more = (await file.read(bytes, filled, size - filled, base + filled)).bytesRead
    return filled
  }
}

function changed(): UsageError {
  return new UsageError('The archive changed while it was being read. Start again when nothing writes to it.')
}
