/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of another
 * (optimal string alignment: Damerau's operations, none of them on the same letters twice).
 *
 * @param most where the distance is larger than this, the answer is `most + 1`, found sooner.
 * @see Damerau, Commun. ACM 7 (1964) 171-176; Wagner and Lowrance, J. ACM 22 (1975) 177-183.
 */
export function editDistance(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let above: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of from.entries()) {
    const next = [index + 1]
    for (const [place, other] of to.entries()) {
      const replaced = at(row, place) + (letter === other ? 0 : 1)
      const swapped =
        letter === to[place - 1] && other === from[index - 1] ? at(above, place - 1) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(replaced, swapped, at(row, place + 1) + 1, at(next, place) + 1))
    }
    if (Math.min(...next) > most + 1) return most + 1
    above = row
    row = next
  }
  return Math.min(at(row, to.length), most + 1)
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}

/** At least so many letters must a word have that is suggested since it stands within another. */
const TELLING = 3

/**
 * The word that was probably meant by one that is not known: the same letters and digits, else the fewest letters apart
 * (at most one in three, and one in a short word), else one that holds the other; null where none is like it.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = bare(word)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const [closest] = known
    .map((other) => ({ other, distance: editDistance(wanted, bare(other), most) }))
    .filter(({ other, distance }) => distance <= most && distance < bare(other).length)
    .sort((a, b) => a.distance - b.distance)
  if (closest) return closest.other
  const holds = (one: string, other: string) => other.length >= TELLING && one.includes(other)
  return known.find((other) => holds(bare(other), wanted) || holds(wanted, bare(other))) ?? null
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** "; did you mean bluesky?", to follow what is said of an unknown word; empty where no known one is like it. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : `; did you mean ${near}?`
}
