/** So many digits of a computed number are told: the rest is rounding, which differs between machines. */
const DIGITS = 12

/** The same value with every number in it cut to the digits that mean something. */
export function tidy<T>(value: T): T
export function tidy(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null
  if (Array.isArray(value)) return value.map(tidy)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)]))
  return value
}
