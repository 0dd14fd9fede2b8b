import type { Brand } from '../../brand/brand.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { type Part, readTogether } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { describeServer, type Home, homeOf } from './home.ts'
import { ownFeed } from './own-feed.ts'
import { ownThreads } from './own-threads.ts'
import { placesOf } from './places.ts'
import { openSearch } from './search.ts'
import { ENV, memberHost } from './server.ts'
import { openTags, type TagServer } from './tags.ts'

/** Where hashtags are looked for when the brand has no account and the user no server: the largest one. */
const LARGE_SERVER = 'mastodon.social'

const KEYS = `set ${ENV.instance} and ${ENV.token} to search a server for all that it knows`

/**
 * Posts by others that name or address the brand: what is said below the brand's own posts, posts under the brand's
 * hashtags on its home servers, and with a token what the token's server finds. A server knows only what reached it,
 * and its search only people who let themselves be found, so that this is a `sample` at best; the parts are read side
 * by side, since the stream covers what all of them cover.
 */
export async function* mentions(brand: Brand, scan: Scan): AsyncGenerator<Post> {
  const homes: Home[] = []
  for (const { handle } of scan.accounts) homes.push(await homeOf(handle, scan))
  const member = await memberServer(homes, scan)
  const search = member === null ? [] : await openSearch(member.server, brand, scan)
  const threads = await openThreads(homes, scan)
  const tags = await openTags(brand, await tagServers(homes, member, scan), scan)
  const parts = [...threads, ...search, ...tags]
  if (parts.length === 0) {
    scan.parts(['mentions'])
    scan.limited('auth_required', `nothing that others say of the brand is shown to strangers here; ${KEYS}`)
    return
  }
  if (search.length === 0) scan.limited('partial', `${seenWithoutSearch(threads, tags)}; ${KEYS}`)
  const placed = placesOf(scan.collected)
  for await (const post of readTogether(parts, scan)) yield placed(post)
}

/** The threads of each account whose feed is open; what keeps another closed is told. */
async function openThreads(homes: readonly Home[], scan: Scan): Promise<Part[]> {
  const parts: Part[] = []
  for (const home of homes)
    try {
      const feed = await ownFeed(home, scan)
      // Asked again when it is read; some servers show a profile and refuse its posts.
      await feed.client.statuses(feed.localId, null)
      parts.push(ownThreads(`below posts of ${home.found.user}@${home.found.host}`, feed, scan))
    } catch (error) {
      if (!isRefused(error)) throw error
      scan.limited('partial', error.message)
    }
  return parts
}

function isRefused(error: unknown): error is PlatformError {
  return error instanceof PlatformError && ['auth_required', 'not_supported'].includes(error.status)
}

/** The server that the user has a token of; null without one, or where it cannot be reached. */
async function memberServer(homes: readonly Home[], scan: Scan): Promise<TagServer | null> {
  const member = memberHost(scan)
  if (member === null) {
    if (scan.key(ENV.instance) !== null || scan.key(ENV.token) !== null)
      scan.note(
        `${ENV.instance} and ${ENV.token} are used together alone: a server's host, and a token of that server.`,
      )
    return null
  }
  const home = homes.find(({ server }) => server.host === member || server.domain === member)
  if (home) return { server: home.server, tagFeeds: undefined }
  try {
    return await describeServer(member, scan)
  } catch (error) {
    if (!(error instanceof PlatformError) || error.status === 'partial') throw error
    scan.limited('partial', `the server in ${ENV.instance} cannot be read: ${error.message}`)
    return null
  }
}

/** The brand's home servers and the token's, each once; without either a large one. */
async function tagServers(homes: readonly Home[], member: TagServer | null, scan: Scan): Promise<TagServer[]> {
  const own = homes.map(({ server }): TagServer => ({ server, tagFeeds: undefined }))
  const all = member === null ? own : [...own, member]
  if (all.length === 0) return [await describeServer(LARGE_SERVER, scan)]
  return [...new Map(all.map((one) => [one.server.host, one])).values()]
}

function seenWithoutSearch(threads: readonly Part[], tags: readonly Part[]): string {
  const seen = [
    ...(threads.length > 0 ? ["replies below the brand's own posts"] : []),
    ...(tags.length > 0 ? [`posts under ${tags.map(({ name }) => name).join(' and ')}`] : []),
  ]
  return `without search only ${seen.join(' and ')} are seen`
}
