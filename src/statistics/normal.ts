/** The 0.975 quantile of the standard normal distribution: what a two-sided 95 % interval reaches to each side. */
export const Z95 = 1.959963984540054

const DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI)

/** Beyond this many standard deviations the distribution function is 0 or 1 in double precision. */
const TAIL = 9

/**
 * The distribution function of the standard normal distribution, to double precision.
 *
 * @see Marsaglia, Evaluating the Normal Distribution, J. Stat. Software 11 (2004) no. 4: a series of terms of one sign.
 */
export function normalCdf(x: number): number {
  if (x < -TAIL) return 0
  if (x > TAIL) return 1
  let term = x
  let sum = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + sum * density(x)))
}

/**
 * The value below which a share `p` of the standard normal distribution lies.
 *
 * @param p strictly between 0 and 1; a RangeError otherwise.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs a share between 0 and 1, not ${p}.`)
  if (p < 0.5) return -normalQuantile(1 - p)
  // Newton's method: from 0 it climbs to the root without passing it, since the function is concave there.
  let x = 0
  for (;;) {
    const next = x + (p - normalCdf(x)) / density(x)
    if (!(next > x + 1e-15)) return x
    x = next
  }
}

function density(x: number): number {
  return DENSITY_AT_ZERO * Math.exp((-x * x) / 2)
}
