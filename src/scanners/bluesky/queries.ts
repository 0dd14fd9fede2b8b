import type { Account } from '../../evidence/account.ts'
import type { AuditedBrand } from '../../evidence/evidence.ts'
import { isValidHandle } from './handle.ts'

/**
 * What to search for: the handle of each official account, the brand's name and its aliases.
 *
 * A handle alone, without the parameter `mentions`, since every app writes the handle of the account into the text that
 * it links: this finds the mentions, and the posts that only spell the handle. A name that is more than one plain word
 * is asked for as a phrase, which also keeps search operators in it from acting.
 *
 * Bluesky's index folds case, so each name is asked for in one spelling; a case-sensitive server of another kind would
 * find fewer. A query that another one contains word by word ("KLM Airlines" beside "KLM") finds nothing new and is
 * left out: every query costs a request for each 100 posts.
 */
export function searchQueries(brand: Pick<AuditedBrand, 'name' | 'aliases'>, accounts: readonly Account[]): string[] {
  const handles = accounts.map((account) => account.handle.toLowerCase()).filter(isValidHandle)
  const names = [brand.name, ...brand.aliases.map((alias) => alias.text)].map((name) => name.split(/[\s"]+/u))
  const all = [...handles.map((handle) => [handle]), ...names]
    .map((words) => words.filter((word) => word !== ''))
    .filter((words) => words.length > 0)
  const kept: string[][] = []
  for (const words of all.sort((a, b) => a.length - b.length))
    if (!kept.some((one) => holds(words, one))) kept.push(words)
  return kept.map(asQuery)
}

/** Whether a phrase contains another one, word by word. */
function holds(phrase: readonly string[], part: readonly string[]): boolean {
  const [long, short] = [phrase, part].map((words) => ` ${words.join(' ').toLowerCase()} `)
  return long?.includes(short ?? '') ?? false
}

function asQuery(words: readonly string[]): string {
  const phrase = words.join(' ')
  return /^[\p{L}\p{N}\p{M}]+$/u.test(phrase) || isValidHandle(phrase) ? phrase : `"${phrase}"`
}
