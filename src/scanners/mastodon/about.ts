import { brandMatcher, squeeze } from '../../brand/match.ts'
import type { Account } from '../../evidence/account.ts'
import type { AuditedBrand } from '../../evidence/evidence.ts'
import { addressOf } from './address.ts'
import type { Status } from './status.ts'

type Names = Pick<AuditedBrand, 'name' | 'aliases' | 'exclude' | 'context'>

/** What a post by somebody else has to do with the brand: it speaks to it, names it, carries its tag, or nothing. */
export type Concern = 'directed' | 'named' | 'tagged' | null

/** Judges posts again that a server gave as hits: a search is fuzzy, and tags are shared. */
export function concernOf(brand: Names, accounts: readonly Account[]): (status: Status) => Concern {
  const officials = new Set(accounts.map(({ id }) => id))
  const names = brandMatcher(brand)
  const tags = new Set(brandTags(brand))
  return ({ post, parentAuthor, tags: carried }) => {
    if (post.mentions.some(({ id }) => officials.has(id)) || officials.has(parentAuthor?.id ?? '')) return 'directed'
    if (names(post.text)) return 'named'
    return carried.some((tag) => tags.has(squeeze(tag))) ? 'tagged' : null
  }
}

/**
 * The brand's name and aliases as hashtags: letters and digits alone, accents dropped as servers do. A tag of digits
 * alone is none, and a brand of emoji has none at all.
 */
export function brandTags({ name, aliases }: Pick<Names, 'name' | 'aliases'>): string[] {
  const tags = [name, ...aliases.map(({ text }) => text)].map(squeeze)
  return [...new Set(tags.filter((tag) => /\p{L}/u.test(tag)))]
}

/**
 * What to search for: the user name of each official account, as it stands behind the `@` (older servers take no query
 * with an `@` in it), the brand's name and its aliases. What is more than one plain word is a phrase, which also keeps
 * search operators in it from acting. A query that contains another one word by word finds nothing new.
 */
export function searchQueries(
  { name, aliases }: Pick<Names, 'name' | 'aliases'>,
  accounts: readonly Account[],
): string[] {
  const users = accounts.map(({ handle }) => addressOf(handle)?.user ?? '')
  const phrases = [...users, name, ...aliases.map(({ text }) => text)].map((text) =>
    text
      .replace(/["\s]+/gu, ' ')
      .trim()
      .toLowerCase(),
  )
  const wanted = [...new Set(phrases)].filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
  return wanted
    .filter((phrase) => !wanted.some((other) => other !== phrase && ` ${phrase} `.includes(` ${other} `)))
    .map((phrase) => (/^[\p{L}\p{N}\p{M}_]+$/u.test(phrase) ? phrase : `"${phrase}"`))
}
