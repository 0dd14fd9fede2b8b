import { UsageError } from '../evidence/errors.ts'
import { Selection } from '../evidence/evidence.ts'
import { quote } from './say.ts'

/** Splits "LEFT:RIGHT" at its first colon. */
export function parsePair(text: string, option: string, shape: string): [left: string, right: string] {
  const colon = text.indexOf(':')
  const [left, right] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()]
  if (colon > 0 && left !== '' && right !== '') return [left, right]
  throw new UsageError(`${option} ${quote(text)} is not of the form ${shape}`)
}

/** Lists separated by commas, all of them together. */
export function parseLists(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A whole number above 0. */
export function parseCount(text: string, option: string): number {
  const count = Number(text)
  if (Number.isSafeInteger(count) && count > 0) return count
  throw new UsageError(`${option} ${quote(text)} is not a whole number above 0`)
}

/** A number of seconds above 0. */
export function parseSeconds(text: string, option: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number) && number > 0) return number
  throw new UsageError(`${option} ${quote(text)} is not a number of seconds above 0`)
}

/** The names of three letters that IANA has. */
const SHORT_ZONES: ReadonlySet<string> = new Set('UTC GMT UCT EST MST HST CET MET EET WET PRC ROC ROK'.split(' '))

/**
 * An IANA time zone, as it was given: of a zone that has been renamed (Europe/Kiev, Europe/Kyiv) JavaScript would give
 * back the one name for the other. Only upper and lower case are put right.
 */
export function parseTimezone(text: string, option: string): string {
  const given = text.trim()
  // JavaScript takes BST for Bangladesh's time and IST for India's: of such names only those of IANA mean one zone.
  if (/^[a-z]{3}$/i.test(given) && !SHORT_ZONES.has(given.toUpperCase()))
    throw new UsageError(
      `${option} ${quote(text)} may mean several time zones: write an IANA name, like Europe/Amsterdam or UTC`,
    )
  try {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
    if (canonical.toLowerCase() === given.toLowerCase()) return canonical
    return given === given.toLowerCase() && given.includes('/')
      ? given.replace(/(^|[/_-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
      : given
  } catch {
    throw new UsageError(
      `${option} ${quote(text)} is not a time zone: write an IANA name, like Europe/Amsterdam or UTC`,
    )
  }
}

/** How archived conversations were chosen. */
export function parseSelection(text: string, option: string): Selection {
  const parsed = Selection.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`${option} ${quote(text)} is not known: use answered or all`)
}

/** Which accounts that are found count. */
export function parseTrust(text: string, option: string): 'official' | 'likely' {
  if (text === 'official' || text === 'likely') return text
  throw new UsageError(`${option} ${quote(text)} is not known: use official or likely`)
}
