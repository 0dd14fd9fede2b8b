import type { Facts } from '../conversations/facts.ts'

/** A computation over one platform's facts that is made once, however many metrics ask for it. */
export function perFacts<T>(compute: (facts: Facts) => T): (facts: Facts) => T {
  const made = new WeakMap<Facts, { result: T }>()
  return (facts) => {
    const before = made.get(facts) ?? { result: compute(facts) }
    made.set(facts, before)
    return before.result
  }
}

/** The lists of several platforms as one; a single one stays the same list. */
export function pooled<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only, ...more] = lists
  return only !== undefined && more.length === 0 ? only : lists.flat()
}
