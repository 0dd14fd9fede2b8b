import { narrowest, type Part, type Scope, union } from '../evidence/coverage.ts'
import { type Interval, iso } from '../evidence/time.ts'
import { PlatformError } from '../http/platform-error.ts'
import type { Covered } from './scanner.ts'

interface Entry {
  scopes: Scope[]
  intervals: Interval[]
  complete: boolean
}

/** What a stream's parts have covered so far. */
export interface CoverageLog {
  /** Declares parts: one that is never covered counts as unread. */
  declare(names: readonly string[]): void
  /**
   * Stretches of one part add up; it is complete once it was told to be, and its scope is the narrowest it was read by. An
   * edge that is not a time is `changed`: a scanner has it from its platform.
   */
  covered(part: string, covered: Covered): void
  /** How many parts were named so far. */
  readonly size: number
  /** The parts with their intervals within what the stream was to read. A log that was told nothing has no parts. */
  parts(within: Interval): Part[]
}

/** Keeps what a scanner tells of its progress; what was told holds however the stream ends. */
export function coverageLog(): CoverageLog {
  const entries = new Map<string, Entry>()
  function entry(part: string): Entry {
    const known = entries.get(part)
    if (known) return known
    const fresh = { scopes: [], intervals: [], complete: false }
    entries.set(part, fresh)
    return fresh
  }
  return {
    declare: (names) => {
      for (const name of names) entry(name)
    },
    covered: (part, { from, to, complete, scope }) => {
      if (Number.isNaN(from) || Number.isNaN(to))
        throw new PlatformError('changed', `a time that cannot be read is the edge of what was read of ${part}`)
      const known = entry(part)
      known.scopes.push(scope)
      known.intervals.push({ from, to })
      known.complete ||= complete
    },
    get size() {
      return entries.size
    },
    parts: (within) =>
      [...entries].map(([part, { scopes, intervals, complete }]) => ({
        part,
        scope: narrowest(scopes) ?? 'all',
        intervals: union(intervals.map((told) => clamp(told, within))).map(({ from, to }) => ({
          from: iso(from),
          to: iso(to),
        })),
        complete,
      })),
  }
}

function clamp({ from, to }: Interval, within: Interval): Interval {
  return { from: Math.max(from, within.from), to: Math.min(to, within.to) }
}
