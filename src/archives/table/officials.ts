import { squeeze } from '../../brand/match.ts'
import type { AuthorCount } from './authors.ts'

/** How many authors a message lists. */
const LISTED = 10

/**
 * The author named like a brand: its handle is the brand's name in any case, else the same letters and digits; of
 * several the one with the most posts. Null when there is none.
 */
export function namedLike(brand: string, authors: readonly AuthorCount[]): string | null {
  const lower = brand.toLowerCase()
  const squeezed = squeeze(brand)
  const exact = authors.filter(({ handle }) => handle.toLowerCase() === lower)
  const alike =
    exact.length > 0 || squeezed === '' ? exact : authors.filter(({ handle }) => squeeze(handle) === squeezed)
  return [...alike].sort(byPosts)[0]?.handle ?? null
}

/**
 * The authors that a user may have meant, for a message: those that are not customers, where the file tells, with names
 * that hold one another's first, then those with the most posts.
 */
export function suggestions(wanted: readonly string[], authors: readonly AuthorCount[]): string {
  const support = authors.filter(({ outbound }) => outbound > 0)
  const wantedNames = wanted.map(squeeze).filter((name) => name.length > 1)
  const close = ({ handle }: AuthorCount) => {
    const squeezed = squeeze(handle)
    return wantedNames.some((name) => squeezed.includes(name) || (squeezed.length > 2 && name.includes(squeezed)))
  }
  const known = support.length > 0 ? support : [...authors]
  const listed = [...known].sort((a, b) => Number(close(b)) - Number(close(a)) || byPosts(a, b)).slice(0, LISTED)
  const more = known.length - listed.length
  const names = listed.map(({ handle, posts }) => `${handle} (${posts} ${posts === 1 ? 'post' : 'posts'})`).join(', ')
  return more > 0 ? `${names} and ${more} more` : names
}

function byPosts(a: AuthorCount, b: AuthorCount): number {
  return b.posts - a.posts || (a.handle < b.handle ? -1 : 1)
}
