import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { asGuest, type Stretch, topicReader, unlessClosed } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { Categories, Recent, type Topic, TopicPage } from './answers.ts'
import { staffOf } from './people.ts'
import { type Place, teaserPost, toPost } from './to-post.ts'

/**
 * Reads a community topic by topic, the last one written in first: what was written since some moment stands in topics
 * that were last written in since.
 *
 * For T topics written in since the window began, U of them without a reply: one request per 20 topics, one per topic
 * with replies, one more per further 20 posts in it; and those of `staffOf`.
 */
export async function* readBack(account: Account, scan: Scan): AsyncGenerator<Stretch> {
  const base = baseOf(account.handle, scan.origin)
  const place: Place = { account, staff: await staffOf(account, scan), url: account.url ?? base }
  const { since } = scan.window
  const topics = topicReader(account.handle, scan)
  const listed = new Set<string>()
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const list = await asGuest(scan.http.json(`${base}/api/recent?page=${page}`, Recent), account.handle)
    pages = list.pagination.pageCount
    for (const topic of list.topics) {
      listed.add(topic.tid)
      const from = topic.lastposttime / 1000
      if (from < since) {
        topics.tell()
        yield { posts: [], from: Number.NEGATIVE_INFINITY }
        return
      }
      if (!topic.deleted) yield { posts: (await topics.read(postsOf(topic, place, base, scan))) ?? [], from }
    }
    if (page >= pages) yield* atTheEnd(list.topicCount)
  }

  /** The list ends where the forum's topics do, where the forum keeps no more of them for it, or short of what it promised. */
  async function* atTheEnd(promised: number): AsyncGenerator<Stretch> {
    topics.tell()
    if (listed.size < promised) {
      scan.limited('partial', `${account.handle} lists ${listed.size} of the ${promised} topics that it counts`)
      return
    }
    const all = await unlessClosed(scan.http.json(`${base}/api/categories`, Categories))
    const held = all?.categories.reduce((sum, { totalTopicCount }) => sum + totalTopicCount, 0) ?? null
    if (held !== null && held <= promised) yield { posts: [], from: Number.NEGATIVE_INFINITY }
    else scan.limited('partial', `${account.handle} lists its last ${promised} topics, and no more`)
  }
}

async function postsOf(topic: Topic, place: Place, base: string, scan: Scan): Promise<Post[]> {
  const alone = teaserPost(topic, place)
  if (alone) return [alone]
  const posts: Post[] = []
  let pages = 1
  for (let page = 1; page <= pages; page += 1) {
    const query = page === 1 ? '' : `?page=${page}`
    const read = await scan.http.json(`${base}/api/topic/${encodeURIComponent(topic.tid)}${query}`, TopicPage)
    pages = read.pagination.pageCount
    posts.push(...read.posts.map((post) => toPost(post, topic, place)))
  }
  // The first that was read stands for its conversation: the one that began it may be what is missing.
  return posts.map((post, index) => (index === 0 ? { ...post, cutShort: posts.length < topic.postcount } : post))
}
