import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { DAY } from '../../evidence/time.ts'
import { mask } from '../../text/mask.ts'
import { hasWords } from '../../text/words.ts'

const distinctByFacts = new WeakMap<Facts, readonly TimedPost[]>()

/**
 * What others say, cross-posts once: a post of the same author with the same text after masking, within 24 hours of the
 * first copy, is left out. The same author is the same account of one platform; a text without a word in it repeats
 * nothing. In order of time on each platform.
 */
export function distinctMentions(facts: readonly Facts[]): TimedPost[] {
  return facts.flatMap((one) => {
    const known = distinctByFacts.get(one) ?? withoutCrossPosts(one.mentions)
    distinctByFacts.set(one, known)
    return known
  })
}

function withoutCrossPosts(mentions: readonly TimedPost[]): TimedPost[] {
  const firstCopy = new Map<string, number>()
  return mentions.filter((mention) => {
    if (!hasWords(mention.text)) return true
    const key = JSON.stringify([mention.author.id, mask(mention.text)])
    const first = firstCopy.get(key)
    if (first !== undefined && mention.time - first <= DAY) return false
    firstCopy.set(key, mention.time)
    return true
  })
}
