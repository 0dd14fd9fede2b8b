import type { Brand } from '../../brand/brand.ts'
import { type Account, type AccountClaim, accountRecord } from '../../evidence/account.ts'
import { iso } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { htmlToText } from '../../text/html.ts'
import { foundByName, namesToFind, surestFirst } from '../found-account.ts'
import type { Scan } from '../scanner.ts'
import { Tag, User } from './answers.ts'
import { askSite } from './api.ts'
import { handleOf, pageOf, readHandle } from './handle.ts'
import { hostOf, LARGEST_SITE } from './sites.ts'
import { PLATFORM, userId } from './to-post.ts'

/** A tag or a user of a site: one request. That there is none the site says by an empty list. */
export async function readAccount(handle: string, scan: Scan): Promise<Account> {
  const named = readHandle(handle)
  if (named === null) throw new PlatformError('not_found', `${handle} names no tag and no user of Stack Exchange`)
  if (named.kind === 'tag') {
    const path = `tags/${encodeURIComponent(named.tag)}/info`
    const { items } = await askSite(scan, named.site, path, {}, Tag)
    const tag = items.find(({ name }) => name === named.tag) ?? items[0]
    if (tag) return tagAccount(tag, named.site)
    throw new PlatformError('not_found', `${hostOf(named.site)} has no tag ${named.tag}`)
  }
  const { items } = await askSite(scan, named.site, `users/${named.user}`, {}, User)
  const user = items.find(({ user_id }) => user_id === named.user)
  if (user) return userAccount(user, named.site)
  throw new PlatformError('not_found', `${hostOf(named.site)} has no user ${named.user}`)
}

/** Tags of Stack Overflow that bear the brand's name: one request for each of at most three names. */
export async function* findTags(brand: Brand, scan: Scan): AsyncGenerator<AccountClaim> {
  const claims = new Map<string, AccountClaim>()
  for (const name of namesToFind(brand)) {
    const inname = name.toLowerCase().replace(/\s+/gu, '-')
    const parameters = { inname, order: 'desc', sort: 'popular', pagesize: 30 }
    const { items } = await askSite(scan, LARGEST_SITE, 'tags', parameters, Tag)
    for (const tag of items) {
      const claim = foundByName(tagAccount(tag, LARGEST_SITE), brand, `Stack Overflow has a tag ${tag.name}.`)
      if (claim !== null && !claims.has(claim.handle)) claims.set(claim.handle, claim)
    }
  }
  yield* [...claims.values()].sort(surestFirst)
}

function tagAccount(tag: Tag, site: string): Account {
  const handle = handleOf({ kind: 'tag', tag: tag.name, site })
  return accountRecord({
    platform: PLATFORM,
    id: `${site}/tags/${tag.name}`,
    handle,
    url: pageOf(handle),
    posts: tag.count ?? null,
  })
}

function userAccount(user: User, site: string): Account {
  const handle = handleOf({ kind: 'user', user: user.user_id, site })
  return accountRecord({
    platform: PLATFORM,
    id: userId(site, user.user_id),
    handle,
    name: user.display_name == null ? null : htmlToText(user.display_name),
    url: user.link ?? pageOf(handle),
    created: user.creation_date == null ? null : iso(user.creation_date),
    lastActive: user.last_access_date == null ? null : iso(user.last_access_date),
    links: user.website_url ? [{ url: user.website_url, verified: false }] : [],
  })
}
