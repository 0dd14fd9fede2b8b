import { isAddress } from '../evidence/address.ts'

/** What people leave around an address when they copy it: white space, marks that nobody sees, quotes and brackets. */
const INVISIBLE = /^[\s\p{Cf}]$/u
const ENCODED_BLANK = /^(?:%20|%09|%0a|%0d|%c2%a0|%e2%80%8[b-f]|%ef%bb%bf)/i
const OPENING = /^["'“”„‘’«‹<([]$/u
const CLOSING = /^[,;:.!?"'“”‘’»›>)\]]$/u
/** The beginning of an address once more behind a scheme: `https://https://`, `http://https//`, `https:http:/`. */
const REPEATED_SCHEME = /^(?:h+t{1,3}p{1,2}s*[:;]?[\\/]{0,3}|\/\/)(?=https?(?::|\/\/))/i
/** A scheme as it is mistyped before what looks like a host and a path: `https:/`, `https//`, `http:///`, `htttp://`. */
const SLIPPED_SCHEME = /^h+t{1,3}p{1,2}(s*)(?:[:;][\\/]{0,3}|[\\/]{2,3})(?=[a-z0-9-]+(?:\.[a-z0-9-]+)+[/?#])/i
const SCHEMES = 4

/** A text without white space and invisible marks at its ends; those within stay, since names of some scripts need them. */
export function bareText(text: string): string {
  return between(text, INVISIBLE, INVISIBLE)
}

/** The same without the punctuation that stood behind a name or address where it was copied from. */
export function withoutPunctuation(text: string): string {
  return between(bareText(text), /^$/, CLOSING)
}

/**
 * An address as it was meant, where people pasted it with a slip: a scheme twice, a slash too few, quotes around it, marks
 * that nobody sees, the whole of it percent-encoded. Anything else stays as it is but for the white space around it.
 */
export function pasted(text: string): string {
  let address = bareText(text)
  for (let blank = ENCODED_BLANK.exec(address); blank !== null; blank = ENCODED_BLANK.exec(address))
    address = address.slice(blank[0].length)
  if (OPENING.test(address.charAt(0)) && /^.\s{0,3}https?[:%]/i.test(address))
    address = withoutPunctuation(between(address, OPENING, /^$/))
  if (/^https?%3a%2f%2f/i.test(address)) address = decodedOnce(address)
  for (let seen = 0; seen < SCHEMES && REPEATED_SCHEME.test(address); seen++)
    address = bareText(address.replace(REPEATED_SCHEME, ''))
  return address.replace(SLIPPED_SCHEME, (_, secure: string) => (secure === '' ? 'http://' : 'https://'))
}

/** `www.facebook.com/aurora`, where the scheme was forgotten, with its scheme; null for what does not look like that. */
export function withScheme(text: string): string | null {
  const address = `https://${bareText(text).replace(/^\/\//, '')}`
  return /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S/i.test(address) && isAddress(address) ? address : null
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Cuts characters off both ends, one by one: an expression would look at a long run of them again and again. */
function between(text: string, before: RegExp, after: RegExp): string {
  let start = 0
  let end = text.length
  while (start < end && before.test(text.charAt(start))) start++
  while (end > start && after.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
