import { coveredSeconds, intersection } from '../../evidence/coverage.ts'
import { DAY, type Interval, seconds } from '../../evidence/time.ts'
import { inWords } from '../../scorecard/in-words.ts'
import type { Platform, Scorecard, Stream } from '../../scorecard/schema.ts'
import { period } from '../dates.ts'
import { STATUS_WORDS } from '../statuses.ts'
import { bar } from './bar.ts'
import { bigGrade } from './grade.ts'
import { headline } from './headline.ts'
import type { Page } from './page.ts'
import { scorePaint, scoreWords } from './score.ts'
import { beside, cut, left, width, wrap, wrapList } from './width.ts'

const GRADE_COLUMNS = 8
const LONGEST_BAR = 60

/** Whose scorecard it is, and of which time. */
export function title({ brand, window }: Scorecard, { width: room, paint, glyphs }: Page): string[] {
  const name = cut(brand.name, room, glyphs.more)
  const when = period(window)
  if (width(name) + 2 + width(when) > room) return [paint.strong(name), ...wrap(when, room).map(paint.faint)]
  return [left(paint.strong(name), room - width(when)) + paint.faint(when)]
}

/** The grade in large, the total with the grade's letter (drawn letters cannot be read out or searched for), whether people are answered, and how much of what counts all this rests on. */
export function verdict(card: Scorecard, columns: number, page: Page): string[] {
  const { score, scoreReason, grade, coverage } = card
  const { paint } = page
  const room = columns - GRADE_COLUMNS
  const known = coverage === null ? 'coverage unknown' : `coverage ${inWords(coverage, 'share')} of what counts`
  const total =
    score === null
      ? [paint.strong('No score'), ...wrap(scoreReason ?? 'The reason is not known.', room)]
      : [
          paint.strong(`${scoreWords(score)} of 100${grade === null ? '' : `, grade ${grade}`}`),
          bar(score, Math.min(room, LONGEST_BAR), page),
        ]
  const letter = bigGrade(grade, page).map(score === null ? paint.faint : scorePaint(score, page))
  const lines = [
    ...total,
    ...wrapList(headline(card), room),
    ...[known, ...spoken(card)].flatMap((text) => wrap(text, room)).map(paint.faint),
  ]
  return beside(letter, lines, GRADE_COLUMNS)
}

/** Of which of the brand's accounts all this speaks, and of how much of the time. */
function spoken({ channels, platforms, window }: Scorecard): string[] {
  const days = Object.values(platforms).flatMap((platform) => shorter(platform, window))
  const time = days.length === 0 ? [] : [`read of the window: ${listed(days)}`]
  if (channels === null || channels.official === 0) return time
  const { official, read, unread } = channels
  const names = [
    ...new Set(
      unread.map(({ network, status }) =>
        status === 'not_supported' ? network : `${network} (${STATUS_WORDS[status]})`,
      ),
    ),
  ]
  const rest = names.length === 0 ? '' : `; not read: ${listed(names)}`
  return [...time, `speaks of ${read} of ${official} official ${official === 1 ? 'account' : 'accounts'}${rest}`]
}

/** "6.4 of 30 days on Sky", where own posts or mentions there were read for less than the window. */
function shorter({ name, streams: { posts, mentions } }: Platform, { since, until }: Scorecard['window']): string[] {
  const window = { from: seconds(since), to: seconds(until) }
  const read = [posts, mentions]
    .filter(({ status }) => status === 'ok' || status === 'partial')
    .map(coveredOf)
    .filter((covered) => covered.length > 0)
  if (read.length === 0) return []
  const days = coveredSeconds(read.reduce(intersection, [window])) / DAY
  const all = (window.to - window.from) / DAY
  return inDays(days) === inDays(all) ? [] : [`${inDays(days)} of ${inDays(all)} days on ${name}`]
}

/** The stretches between the beginning of a stream, its gaps and its end. */
function coveredOf({ from, to, gaps }: Stream): Interval[] {
  if (from === null || to === null) return []
  const [starts, ends] = [
    [from, ...gaps.map((gap) => gap.to)],
    [...gaps.map((gap) => gap.from), to],
  ]
  return starts.map((start, at) => ({ from: seconds(start), to: seconds(ends[at] ?? to) }))
}

function inDays(days: number): string {
  return String(Math.round(days * 10) / 10)
}

/** So many are named. */
const MOST = 5

function listed(parts: readonly string[]): string {
  const more = parts.length - MOST
  return more > 0 ? `${parts.slice(0, MOST).join(', ')} and ${more} more` : parts.join(', ')
}
