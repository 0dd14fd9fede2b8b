import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import { readUser } from './feeds.ts'
import { addressOf } from './handle.ts'
import { type Ours, oursIn, tell } from './ours.ts'
import type { Pages } from './pages.ts'
import { parentsIn } from './parents.ts'
import { officialIn, readPlace } from './place.ts'
import { around, readThread } from './threads.ts'
import { readComment, readPost, timeOf } from './to-post.ts'

/**
 * What the brand's people wrote, with what they answered: in a community its moderators and the brand's users, for a user
 * whatever they wrote anywhere.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const ours = oursIn(scan)
  if (addressOf(account.handle)?.kind === 'community') yield* inCommunity(account, ours, scan)
  else yield* byUser(account, ours, scan)
}

async function* inCommunity(account: Account, ours: Ours, scan: Scan): AsyncGenerator<Post> {
  scan.parts(['posts', 'comments'])
  const place = await readPlace(account, ours, scan)
  yield* officialIn(place, account, ours, scan)
  tell(scan, 'posts', place.reach.posts, scan.observedAt, 'all')
  tell(scan, 'comments', place.reach.comments, scan.observedAt, 'all')
  fail(place.reach.posts, place.reach.comments)
}

async function* byUser(account: Account, ours: Ours, scan: Scan): AsyncGenerator<Post> {
  scan.parts([account.handle])
  const pages = await readUser(account, scan)
  const reading = ours.at(addressOf(account.handle)?.host ?? '')
  const parentOf = parentsIn(pages.comments)
  yield* pages.posts.map((view) => readPost(view, reading))
  yield* pages.comments.map((view) => readComment(view, reading, parentOf))
  tell(scan, account.handle, pages, scan.observedAt, 'all')
  for await (const { posts } of threadsOf(account, pages, ours, scan)) yield* posts
  fail(pages)
}

/**
 * The threads in which a user wrote since a week before the window, each with what stands above and below what they wrote. Two requests
 * for a thread; none for their own posts without comments, and none for the brand's own communities, which are read as
 * a whole.
 */
export async function* threadsOf(
  account: Account,
  { posts, comments }: Pages,
  ours: Ours,
  scan: Scan,
): AsyncGenerator<{ posts: Post[] }> {
  const reading = ours.at(addressOf(account.handle)?.host ?? '')
  const chosen = new Map<number, Set<string>>()
  const isWanted = (published: string, community: string) =>
    seconds(timeOf(published)) >= scan.ownSince && !reading.isOwn(community)
  for (const { post, community, counts } of posts)
    if (isWanted(post.published, community.actor_id) && counts.comments > 0) choose(post.id, post.ap_id)
  for (const { comment, community } of comments)
    if (isWanted(comment.published, community.actor_id)) choose(comment.post_id, comment.ap_id)
  for (const [post, ids] of chosen) yield { posts: around(await readThread({ post }, reading, scan), ids) }

  function choose(thread: number, id: string): void {
    chosen.set(thread, (chosen.get(thread) ?? new Set()).add(id))
  }
}

/** Ends the stream with what ended the reading of pages, once all that was read is told. */
export function fail(...read: readonly Pages[]): void {
  for (const { failure } of read) if (failure !== null) throw failure
}
