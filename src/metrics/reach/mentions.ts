import type { TimedPost } from '../../conversations/contact.ts'
import type { Facts } from '../../conversations/facts.ts'
import { count, newest, share } from '../finding.ts'
import type { Metric } from '../metric.ts'
import { distinctMentions, type Person, peopleWhoMention } from './distinct-mentions.ts'

/** How much the brand is spoken of: posts by others to it or naming it, cross-posts once. */
export const mentions: Metric = {
  id: 'mentions',
  title: 'Posts by others that address or name the brand',
  unit: 'count',
  needs: ['mentions'],
  measure: (facts) => count(newest(distinctMentions(facts))),
}

/** How many different people speak of it. */
export const authors: Metric = {
  id: 'authors',
  title: 'People who address or name the brand',
  unit: 'count',
  needs: ['mentions'],
  measure: (facts) => count(newest(peopleWhoMention(facts).map(lastSaid))),
}

/** The followers of those people, each counted once, where the platform tells them. */
export const mentionAudience: Metric = {
  id: 'mention-audience',
  title: 'Followers of the people who speak of the brand',
  unit: 'count',
  needs: ['mentions'],
  inapplicable: archiveWithoutFollowers,
  measure(facts) {
    const people = peopleWhoMention(facts)
    const known = people.flatMap((person) => {
      const followers = followersOf(person)
      return followers === null ? [] : [{ followers, post: lastSaid(person) }]
    })
    const found = {
      n: known.length,
      breakdown: { known: known.length, authors: people.length },
      ...newest(known.map(({ post }) => post)),
    }
    const reason = `Followers are known of ${known.length} of ${people.length} people.`
    if (people.length > 0 && known.length === 0) return { ...found, value: null, status: 'not_supported', reason }
    const value = known.reduce((sum, { followers }) => sum + followers, 0)
    return known.length === people.length ? { ...found, value } : { ...found, value, status: 'partial', reason }
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
    const repeated = peopleWhoMention(facts)
      .filter(({ length }) => length >= 2)
      .flat()
    return share(repeated, distinctMentions(facts), 'mentions', newest(repeated))
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
    const people = peopleWhoMention(facts)
    return share(people, distinctMentions(facts), 'mentions', newest(people.map(lastSaid)))
  },
}

function lastSaid(person: Person): TimedPost {
  return person.at(-1) ?? person[0]
}

/** The count that was told last, where any post told one. */
function followersOf(person: Person): number | null {
  return person.findLast(({ author }) => author.followers !== null)?.author.followers ?? null
}

function archiveWithoutFollowers({ platform, mentions }: Facts): string | null {
  const told = mentions.some(({ author }) => author.followers !== null)
  return platform.source === 'archive' && !told ? `${platform.name} has no column of the authors' followers.` : null
}
