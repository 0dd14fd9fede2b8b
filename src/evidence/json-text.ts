/**
 * A value as JSON in which nothing can act upon a terminal or hide from a reader: DEL, the C1 controls, line separators,
 * and whatever turns text or is invisible (direction marks, U+FEFF, tag characters) stand as `\uXXXX`, a character beyond
 * U+FFFF as two of them. It parses to the same value. Joiners and emoji presentation selectors stay, since words and
 * emoji are spelt with them.
 */
export function jsonText(value: unknown, indent?: number): string {
  return (JSON.stringify(value, null, indent) ?? 'null').replace(HIDDEN, escaped)
}

/** Controls but for the line breaks of indented JSON, which are all that JSON itself leaves of the C0 ones. */
const HIDDEN =
  /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufff9-\ufffb]|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
