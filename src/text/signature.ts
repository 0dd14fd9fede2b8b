const TRAILING_LINKS = /(?:\s*https?:\/\/\S+)+\s*$/u
const SIGNATURE = /(?:^|[\s.!?…])(?:\^\s?|[-–—~]\s?)(\p{Lu}{1,3}|\p{Lu}\p{Ll}{1,14})\.?$/u

/** The agent's signature at the end of an answer ("^JD", "-Anna"), links behind it ignored; null when there is none. */
export function signature(text: string): string | null {
  return SIGNATURE.exec(text.replace(TRAILING_LINKS, '').trimEnd())?.[1] ?? null
}

/** The text without its signature; links behind it stay. */
export function unsigned(text: string): string {
  const links = TRAILING_LINKS.exec(text)?.[0] ?? ''
  return text.replace(TRAILING_LINKS, '').trimEnd().replace(SIGNATURE, '') + links
}
