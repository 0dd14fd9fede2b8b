/** Seeded chance: the same seed gives the same world, byte for byte, on every machine. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  unit(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** So many different ones, in a shuffled order. */
  some<T>(from: readonly T[], count: number): T[]
  /** One of the keys, by weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** Log-normal around a median. */
  logNormal(median: number, sigma: number): number
}

/**
 * Dice for a named purpose. Each scene rolls its own, so that adding one scene changes no other.
 *
 * The generator is sfc32, the name is hashed by FNV-1a. No trigonometry: its last digit differs between engines.
 */
export function dice(name: string): Dice {
  const unit = sfc32(hash(`${name}/a`), hash(`${name}/b`), hash(`${name}/c`), hash(`${name}/d`))
  const int = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1))
  const at = <T>(from: readonly T[], index: number): T => {
    const item = from[index]
    if (item === undefined) throw new Error(`nothing to choose from for ${name}`)
    return item
  }
  return {
    unit,
    int,
    chance: (probability) => unit() < probability,
    pick: (from) => at(from, int(0, from.length - 1)),
    some: (from, count) => {
      const left = [...from]
      return Array.from({ length: Math.min(count, left.length) }, () => at(left.splice(int(0, left.length - 1), 1), 0))
    },
    weighted: (weights) => {
      let total = 0
      for (const key in weights) total += weights[key]
      let roll = unit() * total
      for (const key in weights) {
        roll -= weights[key]
        if (roll < 0) return key
      }
      throw new Error(`nothing to choose from for ${name}`)
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(unit)),
  }
}

/** Nearly normal: the sum of twelve units has variance 1. */
function normal(unit: () => number): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += unit()
  return sum
}

function sfc32(a: number, b: number, c: number, d: number): () => number {
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
