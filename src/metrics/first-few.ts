/** As many reasons as a reader takes in at once. */
const MOST = 3

/**
 * The first few of many reasons, each once, and how many more there are.
 *
 * @param more how the rest is told of: "7 more platforms could not be read."
 */
export function firstFew(reasons: readonly string[], more: (rest: number) => string): string[] {
  const each = [...new Set(reasons)]
  const rest = each.length - MOST
  return rest > 1 ? [...each.slice(0, MOST), more(rest)] : each
}
