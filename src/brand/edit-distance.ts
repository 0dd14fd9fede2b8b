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
