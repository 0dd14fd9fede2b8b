import { DAY, type Interval, type Seconds } from '../evidence/time.ts'

/** The week before the last three days: each post in it has waited at least 72 hours, so a 72-hour figure can exist. */
const FIRST = { from: 10 * DAY, to: 3 * DAY }

/**
 * In which order to read the mentions of a window, for a platform that can be asked for a past interval.
 *
 * Where the budget covers the window (`fits`) it is read as one. Where it will not, T - 10 days to T - 3 days come
 * first, since only posts that are three days old can show a share answered within 72 hours; then what is newer,
 * where people wait now; then what is older. The stretches share their edges: a post on an edge is seen twice.
 */
export function readingOrder(
  window: { since: Seconds; until: Seconds },
  observedAt: Seconds,
  fits: boolean,
): Interval[] {
  const whole = { from: window.since, to: Math.min(window.until, observedAt) }
  if (fits) return [whole].filter(isStretch)
  const first = {
    from: Math.max(whole.from, observedAt - FIRST.from),
    to: Math.min(whole.to, observedAt - FIRST.to),
  }
  if (!isStretch(first)) return [whole].filter(isStretch)
  return [first, { from: first.to, to: whole.to }, { from: whole.from, to: first.from }].filter(isStretch)
}

function isStretch({ from, to }: Interval): boolean {
  return from < to
}
