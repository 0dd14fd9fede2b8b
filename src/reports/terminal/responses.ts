import type { Scorecard } from '../../scorecard/schema.ts'
import { curveOf, hoursOfWeek } from './breakdown.ts'
import { heatMap, heatMapColumns } from './heat-map.ts'
import type { Page } from './page.ts'
import { curvePlot } from './response-curve.ts'
import { section } from './section.ts'
import { beside } from './width.ts'

const CURVE = 'How soon people are answered'
const HOURS = 'When they write, and when nobody answers'
const GAP = 4

/** From how many columns on the hours of the week are shown. */
const ROOM_FOR_HOURS = 97

/** The response curve and the hours of the week: below each other, or side by side where there is room. */
export function responses(card: Scorecard, page: Page): string[][] {
  const curve = curveOf(card)
  const hours = page.width < ROOM_FOR_HOURS ? null : hoursOfWeek(card)
  const cell = page.wide && curve ? 2 : 3
  const mapColumns = page.wide && curve ? heatMapColumns(cell) : page.width
  const curveColumns = page.wide && hours ? page.width - mapColumns - GAP : page.width
  const curveBlock = curve ? section(CURVE, curvePlot(curve, curveColumns, page), page, curveColumns) : []
  const hoursBlock = hours ? section(HOURS, heatMap(hours, cell, card.timezone, page), page, mapColumns) : []
  if (page.wide && curve && hours) return [beside(curveBlock, hoursBlock, curveColumns + GAP)]
  return [curveBlock, hoursBlock]
}
