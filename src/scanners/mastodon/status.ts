import type { Account } from '../../evidence/account.ts'
import type { Mention, Post } from '../../evidence/post.ts'
import type { Seconds } from '../../evidence/time.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'

/** The platform's id, as it stands in every record. */
export const PLATFORM = 'mastodon'

/** A post as one server shows it: what holds everywhere (`post`), and what only that server can resolve. */
export interface Status {
  /** The id on the server that was asked; it means nothing elsewhere. */
  localId: string
  /** The post without its place in the thread. Its id is the ActivityPub id, the same on every server. */
  post: Post
  /** The server's id of the post replied to. */
  parent: string | null
  /** The server's id of the account replied to, and who that is where the status itself tells. */
  parentAuthor: { localId: string; id: string | null } | null
  /** The post is a reply, but the server has forgotten to what: the post it answered is deleted. */
  orphan: boolean
  /** Whether everybody may read it. Nothing else is ever kept. */
  open: boolean
  tags: readonly string[]
  /** Posts that came along inside it: the one it quotes, or (Misskey) the one it answers. */
  carried: readonly Status[]
}

/** A page of a feed, newest first, and what to ask for the next one with; null at the end. */
export interface Page {
  statuses: readonly Status[]
  next: string | null
}

/** What is below a post. `retry`: the server is still looking for more, and asks for so many seconds. */
export interface Below {
  statuses: readonly Status[]
  retry: Seconds | null
}

/** A profile as its own server shows it. */
export interface Profile {
  localId: string
  account: Account
  suspended: boolean
  /** The handle or address that it moved to. */
  moved: string | null
}

/**
 * Which of the accounts that a post names stand in the block of handles that opens its text, and nowhere else in it:
 * the form that writes replies puts them there.
 */
export function withOpening(named: readonly { id: string; handle: string }[], text: string): Mention[] {
  const tokens = mentionTokens(text).map(({ handle, opening }) => ({ handle: handle.toLowerCase(), opening }))
  return named.map(({ id, handle }) => {
    const user = id.split('@')[0] ?? id
    const places = tokens.filter((token) => token.handle === id || token.handle === user)
    return { id, handle, opening: places.length > 0 && places.every((token) => token.opening) }
  })
}
