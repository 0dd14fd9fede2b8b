import { Z95 } from './normal.ts'

/** The low and the high end of an interval of shares, both within [0, 1]. */
export type ShareInterval = [low: number, high: number]

/**
 * Wilson score interval for a share of `k` in `n`.
 *
 * @returns low and high within [0, 1], the observed share between them; null when n is 0, since a share of nothing is unknown.
 * @see Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212.
 */
export function wilson(k: number, n: number, z = Z95): ShareInterval | null {
  return n === 0 ? null : wilsonOfSome(k, n, z)
}

/** The same for an `n` that is known to be above 0. */
export function wilsonOfSome(k: number, n: number, z = Z95): ShareInterval {
  const p = k / n
  const centre = p + z ** 2 / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  const scale = 1 + z ** 2 / n
  // Rounding may put an end of "none" or "all" a hair inside of what was observed.
  return [k === 0 ? 0 : Math.max(0, (centre - spread) / scale), k === n ? 1 : Math.min(1, (centre + spread) / scale)]
}
