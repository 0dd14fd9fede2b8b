/** A moment, in seconds since 1970-01-01T00:00:00Z; fractions are milliseconds. Evidence files hold ISO 8601 instead. */
export type Seconds = number

/** A stretch of time from its first to its last moment, both in it. */
export interface Interval {
  from: Seconds
  to: Seconds
}

export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400
export const WEEK = 604_800

/** An account that has shown no sign of life for so many days is stale. */
export const STALE_DAYS = 90

/** A date, and mostly a time of day with or without a zone. A leap second has none of its own in any of our sums. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/

/** Reads an ISO 8601 time; NaN when it is none. One without a zone is UTC, wherever this machine stands. */
export function seconds(iso: string): Seconds {
  const time = Date.parse(iso)
  return (iso.endsWith('Z') || Number.isNaN(time) ? time : Date.parse(withZone(iso))) / 1000
}

/** The same, and NaN also for what `Date.parse` takes for a time though it is none in ISO 8601 ("5", "Nov 5"). */
export function isoSeconds(text: string): Seconds {
  const [, date, time = '00:00', zone = 'Z'] = ISO.exec(text) ?? []
  if (date === undefined) return Number.NaN
  const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.toUpperCase()
  return Date.parse(`${date}T${time}${offset}`) / 1000
}

function withZone(iso: string): string {
  return /[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(iso) ? `${iso}Z` : iso
}

/** Writes a time as ISO 8601 in UTC: whole seconds without a fraction, others with milliseconds. */
export function iso(time: Seconds): string {
  return new Date(Math.round(time * 1000)).toISOString().replace('.000Z', 'Z')
}
