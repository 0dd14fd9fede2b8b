import type { Page } from './page.ts'
import { scorePaint } from './score.ts'

/** A score from 0 to 100 as a bar, so many columns wide with its empty part. */
export function bar(score: number, columns: number, page: Page): string {
  const { full, half, empty } = page.glyphs.bar
  const halves = Math.round((score / 100) * columns * 2)
  const filled = full.repeat(Math.floor(halves / 2)) + (halves % 2 === 0 ? '' : half)
  return scorePaint(score, page)(filled) + page.paint.faint(empty.repeat(columns - filled.length))
}
