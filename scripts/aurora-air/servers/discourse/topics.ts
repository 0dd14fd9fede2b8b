import { numberOf } from '../../members.ts'
import { type Message, rootOf, type Stage } from '../../stage.ts'
import { isoMs } from '../answer.ts'
import { postView } from './posts.ts'

/** A message as a post of its topic: its id counts over the whole forum, its number in the topic. */
export interface Numbered {
  id: number
  number: number
  message: Message
}

export interface Topic {
  id: number
  title: string
  slug: string
  posts: readonly Numbered[]
}

/** How many posts of a topic come at once (lib/topic_view.rb). */
const CHUNK = 20

/** All topics in the order of the list: pinned ones, then by the last post. */
export function topicsOf({ messages }: Stage): Topic[] {
  const inOrder = [...messages].sort((a, b) => a.at - b.at || a.number - b.number)
  const ids = new Map(inOrder.map((message, place) => [message, 5200 + place * 3]))
  const opened = inOrder.filter(({ parent }) => parent === null)
  const topics = opened.map((root, place): Topic => {
    const said = inOrder.filter((message) => rootOf(message) === root)
    const title = root.title ?? ''
    return {
      id: 840 + place,
      title,
      slug: title
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, ''),
      posts: said.map((message, index) => ({ id: ids.get(message) ?? 0, number: index + 1, message })),
    }
  })
  return topics.sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || lastAt(b) - lastAt(a))
}

function isPinned({ posts }: Topic): boolean {
  return posts[0]?.message.pinned === true
}

function lastAt({ posts }: Topic): number {
  return posts.at(-1)?.message.at ?? 0
}

/** Whether the engine has closed it, and what was accepted in it. */
function stateOf({ posts }: Topic): { closed: boolean; accepted: Numbered | undefined } {
  return {
    closed: posts.some(({ message }) => message.parent !== null && message.text === ''),
    accepted: posts.find(({ message }) => message.accepted),
  }
}

/** A topic in the list. */
export function listed(topic: Topic) {
  const { id, title, slug, posts } = topic
  const { closed, accepted } = stateOf(topic)
  const [first, last] = [posts[0]?.message, posts.at(-1)?.message]
  return {
    id,
    title,
    fancy_title: escaped(title),
    slug,
    posts_count: posts.length,
    reply_count: posts.filter(({ message }) => message.parent?.parent).length,
    highest_post_number: posts.length,
    image_url: null,
    created_at: isoMs(first?.at ?? 0),
    last_posted_at: isoMs(last?.at ?? 0),
    bumped: true,
    bumped_at: isoMs(last?.at ?? 0),
    archetype: 'regular',
    unseen: false,
    pinned: isPinned(topic),
    unpinned: null,
    visible: true,
    closed,
    archived: false,
    bookmarked: null,
    liked: null,
    views: 31 * posts.length,
    like_count: first?.likes ?? 0,
    last_poster_username: last?.author.handle ?? null,
    category_id: 5,
    pinned_globally: isPinned(topic),
    has_accepted_answer: accepted !== undefined,
    posters: first
      ? [{ extras: null, description: 'Original Poster', user_id: numberOf(first.author), primary_group_id: null }]
      : [],
  }
}

/** A topic with its first posts, and the ids of all. */
export function topicView(topic: Topic) {
  const { id, title, slug, posts } = topic
  const { closed, accepted } = stateOf(topic)
  return {
    post_stream: {
      posts: posts.slice(0, CHUNK).map((post) => postView(post, topic)),
      stream: posts.map((post) => post.id),
    },
    id,
    title,
    fancy_title: escaped(title),
    posts_count: posts.length,
    created_at: isoMs(posts[0]?.message.at ?? 0),
    views: 31 * posts.length,
    last_posted_at: isoMs(lastAt(topic)),
    visible: true,
    closed,
    archived: false,
    archetype: 'regular',
    slug,
    category_id: 5,
    deleted_at: null,
    pinned_globally: isPinned(topic),
    chunk_size: CHUNK,
    ...(accepted
      ? { accepted_answer: { post_number: accepted.number, username: accepted.message.author.handle } }
      : {}),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
