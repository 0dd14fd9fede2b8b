import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { type Stretch, topicReader } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { type ListedTopic, MorePosts, Topic, TopicList, type TopicPost } from './answers.ts'
import { ask } from './ask.ts'
import { type People, peopleOf } from './people.ts'
import { Settings } from './settings.ts'
import { type Setting, toPost } from './to-post.ts'

/** What an answer to a list holds at most; servers that do not know the parameter give 30. */
const TOPICS = 100
/** What a forum sends of a topic at once, unless it says otherwise (lib/topic_view.rb). */
const CHUNK = 20

/**
 * Reads a forum topic by topic, the last one written in first: what was written since some moment stands in topics that
 * were bumped since. Of a topic longer than one answer the first posts are read, and from its end as many as the window
 * asks for; what lies between them is older than the window.
 *
 * For T topics written in since the window began: one request per 100 of them, one for each, one more per further 20
 * posts of the window in it.
 */
export async function* readBack(forum: Account, scan: Scan): AsyncGenerator<Stretch> {
  const base = baseOf(forum.handle, scan.origin)
  const people = await peopleOf(forum, scan)
  const read = new Set<number>()
  const topics = topicReader(forum.handle, scan)
  for (let page = 0; ; page += 1) {
    const address = `${base}/latest.json?order=activity&per_page=${TOPICS}&page=${page}`
    const { topic_list: list } = await ask(scan, forum.handle, address, TopicList)
    let reached = Number.POSITIVE_INFINITY
    for (const listed of list.topics) {
      // Pinned topics stand at the top whenever they were bumped, so they tell nothing of how far the list has come.
      if (page > 0 || !isPinned(listed)) reached = seconds(listed.bumped_at)
      // A topic that is bumped while the list is read moves others down: they are seen again on the next page.
      const posts =
        read.has(listed.id) || !isWrittenIn(listed, scan)
          ? []
          : ((await topics.read(postsOf(listed.id, forum, people, scan))) ?? [])
      read.add(listed.id)
      yield { posts, from: reached }
    }
    if (reached < scan.window.since || list.more_topics_url == null) {
      topics.tell()
      yield { posts: [], from: Number.NEGATIVE_INFINITY }
      return
    }
  }
}

function isPinned({ pinned, pinned_globally }: ListedTopic): boolean {
  return pinned === true || pinned_globally === true
}

/** Whether a topic holds a post of the window; one may also be bumped without any, by hand or by an edit. */
function isWrittenIn({ bumped_at, last_posted_at }: ListedTopic, { window }: Scan): boolean {
  return seconds(last_posted_at ?? bumped_at) >= window.since && seconds(bumped_at) >= window.since
}

async function postsOf(id: number, forum: Account, people: People, scan: Scan): Promise<Post[]> {
  const base = baseOf(forum.handle, scan.origin)
  const topic = await ask(scan, forum.handle, `${base}/t/${id}.json`, Topic)
  const { posts: first, stream } = topic.post_stream
  const { posts: later, lost } = await laterPosts(topic, forum, scan)
  const starter = first.find((post) => post.post_number === 1)
  const { offTopic = [] } = Settings.parse(scan.settings)
  const setting: Setting = {
    forum,
    people,
    topic,
    byStaff: starter !== undefined && people.isStaff(starter),
    accepted: acceptedIn(topic),
    official: topic.category_id == null || !offTopic.includes(topic.category_id),
    cutShort: lost || topic.posts_count > (stream ?? first).length,
  }
  return [...first, ...later].map((post) => toPost(post, setting))
}

/**
 * Posts beyond the first answer, from the end back to the first answer that holds nothing of the window; and whether any
 * of them, or of the first, could not be read.
 */
async function laterPosts(topic: Topic, forum: Account, scan: Scan): Promise<{ posts: TopicPost[]; lost: boolean }> {
  const { posts: first, stream } = topic.post_stream
  const all = stream ?? []
  const size = topic.chunk_size ?? CHUNK
  // One of the first that could not be read is not asked for once more.
  const unread = all.slice(Math.max(size, ...first.map((post) => all.indexOf(post.id) + 1)))
  const later: TopicPost[] = []
  let lost = first.length < all.length - unread.length
  for (let end = unread.length; end > 0; end -= size) {
    const ids = unread.slice(Math.max(0, end - size), end).map((id): [string, string] => ['post_ids[]', String(id)])
    const address = `${baseOf(forum.handle, scan.origin)}/t/${topic.id}/posts.json?${new URLSearchParams(ids)}`
    const { posts } = (await ask(scan, forum.handle, address, MorePosts)).post_stream
    later.unshift(...posts)
    lost ||= posts.length < ids.length
    if (posts.length > 0 && posts.every((post) => timeOf(post) < scan.window.since)) break
  }
  return { posts: later, lost }
}

function timeOf({ created_at }: TopicPost): Seconds {
  return seconds(created_at)
}

function acceptedIn({ accepted_answer, accepted_answers }: Topic): Set<number> {
  return new Set([...(accepted_answer ? [accepted_answer] : []), ...(accepted_answers ?? [])].map(numberOf))
}

function numberOf({ post_number }: { post_number: number }): number {
  return post_number
}
