import type { Entry } from './entries.ts'

/** What the feeds tell of topics. */
export interface Topics {
  /** The number of the post that began an entry's topic; null where the feeds do not tell it. */
  beginningOf(entry: Entry): number | null
  /** Whether a post may belong to the topic that an entry began without being known to. */
  mayMiss(beginning: Entry): boolean
}

/**
 * Finds out which posts belong together. Links tell it up to phpBB 3.2; later ones do not, and there the subject does,
 * which a reply takes over unless its author changes it.
 *
 * @param entries the newest posts.
 * @param begun the posts that began the newest topics.
 */
export function topicsOf(entries: readonly Entry[], begun: readonly Entry[]): Topics {
  const first = new Set(begun.map(({ post }) => post))
  const strays = entries.filter(({ post, topic, isReply }) => topic === null && !isReply && !first.has(post))

  function candidates(entry: Entry): Entry[] {
    return begun.filter(
      (other) =>
        other.post < entry.post &&
        (entry.topic !== null && other.topic !== null ? other.topic === entry.topic : other.subject === entry.subject),
    )
  }

  function beginningOf(entry: Entry): number | null {
    if (first.has(entry.post)) return entry.post
    const [only, ...others] = candidates(entry)
    return only === undefined || others.length > 0 ? null : only.post
  }

  /** A subject that was changed, in the beginning or in a reply, or that two topics have, does not tell them apart. */
  function mayMiss(beginning: Entry): boolean {
    if (beginning.topic !== null) return false
    return (
      beginning.item.updatedAt !== null ||
      strays.some(({ post }) => post > beginning.post) ||
      begun.some(({ post, subject }) => post !== beginning.post && subject === beginning.subject)
    )
  }

  return { beginningOf, mayMiss }
}
