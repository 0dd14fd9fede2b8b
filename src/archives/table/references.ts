import { idEnd, idStart, isMissing, isRounded } from './cells.ts'

const ONE = 0x31
const NINE = 0x39
const DOT = 0x2e
const COMMA = 0x2c
const E = 0x65

/** Tells which cells name another post, and which only say that there is none. */
export interface References {
  /** Whether a cell, or an item of a list, names a post. */
  names(bytes: Buffer, from: number, to: number): boolean
  /** The stand-ins for "none" that were met (`0`, `-1`, `[]`): they name a post only where one is called so. */
  standIns: ReadonlySet<string>
  /** How many names were numbers that a spreadsheet rounded, and the first of them. */
  rounded: { total: number; example: string | null }
}

/**
 * What the cells of parents, roots and responses say.
 *
 * @param real the stand-ins that are the ids of posts in this file.
 */
export function references(real: ReadonlySet<string>): References {
  const standIns = new Set<string>()
  const rounded: References['rounded'] = { total: 0, example: null }
  return {
    standIns,
    rounded,
    names(bytes, from, to) {
      const start = idStart(bytes, from, to)
      const end = idEnd(bytes, start, to)
      if (start === end || isMissing(bytes, start, end)) return false
      const standIn = standInAt(bytes, start, end)
      if (standIn !== null) {
        standIns.add(standIn)
        return real.has(standIn)
      }
      const written = roundedAt(bytes, start, end)
      if (written !== null) {
        rounded.total++
        rounded.example ??= written
      }
      return true
    },
  }
}

/** Signs and zeros alone, `-1`, and words that say no: no network calls a post so. */
const STAND_IN =
  /^(?:[^\p{L}\p{N}]*(?:0[^\p{L}\p{N}]*)*|-1(?:\.0*)?|false|no|n\.a\.?|n\\a|#n\/?v|(?:none|null|nan)\.)$/iu
const LONGEST_STAND_IN = 40
const FIRST_OF_WORDS = new Set(Buffer.from('fFnN'))

function standInAt(bytes: Buffer, start: number, end: number): string | null {
  const first = bytes[start] ?? 0
  // Nearly all ids begin with a digit or a letter that none of these has.
  if ((first >= ONE && first <= NINE) || (isLetter(first) && !FIRST_OF_WORDS.has(first))) return null
  if (end - start > LONGEST_STAND_IN) return null
  const text = bytes.toString('utf8', start, end)
  return STAND_IN.test(text) ? text : null
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

/** An id that a spreadsheet or pandas wrote as `9.34E+17`, so that many posts share it; null for any other. */
export function roundedAt(bytes: Buffer, start: number, end: number): string | null {
  const second = bytes[start + 1] ?? 0
  if (second !== DOT && second !== COMMA && (second | 0x20) !== E) return null
  const text = bytes.toString('utf8', start, end)
  return isRounded(text) ? text : null
}
