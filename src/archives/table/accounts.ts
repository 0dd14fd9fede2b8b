import type { AccountRef } from '../../brand/brand.ts'
import { type Account, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { ARCHIVE } from '../contract.ts'

/** How sure it is that an author is the brand's which only has its name. */
const NAMESAKE = 0.8

/** The handles in an archive that were named as the brand's, without their `@`. */
export function namedHandles(accounts: readonly AccountRef[]): string[] {
  return accounts.filter(({ platform }) => platform === ARCHIVE).map(({ handle }) => handle.replace(/^@/, ''))
}

/**
 * An account for every handle that is the brand's, whether it wrote any of the posts or is only spoken to. An archive
 * tells nothing of a profile but its name and followers, if that.
 */
export function accountsOf(handles: readonly string[], posts: readonly Post[], refs: readonly AccountRef[]): Account[] {
  const accounts = new Map(handles.map((handle) => [handle.toLowerCase(), accountOf(handle, refs)]))
  for (const { author, createdAt } of posts) {
    const account = author?.official ? accounts.get(author.handle.toLowerCase()) : undefined
    if (!account || !author || createdAt === null) continue
    if (account.lastActive !== null && createdAt < account.lastActive) continue
    account.id = author.id
    account.lastActive = createdAt
    account.followers = author.followers
    account.name = author.name
  }
  return [...accounts.values()]
}

function accountOf(handle: string, refs: readonly AccountRef[]): Account {
  const ref = refs.find((one) => namedHandles([one]).some((named) => named.toLowerCase() === handle.toLowerCase()))
  return accountRecord({
    platform: ARCHIVE,
    id: handle,
    handle,
    official: true,
    confidence: ref?.confidence ?? NAMESAKE,
    evidence: ref?.evidence ?? ["The archive marks it as the brand's, or it has the brand's name there."],
  })
}
