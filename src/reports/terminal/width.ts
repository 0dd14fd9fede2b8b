import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ESCAPE = '\u001b'
/** ASCII and our own glyphs: a column each, without asking Unicode's tables. */
const NARROW = /^[ -~\u00b7\u2013\u2022\u2026\u2500-\u259f\u2800-\u28ff]*$/
const NO_BREAK = '\u00a0'
const BEFORE_UNIT = /(?<=\d) (?=(?:%|s|min|h|d)(?![\p{L}\p{N}]))/gu

/** How many columns a text takes; colour codes take none, wide characters and emoji two. */
export function width(text: string): number {
  const bare = text.includes(ESCAPE) ? stripVTControlCharacters(text) : text
  return NARROW.test(bare) ? bare.length : stringWidth(bare)
}

/** Text without colour codes, cut to a width; the mark stands where something is missing. */
export function cut(text: string, columns: number, mark: string): string {
  if (width(text) <= columns) return text
  const [head] = splitAt(text, columns - width(mark))
  return `${head.trimEnd()}${mark}`
}

/** Text filled up with spaces on its right. */
export function left(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** Text filled up with spaces on its left. */
export function right(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text
}

/**
 * Text without colour codes, broken between words, but not between a number and its unit; words that are too long are
 * broken.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.replace(BEFORE_UNIT, NO_BREAK).split(' ')
  for (const word of words.flatMap((word) => pieces(word.replaceAll(NO_BREAK, ' '), columns))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && width(longer) > columns) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Parts of a list, broken between them where that is possible. */
export function wrapList(parts: readonly string[], columns: number): string[] {
  const whole = parts.map((part) => (width(part) < columns ? part.replaceAll(' ', NO_BREAK) : part))
  return wrap(whole.join(', '), columns)
}

/** Two blocks side by side; the left one is `columns` wide. */
export function beside(first: readonly string[], second: readonly string[], columns: number): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, row) =>
    (left(first[row] ?? '', columns) + (second[row] ?? '')).trimEnd(),
  )
}

function pieces(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word]
  const [head, rest] = splitAt(word, columns)
  return rest === '' || head === '' ? [word] : [head, ...pieces(rest, columns)]
}

function splitAt(text: string, columns: number): [head: string, rest: string] {
  let used = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += width(segment)
    if (used > columns) return [text.slice(0, index), text.slice(index)]
  }
  return [text, '']
}
