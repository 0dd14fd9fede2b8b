import type { Seconds } from '../../evidence/time.ts'
import { DAY, HOUR, MINUTE } from '../../evidence/time.ts'
import type { CurvePoint } from './breakdown.ts'
import type { Page } from './page.ts'
import { plot, type Sample } from './plot.ts'
import { right, width, wrap } from './width.ts'

const FIRST = MINUTE
const LAST = 72 * HOUR
const TICKS: readonly [at: Seconds, text: string][] = [
  [FIRST, '1 min'],
  [15 * MINUTE, '15 min'],
  [HOUR, '1 h'],
  [4 * HOUR, '4 h'],
  [DAY, '24 h'],
  [LAST, '72 h'],
]
const ROWS = 9
const LABELS = 6

/** The share of people who were answered, against the time they waited, on a log scale from a minute to 72 hours. */
export function curvePlot(curve: readonly CurvePoint[], columns: number, page: Page): string[] {
  const { paint, glyphs } = page
  const plotted = columns - LABELS - 1
  const rows = plot((place) => sampleAt(curve, FIRST * (LAST / FIRST) ** place), { columns: plotted, rows: ROWS }, page)
  const side = rows.map((row, index) => {
    const label = index % ((ROWS - 1) / 2) === 0 ? `${100 - (index / (ROWS - 1)) * 100} %` : ''
    return paint.faint(right(label, LABELS - 1) + (label === '' ? ` ${glyphs.side}` : ` ${glyphs.sideTick}`)) + row
  })
  const [axis, labels] = timeAxis(plotted, page)
  const legend = wrap(`Share of people answered by then; shaded: 95 % interval.`, columns)
  return [...side, axis, labels, ...legend].map((line, index) => (index < ROWS ? line.trimEnd() : paint.faint(line)))
}

/** The step of the curve at a time; null beyond its end, unless everybody is answered by then. */
function sampleAt(curve: readonly CurvePoint[], time: Seconds): Sample | null {
  const last = curve.at(-1)
  if (!last || (time > last.seconds * (1 + 1e-9) && last.share < 1)) return null
  const point = curve.findLast(({ seconds }) => seconds <= time * (1 + 1e-9))
  return point ? { value: point.share, low: point.low, high: point.high } : { value: 0, low: null, high: null }
}

function timeAxis(columns: number, { glyphs }: Page): [axis: string, labels: string] {
  const places = TICKS.map(([at]) => Math.round((Math.log(at / FIRST) / Math.log(LAST / FIRST)) * (columns - 1)))
  const rule = Array.from({ length: columns }, (_, column) => (places.includes(column) ? glyphs.tick : glyphs.rule))
  const labels = TICKS.reduce((line, [, text], index) => {
    const start = Math.min(Math.max((places[index] ?? 0) - Math.floor(width(text) / 2), 0), columns - width(text))
    return start < width(line) + (line === '' ? 0 : 1) ? line : line.padEnd(start) + text
  }, '')
  const indent = ' '.repeat(LABELS)
  return [`${indent}${glyphs.corner}${rule.join('')}`, `${indent} ${labels}`]
}
