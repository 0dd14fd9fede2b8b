/**
 * A text in lower case and without the marks on Latin letters, as long as before, so that what is found in it can be cut
 * out of the text itself.
 */
export function folded(text: string): string {
  return text.replace(/[A-Z\u00c0-\u024f]/g, (letter) => {
    const [base = letter] = letter.normalize('NFD')
    const lower = base.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })
}

/** A text as words for comparison: folded, apostrophes as one, everything that is no letter, digit or apostrophe a space. */
export function wording(text: string): string {
  return folded(text)
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}
