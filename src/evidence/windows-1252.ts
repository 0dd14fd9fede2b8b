/** What windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters (WHATWG Encoding, its index). */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of bytes in windows-1252. By hand: several versions of Node read it as if it were Latin-1. */
export function windows1252(body: Uint8Array): string {
  const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (character) => PUNCTUATION.charAt(character.charCodeAt(0) - 0x80))
}
