import type { Scorecard } from '../../scorecard/schema.ts'
import { curveOf, hoursOfWeek } from './breakdown.ts'
import { heatMap, heatMapCell, heatMapColumns } from './heat-map.ts'
import type { Page } from './page.ts'
import { curvePlot } from './response-curve.ts'
import { section } from './section.ts'
import { beside } from './width.ts'

const CURVE = 'How soon people are answered'
const HOURS = 'When they write, and when nobody answers'
const GAP = 4

/** From how many columns on the hours of the week are shown, and how many the curve needs beside them. */
const ROOM_FOR_HOURS = 97
const ROOM_FOR_CURVE = 50
/** A cell of the hours where they have a row of their own. */
const CELL = 3

/** The response curve and the hours of the week: below each other, or side by side where there is room. */
export function responses(card: Scorecard, page: Page): string[][] {
  const curve = curveOf(card)
  const hours = page.width < ROOM_FOR_HOURS ? null : hoursOfWeek(card)
  const plotted = (columns: number) => (curve ? section(CURVE, curvePlot(curve, columns, page), page, columns) : [])
  if (hours === null) return [plotted(page.width)]
  const mapped = (cell: number, columns: number) =>
    section(HOURS, heatMap(hours, cell, card.timezone, page), page, columns)
  const cell = heatMapCell(hours, page.width)
  const rest = page.width - heatMapColumns(cell) - GAP
  if (curve && rest >= ROOM_FOR_CURVE) return [beside(plotted(rest), mapped(cell, heatMapColumns(cell)), rest + GAP)]
  return [plotted(page.width), mapped(Math.max(CELL, cell), page.width)]
}
