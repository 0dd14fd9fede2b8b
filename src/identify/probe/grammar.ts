/** One class of characters and how often it may stand: `[a-z0-9_]{1,30}`, `[A-Za-z]`, `[.]?`. */
const CLASS = /\[(?:a-z|A-Z|0-9|\\p\{[LMN]\}|[\w.~]|-(?=\]))+\](?:\{\d{1,2}(?:,\d{1,2})?\}|\?)?/
const PATTERN = new RegExp(`^(?:${CLASS.source}){1,4}$`)

/**
 * Whether a text is a grammar of handles: up to four classes of letters, digits, marks, `_`, `.`, `~` and `-`, each with a
 * bound on how often. Nothing else of regular expressions, so that no data can make one that takes long or lets through
 * what has a meaning in an address.
 */
export function isGrammar(pattern: string): boolean {
  if (!PATTERN.test(pattern)) return false
  try {
    compiled(pattern)
    return true
  } catch {
    return false // Its bounds are the wrong way round.
  }
}

/** Whether a handle is one by a grammar, from end to end. */
export function fitsGrammar(pattern: string, handle: string): boolean {
  return compiled(pattern).test(handle)
}

function compiled(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}
