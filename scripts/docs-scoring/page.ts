import { METRICS } from '../../src/metrics/index.ts'
import { BENCHMARKS, cite } from '../../src/scorecard/benchmarks.ts'
import { inWords } from '../../src/scorecard/in-words.ts'
import { ADVISE_BELOW, COVERAGE_FLOOR, GRADES, RUBRIC, type RubricCategory } from '../../src/scorecard/rubric.ts'
import type { ScoringCurve } from '../../src/scorecard/schema.ts'
import { FORMULA } from '../../src/scorecard/worklist.ts'
import { BREAKDOWNS, RESPONSE_BREAKDOWN } from './breakdowns.ts'

const METRIC = new Map(METRICS.map((metric) => [metric.id, metric]))

/** The page docs/scoring.md, from the rubric's own data. */
export function scoringPage(): string {
  return `${[
    '# How the score comes about',
    '<!-- Made by `npm run docs` from src/scorecard/rubric.ts; do not edit. -->',
    HOW,
    '## Weights and curves',
    'Per cent of the total, and of the category. What is marked "not yet" this version does not measure: it counts neither for nor against.',
    ...RUBRIC.map(category),
    '## Where the curves come from',
    curves(),
    '## Benchmarks',
    'Context, shown with the value; they enter no score but by the curves above.',
    list(Object.entries(BENCHMARKS).map(([id, benchmark]) => [id, cite(benchmark)])),
    '## What stands in `breakdown`',
    `Every response figure carries ${RESPONSE_BREAKDOWN}.`,
    list(Object.entries(BREAKDOWNS)),
    '## The worklist',
    FORMULA.replace(/^Worklist: (.)/u, (_, first: string) => first.toUpperCase()),
  ].join('\n\n')}\n`
}

const HOW = [
  '- A value is scored from 0 to 100 by its curve. Values that rest on fewer than 10 contacts, posts or authors are shown and not scored (accounts and links are all counted, so a few are enough); so are response figures of archives that kept only answered conversations.',
  "- Only official accounts count as the brand's, unless `--trust likely` says otherwise; [identify.md](identify.md) tells which are official, and how presence and readiness come to be known.",
  '- A median that is not reached is longer than anything observed; it is scored at that time once it is 72 hours.',
  '- A category is the weighted mean of what is scored in it, the total that of the categories. Without any scored measure of responsiveness there is no total.',
  `- Coverage is the sum of weight x (platforms where it is known / platforms where it applies) over the sum of weight; what is measured once for the brand as a whole (presence and readiness) counts as one platform. Below ${inWords(COVERAGE_FLOOR, 'share')} there is no total, and the exit code is 3.`,
  `- Grades: ${GRADES.map(({ grade, from }) => (from === 0 ? `else ${grade}` : `${grade} from ${from}`)).join(', ')}.`,
  `- Each scored metric below ${ADVISE_BELOW} brings one piece of advice.`,
].join('\n')

function category({ title, weight, scored, informative }: RubricCategory): string {
  return [
    `### ${title}: ${weight} %`,
    table(
      ['metric', 'weight', 'what it is', 'score'],
      scored.map(({ id, weight, curve }) => [code(id), `${weight} %`, titleOf(id), inPoints(id, curve)]),
    ),
    `Shown, not scored: ${informative.map((id) => `${code(id)} (${titleOf(id)})`).join('; ')}.`,
  ].join('\n\n')
}

function titleOf(id: string): string {
  const metric = METRIC.get(id)
  const title = metric?.title ?? id
  return metric && 'unmeasured' in metric && metric.unmeasured.status === 'not_supported' ? `${title}; not yet` : title
}

function inPoints(id: string, { kind, points }: ScoringCurve): string {
  const unit = METRIC.get(id)?.unit ?? 'index'
  const said = points.map(({ value, score }) => `${inWords(value, unit)} scores ${score}`).join(', ')
  return kind === 'log-normal' ? `${said}; log-normal` : said
}

function curves(): string {
  const sources = new Map<string, string[]>()
  for (const { scored } of RUBRIC)
    for (const { id, curve } of scored) sources.set(curve.source, [...(sources.get(curve.source) ?? []), id])
  return [...sources].map(([source, ids]) => `- ${ids.map(code).join(', ')}: ${source}.`).join('\n')
}

/** A table with its columns aligned, as the formatter wants it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((cells) => cells[i]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function list(entries: readonly (readonly [id: string, text: string])[]): string {
  return entries.map(([id, text]) => `- ${code(id)}: ${text}.`).join('\n')
}

function code(id: string): string {
  return `\`${id}\``
}
