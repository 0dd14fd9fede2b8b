import { endOf, QUOTE, type Row, SPACE, startOf } from './row.ts'

const APOSTROPHE = 0x27
const TAB = 0x09
const EQUALS = 0x3d
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const AT = 0x40

/** The text of a cell; bytes that are no UTF-8 become U+FFFD. */
export function cellText(bytes: Buffer, row: Row, cell: number): string {
  const start = startOf(row, cell)
  const text = bytes.toString('utf8', start, endOf(row, cell))
  if (bytes[start - 1] !== QUOTE) return text
  const plain = row.backslash && text.includes('\\') ? text.replace(/\\(["\\\n])/g, '$1') : text
  return plain.includes('"') ? plain.replaceAll('""', '"') : plain
}

/** The text of a cell without the white space around it; null where there is no such column or nothing in it. */
export function optionalText(bytes: Buffer, row: Row, cell: number | null): string | null {
  if (cell === null || isMissing(bytes, startOf(row, cell), endOf(row, cell))) return null
  return cellText(bytes, row, cell).trim() || null
}

/** How databases, pandas, R and spreadsheets write that a cell holds nothing, in lower case. */
const MISSING: ReadonlySet<string> = new Set([
  'null',
  '(null)',
  '[null]',
  '\\n',
  'none',
  'nil',
  'nan',
  'nat',
  'n/a',
  '#n/a',
  'na',
  '<na>',
  '-',
  '--',
  '–',
  'undefined',
])
const LONGEST_MISSING = 9
const FIRST_OF_MISSING = new Uint8Array(256)
for (const word of MISSING)
  for (const form of [word, word.toUpperCase()]) FIRST_OF_MISSING[Buffer.from(form)[0] ?? 0] = 1

/** Whether a cell holds nothing: no bytes, blanks, or a word for it such as NULL, nan or N/A. */
export function isMissing(bytes: Buffer, from: number, to: number): boolean {
  let start = from
  while (start < to && bytes[start] === SPACE) start++
  if (start === to) return true
  if (FIRST_OF_MISSING[bytes[start] ?? 0] === 0) return false
  let end = to
  while (bytes[end - 1] === SPACE) end--
  return end - start <= LONGEST_MISSING && MISSING.has(bytes.toString('utf8', start, end).toLowerCase())
}

const ROUNDED = /^-?\d(?:[.,]\d+)?e\+?\d+$/i

/** Whether a spreadsheet or pandas rounded a long number: `9.34E+17`. */
export function isRounded(text: string): boolean {
  return ROUNDED.test(text)
}

/** A stranger's text as it stands in a message: in quotes, cut, without what a terminal would act on. */
export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return JSON.stringify(short.replace(/[\p{Cc}\p{Cf}]+/gu, ' '))
}

/** Stars: a number, alone or of so many (`4/5`, `4 out of 5`, `4 stars`), or signs (`★★★★☆`); null for anything else. */
export function stars(text: string | null): number | null {
  if (text === null) return null
  const signs = /^([★⭐]️?)+☆*$/u.test(text) ? text.match(/[★⭐]/gu) : null
  const first = /^(\d{1,3}(?:[.,]\d{1,4})?) ?(?:\/ ?\d{1,3}|(?:out )?of \d{1,3}|stars?|★)$/iu.exec(text)?.[1]
  return signs?.length ?? decimal(first ?? text)
}

/** A count: digits, as an integer or as pandas writes one (`12.0`); null for anything else. */
export function count(text: string | null): number | null {
  return text !== null && /^\d{1,15}(?:\.0*)?$/.test(text) ? Number.parseInt(text, 10) : null
}

/** A decimal number with a point or a comma; null for anything else. */
export function decimal(text: string | null): number | null {
  return text !== null && /^-?\d{1,15}(?:[.,]\d*)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** Where an id begins: after white space, an `@`, and what keeps a spreadsheet from reading it as a number (`'100`, `="100"`). */
export function idStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  if (bytes[at] === EQUALS && bytes[at + 1] === QUOTE) at++
  for (; at < end; at++) {
    if (isHardSpace(bytes, at)) at++
    else if (SKIPPED[bytes[at] ?? 0] === 0 || (bytes[at] === APOSTROPHE && !isGuard(bytes, at))) break
  }
  return at
}

const SKIPPED = new Uint8Array(256)
for (const byte of [SPACE, TAB, AT, QUOTE, APOSTROPHE]) SKIPPED[byte] = 1

/** A no-break space in UTF-8. */
function isHardSpace(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xc2 && bytes[at + 1] === 0xa0
}

/** An apostrophe is no part of an id where a spreadsheet would make something of what follows: a digit or = + - @. */
function isGuard(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0
  return (next >= ZERO && next <= NINE) || next === EQUALS || next === AT || next === 0x2b || next === 0x2d
}

/** Where an id ends: before white space, the end of `="100"`, and the `.0` that pandas adds to a number. */
export function idEnd(bytes: Uint8Array, start: number, end: number): number {
  let stop = end
  for (; stop > start; stop--) {
    const byte = bytes[stop - 1]
    if (stop - 1 > start && isHardSpace(bytes, stop - 2)) stop--
    else if (byte !== SPACE && byte !== QUOTE && byte !== TAB) break
  }
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

/** What stands between and around the items of lists: `1,2`, `1; 2`, `['1', '2']` of Python, `{1,2}` of PostgreSQL. */
const BETWEEN_ITEMS = new Uint8Array(256)
for (const byte of Buffer.from(",;|[]{}'")) BETWEEN_ITEMS[byte] = 1

/** Where the item of a list ends that begins at `from`; it may be empty. */
export function itemEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && BETWEEN_ITEMS[bytes[at] ?? 0] === 0) at++
  return at
}
