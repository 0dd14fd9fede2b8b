import type { ControlPoint } from './log-normal.ts'

/**
 * The score on straight lines between points; before the first and behind the last point it stays level.
 *
 * @param points at least one, in order of value; a RangeError without any.
 */
export function piecewiseLinear(points: readonly ControlPoint[], value: number): number {
  const after = points.findIndex((point) => point.value >= value)
  const right = points[after] ?? points.at(-1)
  if (!right) throw new RangeError('A curve needs at least one point.')
  const left = points[after - 1]
  if (!left || after === -1) return right.score
  return left.score + ((right.score - left.score) * (value - left.value)) / (right.value - left.value)
}
