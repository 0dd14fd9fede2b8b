import type { Brand } from '../../brand/brand.ts'
import type { Post } from '../../evidence/post.ts'
import { type Interval, iso, type Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { concernOf } from './about.ts'
import { type Context, contextOf } from './context.ts'
import { PostsPage, type PostView, timeOf } from './shapes.ts'
import type { Params, Query } from './xrpc.ts'

const LIMIT = 100

/** A search that answers, and what is known of it so far. */
export interface Search {
  ask: Query
  /** Whether it hands out and takes cursors: Bluesky's public search refuses them. Found out once, on the way. */
  cursors: boolean
}

/** Asks for a page of the posts that match, the newest first. `until` is in the page, though the server excludes it. */
export function searchPage(
  ask: Query,
  query: string,
  { from, to }: Interval,
  cursor: string | null,
): Promise<PostsPage> {
  const params: Params = { q: query, sort: 'latest', limit: LIMIT, since: iso(from), until: iso(to + 0.001), cursor }
  return ask('app.bsky.feed.searchPosts', params, PostsPage)
}

/**
 * One query of the search, read backwards by cursor, or by asking for what is older than the oldest hit where a cursor
 * is refused or a full page comes without one. Some servers ignore `since` and `until`; each hit is judged again.
 *
 * Requests: one for each 100 hits, and one for each 25 posts that hits directed at the brand reply to.
 */
export function searchPart(query: string, search: Search, brand: Brand, context: Context, scan: Scan): Part {
  const { known, reader } = context
  const concern = concernOf(brand, reader.officials)
  return {
    name: partOf(query),
    scope: 'all',
    async *steps(stretch) {
      const before = scan.http.requests
      let count = 0
      for await (const { views, oldest, end } of pages(query, search, stretch)) {
        const from = end ? stretch.from : oldest
        const posts = await hits(views)
        count += 1
        yield { posts, from, need: still(stretch, from, Math.max(count, scan.http.requests - before)) }
      }
    },
  }

  async function hits(views: readonly PostView[]): Promise<Post[]> {
    const last = Math.min(scan.window.until, scan.observedAt)
    const inWindow = views.filter((view) => timeOf(view) >= scan.window.since && timeOf(view) <= last)
    const directed = inWindow.filter((view) => concern(view) === 'directed')
    const heard = inWindow.filter((view) => concern(view) === 'overheard')
    const posts = [...directed, ...heard].map(reader.toPost)
    for (const { id } of posts) known.add(id)
    return [...posts, ...(await contextOf(directed, context, scan))]
  }
}

/** What the part of the stream is called that a query is. */
export function partOf(query: string): string {
  return `search for ${query}`
}

interface Page {
  views: PostView[]
  oldest: Seconds
  /** Whether there is nothing older in the stretch. */
  end: boolean
}

/** The pages of a stretch, from the newest. It ends early where a server that takes no cursor does not get any further. */
async function* pages(query: string, search: Search, stretch: Interval): AsyncGenerator<Page> {
  const cursors = new Set<string>()
  let oldest = stretch.to
  for (let cursor: string | null = null; ; ) {
    const page = await nextPage(cursor)
    const times = page.posts.map(timeOf).filter(Number.isFinite)
    const reached = Math.min(oldest, times.at(-1) ?? oldest)
    const next: string | null = search.cursors ? (page.cursor ?? null) : null
    const end = reached <= stretch.from || (next === null && page.posts.length < LIMIT)
    const stuck = next === null ? reached === oldest : cursors.has(next)
    oldest = reached
    yield { views: page.posts, oldest, end }
    if (end || stuck) return
    if (next !== null) cursors.add(next)
    cursor = next
  }

  async function nextPage(cursor: string | null): Promise<PostsPage> {
    if (cursor === null) return searchPage(search.ask, query, { from: stretch.from, to: oldest }, null)
    try {
      return await searchPage(search.ask, query, stretch, cursor)
    } catch (failure) {
      if (!refuses(failure)) throw failure
      search.cursors = false
      return searchPage(search.ask, query, { from: stretch.from, to: oldest }, null)
    }
  }
}

/** Whether a server turned a request down as such: bad (an unknown cursor) or forbidden. */
function refuses(failure: unknown): boolean {
  return failure instanceof PlatformError && [400, 401, 403].includes(failure.httpStatus ?? 0)
}

/** How many requests the rest of a stretch takes if it is as busy as what has been read of it. */
function still(stretch: Interval, from: Seconds, requests: number): number {
  if (from <= stretch.from) return 0
  return Math.ceil((requests * (from - stretch.from)) / (stretch.to - from))
}
