import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import { readProfile } from './account.ts'
import { partsOf } from './handle.ts'
import type { Comment, Video } from './shapes.ts'
import { below, commentToPost, videoToPost } from './to-post.ts'
import { newestVideos, readThreads, readTree } from './videos.ts'

/**
 * The account's videos, and what its people answered below those of the window and the week before, with what they answered. Threads in
 * which the maker of the video wrote are known by their count: only they are read.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  scan.parts([account.handle])
  const videos: Video[] = []
  for await (const video of ownVideos(account, scan, (from, complete) =>
    scan.covered(account.handle, { from, to: scan.observedAt, complete, scope: 'all' }),
  )) {
    videos.push(video)
    yield videoToPost(video, account)
  }
  for (const video of talkedBelow(videos, scan))
    for (const thread of await readThreads(video, scan))
      if (hasAnswer(thread))
        yield* (await treeOf(thread, video, scan)).map((comment) => commentToPost(comment, below(video)))
}

/**
 * Comments by others below the account's videos of the window and the week before: those that open a thread, and replies to what its people
 * wrote. All of it was read with the account's own posts.
 */
export async function* commentsBelow(account: Account, scan: Scan): AsyncGenerator<Post> {
  const videos: Video[] = []
  for await (const video of ownVideos(account, scan, () => undefined)) videos.push(video)
  for (const video of talkedBelow(videos, scan))
    for (const thread of await readThreads(video, scan)) {
      const opening = commentToPost(thread, below(video))
      const tree = hasAnswer(thread) ? await treeOf(thread, video, scan) : []
      const posts = tree.map((comment) => ({ ...commentToPost(comment, below(video)), repliesRead: true }))
      if (isByOther(opening)) yield posts.find(({ id }) => id === opening.id) ?? opening
      const own = new Set(posts.filter(({ author }) => author?.staff === true).map(({ id }) => id))
      yield* posts.filter((post) => isByOther(post) && own.has(post.replyTo ?? ''))
    }
}

async function* ownVideos(
  { handle }: Account,
  scan: Scan,
  told: (from: number, whole: boolean) => void,
): AsyncGenerator<Video> {
  const { name, host } = partsOf(handle) ?? { name: '', host: '' }
  const { kind } = await readProfile(handle, scan)
  yield* newestVideos(
    `${scan.origin(host)}/api/v1/${kind}/${encodeURIComponent(name)}/videos?`,
    scan.ownSince,
    scan,
    told,
  )
}

/** Videos whose threads are read and that somebody commented on, or of which that is not told. */
function talkedBelow(videos: readonly Video[], { ownSince }: Scan): Video[] {
  return videos.filter(({ publishedAt, comments }) => seconds(publishedAt) >= ownSince && comments !== 0)
}

function hasAnswer({ totalReplies, totalRepliesFromVideoAuthor }: Comment): boolean {
  return totalRepliesFromVideoAuthor == null ? totalReplies !== 0 : totalRepliesFromVideoAuthor > 0
}

function treeOf({ threadId }: Comment, { url, uuid }: Video, scan: Scan): Promise<Comment[]> {
  return readTree({ host: new URL(url).host, uuid, thread: threadId }, scan)
}

function isByOther({ author, deleted }: Post): boolean {
  return !deleted && author !== null && !author.staff
}
