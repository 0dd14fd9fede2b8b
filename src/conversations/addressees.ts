import type { Author, Post } from '../evidence/post.ts'
import { chosenMentions } from './choices.ts'
import type { TimedPost } from './contact.ts'
import type { Speaking } from './directed.ts'

/** Whom an official post answers. */
export interface Addressees {
  /** The nearest author up its chain who is not official, the author it quotes, and in flat topics the topic's starter. */
  answered: Author[]
  /** The posts of theirs that it answers. */
  posts: Post[]
  /** Account ids and handles (lower case) that it names by its own choice: answered if they have a contact open. */
  named: Set<string>
  /** The question that it answers can no longer be read; whose it was, where that is known. */
  gone: { author: string | null } | null
}

/** Reads off an official post whom it answers. */
export function addressees(post: TimedPost, speaking: Speaking): Addressees {
  const { find, officials, carriesHandles } = speaking
  const result: Addressees = { answered: [], posts: [], named: new Set(), gone: null }
  const answer = (target: Post | undefined) => {
    if (!target?.author || officials.wrote(target.author)) return
    result.answered.push(target.author)
    result.posts.push(target)
  }
  if (post.replyTo !== null) climb(post, speaking, answer, result)
  else if (post.root !== null && post.root !== post.id) answer(find(post.root))
  answer(find(post.quoted))
  for (const { id, handle } of chosenMentions(post, find, carriesHandles))
    result.named.add(id).add(handle.toLowerCase())
  return result
}

/** Up the parents to the first author who is not official; a link that leads nowhere means that the question is gone. */
function climb(
  post: TimedPost,
  { find, officials }: Speaking,
  answer: (target: Post) => void,
  result: Addressees,
): void {
  const seen = new Set<string>()
  for (let at: Post = post; at.replyTo !== null && !seen.has(at.id); ) {
    seen.add(at.id)
    const parent = find(at.replyTo)
    if (!parent?.author) {
      if (at.replyToAuthor === null || !officials.hasId(at.replyToAuthor)) result.gone = { author: at.replyToAuthor }
      return
    }
    if (!officials.wrote(parent.author)) {
      answer(parent)
      return
    }
    at = parent
  }
}
