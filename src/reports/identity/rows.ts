import type { Page } from '../terminal/page.ts'
import { hanging, section } from '../terminal/section.ts'
import { cut, left, width, wrap } from '../terminal/width.ts'

/** A label, and what is said under it. */
export type Row = readonly [label: string, text: string]

/** Lines of a label and a text each under a title. */
export function rows(title: string, page: Page, all: readonly Row[]): string[] {
  return section(title, rowLines(all, page), page, page.width)
}

/** A label that repeats stands once. */
export function rowLines(all: readonly Row[], page: Page): string[] {
  const labels = Math.min(Math.floor(page.width / 3), Math.max(0, ...all.map(([label]) => width(label))))
  return all.flatMap(([label, text], index) => {
    const shown = all[index - 1]?.[0] === label ? '' : cut(label, labels, page.glyphs.more)
    return hanging(page.paint.faint(left(shown, labels + 2)), text, page.width)
  })
}

/** Sentences under a title, each with a bullet. */
export function bullets(title: string, page: Page, texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => hanging(`${page.glyphs.bullet} `, text, page.width))
  return section(title, lines, page, page.width)
}

/** Texts under a title, each with its command on a line of its own. */
export function commands(title: string, page: Page, all: readonly Row[]): string[] {
  const lines = all.flatMap(([command, text]) => [
    ...hanging(`${page.glyphs.bullet} `, text, page.width),
    ...wrap(command, page.width - 4).map((line) => `    ${page.paint.accent(line)}`),
  ])
  return section(title, lines, page, page.width)
}

/** "1 account", "2 accounts". */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}
