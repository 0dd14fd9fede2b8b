/** The words of a text: long lists of names are read and kept more easily as one. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
