import { brandMatcher, nameHolder, squeeze } from '../../brand/match.ts'
import type { AuditedBrand } from '../../evidence/evidence.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'
import { cellText } from './cells.ts'
import { plainPart } from './mentions.ts'
import { type Needle, needleOf, positionOf } from './needle.ts'
import { endOf, type Row, startOf } from './row.ts'

/** The at sign, and the full-width one in UTF-8. */
const AT = 0x40
const WIDE_AT = Buffer.from('\uff20')
const NUMBER = /^\d+$/

/** Tells which posts and authors have to do with the brand. */
export interface Spotter {
  /** Whether the text in a cell names the brand, or addresses one of its accounts or another whose handle begins like a name of it. */
  inText(bytes: Buffer, row: Row, cell: number): boolean
  /** Whether an author's handle holds the brand's name, so that it may be the brand's under another name. */
  inHandle(handle: string): boolean
}

/**
 * A spotter for a brand whose accounts have these handles. Only a text whose bytes can hold one of the names is decoded;
 * a long s or a Kelvin sign in place of a letter is not seen.
 *
 * @param plainText what makes text of what a cell holds.
 */
export function brandSpotter(
  brand: AuditedBrand,
  handles: readonly string[],
  plainText: (cell: string) => string,
): Spotter {
  const names = [brand.name, ...brand.aliases.map((alias) => alias.text)]
  const needles = fewest([...names, ...handles].map(needleOf))
  const namesBrand = brandMatcher(brand)
  const known = new Set(handles.map((handle) => handle.toLowerCase()))
  const addresses = (text: string) =>
    mentionTokens(text).some(({ written }) =>
      [written, plainPart(written)].some((handle) => known.has(handle.toLowerCase())),
    )
  const holdsName = nameHolder(brand)
  const isNumber = names.some((name) => NUMBER.test(squeeze(name)))
    ? () => false
    : (handle: string) => NUMBER.test(handle)
  return {
    inText(bytes, row, cell) {
      const start = startOf(row, cell)
      const end = endOf(row, cell)
      const found = needles === null ? start : firstOf(needles, bytes, start, end)
      if (found === -1) return false
      if (found > start && isAt(bytes, found - 1, start)) return true
      const text = plainText(cellText(bytes, row, cell))
      return namesBrand(text) || addresses(text)
    },
    inHandle: (handle) => !isNumber(handle) && holdsName(handle),
  }
}

function isAt(bytes: Buffer, last: number, start: number): boolean {
  if (bytes[last] === AT) return true
  const first = last - WIDE_AT.length + 1
  return first >= start && WIDE_AT.every((byte, index) => bytes[first + index] === byte)
}

function firstOf(needles: readonly Needle[], bytes: Uint8Array, start: number, end: number): number {
  for (const needle of needles) {
    const found = positionOf(needle, bytes, start, end)
    if (found !== -1) return found
  }
  return -1
}

/** Needles that find whatever all of them find: without those that hold another. Null where one name has no needle. */
function fewest(needles: readonly (Needle | null)[]): Needle[] | null {
  const known = needles.filter((needle) => needle !== null)
  if (known.length < needles.length) return null
  return known.filter((needle, index) =>
    known.every((other, at) => {
      const held = at !== index && positionOf(other, needle.bytes, 0, needle.bytes.length) !== -1
      return !held || (other.bytes.length === needle.bytes.length && at > index)
    }),
  )
}
