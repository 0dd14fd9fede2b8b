import { UsageError } from '../evidence/errors.ts'
import { Selection } from '../evidence/evidence.ts'
import { DAY, HOUR, MINUTE, type Seconds, seconds, WEEK } from '../evidence/time.ts'

const UNITS: Readonly<Record<string, Seconds>> = { s: 1, m: MINUTE, h: HOUR, d: DAY, w: WEEK }

/** "90s", "15m", "6h", "30d", "4w" in seconds. Throws a `UsageError` that names the option. */
export function parseDuration(text: string, option: string): Seconds {
  const match = /^(\d+(?:\.\d+)?)\s*([smhdw])$/.exec(text.trim())
  const unit = UNITS[match?.[2] ?? '']
  const length = Number(match?.[1]) * (unit ?? Number.NaN)
  if (length > 0) return length
  throw new UsageError(`${option} ${quote(text)} is no duration: write a number and s, m, h, d or w, like 6h or 30d`)
}

/** A date, a time, or how long before now: "2026-11-01", "2026-11-01T12:00:00Z", "30d". In whole seconds; dates are UTC. */
export function parseMoment(text: string, option: string, now: Seconds): Seconds {
  const trimmed = text.trim()
  if (/^\d+(?:\.\d+)?\s*[smhdw]$/.test(trimmed)) return Math.floor(now - parseDuration(trimmed, option))
  const zoned =
    /^\d{4}-\d{2}-\d{2}$/.test(trimmed) || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(trimmed) ? trimmed : `${trimmed}Z`
  const time = /^\d{4}-\d{2}-\d{2}/.test(trimmed) ? seconds(zoned) : Number.NaN
  if (Number.isFinite(time)) return Math.floor(time)
  throw new UsageError(
    `${option} ${quote(text)} is no time: write a date like 2026-11-01, a time like 2026-11-01T12:00:00Z, or how long ago, like 30d`,
  )
}

/** Splits "LEFT:RIGHT" at its first colon. */
export function parsePair(text: string, option: string, shape: string): [left: string, right: string] {
  const colon = text.indexOf(':')
  const [left, right] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  if (colon > 0 && left !== '' && right !== '') return [left, right]
  throw new UsageError(`${option} ${quote(text)} is not of the form ${shape}`)
}

/** A list separated by commas. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A whole number above 0. */
export function parseCount(text: string, option: string): number {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new UsageError(`${option} ${quote(text)} is no whole number above 0`)
}

/** An IANA time zone in its canonical spelling. */
export function parseTimezone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw new UsageError(`--timezone ${quote(text)} is no time zone: write an IANA name, like Europe/Amsterdam or UTC`)
  }
}

/** How archived conversations were chosen. */
export function parseSelection(text: string): Selection {
  const parsed = Selection.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`--selection ${quote(text)} is not known: use answered or all`)
}

/** Which accounts that are found count. */
export function parseTrust(text: string): 'official' | 'likely' {
  if (text === 'official' || text === 'likely') return text
  throw new UsageError(`--trust ${quote(text)} is not known: use official or likely`)
}

/** Text from a user in a message: in quotes, control characters spelled out. */
export function quote(text: string): string {
  return JSON.stringify(text)
}
