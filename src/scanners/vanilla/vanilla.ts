import { z } from 'zod'
import { type Account, accountRecord } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { iso, type Seconds, seconds } from '../../evidence/time.ts'
import { communityStreams, ifShown, ifThere, type Stretch, topicReader } from '../community.ts'
import { communityHandle } from '../community-handle.ts'
import { newestFirst, upTo } from '../newest-first.ts'
import type { Scan, Scanner } from '../scanner.ts'
import { staffBy } from '../staff-titles.ts'
import { Latest, Totals } from './answers.ts'
import { ask, comments, discussion, discussions, firstComments, PAGE } from './api.ts'
import { commentPost, discussionPost, PLATFORM, type Place } from './to-post.ts'

const NAME = 'Vanilla'
const text = z.string().trim().min(1)

const Settings = z.strictObject({
  staff: z
    .array(text)
    .describe("User names of the brand's people in its community, beside those with `titles`.")
    .optional(),
  titles: z
    .array(text)
    .describe(
      "Titles, or labels of ranks, that the brand's people bear; if nothing is said, those that say so: Employee, Staff, Moderator, Administrator, Community Manager.",
    )
    .optional(),
})

/**
 * A brand's community on Vanilla (Higher Logic Vanilla), by its API 2, which needs no key where guests may read.
 *
 * @see https://github.com/vanilla/vanilla (applications/vanilla/openapi)
 */
export const vanilla: Scanner = {
  id: PLATFORM,
  name: NAME,
  homepage: 'https://www.higherlogic.com',
  reads: [
    "all discussions, questions and comments in the brand's own community, and accepted answers",
    "who of its users is the brand's staff, by title or rank",
  ],
  lifecycle: { stage: 'experimental' },
  access: { kind: 'open', env: [], gives: null, steps: [] },
  requests: `2 for a community, 1 for each ${PAGE} discussions begun there and 1 for each ${PAGE} comments written there since the window began, and 2 for each older discussion that was gone on with.`,
  terms:
    'Each community is read on the terms of its own keepers, as a guest, one request at a time. The engine states no limit (https://github.com/vanilla/vanilla).',
  origins: {},
  federated: true,
  handle: communityHandle(['discussion', 'discussions', 'categories', 'profile', 'post', 'search', 'kb', 'api']),
  settings: Settings,
  harmlessSettings: ['staff', 'titles'],
  carriesHandles: false,
  known: { present: 'success.vanillaforums.com', absent: 'success.vanillaforums.com/no-such-forum' },
  account,
  ...communityStreams(NAME, readBack),
}

/** Two requests; the API does not say what a community is called. */
async function account(handle: string, scan: Scan): Promise<Account> {
  const newest = { limit: '1', sort: '-dateLastComment', pinOrder: 'mixed' }
  const [last] = await ifThere(ask(handle, '/discussions', newest, Latest, scan), { name: NAME, handle })
  const totals = await ifShown(ask(handle, '/site-totals', { counts: 'all' }, Totals, scan))
  const active = last?.dateLastComment ?? null
  return accountRecord({
    platform: PLATFORM,
    id: handle,
    handle,
    url: `https://${handle}`,
    followers: totals?.counts.user?.count ?? null,
    lastActive: active === null ? null : iso(seconds(active)),
  })
}

async function* readBack(place: Account, scan: Scan): AsyncGenerator<Stretch> {
  const { since } = scan.window
  const { handle } = place
  const { staff, titles } = Settings.parse(scan.settings)
  const where: Place = { account: place, isStaff: staffBy(staff, titles ?? null) }
  const topics = topicReader(handle, scan)
  yield* newestFirst(since, pages(), earlierIn)
  topics.tell()

  /** Discussions and comments are two lists: while the first is read, nothing is yet known of how far both reach. */
  async function* pages(): AsyncGenerator<{ posts: Post[]; from: Seconds }> {
    for (let page = 1, more = true; more; page += 1) {
      const begun = await discussions(handle, since, page, scan)
      more = begun.full
      yield { posts: begun.read.map((one) => discussionPost(one, where)), from: Number.POSITIVE_INFINITY }
    }
    for (let page = 1, more = true; more; page += 1) {
      const written = await comments(handle, since, page, scan)
      const last = written.read.at(-1)
      more = last !== undefined && written.full
      const from = more && last !== undefined ? seconds(last.dateInserted) : Number.NEGATIVE_INFINITY
      yield { posts: written.read.flatMap((one) => commentPost(one, where) ?? []), from }
    }
  }

  /** How a discussion began, as far as one answer holds its comments. */
  async function earlierIn(root: string): Promise<Post[]> {
    const id = root.split('/').at(-1) ?? ''
    const first = await topics.read(discussion(handle, id, scan))
    if (first === null) return []
    const below = await firstComments(handle, id, scan)
    const posts = [discussionPost(first, where), ...below.read.flatMap((one) => commentPost(one, where) ?? [])]
    return upTo(since, posts, { root, more: below.full })
  }
}
