import type { AuditedBrand } from '../evidence/evidence.ts'
import { isUnspaced, SPACED_WORD, standsAlone } from '../text/word-edges.ts'

type Names = Pick<AuditedBrand, 'name' | 'aliases' | 'exclude' | 'context'>

const WORD = '[\\p{L}\\p{N}\\p{M}_]'

/**
 * Tells whether a text names the brand: its name or an alias as whole words, in any case unless the alias says
 * otherwise. A term of `exclude` cancels it; where there are `context` words, one of them must occur too.
 */
export function brandMatcher(brand: Names): (text: string) => boolean {
  const names = [{ text: brand.name, caseSensitive: false }, ...brand.aliases].map(({ text, caseSensitive }) =>
    finder(text, caseSensitive),
  )
  const exclude = brand.exclude.map((term) => finder(term, false))
  const context = brand.context.map((term) => finder(term, false))
  return (text) => {
    const normal = plainForms(text)
    const has = (stands: (text: string) => boolean) => stands(normal)
    return names.some(has) && !exclude.some(has) && (context.length === 0 || context.some(has))
  }
}

/** Composed, and with the letters that East Asian keyboards write wide (`ＫＬＭ`) or narrow (`ｶﾒﾗ`) in their usual form. */
function plainForms(text: string): string {
  return text.normalize('NFC').replace(/[\uff01-\uffee]+/g, (letters) => letters.normalize('NFKC'))
}

/** So many places of a text are looked at where its script has no spaces: who repeats a name a hundred times is no person. */
const MOST_PLACES = 100

/**
 * Finds a phrase as words of its own in any script: beside letters of scripts without spaces (`KLMの`, `请问KLM`) a word of
 * another script may begin and end, and a phrase in such a script is found where `standsAlone` says so.
 */
function finder(phrase: string, caseSensitive: boolean): (text: string) => boolean {
  const trimmed = plainForms(phrase).trim()
  const [first = '', ...rest] = [...trimmed]
  const opens = isUnspaced(first)
  const closes = isUnspaced(rest.at(-1) ?? first)
  const edge = new RegExp(SPACED_WORD, 'v')
  const before = edge.test(first) ? `(?<!${SPACED_WORD})` : ''
  const after = edge.test(rest.at(-1) ?? first) ? `(?!${SPACED_WORD})` : ''
  const pattern = new RegExp(`${before}${bodyOf(trimmed)}${after}`, caseSensitive ? 'gv' : 'giv')
  return (text) => {
    pattern.lastIndex = 0
    if (!opens && !closes) return pattern.test(text)
    for (let places = 0; places < MOST_PLACES; places++) {
      const found = pattern.exec(text)
      if (found === null) return false
      if (standsAlone(text, found.index, pattern.lastIndex)) return true
    }
    return false
  }
}

function bodyOf(phrase: string): string {
  return phrase
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+')
}

/**
 * A pattern that finds a phrase between other words with spaces, as searches know them: Unicode-aware, any white space
 * between its words, straight and curly apostrophes alike. An edge that is no letter or digit (an emoji, a `#`) needs no
 * word boundary. What people write is looked through by `brandMatcher`, which knows scripts without spaces too.
 */
export function wholeWords(phrase: string, caseSensitive: boolean): RegExp {
  const trimmed = phrase.normalize('NFC').trim()
  const body = bodyOf(trimmed)
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
    const stands = finder(text, false)
    return [(handle: string) => stands(handle.replaceAll('_', ' '))]
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
