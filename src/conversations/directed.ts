import type { Post } from '../evidence/post.ts'
import { chosenMentions } from './choices.ts'
import type { ContactKind, TimedPost } from './contact.ts'
import type { Officials } from './officials.ts'
import type { FindPost } from './threads.ts'

/** What is needed to tell whom a post speaks to. */
export interface Speaking {
  find: FindPost
  officials: Officials
  carriesHandles: boolean
}

/**
 * How a post by somebody else is directed at the brand; null when it is not. The first that fits, in the order of
 * their weight: a review or topic in the brand's own place, a mention by choice, a reply to an official answer, and
 * last what is directed only by replying in a thread that the brand itself began.
 *
 * @param isFirstWord whether its author has said nothing in that conversation before.
 */
export function directedKind(
  post: TimedPost,
  { find, officials, carriesHandles }: Speaking,
  isFirstWord: boolean,
): ContactKind | null {
  if (post.kind === 'repost') return null
  if (post.place?.desk && post.kind !== 'review') {
    const parent = find(post.replyTo)
    const toStaff = parent?.author ? officials.wrote(parent.author) : false
    if (parent && toStaff && (!isFirstWord || continuesOwnThread(parent, find, officials))) return 'reply'
    if (isFirstWord) return 'own-place'
  }
  if (post.place?.official) {
    if (post.kind === 'review') return 'review'
    if (opensTopic(post) || startedTopic(post, find)) return 'own-place'
  }
  if (chosenMentions(post, find, carriesHandles).some(officials.named)) return 'mention'
  if (post.replyTo === null) return null
  const parent = find(post.replyTo)
  if (parent?.author ? officials.wrote(parent.author) : officials.hasId(post.replyToAuthor ?? ''))
    return parent && continuesOwnThread(parent, find, officials) ? 'comment' : 'reply'
  return null
}

function opensTopic(post: Post): boolean {
  return post.replyTo === null && (post.root === null || post.root === post.id)
}

function startedTopic(post: TimedPost, find: FindPost): boolean {
  return find(post.root)?.author?.id === post.author.id
}

/** Whether an official post starts a thread or has nothing but official posts above it. */
function continuesOwnThread(post: Post, find: FindPost, officials: Officials): boolean {
  const seen = new Set<string>()
  for (let at: Post | undefined = post; at && !seen.has(at.id); at = find(at.replyTo)) {
    if (!at.author || !officials.wrote(at.author)) return false
    if (at.replyTo === null) return at.root === null || at.root === at.id
    if (!find(at.replyTo)) return officials.hasId(at.replyToAuthor ?? '')
    seen.add(at.id)
  }
  return true
}
