import type { Brand } from '../../brand/brand.ts'
import type { Scope } from '../../evidence/coverage.ts'
import { asContext, type Post } from '../../evidence/post.ts'
import type { Interval, Seconds } from '../../evidence/time.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { concernOf } from './about.ts'
import { bookOf } from './book.ts'
import type { Client } from './client.ts'
import { backTo, timeOf } from './feed.ts'
import { readParents } from './parents.ts'
import type { Page, Status } from './status.ts'
import { tellingOf } from './telling.ts'

/** A feed in which others may speak of the brand. */
export interface Listening {
  name: string
  scope: Scope
  client: Client
  read: (cursor: string | null) => Promise<Page>
  /** Whether the feed can be entered at a past moment by an id that holds the time. */
  seekable: boolean
}

/**
 * A feed read back in time for posts by others that concern the brand. What a post directed at the brand replies to
 * comes along, for the place of the post in its thread: as context, since above it may stand what the feed does not
 * show and the brand has answered.
 *
 * Requests: one for each 40 posts, one page beyond the stretch, and ceil(replies to the brand / 20) a page for what
 * they reply to.
 */
export function listen({ name, scope, client, read, seekable }: Listening, brand: Brand, scan: Scan): Part {
  const concern = concernOf(brand, scan.accounts)
  const until = Math.min(scan.window.until, scan.observedAt)
  const collected = new Set(scan.collected.map(({ id }) => id))
  const book = bookOf(client.server.host)
  const telling = tellingOf(book, ({ id, author }) => author?.official === true && collected.has(id))
  const hits = new Set<string>()

  return {
    name,
    scope,
    async *steps(stretch) {
      let pages = 0
      const start =
        seekable && stretch.to < scan.observedAt && client.cursorAt ? client.cursorAt(stretch.to + 0.001) : null
      for await (const { statuses, reached } of backTo(stretch.from, read, start)) {
        const posts = await concerning(statuses)
        const from = Math.min(reached, stretch.to)
        pages += 1
        yield { posts, from, need: pagesLeft(stretch, from, pages) }
      }
    },
  }

  async function concerning(statuses: readonly Status[]): Promise<Post[]> {
    const heard = statuses.filter(isByOthers).filter((status) => concern(status) !== null)
    book.add(heard)
    await readParents(
      client,
      book,
      heard.filter((status) => concern(status) === 'directed'),
    )
    return heard.flatMap((status) => [...withContext(status)])
  }

  /** A hit that came along as context before is told once more as what it is. */
  function* withContext(status: Status): Generator<Post> {
    const { id } = status.post
    for (const post of telling.withContext(status)) {
      if (post.id === id) hits.add(id)
      yield post.id === id ? post : asContext(post)
    }
    if (hits.has(id)) return
    hits.add(id)
    yield book.linked(status)
  }

  function isByOthers(status: Status): boolean {
    const { kind, author } = status.post
    const time = timeOf(status)
    return status.open && kind !== 'repost' && !author?.official && time >= scan.window.since && time <= until
  }
}

/** How many pages the rest of a stretch has if it is as busy as what has been read of it. */
function pagesLeft(stretch: Interval, from: Seconds, pages: number): number {
  if (from <= stretch.from || from >= stretch.to) return 0
  return Math.ceil((pages * (from - stretch.from)) / (stretch.to - from))
}
