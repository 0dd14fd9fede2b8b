import type { Mention, Post } from '../evidence/post.ts'
import { mentionTokens } from '../text/mention-tokens.ts'
import type { FindPost } from './threads.ts'

/**
 * Whom a post names by its own choice.
 *
 * Where a platform's reply form carries handles along, a mention in the block of handles that opens a reply is
 * inherited when it names the author of the post replied to or a handle that post carried. Where that post cannot be
 * read nothing shows that such a mention was a choice, so it is taken as inherited.
 */
export function chosenMentions(post: Post, find: FindPost, carriesHandles: boolean): Mention[] {
  const named = mentionsOf(post)
  if (!carriesHandles || post.replyTo === null) return named
  const parent = find(post.replyTo)
  if (!parent) return named.filter((mention) => !mention.opening)
  const carried = new Set(mentionsOf(parent).map((mention) => mention.id))
  if (parent.author) carried.add(parent.author.id)
  return named.filter((mention) => !mention.opening || !carried.has(mention.id))
}

/** Everybody whom a post names: the platform's own data where there is any, else the `@handle` tokens of the text. */
function mentionsOf(post: Post): Mention[] {
  if (post.mentionsGiven || post.mentions.length > 0) return post.mentions
  return mentionTokens(post.text).map(({ handle, opening }) => ({ id: handle, handle, opening }))
}
