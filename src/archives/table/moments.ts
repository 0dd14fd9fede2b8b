import { DAY, iso, type Seconds } from '../../evidence/time.ts'

const SPACE = 0x20
const PLUS = 0x2b
const MINUS = 0x2d
const DOT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const ZERO = 0x30
const NINE = 0x39

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(asNumber)
const UTC = ['utc', 'gmt'].map(asNumber)
const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads a time in the forms that most archives have, without making a string of it: ISO 8601 (UTC unless it names an offset; a space may
 * stand for the T), `Tue Oct 31 22:10:47 +0000 2017` as Twitter's API gives it, or seconds, milliseconds, microseconds
 * or nanoseconds since 1970, told apart by their digits (times from 1973 on). The other forms: `writtenTime`.
 *
 * @returns seconds; NaN where it is none of these, or not between 1970 and 2100.
 */
export function readMoment(bytes: Uint8Array, from: number, to: number): Seconds {
  let start = from
  let end = to
  while (start < end && bytes[start] === SPACE) start++
  while (end > start && bytes[end - 1] === SPACE) end--
  if (!isDigit(bytes[start])) return readTwitter(bytes, start, end)
  return bytes[start + 4] === MINUS ? readIso(bytes, start, end) : readEpoch(bytes, start, end)
}

/** `Tue Oct 31 22:10:47 +0000 2017` */
function readTwitter(bytes: Uint8Array, start: number, end: number): Seconds {
  if (end - start !== 30 || bytes[start + 3] !== SPACE || bytes[start + 19] !== SPACE) return Number.NaN
  const month = MONTHS.indexOf(letters(bytes, start + 4)) + 1
  const time = clock(bytes, start + 11)
  const offset = zone(bytes, start + 20, start + 25)
  return moment(digits(bytes, start + 26, 4), month, digits(bytes, start + 8, 2), time - offset)
}

/** `2017-10-31`, `2017-10-31T22:10`, `2017-10-31 22:10:47.123+00:00` */
function readIso(bytes: Uint8Array, start: number, end: number): Seconds {
  if (bytes[start + 7] !== MINUS) return Number.NaN
  const year = digits(bytes, start, 4)
  const month = digits(bytes, start + 5, 2)
  const day = digits(bytes, start + 8, 2)
  if (end - start === 10) return moment(year, month, day, 0)
  const sign = bytes[start + 10]
  if (end - start < 16 || (sign !== SPACE && sign !== 0x54 && sign !== 0x74)) return Number.NaN
  const whole = bytes[start + 16] === COLON && end - start >= 19
  const time = whole ? clock(bytes, start + 11) : clockWithoutSeconds(bytes, start + 11)
  let at = start + (whole ? 19 : 16)
  let fraction = 0
  if (at < end && (bytes[at] === DOT || bytes[at] === COMMA))
    for (let unit = 0.1; ++at < end && isDigit(bytes[at]); unit /= 10) fraction += unit * ((bytes[at] ?? 0) - ZERO)
  while (at < end && bytes[at] === SPACE) at++
  return moment(year, month, day, time + Math.round(fraction * 1000) / 1000 - zone(bytes, at, end))
}

function readEpoch(bytes: Uint8Array, start: number, end: number): Seconds {
  let at = start
  let value = 0
  while (at < end && isDigit(bytes[at])) value = value * 10 + (bytes[at++] ?? 0) - ZERO
  const length = at - start
  if (at < end && bytes[at] !== DOT && bytes[at] !== COMMA) return Number.NaN
  at++
  let fraction = 0
  for (let unit = 0.1; at < end; unit /= 10) {
    if (!isDigit(bytes[at])) return Number.NaN
    fraction += unit * ((bytes[at++] ?? 0) - ZERO)
  }
  if (length === 9 || length === 10) return sane(value + Math.round(fraction * 1000) / 1000)
  if (length === 13 || (length === 12 && !isCompact(bytes, start))) return sane(value / 1000)
  if (length === 18 || length === 19) return sane(Math.round(value / 1e6) / 1000)
  return length === 15 || length === 16 ? sane(Math.round(value / 1000) / 1000) : Number.NaN
}

/** Twelve digits that begin like a year of our time and a month are `202610010905`, and no moment of the seventies. */
function isCompact(bytes: Uint8Array, start: number): boolean {
  const century = digits(bytes, start, 2)
  const month = digits(bytes, start + 4, 2)
  return (century === 19 || century === 20) && month >= 1 && month <= 12
}

/** Seconds of the day in `22:10:47`; a leap second counts as the next minute's first. */
function clock(bytes: Uint8Array, at: number): Seconds {
  const second = digits(bytes, at + 6, 2)
  return bytes[at + 5] === COLON && second <= 60 ? clockWithoutSeconds(bytes, at) + second : Number.NaN
}

function clockWithoutSeconds(bytes: Uint8Array, at: number): Seconds {
  const hour = digits(bytes, at, 2)
  const minute = digits(bytes, at + 3, 2)
  return bytes[at + 2] === COLON && hour <= 23 && minute <= 59 ? hour * 3600 + minute * 60 : Number.NaN
}

/** The offset from UTC in seconds: none, `Z`, `UTC`, `GMT`, `+00`, `+0000`, `+00:00`. */
function zone(bytes: Uint8Array, at: number, end: number): Seconds {
  const length = end - at
  const sign = bytes[at]
  if (length === 0) return 0
  if (sign === PLUS || sign === MINUS) {
    const minutes = length === 3 ? 0 : digits(bytes, bytes[at + 3] === COLON ? at + 4 : at + 3, 2)
    if (length !== 3 && length !== 5 && !(length === 6 && bytes[at + 3] === COLON)) return Number.NaN
    return (sign === PLUS ? 1 : -1) * (digits(bytes, at + 1, 2) * 3600 + minutes * 60)
  }
  if (length === 1) return ((sign ?? 0) | 0x20) === 0x7a ? 0 : Number.NaN
  return length === 3 && UTC.includes(letters(bytes, at)) ? 0 : Number.NaN
}

/** The moment of a day and a time of day in UTC; NaN where there is no such day, or it lies outside 1970 to 2100. */
export function moment(year: number, month: number, day: number, time: Seconds): Seconds {
  const last = LAST_DAY[month - 1]
  if (last === undefined || !(day >= 1 && day <= last)) return Number.NaN
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN
  return sane(daysTo(year, month, day) * DAY + time)
}

/** Days from 1970-01-01, the year beginning in March so that leap days come last. */
function daysTo(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 719_469
}

/** A time that no network had yet is a mistake, and would become the archive's end. */
function sane(time: Seconds): Seconds {
  return time >= 0 && time < 4_102_444_800 ? time : Number.NaN
}

/** Three letters in lower case, as one number. */
function letters(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0) | 0x202020
}

function asNumber(name: string): number {
  return letters(Buffer.from(name), 0)
}

/** The number that so many digits make; NaN where one is no digit. */
function digits(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let end = at + length; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE
}

/** What `momentText` writes upon. */
const slate = Buffer.from('0000-00-00T00:00:00Z')

/** Writes a time as `iso` does, in a third of the time and half the memory: an archive has hundreds of thousands. */
export function momentText(time: Seconds): string {
  if (!Number.isInteger(time)) return iso(time)
  const date = new Date(time * 1000)
  const year = date.getUTCFullYear()
  put(Math.floor(year / 100), 0)
  put(year % 100, 2)
  put(date.getUTCMonth() + 1, 5)
  put(date.getUTCDate(), 8)
  put(date.getUTCHours(), 11)
  put(date.getUTCMinutes(), 14)
  put(date.getUTCSeconds(), 17)
  return slate.toString('latin1')
}

function put(value: number, at: number): void {
  slate[at] = ZERO + Math.floor(value / 10)
  slate[at + 1] = ZERO + (value % 10)
}
