import { z } from 'zod'
import { type Account, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { iso, type Seconds, seconds } from '../../evidence/time.ts'
import { communityStreams, ifThere, type Stretch, topicReader } from '../community.ts'
import { communityHandle } from '../community-handle.ts'
import { newestFirst, upTo } from '../newest-first.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { staffBy } from '../staff-titles.ts'
import { conversation, newest, PAGE } from './search.ts'
import { PLATFORM, type Place, toPost } from './to-post.ts'

const NAME = 'Khoros'
const text = z.string().trim().min(1)

const Settings = z.strictObject({
  staff: z
    .array(text)
    .describe("User names of the brand's people in its community, beside those with `ranks`.")
    .optional(),
  ranks: z
    .array(text)
    .describe(
      "Names of the ranks that the brand's people have; if nothing is said, those that say so: Employee, Moderator, Administrator, Community Manager.",
    )
    .optional(),
})

/**
 * A brand's community on Khoros (once Lithium), by its Community API 2.0. Many communities answer guests; others want
 * members.
 */
export const khoros: Scanner = {
  id: PLATFORM,
  name: NAME,
  homepage: 'https://khoros.com',
  reads: [
    "all questions, topics and replies in the brand's own community, and accepted solutions",
    "who of its users is the brand's staff, by rank",
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: `1 for each ${PAGE} messages written there since the window began, and 1 for each older conversation that was gone on with.`,
  terms:
    'Each community is read on the terms of its own keepers, as a guest, one request at a time. No limit is stated; more than a few requests a second are refused with 429 (https://github.com/api-evangelist/lithium).',
  origins: {},
  federated: true,
  handle: communityHandle(['t5', 'api']),
  settings: Settings,
  harmlessSettings: ['staff', 'ranks'],
  carriesHandles: false,
  known: { present: 'connect.mozilla.org', absent: 'connect.mozilla.org/no-such-forum' },
  account,
  ...communityStreams(NAME, readBack),
}

/** One request, which is the first that reading it makes. The API does not say what a community is called. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const { items } = await ifThere(newest(handle, null, scan), { name: NAME, handle })
  const last = items[0]?.post_time
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    url: `https://${handle}`,
    lastActive: last === undefined ? null : iso(seconds(last)),
  })
}

async function* readBack(place: Account, scan: Scan): AsyncGenerator<Stretch> {
  const { staff, ranks } = Settings.parse(scan.settings)
  const where: Place = { account: place, isStaff: staffBy(staff, ranks ?? null) }
  const topics = topicReader(place.handle, scan)
  yield* newestFirst(scan.window.since, pages(), earlierIn)
  topics.tell()

  async function* pages(): AsyncGenerator<{ posts: Post[]; from: Seconds }> {
    for (let cursor: string | null = null; ; ) {
      const { items, next } = await newest(place.handle, cursor, scan)
      const last = items.at(-1)
      yield {
        posts: items.map((message) => toPost(message, where)),
        from: next === null ? Number.NEGATIVE_INFINITY : last ? seconds(last.post_time) : Number.POSITIVE_INFINITY,
      }
      if (next === null) return
      cursor = next
    }
  }

  /** The beginning of a conversation, as far as one answer holds it. */
  async function earlierIn(root: string): Promise<Post[]> {
    const found = await topics.read(conversation(place.handle, root.split('/').at(-1) ?? '', scan))
    if (found === null) return []
    const posts = found.items.map((message) => toPost(message, where))
    return upTo(scan.window.since, posts, { root, more: found.next !== null })
  }
}
