import { cite } from '../../scorecard/benchmarks.ts'
import type { BrandMetric, Scorecard } from '../../scorecard/schema.ts'
import type { Page } from './page.ts'
import { scorePaint, scoreWords } from './score.ts'
import { heading } from './section.ts'
import { isKnown, valueDetail, valueWords } from './value-words.ts'
import { beside, cut, left, right, width, wrap } from './width.ts'

const TITLE = 'Figures'
const SCORE = 'score'
/** Between what stands side by side. */
const GAP = 2
const GAP_OF_BLOCKS = 4
/** A score and the space before it. */
const SCORE_COLUMNS = 5
/** Values are seldom wider: "about 12.3K", "23 h 59 min". */
const VALUE_COLUMNS = 12

/** Every figure that is known, in words: by category, in two columns where there is room. What is a badge is told there. */
export function figures(scorecard: Scorecard, page: Page): string[] {
  const columns = page.vast ? Math.floor((page.width - GAP_OF_BLOCKS) / 2) : page.width
  const groups = groupsOf(scorecard).map(({ title, known }) => [
    page.paint.strong(cut(title, columns, page.glyphs.more)),
    ...known.flatMap((metric) => figure(metric, columns, page)),
  ])
  if (groups.length === 0) return []
  const first = page.vast ? firstHalf(groups) : groups.length
  const left = [heading(TITLE, SCORE, page, columns), ...groups.slice(0, first).flat()]
  const right = groups.slice(first).flat()
  return right.length === 0
    ? left
    : beside(left, [heading('', SCORE, page, columns), ...right], columns + GAP_OF_BLOCKS)
}

interface Group {
  title: string
  known: BrandMetric[]
}

function groupsOf({ categories, metrics, badges }: Scorecard): Group[] {
  const badged = new Set(badges.map(({ id }) => id))
  const known = new Map(Object.entries(metrics).filter(([id, metric]) => isKnown(metric) && !badged.has(id)))
  const groups = categories.map(({ title, metrics: ids }) => ({
    title,
    known: ids.flatMap((id) => known.get(id) ?? []),
  }))
  for (const id of categories.flatMap((category) => category.metrics)) known.delete(id)
  return [...groups, { title: 'Further figures', known: [...known.values()] }].filter((group) => group.known.length > 0)
}

/** How many groups make the left column, so that neither column gets much longer than the other. */
function firstHalf(groups: readonly (readonly string[])[]): number {
  const lengths = groups.map((_, index) => groups.slice(0, index + 1).flat().length)
  const all = lengths.at(-1) ?? 0
  const longer = lengths.map((length) => Math.max(length, all - length))
  return longer.indexOf(Math.min(...longer)) + 1
}

/** A figure's value, what it is, how sure, and its score; below it what others were found to do. */
function figure(metric: BrandMetric, columns: number, page: Page): string[] {
  const { paint, glyphs } = page
  const value = paint.strong(right(cut(valueWords(metric), VALUE_COLUMNS, glyphs.more), VALUE_COLUMNS))
  const score = metric.score === null ? '' : scorePaint(metric.score, page)(scoreWords(metric.score))
  const indent = ' '.repeat(VALUE_COLUMNS + GAP)
  const room = columns - width(indent) - SCORE_COLUMNS
  const [first = '', ...more] = words(metric, room, page)
  const line = `${value}${' '.repeat(GAP)}${first}`
  const others = metric.benchmark ? wrap(`benchmark: ${cite(metric.benchmark)}`, room).map(paint.faint) : []
  return [
    score === '' ? line : left(line, columns - width(score)) + score,
    ...[...more, ...others].map((text) => indent + text),
  ]
}

/** What it is, and how sure: in a line where there is room. */
function words(metric: BrandMetric, room: number, { paint, glyphs }: Page): string[] {
  const detail = valueDetail(metric, glyphs)
  const aside = detail === '' ? '' : `(${detail})`
  const lines = wrap(metric.title, room)
  const last = lines.at(-1) ?? ''
  if (width(last) + 1 + width(aside) > room) return [...lines, ...wrap(aside, room).map(paint.faint)]
  return [...lines.slice(0, -1), `${last} ${paint.faint(aside)}`.trimEnd()]
}
