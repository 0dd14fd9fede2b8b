import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { DAY } from '../../evidence/time.ts'
import { mask } from '../../text/mask.ts'
import { hasWords } from '../../text/words.ts'
import { perFacts, pooled } from '../per-facts.ts'

/** What others say, and the same by who says it. */
interface Mentions {
  distinct: readonly TimedPost[]
  people: readonly Person[]
}

/** All that one author says, in order of time; at least one post. */
export type Person = readonly [TimedPost, ...TimedPost[]]

/**
 * What others say, cross-posts once: a post of the same author with the same text after masking, within 24 hours of the
 * first copy, is left out. The same author is the same account of one platform; a text without a word in it repeats
 * nothing.
 */
export function distinctMentions(facts: readonly Facts[]): readonly TimedPost[] {
  return pooled(facts.map((one) => mentionsOf(one).distinct))
}

/** The same, by person. */
export function peopleWhoMention(facts: readonly Facts[]): readonly Person[] {
  return pooled(facts.map((one) => mentionsOf(one).people))
}

const mentionsOf = perFacts(({ mentions }): Mentions => {
  const posts = new Map<string, [TimedPost, ...TimedPost[]]>()
  for (const mention of mentions) {
    const theirs = posts.get(mention.author.id)
    if (theirs) theirs.push(mention)
    else posts.set(mention.author.id, [mention])
  }
  const people = [...posts.values()].map(withoutCrossPosts)
  return { people, distinct: people.flat().sort((a, b) => a.time - b.time) }
})

function withoutCrossPosts(posts: Person): Person {
  const [first, ...rest] = posts
  const copies = new Map<string, number>()
  const isCopy = (post: TimedPost, i: number): boolean => {
    const near = [posts[i - 1], posts[i + 1]].some((other) => other && Math.abs(other.time - post.time) <= DAY)
    if (!near || !hasWords(post.text)) return false
    const text = mask(post.text)
    const copied = copies.get(text)
    if (copied !== undefined && post.time - copied <= DAY) return true
    copies.set(text, post.time)
    return false
  }
  isCopy(first, 0)
  return [first, ...rest.filter((post, i) => !isCopy(post, i + 1))]
}
