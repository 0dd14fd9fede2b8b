import Table from 'cli-table3'
import type { Platform, Scorecard } from '../../scorecard/schema.ts'
import { day, moment, timeOfDay } from '../dates.ts'
import { number } from '../numbers.ts'
import { SCOPE_WORDS, STATUS_WORDS } from '../statuses.ts'
import type { Page } from './page.ts'
import { hanging } from './section.ts'
import { isKnown, valueWords } from './value-words.ts'
import { cut, width } from './width.ts'

/** A column of the table: the lower its rank, the longer it stays when room gets short. */
interface Column {
  title: string
  rank: number
  align: 'left' | 'right'
  cell(platform: Platform, page: Page): string
}

const GAP = 2
/** How much of the width a platform's name may take. */
const LONGEST_NAME = 1 / 3

const COLUMNS: readonly Column[] = [
  { title: 'Platform', rank: 0, align: 'left', cell: shortName },
  { title: 'Reading', rank: 1, align: 'left', cell: ({ outcome }) => STATUS_WORDS[outcome.status] },
  { title: 'Mentions from', rank: 6, align: 'left', cell: scope },
  metric('Followers', 7, 'audience'),
  metric('Mentions', 8, 'mentions'),
  metric('In 72 h', 3, 'answered-72h'),
  metric('Median wait', 4, 'first-response-time'),
  metric('Waiting', 5, 'waiting'),
  { title: 'Requests', rank: 2, align: 'right', cell: ({ requests }) => number(requests) },
]

/** The platforms as a table: how reading them went, and what stands behind the brand's figures. */
export function platformTable({ platforms }: Scorecard, page: Page): string[] {
  const rows = Object.values(platforms).filter(isAsked)
  if (rows.length === 0) return []
  const columns = COLUMNS.map((column) => {
    const cells = rows.map((platform) => measurable(column.cell(platform, page)))
    return { ...column, cells, width: GAP + Math.max(...[column.title, ...cells].map(width)) }
  })
  const shown = fitting(columns, page.width + GAP)
  const table = new Table({
    head: shown.map(({ title }) => page.paint.faint(title)),
    colWidths: shown.map((column) => column.width),
    colAligns: shown.map(({ align }) => align),
    chars: rulesOnly(page.glyphs.rule),
    truncate: page.glyphs.more,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP },
  })
  table.push(...rows.map((_, row) => shown.map(({ cells }) => cells[row])))
  const lines = table.toString().split('\n')
  return lines.map((line, index) => (index === 1 ? page.paint.faint(line.slice(0, -GAP)) : line.trimEnd()))
}

/** What kept a platform, or a stream of it, from being read whole, and until when: a sentence for each reason. */
export function platformRemarks({ platforms, observedAt }: Scorecard, page: Page): string[] {
  const idle = Object.values(platforms).filter((platform) => !isAsked(platform))
  const names = idle.map(({ name }) => name).join(', ')
  const unasked =
    names === '' ? [] : hanging('', `Nothing to read without an account or a place: ${names}.`, page.width)
  const reasons = Object.values(platforms)
    .filter(isAsked)
    .flatMap(({ name, outcome, streams }) => {
      const reasons = [outcome, ...Object.values(streams)].flatMap(({ reason }) => (reason === null ? [] : [reason]))
      const limit = outcome.until === null ? [] : [`The limit ends at ${soon(outcome.until, observedAt)} UTC.`]
      const label = `${shortName({ name }, page)}: `
      return [...new Set([...reasons, ...limit])].flatMap((text) => hanging(label, text, page.width))
    })
  return [...reasons, ...unasked]
}

/** Whether there was anything to read: where no account and no place of the brand is known, many platforms show nothing. */
function isAsked({ outcome }: Platform): boolean {
  return outcome.status !== 'not_applicable'
}

function metric(title: string, rank: number, id: string): Column {
  const cell: Column['cell'] = ({ metrics }, { glyphs }) => {
    const found = Object.hasOwn(metrics, id) ? metrics[id] : undefined
    if (!found || !isKnown(found)) return glyphs.none
    const words = valueWords(found)
    return found.unit === 'share' && found.n !== null ? `${words} of ${number(found.n)}` : words
  }
  return { title, rank, align: 'right', cell }
}

function shortName({ name }: Pick<Platform, 'name'>, { width: room, glyphs }: Page): string {
  return cut(name, Math.floor(room * LONGEST_NAME), glyphs.more)
}

function scope({ streams }: Platform, { glyphs }: Page): string {
  return streams.mentions.scope === null ? glyphs.none : SCOPE_WORDS[streams.mentions.scope]
}

/** The columns for which there is room, in their order. */
function fitting<Kind extends { rank: number; width: number }>(columns: readonly Kind[], room: number): Kind[] {
  const kept = new Set<Kind>()
  let left = room
  for (const column of columns.toSorted((a, b) => a.rank - b.rank)) {
    left -= column.width
    if (left < 0) break
    kept.add(column)
  }
  return columns.filter((column) => kept.has(column))
}

function soon(time: string, today: string): string {
  return day(time) === day(today) ? timeOfDay(time) : moment(time)
}

/** cli-table3 measures what lies beyond the Basic Multilingual Plane by an old table, so it cannot stand in a cell. */
function measurable(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')
}

function rulesOnly(rule: string) {
  const top = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '' }
  const bottom = { bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' }
  const sides = { left: '', 'left-mid': '', right: '', 'right-mid': '', middle: '' }
  return { ...top, ...bottom, ...sides, mid: rule, 'mid-mid': '' }
}
