import type { Seconds } from '../../src/evidence/time.ts'

/** How long somebody waited, and whether it ended in an answer. */
export interface Wait {
  time: Seconds
  answered: boolean
}

/** Kaplan and Meier's product, term by term: the share still waiting after `t`; null where nobody was watched so long. */
function stillWaiting(waits: readonly Wait[], t: Seconds): number | null {
  let share = 1
  const times = new Set(waits.filter(({ answered, time }) => answered && time <= t).map(({ time }) => time))
  for (const time of [...times].sort((a, b) => a - b)) {
    const watched = waits.filter((wait) => wait.time >= time).length
    const ended = waits.filter((wait) => wait.answered && wait.time === time).length
    share *= 1 - ended / watched
  }
  return share === 0 || waits.some((wait) => wait.time >= t) ? share : null
}

/** The share that has an answer after `t`; null where nobody was watched so long. */
export function answeredBy(waits: readonly Wait[], t: Seconds): number | null {
  const share = stillWaiting(waits, t)
  return share === null ? null : 1 - share
}

/** The earliest time after which no more than this share still waits, with room for the last digits of the product. */
export function reached(waits: readonly Wait[], share: number): Seconds | null {
  const times = waits.filter(({ answered }) => answered).map(({ time }) => time)
  return times.sort((a, b) => a - b).find((time) => (stillWaiting(waits, time) ?? 1) <= share + 1e-12) ?? null
}
