import type { Unit, Value } from '../../metrics/value.ts'
import { inWords } from '../../scorecard/in-words.ts'
import { number } from '../numbers.ts'
import { STATUS_WORDS } from '../statuses.ts'
import type { Page } from './page.ts'

const SIGN = / %$/

type Glyphs = Page['glyphs']

/** Whether there is something to show: a value, or a bound that the value is known to lie above. */
export function isKnown({ value, interval }: Value): boolean {
  return value !== null || (interval !== null && interval[0] !== null)
}

/** A value in words, with its unit: 61 %, 4 h 10 min, about 12.3K, over 3 d. Unknown ones say so. */
export function valueWords({ value, unit, interval, approx }: Value): string {
  if (typeof value === 'string') return value.replaceAll('_', ' ')
  if (value !== null) return approx === null ? inUnit(value, unit) : `about ${inUnit(value, unit)}`
  const least = interval?.[0] ?? null
  return least === null ? 'unknown' : `over ${inUnit(least, unit)}`
}

/** How sure a value is: its interval, how many it rests on, and what keeps it from being judged. */
export function valueDetail(value: Value, glyphs: Glyphs): string {
  const details = [
    value.value === null ? 'not reached' : intervalWords(value, glyphs),
    value.n === null || value.n === value.value ? null : `n ${number(value.n)}`,
    value.status === 'ok' ? null : value.status === 'partial' ? 'partial' : STATUS_WORDS[value.status],
  ]
  return details.filter((detail) => detail !== null).join(', ')
}

/** Why a value is not known, as a sentence. */
export function whyUnknown({ status, reason }: Value): string {
  return reason ?? (status === 'too_few' ? 'too few to judge' : STATUS_WORDS[status])
}

function intervalWords({ interval, unit }: Value, glyphs: Glyphs): string | null {
  const [low, high] = interval ?? [null, null]
  if (low === null) return high === null ? null : `up to ${inUnit(high, unit)}`
  if (high === null) return `from ${inUnit(low, unit)}`
  if (unit === 'share') return `${inWords(low, unit).replace(SIGN, '')}${glyphs.to}${inWords(high, unit)}`
  return `${inUnit(low, unit)} ${glyphs.to} ${inUnit(high, unit)}`
}

function inUnit(value: number, unit: Unit): string {
  return unit === 'count' ? number(value) : inWords(value, unit)
}
