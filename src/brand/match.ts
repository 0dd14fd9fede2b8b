import type { AuditedBrand } from '../evidence/evidence.ts'

type Names = Pick<AuditedBrand, 'name' | 'aliases' | 'exclude' | 'context'>

const WORD = '[\\p{L}\\p{N}\\p{M}_]'

/**
 * Tells whether a text names the brand: its name or an alias as whole words, in any case unless the alias says
 * otherwise. A term of `exclude` cancels it; where there are `context` words, one of them must occur too.
 */
export function brandMatcher(brand: Names): (text: string) => boolean {
  const names = [{ text: brand.name, caseSensitive: false }, ...brand.aliases].map(({ text, caseSensitive }) =>
    wholeWords(text, caseSensitive),
  )
  const exclude = brand.exclude.map((term) => wholeWords(term, false))
  const context = brand.context.map((term) => wholeWords(term, false))
  return (text) => {
    const normal = text.normalize('NFC')
    const has = (pattern: RegExp) => pattern.test(normal)
    return names.some(has) && !exclude.some(has) && (context.length === 0 || context.some(has))
  }
}

/**
 * A pattern that finds a phrase as whole words: Unicode-aware, any white space between its words, straight and curly
 * apostrophes alike. An edge that is no letter or digit (an emoji, a `#`) needs no word boundary.
 */
export function wholeWords(phrase: string, caseSensitive: boolean): RegExp {
  const trimmed = phrase.normalize('NFC').trim()
  const body = trimmed
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+')
  const before = new RegExp(`^${WORD}`, 'u').test(trimmed) ? `(?<!${WORD})` : ''
  const after = new RegExp(`${WORD}$`, 'u').test(trimmed) ? `(?!${WORD})` : ''
  return new RegExp(`${before}${body}${after}`, caseSensitive ? 'u' : 'iu')
}

/** A squeezed name shorter than this stands in handles by chance, so it must be a word there. */
const TELLING_LENGTH = 4

/** Tells whether a handle, or what somebody is called, holds a name of the brand: "klm-care" holds "KLM". */
export function nameHolder({ name, aliases }: Pick<Names, 'name' | 'aliases'>): (handle: string) => boolean {
  const tests = [name, ...aliases.map((alias) => alias.text)].flatMap((text) => {
    const squeezed = squeeze(text)
    if (squeezed === '') return []
    if (squeezed.length >= TELLING_LENGTH) return [(handle: string) => squeeze(handle).includes(squeezed)]
    const word = wholeWords(text, false)
    return [(handle: string) => word.test(handle.replaceAll('_', ' '))]
  })
  return (handle) => tests.some((holds) => holds(handle))
}

/** Letters and digits alone, in lower case: "Aurora Air!" is "auroraair". For comparing names with handles. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
