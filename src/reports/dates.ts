import { DAY, seconds } from '../evidence/time.ts'
import { duration } from '../scorecard/in-words.ts'
import { plain } from '../text/plain.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** An ISO time as a day: 22 Sep 2025. Times are UTC; what is no time stays as it is. */
export function day(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return plain(iso)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** An ISO time as a time of day: 14:05:10. */
export function timeOfDay(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? plain(iso) : date.toISOString().slice(11, 19)
}

/** An ISO time to the minute: 22 Sep 2025 14:05. */
export function moment(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? plain(iso) : `${day(iso)} ${timeOfDay(iso).slice(0, 5)}`
}

/** A window with its length: 24 Aug 2025 to 22 Sep 2025 (30 days); short ones to the minute. */
export function period({ since, until }: { since: string; until: string }): string {
  const length = seconds(until) - seconds(since)
  const [from, to] = [day(since), day(until)]
  if (length < 2 * DAY) {
    const end = from === to ? moment(until).slice(day(until).length + 1) : moment(until)
    return `${moment(since)} to ${end} UTC (${duration(length)})`
  }
  const year = to.slice(-5)
  return `${from.endsWith(year) ? from.slice(0, -year.length) : from} to ${to} (${Math.round(length / DAY)} days)`
}
