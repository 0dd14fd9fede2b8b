import { iso, type Seconds, seconds } from '../../../evidence/time.ts'
import { zoneOffset } from './zones.ts'

/** How the names of the months begin in en, de, fr, es, it, nl, pt, pl, ru, sv, fi and tr; the longest beginning counts. */
const MONTHS: readonly string[] = [
  'jan ene gen sty янв tammi oca',
  'feb fev fév lut фев helmi şub',
  'mar mär mrz mrt maa мар',
  'apr avr abr kwi апр huhti nis',
  'may mai mei mag maj май мая touko',
  'jun juin giu cze июн kesä haz',
  'jul juil lug lip июл heinä tem',
  'aug aoû aou ago sie авг elo ağu',
  'sep set wrz сен syys eyl',
  'oct okt ott out paź окт loka eki',
  'nov lis ноя marras kas',
  'dec déc dez dic gru дек joulu ara',
]
const BEGINNINGS: readonly (readonly [string, number])[] = MONTHS.flatMap((names, index) =>
  names.split(' ').map((name) => [name, index + 1] as const),
).sort(([a], [b]) => b.length - a.length)

/** A longer text is not a date. */
const LONGEST = 100
const FILLERS = new Set([
  'at',
  'de',
  'of',
  'the',
  'um',
  'uhr',
  'à',
  'a',
  'las',
  'le',
  'om',
  'alle',
  'ore',
  'г',
  'в',
  '-',
])

const NUMERIC = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]+(.*))?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?\s?(z|[+-]\d{2}:?\d{2})?)?$/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: +(.*))?$/
const TIME = /^(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,:]\d{1,9})?)?\s?((?:am|pm)\b|a\.m\.|p\.m\.)?\s?(.*)$/

/** What a date says, before it is known to be one. Hours may be 24. */
interface Parts {
  year: number
  month: number
  day: number
  /** The time of day and its zone, as they are written; empty for none. */
  time: string
}

/**
 * Reads the date of a feed's item, as it is written in the wild: RFC 822 with wrong or foreign weekdays and months, two
 * digits for a year, am and pm, named zones; ISO 8601 in all its looks; what JavaScript, C and `date` print; numbers with
 * points (day first), with slashes where only one order is possible or am or pm tells that it is American; seconds and
 * milliseconds since 1970. One without a zone is taken for UTC.
 *
 * @returns ISO 8601 in UTC; null where it cannot be understood as a date, or may be two.
 */
export function feedDate(written: string | null | undefined): string | null {
  const text = tidy(written ?? '')
  if (text === '' || text.length > LONGEST) return null
  if (/^\d{10}$|^\d{13}$/.test(text)) return iso(Number(text.slice(0, 10)))
  const parts = numericDate(text) ?? wordedDate(text)
  return parts === null ? null : moment(parts)
}

/** In small letters, with single spaces, without the name in brackets that JavaScript and mail put behind a zone. */
function tidy(written: string): string {
  const text = written.slice(0, 2 * LONGEST).toLowerCase()
  const bracket = text.indexOf('(')
  return (bracket > 0 ? text.slice(0, bracket) : text)
    .replace(/(\d) ?[年月년월] ?/g, '$1-')
    .replace(/[日일"]/g, ' ')
    .replace(/(\d) ?[時时시] ?(\d{1,2}) ?[分분]/g, '$1:$2')
    .replace(/\[[a-z_/+-]*\]$/, (zone) => ` ${zone.slice(1, -1)}`)
    .replace(/[\s\u202f,]+/gu, ' ')
    .replace(/(?<= )t(?=\d\d:)/, '')
    .replace(/(?<= \d\d?)\.(\d\d)\.(?=\d\d(?: |$))/, ':$1:')
    .trim()
    .replace(/\.$/, '')
}

function numericDate(text: string): Parts | null {
  const first = NUMERIC.exec(text)
  if (first) return partsOf(first[1], first[3], first[4], first[5])
  const compact = COMPACT.exec(text)
  if (compact) {
    const [, year, month, day, hours, minutes, rest = '00', zone = ''] = compact
    return partsOf(year, month, day, hours === undefined ? '' : `${hours}:${minutes}:${rest}${zone}`)
  }
  const last = YEAR_LAST.exec(text)
  if (!last) return null
  const [, a = '', sign, b = '', year, time = ''] = last
  const american = Number(b) > 12 || (sign === '/' && Number(a) <= 12 && /\d ?[ap]\.?m/.test(time))
  if (!american && sign !== '.' && Number(a) <= 12 && a !== b) return null
  return american ? partsOf(year, a, b, time) : partsOf(year, b, a, time)
}

/** A date with the name of its month, whatever the order and whatever the weekday is called. */
function wordedDate(text: string): Parts | null {
  const words = text.replace(/(\d)[-/](\p{L}{3,12})[-/](\d)/u, '$1 $2 $3').split(' ')
  const timeAt = words.findIndex((word) => /^\d{1,2}[:h]\d{2}/.test(word))
  // A weekday may look like a month ("mar." is Tuesday in French), and so may what stands behind the time.
  const before = words.findLastIndex((word, index) => index < timeAt && monthOf(word) !== 0)
  const named = before >= 0 ? before : words.findLastIndex((word) => monthOf(word) !== 0)
  const numbers: string[] = []
  const behind: string[] = []
  for (const [index, word] of words.entries()) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|\.|º)?$/.exec(word)?.[1]
    if (index === named || index === timeAt || FILLERS.has(word)) continue
    const isOffset = timeAt >= 0 && index > timeAt && /^0\d{3}$/.test(word)
    if (number !== undefined && !isOffset) numbers.push(number)
    else if (index === 0 || (index < named && !/\d/.test(word))) continue
    else behind.push(word)
  }
  const year = numbers.findLast((number) => number.length === 4) ?? numbers[1]
  const day = numbers.find((number) => number.length <= 2)
  if (named < 0 || numbers.length !== 2 || year === undefined || day === undefined) return null
  const time = timeAt < 0 ? '' : [words[timeAt], ...behind].join(' ')
  return partsOf(year, String(monthOf(words[named] ?? '')), day, time)
}

function monthOf(word: string): number {
  return BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1] ?? 0
}

function partsOf(year = '', month = '', day = '', time = ''): Parts {
  return { year: fullYear(year), month: Number(month), day: Number(day), time }
}

/** Two digits stand for 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string): number {
  const number = Number(year)
  return year.length > 2 ? number : number + (number < 50 ? 2000 : 1900)
}

function moment({ year, month, day, time }: Parts): string | null {
  const pad = (number: number, digits = 2) => String(number).padStart(digits, '0')
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const midnight = seconds(`${date}T00:00:00Z`)
  const since = time === '' ? 0 : sinceMidnight(time, midnight)
  if (!Number.isFinite(midnight) || since === null || !iso(midnight).startsWith(date)) return null
  return iso(midnight + since)
}

/** Seconds from midnight in UTC to a time of day with its zone; null where it is none. */
function sinceMidnight(time: string, midnight: Seconds): Seconds | null {
  const [, hours = '', minutes = '', rest = '0', half = '', zone = ''] = TIME.exec(time) ?? []
  const late = half.startsWith('p')
  // Some programs write "13:00 PM"; "12 am" is midnight.
  const hour = half === '' || Number(hours) > 12 ? Number(hours) : (Number(hours) % 12) + (late ? 12 : 0)
  const end = hour === 24 && Number(minutes) === 0 && Number(rest) === 0
  if (hours === '' || (hour > 23 && !end) || Number(minutes) > 59 || Number(rest) > 60) return null
  const shown = hour * 3600 + Number(minutes) * 60 + Math.min(Number(rest), 59)
  const offset = zoneOffset(zone, midnight + shown)
  return offset === null ? null : shown - offset
}
