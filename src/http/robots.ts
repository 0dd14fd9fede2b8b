/** One line of a group that says what may be fetched. */
interface Rule {
  allows: boolean
  /** The path pattern, percent-encoded in one way. */
  pattern: string
}

/** The rules of a robots.txt that hold for one product, of which the longest that fits decides. */
export type RobotsRules = readonly Rule[]

/** A crawler must read that much and may leave the rest (RFC 9309, 2.5). */
export const READ_AT_MOST = 500 * 1024

/**
 * The rules of a robots.txt for a product token: those of all groups that name it, else those of the groups for `*`, else
 * none.
 *
 * @see RFC 9309, 2.1 and 2.2
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const own: Rule[] = []
  const others: Rule[] = []
  let named = false
  let agents: string[] = []
  let inRules = false
  for (const [field, value] of fieldsOf(text)) {
    if (field === 'user-agent') {
      if (inRules) agents = []
      inRules = false
      agents.push(value === '*' ? '*' : productOf(value))
      if (agents.at(-1) === product.toLowerCase()) named = true
      continue
    }
    if (field !== 'allow' && field !== 'disallow') continue
    inRules = true
    if (value === '') continue
    const rule = { allows: field === 'allow', pattern: encoded(value) }
    if (agents.includes(product.toLowerCase())) own.push(rule)
    if (agents.includes('*')) others.push(rule)
  }
  return named ? own : others
}

/** Whether the rules let a page be fetched; of two rules equally long the one that allows wins (RFC 9309, 2.2.2). */
export function robotsAllow(rules: RobotsRules, url: string): boolean {
  const { pathname, search } = new URL(url)
  if (pathname === '/robots.txt') return true
  const path = encoded(pathname + search)
  const longest = rules
    .filter(({ pattern }) => fits(pattern, path))
    .reduce<Rule | null>((best, rule) => (best && precedes(best, rule) ? best : rule), null)
  return longest?.allows ?? true
}

function precedes(best: Rule, other: Rule): boolean {
  const longer = best.pattern.length - other.pattern.length
  return longer > 0 || (longer === 0 && best.allows)
}

/**
 * Whether a pattern fits a path from its start: `*` stands for anything, `$` at the end for the end. Without regular
 * expressions, since the pattern is a stranger's.
 */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [start = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(start)) return false
  const last = anchored ? parts.pop() : undefined
  if (anchored && last === undefined) return path === start
  let at = start.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at)
}

function* fieldsOf(text: string): Generator<[field: string, value: string]> {
  for (const line of text.slice(0, READ_AT_MOST).split(/\r\n|\r|\n/)) {
    const [content = ''] = line.split('#')
    const colon = content.indexOf(':')
    if (colon > 0) yield [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()]
  }
}

/** The product token of a user-agent line, which may be written with a version. */
function productOf(value: string): string {
  return /^[A-Za-z_-]*/.exec(value)?.[0].toLowerCase() ?? ''
}

/** Octets outside ASCII percent-encoded, encodings in upper case, and none of what needs none (RFC 9309, 2.2.2). */
function encoded(path: string): string {
  const escaped = path.replace(/[^\x21-\x7e]/gu, (character) =>
    encodeURIComponent(character.replace(/\p{Cs}/u, '\uFFFD')),
  )
  return escaped.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : octet.toUpperCase()
  })
}
