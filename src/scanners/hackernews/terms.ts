import { brandMatcher, wholeWords } from '../../brand/match.ts'
import type { AuditedBrand } from '../../evidence/evidence.ts'
import type { Post } from '../../evidence/post.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'

/** A phrase to search for, and how the part of the stream that it makes is called. */
export interface Term {
  part: string
  phrase: string
}

/**
 * The phrases that find every post which names the brand or addresses one of its users: names, aliases and user names,
 * each once, and none that contains another, since whatever has the longer one has the shorter one too. The search
 * knows letters and digits alone: a name without any cannot be looked for, and is in `unsearchable`.
 */
export function searchTerms(
  brand: Pick<AuditedBrand, 'name' | 'aliases'>,
  users: readonly string[],
): { terms: Term[]; unsearchable: string[] } {
  const names = [brand.name, ...brand.aliases.map(({ text }) => text)]
  const unsearchable = names.filter((name) => !/[\p{L}\p{N}]/u.test(name))
  const wanted = [
    ...names.filter((name) => !unsearchable.includes(name)).map((name) => ({ part: name, phrase: clean(name) })),
    ...users.map((user) => ({ part: `@${user}`, phrase: user })),
  ]
  const terms = wanted.filter(
    ({ phrase }, index) =>
      !wanted.some((other, place) =>
        same(other.phrase, phrase) ? place < index : place !== index && wholeWords(other.phrase, false).test(phrase),
      ),
  )
  return { terms, unsearchable }
}

/** Tells whether a post names the brand, or addresses one of its users by `@user`. */
export function addresses(brand: AuditedBrand, users: readonly string[]): (post: Post) => boolean {
  const namesBrand = brandMatcher(brand)
  const known = new Set(users.map((user) => user.toLowerCase()))
  return ({ text }) => namesBrand(text) || mentionTokens(text).some(({ handle }) => known.has(handle.toLowerCase()))
}

/** A phrase as the search takes it, without the quotation marks that would end it. */
function clean(name: string): string {
  return name.replaceAll('"', ' ').replace(/\s+/gu, ' ').trim()
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
