import { inWords } from '../../scorecard/in-words.ts'
import type { Category, Scorecard } from '../../scorecard/schema.ts'
import { bar } from './bar.ts'
import type { Page } from './page.ts'
import { scorePaint, scoreWords } from './score.ts'
import { hanging } from './section.ts'
import { whyUnknown } from './value-words.ts'
import { cut, left, right, width } from './width.ts'

const LONGEST_BAR = 48
const LONGEST_NAME = 25
const GAP = 2
const SAME = 'not measured, for the same reason'
/** The headings of the numbers behind a bar, with the space before them. */
const SCORE = '  score'
const WEIGHT = '  weight'
const MEASURED = '  measured'

/** The categories as bars with their scores and weights; one that was not measured says why instead. */
export function categories(
  { categories, metrics }: Pick<Scorecard, 'categories' | 'metrics'>,
  columns: number,
  page: Page,
): string[] {
  if (categories.length === 0) return []
  const { paint, glyphs } = page
  const names = GAP + Math.min(LONGEST_NAME, Math.max(...categories.map(({ title }) => width(title))))
  const numbers = SCORE + WEIGHT + MEASURED
  const length = Math.min(columns - names - numbers.length, LONGEST_BAR)
  const told = new Map<string, string>()
  let last = ''
  const rows = categories.flatMap((category) => {
    const { title, score, weight, coverage } = category
    const name = left(cut(title, names - GAP, glyphs.more), names)
    if (score === null) {
      const why = notMeasured(category, metrics)
      // A reason that fills lines is told once.
      const first = told.get(why)
      const same = why === last || first === undefined ? SAME : `${SAME} as ${first}`
      const words = first !== undefined && width(why) > columns - names ? same : why
      told.set(why, first ?? title)
      last = why
      return hanging(name, words, columns).map(paint.faint)
    }
    const known = coverage === null ? glyphs.none : inWords(coverage, 'share')
    const scored = scorePaint(score, page)(right(scoreWords(score), SCORE.length))
    const rest = right(`${weight} %`, WEIGHT.length) + right(known, MEASURED.length)
    return [name + bar(score, length, page) + scored + paint.faint(rest)]
  })
  const scored = categories.some(({ score }) => score !== null)
  return [...(scored ? [paint.faint(' '.repeat(names + length) + numbers)] : []), ...rows]
}

function notMeasured(category: Category, metrics: Scorecard['metrics']): string {
  const reasons = category.metrics.flatMap((id) => {
    const metric = Object.hasOwn(metrics, id) ? metrics[id] : undefined
    return metric && metric.score === null ? [whyUnknown(metric)] : []
  })
  const reason = (reasons[0] ?? 'nothing in it could be').replace(/\.$/, '')
  return /^not measured/i.test(reason) ? reason.toLowerCase() : `not measured: ${reason}`
}
