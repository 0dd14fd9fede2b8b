/** How a file writes its table: what stands between cells, and what ends a row, as bytes; and in which ways it strays from RFC 4180. */
export interface Dialect {
  delimiter: number
  terminator: number
  /** Whether a backslash makes a quote within quotes part of the text, as exports of MySQL write it. */
  backslash: boolean
  /** Whether spaces may stand before the quote that opens a cell. */
  spaced: boolean
  /** Whether quotes are text, as in tables that are written without any quoting. */
  bare: boolean
  /** 1 for the bytes at which a bare cell stops. */
  stops: Uint8Array
}

/** Where the cells of one row lie in the bytes that hold it, quotes left out; see `startOf` and `endOf`. */
export interface Row {
  bounds: Int32Array
  /** How many cells the row has, also where `bounds` has no room for them all. */
  cells: number
  /** Whether a quote stands where none may stand; the bounds mean nothing then. */
  malformed: boolean
  /** Whether backslashes in it escape. */
  backslash: boolean
}

export const QUOTE = 0x22
export const SPACE = 0x20
const BACKSLASH = 0x5c
export const LF = 0x0a
export const CR = 0x0d

/** How many bytes past its end `readRow` needs, to stop at without asking for the end at every byte. */
export const SENTINELS = 2

/** The dialect with these two bytes, otherwise that of RFC 4180 unless something else is said. */
export function dialectOf(
  delimiter: number,
  terminator: number,
  { backslash = false, spaced = false, bare = false }: Partial<Pick<Dialect, 'backslash' | 'spaced' | 'bare'>> = {},
): Dialect {
  const stops = new Uint8Array(256)
  stops[delimiter] = 1
  stops[terminator] = 1
  return { delimiter, terminator, backslash, spaced, bare, stops }
}

/** A row with room for so many cells. */
export function rowOf(cells: number): Row {
  return { bounds: new Int32Array(2 * cells), cells: 0, malformed: false, backslash: false }
}

/** The index of a cell's first byte. */
export function startOf(row: Row, cell: number): number {
  return row.bounds[2 * cell] ?? 0
}

/** The index after a cell's last byte. */
export function endOf(row: Row, cell: number): number {
  return row.bounds[2 * cell + 1] ?? 0
}

/** How many empty cells a row may have beyond those of the header: exports close rows with a delimiter. */
export const SPARE_CELLS = 8

/**
 * Makes a row as wide as the table: empty cells that were left out at its end are empty, and empty ones too many are
 * forgotten.
 *
 * @param row with room for `SPARE_CELLS` more than the width.
 * @param least how many cells the row must really have.
 * @returns whether the row is one of the table.
 */
export function fitted(row: Row, width: number, least: number): boolean {
  if (row.cells === width) return true
  if (row.cells < least || row.cells > width + SPARE_CELLS) return false
  for (let cell = width; cell < row.cells; cell++) if (startOf(row, cell) < endOf(row, cell)) return false
  if (row.cells < width) row.bounds.fill(0, 2 * row.cells, 2 * width)
  return true
}

/** Whether nothing but blanks stands in any cell of a row. */
export function isBlank(bytes: Uint8Array, row: Row): boolean {
  const last = Math.min(row.cells, row.bounds.length >> 1)
  for (let cell = 0; cell < last; cell++)
    for (let at = startOf(row, cell); at < endOf(row, cell); at++) if ((bytes[at] ?? 0) > SPACE) return false
  return row.cells <= last
}

/** Makes the end of the bytes known to `readRow`: to be called whenever `end` has moved. */
export function setSentinels(bytes: Uint8Array, end: number, { terminator }: Dialect): void {
  bytes[end] = terminator
  bytes[end + 1] = QUOTE
}

/**
 * Reads one row of RFC 4180: cells apart by the delimiter, bare or in quotes, a quote within quotes doubled. CRs before
 * the LF that ends a row belong to the end; any other byte that is not the terminator is data, since what pandas writes
 * holds bare CRs.
 *
 * @param at where the row begins, before `end`.
 * @param end where the bytes end; the sentinels must stand there.
 * @returns where the next row begins; past `end` where no terminator came before it; -1 where a quote was not closed.
 *   In both cases the row is known to be whole (or broken) only if nothing follows `end`.
 */
export function readRow(bytes: Uint8Array, at: number, end: number, dialect: Dialect, row: Row): number {
  const { delimiter, terminator, backslash, spaced, bare, stops } = dialect
  const { bounds } = row
  let slot = 0
  let pos = at
  row.malformed = false
  row.backslash = backslash
  for (;;) {
    if (spaced && bytes[pos] === SPACE) pos = quoteAfterSpaces(bytes, pos)
    let start = pos
    let stop: number
    let byte: number
    if (bytes[pos] === QUOTE && !bare) {
      start = ++pos
      for (;;) {
        pos = nextQuote(bytes, pos)
        if (pos >= end) return -1
        if (backslash && isEscaped(bytes, start, pos)) {
          pos++
          continue
        }
        byte = bytes[pos + 1] ?? terminator
        if (byte !== QUOTE) break
        pos += 2
      }
      stop = pos++
      while (byte === SPACE) byte = bytes[++pos] ?? terminator
      if (byte === CR && terminator === LF) {
        const after = afterReturns(bytes, pos)
        if (bytes[after] === LF) {
          pos = after
          byte = LF
        }
      }
      if (byte !== delimiter && byte !== terminator) {
        row.malformed = true
        return pos
      }
    } else {
      pos = nextStop(bytes, pos, stops)
      stop = pos
      byte = bytes[pos] ?? terminator
      if (byte === LF && terminator === LF) while (stop > start && bytes[stop - 1] === CR) stop--
    }
    if (slot < bounds.length) {
      bounds[slot] = start
      bounds[slot + 1] = stop
    }
    slot += 2
    pos++
    if (byte === terminator) {
      row.cells = slot >> 1
      return pos
    }
  }
}

/** Where a run of CRs ends: a program that writes CRLF through one that makes CRLF of LF leaves CR CR LF. */
export function afterReturns(bytes: Uint8Array, from: number): number {
  let pos = from
  while (bytes[pos] === CR) pos++
  return pos
}

/** Where the quote stands that some spaces come before; where the spaces begin if none does. */
function quoteAfterSpaces(bytes: Uint8Array, from: number): number {
  let pos = from
  while (bytes[pos] === SPACE) pos++
  return bytes[pos] === QUOTE ? pos : from
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(bytes: Uint8Array, start: number, pos: number): boolean {
  let before = pos
  while (before > start && bytes[before - 1] === BACKSLASH) before--
  return (pos - before) % 2 === 1
}

/** Four steps a turn, which takes a third less time than one. */
function nextStop(bytes: Uint8Array, from: number, stops: Uint8Array): number {
  for (let pos = from; ; pos++) {
    if (stops[bytes[pos] ?? 0] !== 0) return pos
    if (stops[bytes[++pos] ?? 0] !== 0) return pos
    if (stops[bytes[++pos] ?? 0] !== 0) return pos
    if (stops[bytes[++pos] ?? 0] !== 0) return pos
  }
}

function nextQuote(bytes: Uint8Array, from: number): number {
  for (let pos = from; ; pos++) {
    if (bytes[pos] === QUOTE) return pos
    if (bytes[++pos] === QUOTE) return pos
    if (bytes[++pos] === QUOTE) return pos
    if (bytes[++pos] === QUOTE) return pos
  }
}
