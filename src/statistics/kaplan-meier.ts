import { Z95 } from './normal.ts'
import { type ShareInterval, wilsonOfSome } from './wilson.ts'

/** How long something was watched, and whether the event came then (`event`) or watching ended without it. */
export interface Observation {
  time: number
  event: boolean
}

/** The curve from one event time to the next: the share that is still without the event, and its 95 % band. */
interface Step {
  time: number
  /** How many were watched until that time without the event, those to whom it came then among them. */
  atRisk: number
  events: number
  survival: number
  band: ShareInterval
}

/** A Kaplan-Meier estimate. Before the first step nobody had the event. */
export interface SurvivalCurve {
  n: number
  /** The largest observed time; beyond it the curve is unknown, unless it has come to 0. */
  last: number
  steps: readonly Step[]
  /** When watching ended without the event, in order. */
  censored: Float64Array
}

/** A share and its 95 % interval. */
export interface Estimate {
  share: number
  low: number
  high: number
}

/** Sums and products of shares are off by less than this; two different values of a curve are further apart. */
const ROUNDING = 1e-12

/**
 * The Kaplan-Meier estimate of how many are still without the event at each time; where an event and a censoring fall
 * together the event counts as the earlier. The band is Greenwood's, on the log-log scale.
 *
 * @returns null when nothing was observed.
 * @see Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958) 457-481; Kalbfleisch and Prentice, The Statistical Analysis of
 *   Failure Time Data (1980), section 1.3, for the log-log band.
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalCurve | null {
  const n = observations.length
  if (n === 0) return null
  const events = sortedTimes(observations.filter(({ event }) => event))
  const censored = sortedTimes(observations.filter(({ event }) => !event))
  const steps: Step[] = []
  // Between two censorings the product telescopes: computed from the block's start it is exact without censoring.
  let block = { survival: 1, atRisk: n }
  let gone = 0
  let greenwood = 0
  for (let i = 0; i < events.length; ) {
    const time = events[i] ?? 0
    const [before, had] = [gone, i]
    while ((censored[gone] ?? time) < time) gone++
    while (events[i] === time) i++
    const atRisk = n - had - gone
    if (gone > before) block = { survival: steps.at(-1)?.survival ?? 1, atRisk }
    const without = atRisk - (i - had)
    const survival = (block.survival * without) / block.atRisk
    greenwood += (i - had) / (atRisk * without)
    const band = without === 0 ? noneLeft(events.length) : logLogBand(survival, greenwood)
    steps.push({ time, atRisk, events: i - had, survival, band })
  }
  const last = Math.max(events.at(-1) ?? 0, censored.at(-1) ?? 0)
  return { n, last, steps, censored }
}

/**
 * The share that had the event by a time, with its 95 % interval: Greenwood's on the log-log scale, Wilson's where
 * nobody or everybody had it (of those who had it or were watched at least until then).
 *
 * @returns null beyond the largest observed time, unless everybody had the event by then.
 */
export function shareBy(curve: SurvivalCurve, time: number): Estimate | null {
  if (time > curve.last && curve.steps.at(-1)?.survival !== 0) return null
  const { survival, band } = at(curve, time)
  return { share: 1 - survival, low: 1 - band[1], high: 1 - band[0] }
}

/**
 * The time by which a share of all had the event: the smallest t at which no more than 1 - `share` are without it. Its
 * interval is where the edges of the band cross that level; an end that is not reached is null, like a time that is not.
 *
 * @see Brookmeyer and Crowley, Biometrics 38 (1982) 29-41.
 */
export function quantile(
  curve: SurvivalCurve,
  share: number,
): { time: number | null; interval: [low: number | null, high: number | null] } {
  const level = 1 - share + ROUNDING
  const first = (reached: (step: Step) => boolean) => curve.steps.find(reached)?.time ?? null
  return {
    time: first((step) => step.survival <= level),
    interval: [
      crossedBeforeAnyEvent(curve, level) ?? first((step) => step.band[0] <= level),
      first((step) => step.band[1] <= level),
    ],
  }
}

/** Where so few are still watched before the first event that even then the level lies within the band. */
function crossedBeforeAnyEvent({ n, steps, censored, last }: SurvivalCurve, level: number): number | null {
  const until = steps[0]?.time ?? last
  if (nobodyYet(n)[0] <= level) return until > 0 ? 0 : null
  const crossing = censored.findIndex((time, i) => time < until && nobodyYet(n - i - 1)[0] <= level)
  return censored[crossing] ?? null
}

function at({ n, steps, censored }: SurvivalCurve, time: number): Pick<Step, 'survival' | 'band'> {
  const step = steps.findLast((one) => one.time <= time)
  if (step) return step
  const gone = censored.filter((end) => end < time).length
  return { survival: 1, band: nobodyYet(n - gone) }
}

function sortedTimes(observations: readonly Observation[]): Float64Array {
  return Float64Array.from(observations, ({ time }) => time).sort()
}

function logLogBand(survival: number, greenwood: number): ShareInterval {
  const spread = Math.exp((Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)))
  return [survival ** spread, survival ** (1 / spread)]
}

function nobodyYet(watched: number): ShareInterval {
  return wilsonOfSome(watched, watched)
}

function noneLeft(events: number): ShareInterval {
  return wilsonOfSome(0, events)
}
