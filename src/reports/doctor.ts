import { plain } from '../text/plain.ts'
import { day } from './dates.ts'
import type { Page, Paint } from './terminal/page.ts'
import { left, width, wrap } from './terminal/width.ts'

/** What was found of one platform or site: see `checkScanner` for the results. */
export interface CheckedOne {
  id: string
  name: string
  result:
    | 'ok'
    | 'false-positive'
    | 'false-negative'
    | 'blocked'
    | 'changed'
    | 'rate-limited'
    | 'unreachable'
    | 'needs-key'
    | 'error'
    | 'unchecked'
  /** Null when it is ok. */
  reason: string | null
  /** What to do about it, as sentences. */
  advice: string | null
}

/** What `earshot doctor` found. */
export interface Doctor {
  schemaVersion: number
  tool: { name: string; version: string }
  /** ISO 8601. */
  observedAt: string
  /** Whether nothing is wrong. */
  ok: boolean
  platforms: readonly (CheckedOne & { requests: number })[]
  /** The networks of the presence probe; null where they were not asked. */
  sites: readonly CheckedOne[] | null
}

const WORDS: Readonly<Record<CheckedOne['result'], string>> = {
  ok: 'ok',
  'false-positive': 'false positive',
  'false-negative': 'false negative',
  blocked: 'blocked',
  changed: 'changed',
  'rate-limited': 'rate-limited',
  unreachable: 'unreachable',
  'needs-key': 'needs a key',
  error: 'error',
  unchecked: 'not checked',
}

/** The widest of the words, and a gap. */
const WORD = 16

/** So many are named in one line of advice. */
const MOST_NAMED = 6

/** Each platform with what came of asking it; of the sites those that are not ok; and once what to do about each trouble. */
export function doctorReport({ observedAt, platforms, sites }: Doctor, page: Page): string {
  const column = Math.max(...[...platforms, ...(sites ?? [])].map(({ id }) => width(plain(id)))) + 2
  const advice = byAdvice([...platforms, ...(sites ?? [])])
  const lines = [
    ...heading('Platforms', day(observedAt), page),
    ...platforms.flatMap((one) => block(one, requests(one.requests), column, page)),
    ...(sites === null ? [] : ['', ...heading('Networks of the probe', tally(sites), page)]),
    ...(sites ?? []).filter(({ result }) => result !== 'ok').flatMap((one) => block(one, '', column, page)),
    ...(advice.length === 0 ? [] : ['', page.paint.strong('What to do')]),
    ...advice.flatMap(([what, ids]) => bullet(`${named(ids)}: ${what}`, page)),
  ]
  return `\n${lines.map((line) => (line === '' ? '\n' : `  ${line.trimEnd()}\n`)).join('')}\n`
}

function byAdvice(all: readonly CheckedOne[]): [advice: string, ids: string[]][] {
  const found = new Map<string, string[]>()
  for (const { advice, id } of all) if (advice !== null) found.set(advice, [...(found.get(advice) ?? []), id])
  return [...found]
}

function named(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED
  return [...ids.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function bullet(text: string, { glyphs, width: room }: Page): string[] {
  return wrap(plain(text), room - 2).map((line, i) => `${i === 0 ? glyphs.bullet : ' '} ${line}`)
}

function heading(title: string, aside: string, { width: room, paint }: Page): string[] {
  return [left(paint.strong(title), room - width(aside)) + paint.faint(aside)]
}

function block({ id, result, reason }: CheckedOne, aside: string, column: number, page: Page): string[] {
  const lines = wrap(plain(reason ?? aside), page.width - column - WORD)
  const first = `${left(plain(id), column)}${colour(result, page)(left(WORDS[result], WORD))}`
  return (lines.length === 0 ? [''] : lines).map((line, i) =>
    i === 0 ? `${first}${reason === null ? page.paint.faint(line) : line}` : ' '.repeat(column + WORD) + line,
  )
}

function colour(result: CheckedOne['result'], { paint }: Page): Paint {
  switch (result) {
    case 'ok':
      return paint.good
    case 'unchecked':
      return paint.faint
    case 'needs-key':
    case 'rate-limited':
    case 'unreachable':
    case 'blocked':
      return paint.fair
    default:
      return paint.poor
  }
}

function requests(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`
}

/** How many sites came to which result: "210 ok, 12 blocked". */
function tally(sites: readonly CheckedOne[]): string {
  const counts = new Map<string, number>()
  for (const { result } of sites) counts.set(WORDS[result], (counts.get(WORDS[result]) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ')
}
