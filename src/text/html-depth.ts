/** No post nests its elements deeper; what does was made to break its readers. */
const DEEPEST = 300

/** The shortest tag, `<b>`. */
const SHORTEST = 3

/** Elements without an end tag, or whose end tag may be left out, so that they are no measure of depth. */
const UNCLOSED = new Set(
  'area base br col dd dt embed hr img input li link meta option p source td th tr wbr'.split(' '),
)

/**
 * Whether HTML nests its elements so deep that walking them would exhaust the stack. Counts tags, without building a tree:
 * that alone takes seconds then.
 */
export function isTooDeep(html: string): boolean {
  if (html.length < DEEPEST * SHORTEST) return false
  let depth = 0
  for (const [tag, close = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>?/gi)) {
    if (UNCLOSED.has(name.toLowerCase()) || tag.endsWith('/>')) continue
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return false
}
