import type { Seconds } from '../../evidence/time.ts'
import { moment } from './moments.ts'

/**
 * What a written time means. Where the order of day and month is open the two readings differ; NaN where one is none.
 * `dotted`: with points between the numbers, which nobody writes month first.
 */
export interface WrittenTime {
  dayFirst: Seconds
  monthFirst: Seconds
  /** For three short numbers: year, month, day. */
  yearFirst: Seconds
  dotted: boolean
  /** The first and the last number, where both have two digits and either may be the year. */
  ends: readonly [string, string] | null
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Zones that RFC 2822 names, in hours; what other letters mean depends on who writes them. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

/** Longer than any time is written. */
const LONGEST = 80

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const MONTH = '([a-z]{3,9})\\.?'
const CLOCK = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,:](\\d{1,9}))?)?(?: ?([ap])\\.?m\\.?)?'
const HOUR_ALONE = '(\\d{1,2}) ?([ap])\\.?m\\.?'
const ZONE = '(z|[a-z]{2,3})?([+-]\\d{1,2}(?::?\\d{2})?)?'

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? /
const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/
const DAY_MONTH_YEAR = new RegExp(`^${DAY}[ -](?:of )?${MONTH},?[ -](\\d{4}|\\d{2})(?!\\d)`)
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}[ -]${DAY},? ?[ -]?(\\d{4})(?!\\d)`)
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[ -]${MONTH}[ -]${DAY}(?!\\d)`)
const MONTH_DAY_CLOCK = new RegExp(`^${MONTH} ${DAY} ${CLOCK}(?: ${ZONE})? (\\d{4})$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?)?(z|[+-]\d{2}:?\d{2})?$/
const AFTER = new RegExp(`^(?:t|,? at |,? )?${CLOCK} ?${ZONE}$`)
const AFTER_HOUR = new RegExp(`^(?:,? at |,? )${HOUR_ALONE} ?${ZONE}$`)
const CLOCK_FIRST = new RegExp(`^${CLOCK} ?(?:[,\u00b7-] ?|on )?(?=[a-z\\d])`)
const SERIAL = /^(\d{5})(?:[.,](\d{1,15}))?$/

/**
 * Reads a time in the less usual forms: days with slashes or points, months by name, RFC 2822, am and pm, digits alone,
 * the day numbers of spreadsheets (1900 system). Without a zone it is UTC.
 *
 * @returns null where it is none of these.
 */
export function writtenTime(written: string): WrittenTime | null {
  if (written.length > LONGEST) return null
  const text = plain(written)
  return serial(text) ?? compact(text) ?? monthDayClock(text) ?? dateAndClock(text)
}

/** Lower case, one kind of space and minus, without an apostrophe in front, a zone in brackets and a remark behind. */
function plain(written: string): string {
  return written
    .trim()
    .replace(/^'/, '')
    .replace(/[\s\u202f\u00a0]+/gu, ' ')
    .replace(/\u2212/gu, '-')
    .replace(/ ?(?:\[[^[\]]*\]|\([^()]*\))$/u, '')
    .toLowerCase()
}

/** The days since the last of 1899, as Excel and Google write a time whose cell has no format. */
function serial(text: string): WrittenTime | null {
  const [, days, fraction = ''] = SERIAL.exec(text) ?? []
  if (days === undefined) return null
  const time = (Number(`${days}.${fraction || 0}`) - 25_569) * 86_400
  return sure(time >= 0 && time < 4_102_444_800 ? Math.round(time * 1000) / 1000 : Number.NaN)
}

/** `20261001T090500Z`, `20261001`, `202610010905` */
function compact(text: string): WrittenTime | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction, zone = ''] = COMPACT.exec(text) ?? []
  if (year === undefined || !/^(?:19|20)/.test(year)) return null
  const clock = timeOfDay(hour, minute, second, fraction, undefined)
  return sure(moment(Number(year), Number(month), Number(day), clock - zoneOffset(zone === 'z' ? 'z' : '', zone)))
}

/** `Thu Oct 1 09:05:00 UTC 2026` */
function monthDayClock(text: string): WrittenTime | null {
  const found = MONTH_DAY_CLOCK.exec(text.replace(WEEKDAY, ''))
  if (!found) return null
  const [, month = '', day, hour, minute, second, fraction, half, zone, offset, year] = found
  const clock = timeOfDay(hour, minute, second, fraction, half)
  return sure(moment(Number(year), monthNamed(month), Number(day), clock - zoneOffset(zone, offset)))
}

/** A date, and a time of day behind it or in front of it. */
function dateAndClock(text: string): WrittenTime | null {
  const first = CLOCK_FIRST.exec(text)
  const ahead = first ? dateAt(text.slice(first[0].length).replace(WEEKDAY, '')) : null
  if (first && ahead?.rest === '') {
    const [, hour, minute, second, fraction, half] = first
    return ahead.at(timeOfDay(hour, minute, second, fraction, half))
  }
  const date = dateAt(text.replace(WEEKDAY, ''))
  if (!date) return null
  if (date.rest === '') return date.at(0)
  const after = AFTER.exec(date.rest)
  if (after) {
    const [, hour, minute, second, fraction, half, zone, offset] = after
    return date.at(timeOfDay(hour, minute, second, fraction, half) - zoneOffset(zone, offset))
  }
  const [, hour, half, zone, offset] = AFTER_HOUR.exec(date.rest) ?? []
  if (hour === undefined) return null
  return date.at(timeOfDay(hour, '0', '0', undefined, half) - zoneOffset(zone, offset))
}

/** The date at the beginning of a text, waiting for its time of day in seconds, and what stands behind it. */
function dateAt(text: string): { at(clock: Seconds): WrittenTime; rest: string } | null {
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [all, a = '', sign, b = '', c = ''] = numbers
    const rest = text.slice(all.length)
    if (a.length === 4) return { rest, at: (clock) => sure(moment(+a, +b, +c, clock)) }
    if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return null
    const year = fullYear(c)
    const dotted = sign === '.'
    return {
      rest,
      at: (clock) => ({
        dayFirst: moment(year, +b, +a, clock),
        monthFirst: moment(year, +a, +b, clock),
        yearFirst: c.length === 2 ? moment(fullYear(a), +b, +c, clock) : Number.NaN,
        dotted,
        ends: c.length === 2 && a.length === 2 ? [a, c] : null,
      }),
    }
  }
  for (const [pattern, order] of NAMED) {
    const found = pattern.exec(text)
    if (!found) continue
    const [year = '', month = '', day = ''] = order.map((index) => found[index])
    return {
      rest: text.slice(found[0].length),
      at: (clock) => sure(moment(fullYear(year), monthNamed(month), Number(day), clock)),
    }
  }
  return null
}

/** Where year, month and day stand in each form with a month's name. */
const NAMED: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [DAY_MONTH_YEAR, [3, 2, 1]],
  [MONTH_DAY_YEAR, [3, 1, 2]],
  [YEAR_MONTH_DAY, [1, 2, 3]],
]

function sure(time: Seconds): WrittenTime {
  return { dayFirst: time, monthFirst: time, yearFirst: time, dotted: false, ends: null }
}

/** Two digits stand for 1970 to 2069. */
function fullYear(year: string): number {
  return year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

/** 1 to 12 by an English name or its first three letters; 0, which no month is, for other words. */
function monthNamed(word: string): number {
  return word === 'sept' ? 9 : MONTHS.findIndex((name) => name === word || name.slice(0, 3) === word) + 1
}

function timeOfDay(hour = '', minute = '0', second = '0', fraction = '', half = ''): Seconds {
  const hours = hourOfDay(Number(hour), half)
  const whole = hours * 3600 + Number(minute) * 60 + Number(second)
  if (Number(minute) > 59 || Number(second) > 60 || whole > 86_400) return Number.NaN
  return whole + Math.round(Number(`0.${fraction || 0}`) * 1000) / 1000
}

/** Twelve is the hour with which a half of the day begins. Some write 13:05 PM: what it means is plain. */
function hourOfDay(hour: number, half: string): number {
  if (half === '') return hour <= 24 ? hour : Number.NaN
  if (half === 'a') return hour === 12 ? 0 : hour < 12 ? hour : Number.NaN
  if (hour === 12 || (hour > 12 && hour < 24)) return hour
  return hour > 0 && hour < 12 ? hour + 12 : Number.NaN
}

/** Seconds before or ahead of UTC; NaN for a zone that is not known. */
function zoneOffset(name = '', offset = ''): Seconds {
  const base = name === '' ? 0 : (ZONES[name] ?? Number.NaN)
  if (offset === '' || offset === 'z') return base * 3600
  if (base !== 0) return Number.NaN
  const digits = offset.slice(1).replace(':', '')
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits)
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}
