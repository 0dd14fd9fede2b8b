import { z } from 'zod'
import { Moment } from './readable.ts'
import { DAY, type Interval, type Seconds, seconds } from './time.ts'

/** What a part of a stream shows: everything, a tag, threads the brand began, the brand's own places, or a sample. */
export const SCOPES = ['all', 'tag', 'own-places', 'own-threads', 'sample'] as const
export type Scope = (typeof SCOPES)[number]

/** What one part of a stream (an account, an alias, a tag, a query, a server) really covered. Times are ISO 8601. */
export const Part = z.object({
  part: z.string(),
  scope: z.enum(SCOPES),
  intervals: z.array(z.object({ from: Moment, to: Moment })),
  complete: z.boolean(),
})
export type Part = z.infer<typeof Part>

/** How long before the window the threads of official posts begin to be read: people reply to them later. */
const LATE_REPLIES = 7 * DAY

/** From when on the threads of official posts are read, for a window that begins at `since`. */
export function threadsSince(since: Seconds): Seconds {
  return since - LATE_REPLIES
}

/** The union of intervals: sorted, apart from each other. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const next of [...intervals].sort((a, b) => a.from - b.from)) {
    if (next.to < next.from) continue
    const last = merged.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else merged.push({ ...next })
  }
  return merged
}

/** What two unions have in common. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = []
  for (const x of a)
    for (const y of b) {
      const from = Math.max(x.from, y.from)
      const to = Math.min(x.to, y.to)
      if (from <= to) common.push({ from, to })
    }
  return union(common)
}

/** What parts cover together: what all of them cover, and nothing when one of them was not read. */
export function coverageOf(parts: readonly Part[]): Interval[] {
  const [first, ...rest] = parts.map((part) =>
    union(part.intervals.map(({ from, to }) => ({ from: seconds(from), to: seconds(to) }))),
  )
  return first ? rest.reduce(intersection, first) : []
}

/** Whether a moment is covered. */
export function covers(intervals: readonly Interval[], time: number): boolean {
  return intervals.some(({ from, to }) => from <= time && time <= to)
}

/** How many seconds are covered. */
export function coveredSeconds(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The narrowest scope among the parts, which is what the stream as a whole can claim; null without parts. */
export function narrowest(scopes: readonly Scope[]): Scope | null {
  return scopes.reduce<Scope | null>(
    (narrow, scope) => (narrow === null || SCOPES.indexOf(scope) > SCOPES.indexOf(narrow) ? scope : narrow),
    null,
  )
}
