import type { AccountRef } from '../../brand/brand.ts'
import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { ARCHIVE } from '../contract.ts'

/** How sure it is that an author is the brand's which only has its name. */
const NAMESAKE = 0.8

/** The handles in an archive that were named as the brand's, without their `@`. */
export function namedHandles(accounts: readonly AccountRef[]): string[] {
  return accounts.filter(({ platform }) => platform === ARCHIVE).map(({ handle }) => handle.replace(/^@/, ''))
}

/** An account for every official author of the posts. An archive tells nothing of a profile but its followers, if that. */
export function accountsOf(posts: readonly Post[], refs: readonly AccountRef[]): Account[] {
  const accounts = new Map<string, Account>()
  for (const { author, createdAt } of posts) {
    if (!author?.official) continue
    const account = accounts.get(author.id) ?? accountOf(author.id, author.handle, refs)
    accounts.set(author.id, account)
    if (createdAt === null || (account.lastActive !== null && createdAt < account.lastActive)) continue
    account.lastActive = createdAt
    account.followers = author.followers
    account.name = author.name
  }
  return [...accounts.values()]
}

/** Handles that were named but of which no account wrote. */
export function missingHandles(accounts: readonly Account[], refs: readonly AccountRef[]): string[] {
  const found = new Set(accounts.map(({ handle }) => handle.toLowerCase()))
  return namedHandles(refs).filter((handle) => !found.has(handle.toLowerCase()))
}

function accountOf(id: string, handle: string, refs: readonly AccountRef[]): Account {
  const ref = refs.find((one) => namedHandles([one]).some((named) => named.toLowerCase() === handle.toLowerCase()))
  return {
    platform: ARCHIVE,
    id,
    handle,
    name: null,
    url: null,
    followers: null,
    following: null,
    posts: null,
    created: null,
    verified: null,
    bot: false,
    bio: null,
    links: [],
    rating: null,
    lastActive: null,
    official: true,
    confidence: ref?.confidence ?? NAMESAKE,
    evidence: ref?.evidence ?? ['The archive marks it as the brand, or it has the brand’s name there.'],
  }
}
