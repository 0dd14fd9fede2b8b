import type { Seconds } from '../../evidence/time.ts'
import { isRounded, shown } from './cells.ts'
import { readMoment } from './moments.ts'
import { writtenTime } from './written-time.ts'

/** In which order a column writes day, month and year, where numbers alone do not tell. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst'

/** What the times of a column have shown of their order. */
export interface OrderSigns {
  /** Times that are one only with the day, or only with the month, in front. */
  dayFirst: number
  monthFirst: number
  /** Times that mean two different things, and how many of them have points. */
  open: number
  openDotted: number
  /** The first of those. */
  example: string | null
  /** The numbers that stood first and last in dates of three short numbers: fewer different ones are years. */
  firsts: Set<string>
  lasts: Set<string>
}

/** Reads the times of a table, and takes note of what they show of their order. */
export interface TimeReader {
  signs: OrderSigns
  /** The time in a cell; NaN where it holds none, or one whose order is open. */
  read(bytes: Buffer, from: number, to: number): Seconds
}

/** A reader of times. @param order in which order dates are read; null where nothing is known yet. */
export function timeReader(order: DateOrder | null): TimeReader {
  const signs: OrderSigns = {
    dayFirst: 0,
    monthFirst: 0,
    open: 0,
    openDotted: 0,
    example: null,
    firsts: new Set(),
    lasts: new Set(),
  }
  return {
    signs,
    read(bytes, from, to) {
      const time = readMoment(bytes, from, to)
      return Number.isNaN(time) ? readWritten(bytes.toString('utf8', from, to)) : time
    },
  }

  function readWritten(text: string): Seconds {
    const found = writtenTime(text)
    if (found === null) return Number.NaN
    if (order !== null) return found[order]
    const { dayFirst, monthFirst, dotted, ends } = found
    if (ends !== null) {
      signs.firsts.add(ends[0])
      signs.lasts.add(ends[1])
    }
    if (dayFirst === monthFirst || (Number.isNaN(dayFirst) && Number.isNaN(monthFirst))) return dayFirst
    if (Number.isNaN(monthFirst)) signs.dayFirst++
    else if (Number.isNaN(dayFirst)) signs.monthFirst++
    else {
      signs.open++
      if (dotted) signs.openDotted++
      signs.example ??= text.trim()
      return Number.NaN
    }
    return Number.isNaN(monthFirst) ? dayFirst : monthFirst
  }
}

/**
 * The order that a whole column shows: a number above 12 settles it, points mean that the day comes first, and of short
 * dates the end that changes less is the year. Null where nothing is open, nothing settles it, or the column holds both.
 */
export function orderOf({ dayFirst, monthFirst, open, openDotted, firsts, lasts }: OrderSigns): DateOrder | null {
  if (firsts.size < lasts.size) return 'yearFirst'
  if (open === 0 || (dayFirst > 0 && monthFirst > 0)) return null
  if (dayFirst > 0) return 'dayFirst'
  if (monthFirst > 0) return 'monthFirst'
  return openDotted === open ? 'dayFirst' : null
}

/** The order that a user names: `day-first`, `month-first`, or a pattern such as `DD/MM/YYYY HH:mm` or `%m/%d/%Y`. */
export function orderNamed(format: string): DateOrder | null {
  const text = format.trim()
  if (/^(?:day|month|year)-first$/i.test(text)) return ORDERS[text.charAt(0).toLowerCase()] ?? null
  const pattern = text.includes('%') ? text.replaceAll('%m', 'M').replaceAll(/%[bB]/g, 'MMM') : text
  const first = /[dDMyY]/.exec(pattern)?.[0].toLowerCase() ?? ''
  return /d/i.test(pattern) && pattern.includes('M') && /y/i.test(pattern) ? (ORDERS[first] ?? null) : null
}

const ORDERS: Readonly<Record<string, DateOrder>> = { d: 'dayFirst', m: 'monthFirst', y: 'yearFirst' }

/** Why a cell holds no time, as a phrase. */
export function noTime(text: string): string {
  const written = text.trim()
  if (written === '') return 'no time'
  if (isRounded(written)) return `a time that a spreadsheet rounded: ${shown(written)}`
  return `no time that can be read: ${shown(written)}`
}
