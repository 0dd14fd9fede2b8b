import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import { ask } from './ask.ts'
import { readCommunity } from './feeds.ts'
import { addressOf } from './handle.ts'
import type { Ours } from './ours.ts'
import type { Pages } from './pages.ts'
import { parentsIn } from './parents.ts'
import { CommunityAnswer } from './shapes.ts'
import { around, readThread } from './threads.ts'
import { readComment, readPost } from './to-post.ts'

/** What was read of a community: its posts and comments as they stand there. */
export interface Place {
  posts: Post[]
  /** How far the two lists reach. */
  reach: { posts: Pages; comments: Pages }
}

/**
 * A community as it was in the window, with as much of what is older as came along. One request for each 50 posts and one
 * for each 50 comments; the second time it costs nothing.
 */
export async function readPlace({ handle }: Account, ours: Ours, scan: Scan): Promise<Place> {
  const reach = await readCommunity(handle, scan)
  const reading = ours.at(addressOf(handle)?.host ?? '')
  const parentOf = parentsIn(reach.comments.comments)
  const posts = [
    ...reach.posts.posts.map((view) => readPost(view, reading)),
    ...reach.comments.comments.map((view) => readComment(view, reading, parentOf)),
  ]
  const isUntold = [...reach.posts.posts, ...reach.comments.comments].some(
    ({ creator_is_moderator: told }) => told == null,
  )
  return { posts: isUntold ? markedBy(await moderatorsOf(handle, scan), posts) : posts, reach }
}

/** Who moderates a community now; asked for with the profile, and so for nothing. */
async function moderatorsOf(handle: string, scan: Scan): Promise<ReadonlySet<string>> {
  const { name, host } = addressOf(handle) ?? { name: '', host: '' }
  const { moderators } = await ask(scan, host, 'community', { name }, CommunityAnswer)
  return new Set(moderators?.map(({ moderator }) => moderator.actor_id))
}

function markedBy(moderators: ReadonlySet<string>, posts: readonly Post[]): Post[] {
  return posts.map((post) =>
    post.author !== null && moderators.has(post.author.id)
      ? { ...post, author: { ...post.author, staff: true } }
      : post,
  )
}

/**
 * What the brand's people wrote in its community, and what they answered. Where that is older than what was read, its
 * thread is read: two requests.
 */
export async function* officialIn(
  { posts, reach }: Place,
  { handle }: Account,
  ours: Ours,
  scan: Scan,
): AsyncGenerator<Post> {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const reading = ours.at(addressOf(handle)?.host ?? '')
  const official = posts.filter(({ author }) => ours.wrote(author))
  const numbers = new Map(reach.comments.comments.map(({ comment }) => [comment.ap_id, comment.post_id]))
  const threads = new Map<number, Set<string>>()
  for (const post of official) {
    const chain = [post]
    for (let at = byId.get(post.replyTo ?? ''); at && !chain.includes(at); at = byId.get(at.replyTo ?? ''))
      chain.push(at)
    yield* chain
    const thread = numbers.get(post.id)
    const isRecent = post.createdAt !== null && seconds(post.createdAt) >= scan.window.since
    if (chain.at(-1)?.replyTo != null && thread !== undefined && isRecent)
      threads.set(thread, (threads.get(thread) ?? new Set()).add(post.id))
  }
  for (const [post, chosen] of threads) yield* around(await readThread({ post }, reading, scan), chosen)
}
