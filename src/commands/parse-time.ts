import { UsageError } from '../evidence/errors.ts'
import { DAY, HOUR, MINUTE, type Seconds, WEEK } from '../evidence/time.ts'
import { quote } from './say.ts'

/** The words for a unit of time, and how long it is; a month and a year have no fixed length. */
const UNITS: readonly { words: RegExp; length: Seconds | 'month' | 'year' }[] = [
  { words: /^(?:s|secs?|seconds?)$/, length: 1 },
  { words: /^(?:m|mins?|minutes?)$/, length: MINUTE },
  { words: /^(?:h|hrs?|hours?)$/, length: HOUR },
  { words: /^(?:d|days?)$/, length: DAY },
  { words: /^(?:w|wks?|weeks?)$/, length: WEEK },
  { words: /^(?:mo|mon|mths?|months?)$/, length: 'month' },
  { words: /^(?:y|yrs?|years?)$/, length: 'year' },
]

/** Days of a month and a year where only their length counts, as in "answers up to a month old". */
const NOMINAL = { month: 30 * DAY, year: 365 * DAY } as const

/** Months that a unit of no fixed length goes back in the calendar. */
const MONTHS = { month: 1, year: 12 } as const

/** How long ago the words mean that stand without a number. */
const DAYS_AGO: Readonly<Record<string, number>> = { today: 0, yesterday: 1 }

interface Stretch {
  many: number
  unit: Seconds | 'month' | 'year'
}

/** "90s", "15m", "6h", "30d", "30 days", "a week", "1month" in seconds. @throws UsageError that names the option. */
export function parseDuration(text: string, option: string): Seconds {
  const stretch = readStretch(text)
  if (stretch === null)
    throw new UsageError(
      `${option} ${quote(text)} is not a duration: write a number and s, m (minutes), h, d or w, like 6h or 30d`,
    )
  const { many, unit } = stretch
  return many * (typeof unit === 'number' ? unit : NOMINAL[unit])
}

/**
 * A date, a time, or how long before now: "2026-11-01", "2026-11-01T12:00:00Z", "30d", "30 days ago", "yesterday". In
 * whole seconds. Dates and times without a zone are UTC; months and years go back in the calendar.
 *
 * @throws UsageError that names the option, also for a day that does not exist.
 */
export function parseMoment(text: string, option: string, now: Seconds): Seconds {
  const trimmed = text.trim().toLowerCase()
  if (trimmed === 'now') return Math.floor(now)
  const days = Object.hasOwn(DAYS_AGO, trimmed) ? DAYS_AGO[trimmed] : undefined
  if (days !== undefined) return (Math.floor(now / DAY) - days) * DAY
  const stretch = readStretch(
    text
      .trim()
      .replace(/(?<!\s)\s+ago$/i, '')
      .replace(/^(?:last|past)\s+/i, ''),
  )
  if (stretch !== null) return Math.floor(before(now, stretch))
  const date = /^(\d{4}-\d{2}-\d{2})(?:[t ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(z|[+-]\d{2}:?\d{2})?)?$/.exec(trimmed)
  if (date !== null) return readDate(date, text, option)
  throw new UsageError(
    `${option} ${quote(text)} is not a time: write a date like 2026-11-01, a time like 2026-11-01T12:00:00Z, or how long ago, like 30d`,
  )
}

function readDate([, day = '', clock = '00:00', zone = 'z']: readonly string[], text: string, option: string): Seconds {
  // Where a month has no such day, JavaScript counts on into the next.
  const start = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day)
    throw new UsageError(`${option} ${quote(text)} is not a time: there is no such day`)
  const time = Date.parse(`${day}T${clock}${zone.toUpperCase()}`)
  if (Number.isNaN(time)) throw new UsageError(`${option} ${quote(text)} is not a time: there is no such time of day`)
  return Math.floor(time / 1000)
}

/** A number and a unit; "a week" is one, and so is the unit alone where it is a whole word ("last month"). */
function readStretch(text: string): Stretch | null {
  // "1M" may be meant for a month or for a minute.
  if (/\dM$/.test(text.trim())) return null
  const match = /^(\d+(?:\.\d+)?|an?|one)?\s*([a-z]+)$/.exec(text.trim().toLowerCase())
  const [, number, word = ''] = match ?? []
  const unit = UNITS.find(({ words }) => words.test(word))?.length
  if (unit === undefined || (number === undefined && word.length < 3)) return null
  const many = number === undefined || !/\d/.test(number) ? 1 : Number(number)
  return many > 0 ? { many, unit } : null
}

/** A stretch before now. Of a month without such a day it is the last one: a month before 31 March is 28 February. */
function before(now: Seconds, { many, unit }: Stretch): Seconds {
  if (typeof unit === 'number') return now - many * unit
  if (!Number.isInteger(many)) return now - many * NOMINAL[unit]
  const date = new Date(now * 1000)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - many * MONTHS[unit])
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime() / 1000
}
