import { idEnd, idStart, isMissing, isRounded } from './cells.ts'

const ZERO = 0x30
const ONE = 0x31
const MINUS = 0x2d
const DOT = 0x2e
const COMMA = 0x2c
const E = 0x65

/** Tells which cells name another post, and which only say that there is none. */
export interface References {
  /** Whether a cell, or an item of a list, names a post. */
  names(bytes: Buffer, from: number, to: number): boolean
  /** The stand-ins for "none" that were met (`0`, `-1`): they name a post only where one is called so. */
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

function standInAt(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start === 1 && bytes[start] === ZERO) return '0'
  return end - start === 2 && bytes[start] === MINUS && bytes[start + 1] === ONE ? '-1' : null
}

/** An id that a spreadsheet or pandas wrote as `9.34E+17`, so that many posts share it; null for any other. */
export function roundedAt(bytes: Buffer, start: number, end: number): string | null {
  const second = bytes[start + 1] ?? 0
  if (second !== DOT && second !== COMMA && (second | 0x20) !== E) return null
  const text = bytes.toString('utf8', start, end)
  return isRounded(text) ? text : null
}
