import type { PlatformHeader } from '../evidence/evidence.ts'
import type { Author } from '../evidence/post.ts'

/** Who speaks for the brand on one platform. */
export interface Officials {
  /** One of the brand's official accounts, or an author whom the platform marks as the brand's staff. */
  wrote(author: Pick<Author, 'id' | 'official' | 'staff'>): boolean
  /** Whether an author's id is that of an official account. */
  hasId(id: string): boolean
  /** Whether a mention names an official account, by id or by handle in any case. */
  named(mention: { id: string; handle: string }): boolean
}

/** The officials of a platform: its accounts that are marked official, and whoever a post's data marks. */
export function officialsOf(platform: Pick<PlatformHeader, 'accounts'>): Officials {
  const accounts = platform.accounts.filter((account) => account.official)
  const ids = new Set(accounts.map((account) => account.id))
  const handles = new Set(accounts.map((account) => account.handle.toLowerCase()))
  return {
    wrote: (author) => author.official || author.staff || ids.has(author.id),
    hasId: (id) => ids.has(id),
    named: ({ id, handle }) => ids.has(id) || handles.has(handle.toLowerCase()),
  }
}
