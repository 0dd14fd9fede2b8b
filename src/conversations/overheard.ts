import { openingBlock } from '../text/mention-tokens.ts'
import type { TimedPost } from './contact.ts'
import type { Thread } from './threads.ts'
import type { Walked } from './walk.ts'
import type { WalkedPlatform } from './walk-platform.ts'

/** The posts of a conversation that name the brand, or quote it, without being directed at it. */
export function overheardIn(
  { thread, walked }: { thread: Thread; walked: Walked },
  { find, officials, carriesHandles, isAutomatic }: WalkedPlatform,
  namesBrand: (text: string) => boolean,
): TimedPost[] {
  const directed = new Set(walked.directed)
  return thread.posts.filter(
    (post) =>
      post.kind !== 'repost' &&
      !directed.has(post) &&
      !isAutomatic(post) &&
      !officials.wrote(post.author) &&
      (namesBrand(ownWords(post)) || quotesBrand(post)),
  )

  function quotesBrand(post: TimedPost): boolean {
    const quoted = find(post.quoted)?.author
    return quoted ? officials.wrote(quoted) : false
  }

  /** What its author wrote: the handles that a reply form put in front name nobody by the author's choice. */
  function ownWords({ text, replyTo }: TimedPost): string {
    return carriesHandles && replyTo !== null ? text.slice(openingBlock(text)) : text
  }
}
