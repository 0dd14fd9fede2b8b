import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { asGuest, type Stretch, topicReader } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import { newestFirst, upTo } from '../newest-first.ts'
import type { Scan } from '../scanner.ts'
import { staffBy } from '../staff-titles.ts'
import { Comments } from './answers.ts'
import { type Place, toPosts } from './to-posts.ts'

/** The most that one answer holds (framework/core: AbstractSerializeController, ExtractsListingParams). */
const PAGE = 50

const text = z.string().trim().min(1)

/** What the brand file may set for Flarum. */
export const Settings = z.strictObject({
  staff: z
    .array(text)
    .describe("User names of the brand's people in its community, beside those in `groups`.")
    .optional(),
  groups: z
    .array(text)
    .describe(
      "Names of the groups that the brand's people are in; those of administrators and moderators if nothing is said.",
    )
    .optional(),
})

/** The groups that every Flarum has for those who run it: administrators and moderators (framework/core: Group). */
const KEEPERS = ['1', '4']

/** The address of a page of all posts of a forum, the newest first. */
export function pageAddress(base: string, offset: number): string {
  return `${base}/api/posts?filter[type]=comment&sort=-createdAt&page[limit]=${PAGE}&page[offset]=${offset}`
}

/**
 * Reads all posts of a forum, the newest first.
 *
 * For P posts since the window began, in D discussions that are older: one request per 50 posts, one per such discussion.
 */
export async function* readBack(account: Account, scan: Scan): AsyncGenerator<Stretch> {
  const base = baseOf(account.handle, scan.origin)
  const place = placeOf(account, scan)
  const topics = topicReader(account.handle, scan)
  yield* newestFirst(scan.window.since, pages(), earlierIn)
  topics.tell()

  async function* pages(): AsyncGenerator<{ posts: Post[]; from: Seconds }> {
    for (let offset = 0; ; offset += PAGE) {
      const page = await asGuest(scan.http.json(pageAddress(base, offset), Comments), account.handle)
      const last = page.data.at(-1)
      const over = page.links?.next == null
      yield {
        posts: toPosts(page, place),
        from: over ? Number.NEGATIVE_INFINITY : last ? seconds(last.attributes.createdAt) : Number.POSITIVE_INFINITY,
      }
      if (over) return
    }
  }

  /** The beginning of a discussion, as far as one answer holds it. */
  async function earlierIn(root: string): Promise<Post[]> {
    const discussion = root.split('/').at(-2) ?? ''
    const address = `${base}/api/posts?filter[discussion]=${discussion}&filter[type]=comment&sort=createdAt&page[limit]=${PAGE}`
    const page = await topics.read(scan.http.json(address, Comments))
    if (page === null) return []
    return upTo(scan.window.since, toPosts(page, place), { root, more: page.links?.next != null })
  }
}

function placeOf(account: Account, scan: Scan): Place {
  const { staff, groups } = Settings.parse(scan.settings)
  const isNamed = staffBy(staff, groups ?? [])
  return {
    account,
    isStaff: (user) =>
      isNamed({ names: user.names, titles: user.groups.flatMap(({ names }) => names) }) ||
      (groups === undefined && user.groups.some(({ id }) => KEEPERS.includes(id))),
  }
}
