/** The longest stretch of a stranger's words that a sentence of ours carries. */
const LONGEST = 160

/** A stranger's words, fit to stand in a sentence: no control or direction characters, white space joined, cut short. */
export function quotable(text: string, longest = LONGEST): string {
  const clean = text
    .slice(0, longest * 8)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...clean]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean
}
