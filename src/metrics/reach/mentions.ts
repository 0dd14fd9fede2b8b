import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { count, newestFirst, share, sources } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { distinctMentions } from './distinct-mentions.ts'

/** How much the brand is spoken of: posts by others to it or naming it, cross-posts once. */
export const mentions: Metric = {
  id: 'mentions',
  title: 'Posts by others that address or name the brand',
  unit: 'count',
  needs: ['mentions'],
  measure: (facts) => count(newestFirst(distinctMentions(facts))),
}

/** How many different people speak of it. */
export const authors: Metric = {
  id: 'authors',
  title: 'People who address or name the brand',
  unit: 'count',
  needs: ['mentions'],
  measure: (facts) => count(oneEach(byAuthor(distinctMentions(facts)))),
}

/** The followers of those people, each counted once, where the platform tells them. */
export const mentionAudience: Metric = {
  id: 'mention-audience',
  title: 'Followers of the people who speak of the brand',
  unit: 'count',
  needs: ['mentions'],
  inapplicable: archiveWithoutFollowers,
  measure(facts) {
    const people = [...byAuthor(distinctMentions(facts)).values()].map((posts) => ({
      posts,
      followers: followersOf(posts),
    }))
    const known = people.filter(({ followers }) => followers !== null)
    const behind = {
      n: known.length,
      breakdown: { known: known.length, authors: people.length },
      ...sources(newestFirst(known.flatMap(({ posts }) => posts.slice(-1)))),
    }
    const reason = `Followers are known of ${known.length} of ${people.length} people.`
    if (people.length > 0 && known.length === 0) return { ...behind, value: null, status: 'not_supported', reason }
    const value = known.reduce((sum, { followers }) => sum + (followers ?? 0), 0)
    return known.length === people.length ? { ...behind, value } : { ...behind, value, status: 'partial', reason }
  },
}

/**
 * The share of mentions by people who speak of the brand more than once.
 *
 * @see Social Mention's "passion".
 */
export const passion: Metric = {
  id: 'passion',
  title: 'Mentions by people who speak of the brand repeatedly',
  unit: 'share',
  needs: ['mentions'],
  measure(facts) {
    const all = distinctMentions(facts)
    const repeated = [...byAuthor(all).values()].filter((posts) => posts.length >= 2).flat()
    return share(repeated, all, 'mentions', newestFirst(repeated))
  },
}

/**
 * Different people per mention.
 *
 * @see Social Mention's "reach".
 */
export const authorReach: Metric = {
  id: 'author-reach',
  title: 'Different people per mention',
  unit: 'share',
  needs: ['mentions'],
  measure(facts) {
    const all = distinctMentions(facts)
    const people = oneEach(byAuthor(all))
    return share(people, all, 'mentions', people)
  },
}

function byAuthor(posts: readonly TimedPost[]): Map<string, TimedPost[]> {
  const authors = new Map<string, TimedPost[]>()
  for (const post of posts) {
    const key = JSON.stringify([post.platform, post.author.id])
    const theirs = authors.get(key)
    if (theirs) theirs.push(post)
    else authors.set(key, [post])
  }
  return authors
}

function oneEach(authors: ReadonlyMap<string, readonly TimedPost[]>): TimedPost[] {
  return newestFirst([...authors.values()].flatMap((posts) => posts.slice(-1)))
}

/** The count that was told last, where any post told one. */
function followersOf(posts: readonly TimedPost[]): number | null {
  return posts.findLast(({ author }) => author.followers !== null)?.author.followers ?? null
}

function archiveWithoutFollowers({ platform, mentions }: Facts): string | null {
  const told = mentions.some(({ author }) => author.followers !== null)
  return platform.source === 'archive' && !told ? `${platform.name} has no column of the authors' followers.` : null
}
