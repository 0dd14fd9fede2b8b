import type { Scorecard } from '../../scorecard/schema.ts'
import { plainUrl } from '../../text/plain.ts'
import type { Page } from './page.ts'
import { hanging } from './section.ts'

const MOST_LINKS = 2

/** What to do about each figure that could be better, why, and the posts to look at. */
export function advice({ advice }: Scorecard, page: Page): string[] {
  const { paint, glyphs } = page
  return advice.flatMap(({ text, links }) => [
    ...hanging(`${glyphs.bullet} `, text, page.width),
    ...links.slice(0, MOST_LINKS).map((link) => paint.faint(`  ${plainUrl(link)}`)),
    ...(links.length > MOST_LINKS ? [paint.faint(`  and ${links.length - MOST_LINKS} more in the JSON`)] : []),
  ])
}

/** What a reader should know of how this came about. */
export function notes({ notes }: Scorecard, { width, paint, glyphs }: Page): string[] {
  return notes.flatMap((note) => hanging(`${glyphs.bullet} `, note, width)).map(paint.faint)
}
