const EVERY_WAY = process.env.EARSHOT_FAULTS === 'all'

/**
 * Which of a scan's requests one of several faults befalls. Every request is struck by one of them, the faults taking
 * turns; by all of them where EARSHOT_FAULTS is `all`, which takes as many times longer.
 *
 * @param turn the fault's place among `faults`.
 */
export function struck(requests: number, turn: number, faults: number): number[] {
  const all = Array.from({ length: requests }, (_, index) => index)
  return EVERY_WAY ? all : all.filter((index) => index % faults === turn % faults)
}
