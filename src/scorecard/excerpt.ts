/** So many UTF-16 units of a stranger's text are quoted. */
const LENGTH = 140

const [BELL, ESCAPE, CSI] = [0x07, 0x1b, 0x9b].map((code) => String.fromCharCode(code))
/** What a terminal would take as a command: sequences that set something, and those that carry a text to it. */
const ESCAPE_SEQUENCES = new RegExp(
  String.raw`(?:${ESCAPE}\[|${CSI})[0-?]*[ -/]*[@-~]|${ESCAPE}\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\)?|${ESCAPE}[@-_]`,
  'gu',
)
/** Control characters, and those that turn the direction of a line or hide in it; joiners stay, emoji need them. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** What a stranger wrote as one line of at most 140 characters that a terminal can print: no control characters. */
export function excerpt(text: string): string {
  const line = text
    .replace(ESCAPE_SEQUENCES, '')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/gu, ' ')
    .trim()
  if (line.length <= LENGTH) return line
  let cut = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line.slice(0, LENGTH * 2))) {
    if (cut.length + segment.length > LENGTH - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}
