import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Stretch } from '../community.ts'
import { timeOf } from '../feeds/own-posts.ts'
import type { Feed } from '../feeds/read/feed.ts'
import type { Scan } from '../scanner.ts'
import { staffBy } from '../staff-titles.ts'
import { type Entry, entryOf } from './entries.ts'
import { newestPosts, newestTopics } from './fetch-board.ts'
import { toPost } from './to-posts.ts'
import { topicsOf } from './topics.ts'

/** What the brand file may set for boards. */
export const Settings = z.strictObject({
  staff: z
    .array(z.string().trim().min(1))
    .describe("User names of the brand's people on its board; its feeds tell of nobody that they are.")
    .optional(),
})

/** Stands for the time since which all was read, where nothing was. */
const NOTHING = Number.POSITIVE_INFINITY

/**
 * Reads what the two feeds of a board hold. Everything since the oldest entry of both has then been read: the feed of posts
 * holds the newest of all topics, and that of topics which of them began one.
 *
 * Two requests, and one more on a board older than phpBB 3.2.
 */
export async function* readBack(account: Account, scan: Scan): AsyncGenerator<Stretch> {
  const { feed, topics } = await newestPosts(account.handle, scan)
  const entries = entriesOf(feed, scan)
  const begun = await newestTopics(topics, scan)
  const beginnings = begun === null ? [] : entriesOf(begun, scan)
  const limits = [
    entries.length === 0 && 'shows a guest no posts in its feed, which does not mean that there are none',
    entries.length > 0 && beginnings.length === 0 && 'does not tell by a feed which posts began a topic',
  ]
  for (const limit of limits) if (limit !== false) scan.limited('partial', `${account.handle} ${limit}`)
  const told = topicsOf(entries, beginnings)
  const isStaff = staffBy(Settings.parse(scan.settings).staff, [])
  const posts = entries
    .filter(({ item }) => (timeOf(item) ?? NOTHING) <= scan.observedAt)
    .map((entry) => toPost(entry, told, { account, isStaff }))
  yield { posts, from: Math.max(oldestOf(entries), oldestOf(beginnings)) }
}

function entriesOf({ items }: Feed, scan: Scan): Entry[] {
  return scan.each('entries', items, (item) => {
    const entry = item.publishedAt === null ? null : entryOf(item)
    if (entry === null) throw new PlatformError('changed', 'an entry is not a post of phpBB with a time')
    return entry
  })
}

function oldestOf(entries: readonly Entry[]): number {
  return Math.min(...entries.map(({ item }) => timeOf(item) ?? NOTHING))
}
