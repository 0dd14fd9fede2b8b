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

/** Reads an ISO 8601 time; NaN when it is none. */
export function seconds(iso: string): Seconds {
  return Date.parse(iso) / 1000
}

/** Writes a time as ISO 8601 in UTC: whole seconds without a fraction, others with milliseconds. */
export function iso(time: Seconds): string {
  return new Date(Math.round(time * 1000)).toISOString().replace('.000Z', 'Z')
}
