import { isUtf8 } from 'node:buffer'
import { windows1252 } from '../../evidence/windows-1252.ts'

/** How the text of a file is written: the label of a TextDecoder, in lower case. */
export type Encoding = string

export const UTF8: Encoding = 'utf-8'
const WINDOWS_1252: Encoding = 'windows-1252'

const MARKS: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: UTF8 },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** In text in UTF-16 of any Western header at least this share of every other byte is zero. */
const MANY_ZEROS = 0.5

/** The encoding that the first bytes of a file give away: by a byte order mark, or by the zeros of UTF-16; else null. */
export function encodingOfHead(head: Uint8Array): Encoding | null {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark) return mark.encoding
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = head.length / 2
  if (odd > MANY_ZEROS * half && even === 0) return 'utf-16le'
  return even > MANY_ZEROS * half && odd === 0 ? 'utf-16be' : null
}

/** The encoding by its name as a user writes it; null where there is none of that name. */
export function encodingNamed(label: string): Encoding | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** What a file without a mark is like: how many characters that are no ASCII are UTF-8, how many bytes are not, and how they stand. */
export interface Census {
  wide: number
  invalid: number
  /** Bytes of 0x80 and above that stand beside another one. */
  crowded: number
  high: number
}

/** Counts through a file's bytes, piece by piece; `valid` is true as long as all of it was UTF-8. */
export function utf8Census(): { add(bytes: Uint8Array, last: boolean): void; valid(): boolean; counts(): Census } {
  const census: Census = { wide: 0, invalid: 0, crowded: 0, high: 0 }
  const decoder = new TextDecoder(UTF8)
  let pending = new Uint8Array(0)
  let before = 0
  return {
    add(bytes, last) {
      const whole = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
      const end = last ? whole.length : wholeCharacters(whole)
      pending = Uint8Array.from(whole.subarray(end))
      const complete = whole.subarray(0, end)
      if (!isUtf8(complete)) count(complete)
    },
    valid: () => census.invalid === 0,
    counts: () => census,
  }

  function count(bytes: Uint8Array): void {
    for (const character of decoder.decode(bytes)) {
      if (character === '\uFFFD') census.invalid++
      else if (character > '\u007f') census.wide++
    }
    for (const byte of bytes) {
      if (byte >= 0x80) {
        census.high++
        if (before >= 0x80) census.crowded++
      }
      before = byte
    }
  }
}

/** Where the last character ends that is whole, if the bytes are UTF-8. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/**
 * The encoding of a file that is not all UTF-8: UTF-8 with damage where most of its wide characters are right,
 * windows-1252 where its high bytes stand alone, as accents and dashes in Western text do; null where nothing tells.
 */
export function encodingByCensus({ wide, invalid, crowded, high }: Census): Encoding | null {
  if (invalid <= wide) return UTF8
  return crowded <= high / 2 ? WINDOWS_1252 : null
}

/** Decodes a whole file, piece by piece. */
export function textDecoder(encoding: Encoding): (bytes: Uint8Array, last: boolean) => string {
  if (encoding === WINDOWS_1252) return windows1252
  const decoder = new TextDecoder(encoding)
  return (bytes, last) => decoder.decode(bytes, { stream: !last })
}
