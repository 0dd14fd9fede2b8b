import { DAY, HOUR, type Interval, MINUTE, type Seconds, seconds } from '../../src/evidence/time.ts'
import type { Dice } from './dice.ts'

/** The five weeks that the audit looks at; T is their end, a Sunday at noon. */
export const WINDOW: Interval = { from: seconds('2026-10-11T12:00:00Z'), to: seconds('2026-11-15T12:00:00Z') }

/** The week of the storm: twice the questions, and nobody keeps up. */
const BAD_WEEK: Interval = { from: seconds('2026-10-26T00:00:00Z'), to: seconds('2026-11-02T00:00:00Z') }

function inBadWeek(at: Seconds): boolean {
  return BAD_WEEK.from <= at && at < BAD_WEEK.to
}

/** How busy the public is in each hour of the day (UTC), from 0 to 1. */
const BUSY = [
  0.12, 0.08, 0.06, 0.06, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.9, 0.85, 0.9, 0.85, 0.8, 0.85, 0.95, 1, 1, 0.95, 0.85,
  0.65, 0.45, 0.25,
]

/** A moment at which somebody of the public posts: by day more than by night, in the bad week more than in others. */
export function publicMoment(dice: Dice, within: Interval = WINDOW): Seconds {
  for (;;) {
    const at = within.from + dice.unit() * (within.to - within.from)
    const weight = (BUSY[hourOf(at)] ?? 1) * (inBadWeek(at) ? 1 : 0.45)
    if (dice.chance(weight)) return milliseconds(at)
  }
}

/** When the care team works: hours of the day (UTC) by weekday, Sunday first. */
const SHIFTS: readonly (readonly [number, number] | null)[] = [
  null,
  [7, 19],
  [7, 19],
  [7, 19],
  [7, 19],
  [7, 18],
  [9, 14],
]

/** The moment at which a piece of work is done that is begun at `at` and takes `work` seconds of the team's shifts. */
export function workedOff(at: Seconds, work: number): Seconds {
  let left = work
  for (let day = dayOf(at); ; day += DAY) {
    const shift = SHIFTS[weekdayOf(day)]
    if (!shift) continue
    const begins = Math.max(at, day + shift[0] * HOUR)
    const ends = day + shift[1] * HOUR
    if (begins >= ends) continue
    if (begins + left <= ends) return milliseconds(begins + left)
    left -= ends - begins
  }
}

/** When the team would answer what was asked at `at`; null when it never does. Mondays are slow, the bad week is worse. */
export function answerMoment(at: Seconds, dice: Dice, care: number): Seconds | null {
  const bad = inBadWeek(at)
  const weekend = weekdayOf(at) === 0 || weekdayOf(at) === 6
  if (!dice.chance(care * (bad ? 0.6 : weekend ? 0.95 : 1))) return null
  const median = bad ? 8 * HOUR : weekdayOf(at) === 1 ? 1.6 * HOUR : 0.7 * HOUR
  const moment = workedOff(at, dice.logNormal(median, bad ? 0.8 : 1) + 40)
  return moment < WINDOW.to - MINUTE ? moment : null
}

/** A moment in working hours of a given day of the window (0 is the first Monday). */
export function officeMoment(day: number, dice: Dice): Seconds {
  return milliseconds(seconds('2026-10-12T00:00:00Z') + day * DAY + dice.int(7 * 3600, 17 * 3600) + dice.unit())
}

export function hourOf(at: Seconds): number {
  return Math.floor((at % DAY) / HOUR)
}

/** Sunday is 0. */
export function weekdayOf(at: Seconds): number {
  return (Math.floor(at / DAY) + 4) % 7
}

function dayOf(at: Seconds): Seconds {
  return at - (at % DAY)
}

export function milliseconds(at: Seconds): Seconds {
  return Math.round(at * 1000) / 1000
}
