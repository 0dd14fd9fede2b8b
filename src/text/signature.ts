const SIGNATURE = /(?:^|[\s.!?…])(?:\^\s?|[-–—~]\s?)(\p{Lu}{1,3}|\p{Lu}\p{Ll}{1,14})\.?$/u
/** Longer than any signature: only so much of a text's end is looked at. */
const LONGEST = 24

/** The agent's signature at the end of an answer ("^JD", "-Anna"), links behind it ignored; null when there is none. */
export function signature(text: string): string | null {
  return SIGNATURE.exec(ending(withoutLinks(text)))?.[1] ?? null
}

/** The text without its signature; links behind it stay. */
export function unsigned(text: string): string {
  const said = withoutLinks(text)
  const found = SIGNATURE.exec(ending(said))
  return found ? said.slice(0, said.length - found[0].length) + text.slice(said.length) : text
}

/** The text up to the links that end it, and up to the white space before them. */
function withoutLinks(text: string): string {
  let said = text.trimEnd()
  for (;;) {
    const word = lastWordOf(said)
    const link = word.search(/https?:\/\/\S/u)
    if (link < 0) return said
    said = said.slice(0, said.length - word.length + link).trimEnd()
  }
}

function lastWordOf(text: string): string {
  let start = text.length
  while (start > 0 && /\S/u.test(text.charAt(start - 1))) start -= 1
  return text.slice(start)
}

/** The end of a text; of a longer one it begins with what stands before, so that `^` matches nothing there. */
function ending(text: string): string {
  return text.length > LONGEST ? `\u0000${text.slice(-LONGEST)}` : text
}
