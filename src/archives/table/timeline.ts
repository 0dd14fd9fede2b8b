import { DAY, type Seconds } from '../../evidence/time.ts'

/** Silence longer than this, and than a tenth of what stays, sets rows apart. */
const GAP = 60 * DAY
const GAP_SHARE = 0.1

/** At most this share of the rows (one at least) are strays; more are a part of the archive. */
const STRAYS = 0.01
const ROUNDS = 3

const DAYS = 47_482

/** Rows that stand apart at one end of an archive. */
export interface Strays {
  rows: number
  /** The time of the one that is farthest from the rest. */
  farthest: Seconds
}

/** From when to when an archive goes, and what stands apart from it. */
export interface Extent {
  first: Seconds
  last: Seconds
  before: Strays | null
  after: Strays | null
}

/** The times of a file's rows, by day: what is needed to tell where the file begins and ends. */
export interface Timeline {
  add(time: Seconds): void
  /** All of it. */
  whole(): Extent
  /** Without the few rows that stand apart from the others by a long silence. */
  trimmed(): Extent
}

/** A timeline without times. Times lie between 1970 and 2100. */
export function timeline(): Timeline {
  const counts = new Uint32Array(DAYS)
  const firsts = new Float64Array(DAYS).fill(Number.POSITIVE_INFINITY)
  const lasts = new Float64Array(DAYS).fill(Number.NEGATIVE_INFINITY)
  return {
    add(time) {
      const day = Math.floor(time / DAY)
      counts[day] = (counts[day] ?? 0) + 1
      if (time < (firsts[day] ?? 0)) firsts[day] = time
      if (time > (lasts[day] ?? 0)) lasts[day] = time
    },
    whole() {
      const days = spans()
      return { ...edges(days), before: null, after: null }
    },
    trimmed() {
      let days = spans()
      const strays: { before: Strays | null; after: Strays | null } = { before: null, after: null }
      for (let round = 0; round < ROUNDS; round++) {
        const early = cutAtStart(days)
        const late = cutAtEnd(days.slice(early))
        if (early === 0 && late === 0) break
        const { first, last } = edges(days)
        if (early > 0) strays.before = joined(strays.before, rowsIn(days.slice(0, early)), first)
        if (late > 0) strays.after = joined(strays.after, rowsIn(days.slice(-late)), last)
        days = days.slice(early, days.length - late)
      }
      return { ...edges(days), ...strays }
    },
  }

  function spans(): Span[] {
    const days: Span[] = []
    for (let day = 0; day < DAYS; day++) {
      const rows = counts[day] ?? 0
      if (rows > 0) days.push({ rows, first: firsts[day] ?? 0, last: lasts[day] ?? 0 })
    }
    return days
  }
}

/** Tells whether a column's times, of which there are several, are days without an hour. NaN is none. */
export function hourTally(): { add(time: Seconds): void; daysAlone(): boolean } {
  let days = 0
  let hours = 0
  return {
    add(time) {
      if (time % DAY === 0) days++
      else if (!Number.isNaN(time)) hours++
    },
    daysAlone: () => days > 1 && hours === 0,
  }
}

/** Earlier strays, which are farther away, with those of another round. */
function joined(earlier: Strays | null, rows: number, farthest: Seconds): Strays {
  return { rows: rows + (earlier?.rows ?? 0), farthest: earlier?.farthest ?? farthest }
}

/** A day with rows. */
interface Span {
  rows: number
  first: Seconds
  last: Seconds
}

/** How many days at the start stand apart: up to the last gap that is long enough and has few enough rows before it. */
function cutAtStart(days: readonly Span[]): number {
  const most = Math.max(1, STRAYS * rowsIn(days))
  const end = edges(days).last
  let rows = 0
  let cut = 0
  for (let at = 1; at < days.length; at++) {
    const [earlier, later] = [days[at - 1], days[at]]
    if (!earlier || !later) break
    rows += earlier.rows
    if (rows > most) break
    if (later.first - earlier.last > Math.max(GAP, GAP_SHARE * (end - later.first))) cut = at
  }
  return cut
}

/** The same at the end, seen from there. */
function cutAtEnd(days: readonly Span[]): number {
  return cutAtStart(days.map(({ rows, first, last }) => ({ rows, first: -last, last: -first })).reverse())
}

function rowsIn(days: readonly Span[]): number {
  return days.reduce((sum, { rows }) => sum + rows, 0)
}

function edges(days: readonly Span[]): { first: Seconds; last: Seconds } {
  return { first: days[0]?.first ?? Number.POSITIVE_INFINITY, last: days.at(-1)?.last ?? Number.NEGATIVE_INFINITY }
}
