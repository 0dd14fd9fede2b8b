import { normalCdf, normalQuantile } from './normal.ts'

/** A point that a curve passes through. */
export interface ControlPoint {
  value: number
  score: number
}

/**
 * A score from 100 down to 0 along a log-normal curve through two points: how much of a log-normal distribution lies
 * above the value. Values of 0 and below score 100.
 *
 * @param points two values above 0 with scores strictly between 0 and 100, the lower value with the higher score; a
 *   RangeError otherwise.
 * @see the shape of Lighthouse's metric scores, which fixes the points at scores of 90 and 50.
 */
export function logNormalScore([a, b]: readonly [ControlPoint, ControlPoint], value: number): number {
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  if (!(low.value > 0 && low.value < high.value && low.score > high.score))
    throw new RangeError('A log-normal curve needs two values above 0, the lower one with the higher score.')
  if (value <= 0) return 100
  const z = (score: number) => normalQuantile(1 - score / 100)
  const slope = (z(high.score) - z(low.score)) / Math.log(high.value / low.value)
  return 100 * (1 - normalCdf(z(low.score) + slope * Math.log(value / low.value)))
}
