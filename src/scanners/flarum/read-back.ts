import { z } from 'zod'
import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import { asGuest, type Stretch } from '../community.ts'
import { baseOf } from '../community-handle.ts'
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
export function newestFirst(base: string, offset: number): string {
  return `${base}/api/posts?filter[type]=comment&sort=-createdAt&page[limit]=${PAGE}&page[offset]=${offset}`
}

/**
 * Reads all posts of a forum, the newest first, and then how older discussions began that were gone on with: a question
 * there may have been answered before.
 *
 * For P posts since the window began, in D discussions that are older: one request per 50 posts, one per such discussion.
 */
export async function* readBack(account: Account, scan: Scan): AsyncGenerator<Stretch> {
  const base = baseOf(account.handle, scan.origin)
  const place = placeOf(account, scan)
  const { since } = scan.window
  const roots = new Map<string, Post | null>()
  for (let offset = 0; ; offset += PAGE) {
    const page = await asGuest(scan.http.json(newestFirst(base, offset), Comments), account.handle)
    const posts = toPosts(page, place).filter(({ createdAt }) => createdAt !== null && seconds(createdAt) >= since)
    for (const post of posts) {
      const root = post.root ?? post.id
      roots.set(root, post.id === root ? post : (roots.get(root) ?? null))
    }
    const last = page.data.at(-1)
    const from = last === undefined ? Number.NEGATIVE_INFINITY : seconds(last.attributes.createdAt)
    if (last === undefined || from < since || page.links?.next == null) {
      yield { posts, from: Math.max(from, since) }
      break
    }
    yield { posts, from }
  }
  const older = [...roots].flatMap(([root, post]) => (post === null ? [root] : []))
  const before: Post[] = []
  for (const root of older) before.push(...(await earlierIn(root)))
  yield { posts: before, from: Number.NEGATIVE_INFINITY }

  /** What was written in a discussion before the window, as far as one answer holds it. */
  async function earlierIn(root: string): Promise<Post[]> {
    const discussion = root.split('/').at(-2) ?? ''
    const address = `${base}/api/posts?filter[discussion]=${discussion}&filter[type]=comment&sort=createdAt&page[limit]=${PAGE}`
    const page = await scan.http.json(address, Comments)
    const posts = toPosts(page, place)
    const last = page.data.at(-1)
    const gap = page.links?.next != null && last !== undefined && seconds(last.attributes.createdAt) < since
    return posts.map((post) => (post.id === root ? { ...post, cutShort: gap } : post))
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
