import type { Brand } from '../brand/brand.ts'
import { siteDomain } from '../brand/site-domain.ts'
import { isAddress } from '../evidence/address.ts'
import type { Author } from '../evidence/post.ts'

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** What the news are signed with: the domain of whoever published them. It is no account that could be spoken to. */
export const PUBLISHER_GRAMMAR = 'the domain of a publisher, like news.example.com'

/** The domain of a publisher as it is typed: lower case, without www. A whole address is none, since any link is one. */
export function publisherHandle(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
  return HOST.test(host) && host.length <= 253 ? host : null
}

/**
 * Who published an article, by the address of the article or of the publisher; by the name alone where there is none. Null
 * where neither is known.
 */
export function publisher(address: string | null, name: string | null): Author | null {
  const host = address !== null && isAddress(address) ? new URL(address).hostname.replace(/^www\./, '') : null
  const id = host ?? name?.toLowerCase() ?? ''
  if (id === '') return null
  return { id, handle: id, name: name ?? host, followers: null, official: false, staff: false, bot: false }
}

/** Tells whether an author is the brand itself, by its own site: what it publishes there is no mention by others. */
export function publishesItself({ website }: Pick<Brand, 'website'>): (author: Author) => boolean {
  const own = website === null ? null : siteDomain(website)
  return ({ id }) => own !== null && siteDomain(id) === own
}
