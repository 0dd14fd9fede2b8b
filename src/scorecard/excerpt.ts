import { plain } from '../text/plain.ts'

/** So many UTF-16 units of a stranger's text are quoted. */
const LENGTH = 140

/** What a stranger wrote as one line of at most 140 characters that a terminal can print. */
export function excerpt(text: string): string {
  const line = plain(text)
  if (line.length <= LENGTH) return line
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line.slice(0, LENGTH * 2))) {
    if (cut.length + segment.length > LENGTH - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}
