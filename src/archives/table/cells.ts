import { endOf, QUOTE, type Row, startOf } from './row.ts'

const SPACE = 0x20
const COMMA = 0x2c
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const AT = 0x40

/** The text of a cell; bytes that are no UTF-8 become U+FFFD. */
export function cellText(bytes: Buffer, row: Row, cell: number): string {
  const start = startOf(row, cell)
  const text = bytes.toString('utf8', start, endOf(row, cell))
  return bytes[start - 1] === QUOTE && text.includes('"') ? text.replaceAll('""', '"') : text
}

/** The text of a cell without the white space around it; null where there is no such column or nothing in it. */
export function optionalText(bytes: Buffer, row: Row, cell: number | null): string | null {
  return (cell === null ? '' : cellText(bytes, row, cell).trim()) || null
}

/** A count: digits, as an integer or as pandas writes one (`12.0`); null for anything else. */
export function count(text: string | null): number | null {
  return text !== null && /^\d{1,15}(?:\.0*)?$/.test(text) ? Number.parseInt(text, 10) : null
}

/** A decimal number with a point or a comma; null for anything else. */
export function decimal(text: string | null): number | null {
  return text !== null && /^-?\d{1,15}(?:[.,]\d*)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** Whether a cell says yes. */
export function isYes(text: string | null): boolean {
  return text !== null && /^(?:true|yes|y|t|1(?:\.0*)?)$/i.test(text)
}

/** Where an id begins: after spaces and an `@`. */
export function idStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] === SPACE || bytes[at] === AT)) at++
  return at
}

/** Where an id ends: before spaces and the `.0` that pandas adds to a number. */
export function idEnd(bytes: Uint8Array, start: number, end: number): number {
  let stop = end
  while (stop > start && bytes[stop - 1] === SPACE) stop--
  let dot = stop
  while (dot > start && bytes[dot - 1] === ZERO) dot--
  if (dot === stop || bytes[dot - 1] !== DOT || dot - 1 === start) return stop
  for (let at = start; at < dot - 1; at++) {
    const byte = bytes[at] ?? 0
    if (byte < ZERO || byte > NINE) return stop
  }
  return dot - 1
}

/** The id in a stretch of bytes, as a string: `3.0` is "3". Empty where there is none. */
export function idText(bytes: Buffer, from: number, to: number): string {
  const start = idStart(bytes, from, to)
  return bytes.toString('utf8', start, idEnd(bytes, start, to))
}

/** The id in a cell; null where there is no such column or nothing in it. */
export function optionalId(bytes: Buffer, row: Row, cell: number | null): string | null {
  return (cell === null ? '' : idText(bytes, startOf(row, cell), endOf(row, cell))) || null
}

/** Where the item of a list ends that begins at `from`: at the next comma, or at the end. */
export function itemEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== COMMA) at++
  return at
}
