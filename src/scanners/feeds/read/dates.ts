import { iso, seconds } from '../../../evidence/time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours from UTC of the zones that RFC 822 names, and of those that feeds write besides. */
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
  cet: 1,
  cest: 2,
  bst: 1,
  jst: 9,
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(\S*)$/i
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})()(Z)?$/i
const RFC =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(\S*)/iu

/**
 * Reads the date of a feed's item: RFC 822 as it is written in the wild (wrong weekdays, two-digit years, no seconds, named
 * zones), ISO 8601 with or without a time, and the compact form of GDELT. One without a zone is taken for UTC.
 *
 * @returns ISO 8601 in UTC; null where it is no date that can be understood.
 */
export function feedDate(written: string | null | undefined): string | null {
  const text = written?.trim() ?? ''
  const numeric = ISO.exec(text) ?? BASIC.exec(text)
  if (numeric) {
    const [, year, month, day, hours = '0', minutes = '0', rest = '0', zone = ''] = numeric
    return moment([year, month, day, hours, minutes, rest].map(Number), zone)
  }
  const worded = RFC.exec(text)
  if (!worded) return null
  const [, day, name = '', year = '', hours = '0', minutes = '0', rest = '0', zone = ''] = worded
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return moment([fullYear(year), month, ...[day, hours, minutes, rest].map(Number)], zone)
}

/** Two digits stand for 1950 to 2049 (RFC 2822, 4.3). */
function fullYear(year: string): number {
  const number = Number(year)
  return year.length > 2 ? number : number + (number < 50 ? 2000 : 1900)
}

function moment(parts: readonly number[], zone: string): string | null {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, rest = 0] = parts
  const pad = (number: number, digits = 2) => String(number).padStart(digits, '0')
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const time = seconds(`${date}T${pad(hours)}:${pad(minutes)}:${pad(Math.min(rest, 59))}Z`)
  const offset = offsetOf(zone)
  if (!Number.isFinite(time) || offset === null || !iso(time).startsWith(date)) return null
  return iso(time - offset)
}

/** Seconds from UTC; null for a zone that is none. */
function offsetOf(zone: string): number | null {
  const name = zone.toLowerCase().replace(/^\((.*)\)$/, '$1')
  if (name === '') return 0
  const numeric = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name)
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
  }
  const known = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined
  return known === undefined ? null : known * 3600
}
