import type { Page } from './page.ts'
import { width, wrap } from './width.ts'

/** A heading, and what stands below it; nothing where nothing does. */
export function section(title: string, lines: readonly string[], page: Page, columns: number): string[] {
  return lines.length === 0 ? [] : [heading(title, '', page, columns), ...lines]
}

/** A heading with a rule that fills the columns up to a word at their end. */
export function heading(title: string, end: string, { paint, glyphs }: Page, columns: number): string {
  const [before, after] = [title === '' ? '' : `${title} `, end === '' ? '' : ` ${end}`]
  const rule = glyphs.rule.repeat(Math.max(0, columns - width(before + after)))
  return paint.strong(before) + paint.faint(rule + after)
}

/** Text in lines of which the first begins with a label, and the others stand below its text. */
export function hanging(label: string, text: string, columns: number): string[] {
  const indent = width(label)
  return wrap(text, columns - indent).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line)
}
