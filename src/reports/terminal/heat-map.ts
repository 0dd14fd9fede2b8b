import type { HourOfWeek } from './breakdown.ts'
import type { Page } from './page.ts'
import { left, right, wrap } from './width.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const HOURS = 24
const LABELS = 5
/** What stands for an hour takes two columns. */
const CELL = 2

/** How many columns the map takes with cells of a width. */
export function heatMapColumns(cell: number): number {
  return LABELS + HOURS * cell
}

/**
 * The hours of the week in which contacts arrive. Hours in which the brand answers are shaded by how many arrive;
 * in the others the number of contacts stands, since that is what nobody was there for.
 */
export function heatMap(hours: readonly HourOfWeek[], cell: number, timezone: string, page: Page): string[] {
  const { paint, glyphs } = page
  const most = Math.max(...hours.map(({ contacts }) => contacts))
  const head = Array.from({ length: HOURS / 2 }, (_, index) => left(right(String(index * 2), 2), cell * 2)).join('')
  const rows = DAYS.map((day, row) => {
    const cells = hours.slice(row * HOURS, (row + 1) * HOURS).map((hour) => hourCell(hour, most, page))
    return paint.faint(left(day, LABELS)) + cells.join(' '.repeat(cell - CELL))
  })
  const [light = '', full = ''] = [glyphs.shades[0], glyphs.shades.at(-1)]
  const legend = `${light}${light} to ${full}${full} contacts in an hour in which you answer; a number: contacts in one in which you do not (${timezone}).`
  return [
    paint.faint(' '.repeat(LABELS) + head.trimEnd()),
    ...rows,
    ...wrap(legend, heatMapColumns(cell)).map(paint.faint),
  ]
}

function hourCell({ contacts, covered }: HourOfWeek, most: number, { paint, glyphs }: Page): string {
  if (contacts === 0) return paint.faint(` ${glyphs.dot}`)
  if (!covered) return paint.poor(right(contacts > 99 ? '99' : String(contacts), 2))
  const shade = glyphs.shades[Math.ceil((contacts / most) * glyphs.shades.length) - 1] ?? ''
  return paint.accent(shade.repeat(2))
}
