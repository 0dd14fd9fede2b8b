/**
 * How many times more CPU `work` takes for 4n than for n: about 4 where it is linear, about 16 where it is quadratic.
 * CPU of this process and not time on the wall, and the least of several tries, so that a busy machine changes nothing.
 * Choose n so that quadratic work would take long enough to be seen: below 4 ms for 4n nothing is told from noise, and
 * the answer is 0.
 *
 * @param make prepares what `work` is given, outside of what is measured.
 */
export function growth<Input>(make: (n: number) => Input, work: (input: Input) => unknown, n: number): number {
  const [small, large] = [make(n), make(4 * n)]
  let [few, many] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < 4; attempt++) {
    few = Math.min(
      few,
      cpuOf(() => work(small)),
    )
    many = Math.min(
      many,
      cpuOf(() => work(large)),
    )
    if (many < 4) return 0
    if (many / few < LINEAR) break
  }
  return many / few
}

/** What linear work stays below, with room for what is done by halves: sorting, growing an array, collecting garbage. */
export const LINEAR = 9

function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return Math.max((user + system) / 1000, 0.25)
}
