import type { HourOfWeek } from './breakdown.ts'
import type { Page } from './page.ts'
import { left, right, wrap } from './width.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const HOURS = 24
const LABELS = 5
/** The narrowest cell: a digit and the space before it, or two columns of shade. */
const NARROWEST = 2

/** How many columns the map takes with cells of a width. */
export function heatMapColumns(cell: number): number {
  return LABELS + HOURS * cell
}

/** How many columns a cell takes so that there is a space before each number, as far as the room goes. */
export function heatMapCell(hours: readonly HourOfWeek[], room: number): number {
  const numbers = hours.filter(({ covered }) => !covered).map(({ contacts }) => String(contacts).length)
  return Math.min(Math.max(NARROWEST, 1 + Math.max(0, ...numbers)), Math.floor((room - LABELS) / HOURS))
}

/**
 * The hours of the week in which contacts arrive. Hours in which the brand answers are shaded by how many arrive;
 * in the others the number of contacts stands, since that is what nobody was there for.
 */
export function heatMap(hours: readonly HourOfWeek[], cell: number, timezone: string, page: Page): string[] {
  const { paint, glyphs } = page
  const most = Math.max(...hours.map(({ contacts }) => contacts))
  const head = Array.from({ length: HOURS / 2 }, (_, index) => left(right(String(index * 2), cell), cell * 2)).join('')
  const rows = DAYS.map((day, row) => {
    const cells = hours.slice(row * HOURS, (row + 1) * HOURS).map((hour) => hourCell(hour, cell, most, page))
    return paint.faint(left(day, LABELS)) + cells.join('')
  })
  const [light = '', full = ''] = [glyphs.shades[0], glyphs.shades.at(-1)]
  const legend = `${light}${light} to ${full}${full} contacts in an hour in which you answer; a number: contacts in one in which you do not (${timezone}).`
  return [
    paint.faint(' '.repeat(LABELS) + head.trimEnd()),
    ...rows,
    ...wrap(legend, heatMapColumns(cell)).map(paint.faint),
  ]
}

function hourCell({ contacts, covered }: HourOfWeek, cell: number, most: number, { paint, glyphs }: Page): string {
  if (contacts === 0) return paint.faint(right(glyphs.dot, cell))
  const told = String(contacts)
  if (!covered) return paint.poor(right(told.length > cell ? `${'9'.repeat(cell - 1)}+` : told, cell))
  const shade = glyphs.shades[Math.ceil((contacts / most) * glyphs.shades.length) - 1] ?? ''
  return paint.accent(right(shade.repeat(cell === NARROWEST ? cell : cell - 1), cell))
}
