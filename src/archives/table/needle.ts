/** A text to be found in bytes, in any case of its ASCII letters, without decoding them. */
export interface Needle {
  bytes: Uint8Array
  /** How far the search may move on, by the byte under the needle's end (Horspool 1980). */
  skips: Uint8Array
}

/**
 * What must stand in a text for a phrase to stand there: its longest run of ASCII letters, digits and underscores.
 * Null where it has none, so that nothing can be told from the bytes.
 */
export function needleOf(phrase: string): Needle | null {
  const runs = phrase.normalize('NFC').match(/[A-Za-z0-9_]+/g) ?? []
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '').slice(0, 255)
  if (longest === '') return null
  const bytes = Uint8Array.from(Buffer.from(longest.toLowerCase()))
  const skips = new Uint8Array(256).fill(bytes.length)
  bytes.subarray(0, -1).forEach((byte, index) => {
    for (const variant of [byte, upper(byte)]) skips[variant] = bytes.length - 1 - index
  })
  return { bytes, skips }
}

/** Where a needle first stands in a stretch of bytes; -1 where it does not. */
export function positionOf({ bytes: needle, skips }: Needle, bytes: Uint8Array, start: number, end: number): number {
  const last = needle.length - 1
  const lastByte = needle[last]
  for (let at = start + last; at < end; ) {
    const byte = bytes[at] ?? 0
    if (lower(byte) === lastByte) {
      let back = 1
      while (back <= last && lower(bytes[at - back] ?? 0) === needle[last - back]) back++
      if (back > last) return at - last
    }
    at += skips[byte] ?? 1
  }
  return -1
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
}

function upper(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte & 0xdf : byte
}
