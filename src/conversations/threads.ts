import type { Post } from '../evidence/post.ts'
import { type Seconds, seconds } from '../evidence/time.ts'
import type { TimedPost } from './contact.ts'

/** A reply tree (on flat platforms a topic): its posts in the order in which they count. */
export interface Thread {
  /** The id of the root post, whether that post is in the evidence or not. */
  root: string
  posts: TimedPost[]
  /** Whether a post of the thread says that more replies exist than were read. */
  cutShort: boolean
}

/** Looks up a post that can be read: stubs of posts that are gone are not found. */
export type FindPost = (id: string | null) => Post | undefined

/** An index of the posts that can be read. */
export function postIndex(posts: readonly Post[]): FindPost {
  const index = new Map<string, Post>()
  for (const post of posts) if (!post.deleted && post.author) index.set(post.id, post)
  return (id) => (id === null ? undefined : index.get(id))
}

/**
 * Groups posts into threads and gives each post the time that counts: the platform's, but never before its parent's
 * and never after T. Within a thread posts are in order of time; ties go parent before child, then by id.
 */
export function threadsOf(posts: readonly Post[], find: FindPost, observedAt: Seconds): Thread[] {
  const roots = new Map<string, string>()
  const groups = new Map<string, { posts: Post[]; cutShort: boolean }>()
  for (const post of posts) {
    const root = rootOf(post, find, roots)
    const group = groups.get(root) ?? { posts: [], cutShort: false }
    group.cutShort ||= post.cutShort
    if (!post.deleted && post.author) group.posts.push(post)
    groups.set(root, group)
  }
  return [...groups].map(([root, group]) => ({
    root,
    cutShort: group.cutShort,
    posts: inOrder(group.posts, find, observedAt),
  }))
}

/** The id of a conversation: the root that a post of the chain names, else the top of the chain, known or missing. */
function rootOf(post: Post, find: FindPost, known: Map<string, string>): string {
  if (post.root !== null) return post.root
  if (post.replyTo === null) return post.id
  const chain: string[] = []
  const seen = new Set<string>()
  let at: Post = post
  let root = ''
  while (root === '') {
    chain.push(at.id)
    seen.add(at.id)
    const settled = known.get(at.id)
    const parent = find(at.replyTo)
    if (settled !== undefined) root = settled
    else if (at.root !== null) root = at.root
    else if (at.replyTo === null) root = at.id
    else if (!parent) root = at.replyTo
    else if (seen.has(parent.id)) root = [...seen].sort()[0] ?? at.id
    else at = parent
  }
  for (const id of chain) known.set(id, root)
  return root
}

interface Placed {
  time: Seconds
  /** How many posts of the evidence stand above it. */
  depth: number
  timed: boolean
}

/** Stands for a post whose place is being found: whoever comes back to it has gone in a circle. */
const PENDING: Placed = { time: Number.NEGATIVE_INFINITY, depth: -1, timed: false }

function inOrder(posts: readonly Post[], find: FindPost, observedAt: Seconds): TimedPost[] {
  const places = new Map<string, Placed>()
  const placed: { depth: number; post: TimedPost }[] = []
  for (const post of posts) {
    const { time, depth, timed } = placeOf(post, find, observedAt, places)
    // New keys first: behind a spread of so many they would take three times the memory.
    if (isWritten(post)) placed.push({ depth, post: { time, timed, ...post } })
  }
  if (placed.length > 1)
    placed.sort((a, b) => a.post.time - b.post.time || a.depth - b.depth || (a.post.id < b.post.id ? -1 : 1))
  return placed.map(({ post }) => post)
}

function isWritten(post: Post): post is Post & Pick<TimedPost, 'author'> {
  return post.author !== null
}

/**
 * When a post counts as made; one without a time at its parent's, or at T, by which it had been seen. Walks up
 * to the first ancestor that is placed already; loops end where they close.
 */
function placeOf(post: Post, find: FindPost, observedAt: Seconds, places: Map<string, Placed>): Placed {
  const pending: Post[] = []
  let at: Post | undefined = post
  while (at && !places.has(at.id)) {
    pending.push(at)
    places.set(at.id, PENDING)
    at = find(at.replyTo)
  }
  let place = (at && places.get(at.id)) ?? PENDING
  for (const next of pending.reverse()) {
    const own = next.createdAt === null ? Number.NaN : seconds(next.createdAt)
    const timed = Number.isFinite(own)
    const known = timed ? own : place.depth < 0 ? observedAt : place.time
    place = { time: Math.min(observedAt, Math.max(known, place.time)), depth: place.depth + 1, timed }
    places.set(next.id, place)
  }
  return place
}

/** By conversation: the posts of other conversations for which `holds` is true and that quote one of its posts. */
export function quotesFromElsewhere(
  threads: readonly Thread[],
  holds: (post: TimedPost) => boolean,
): ReadonlyMap<Thread, TimedPost[]> {
  const quoting = threads.flatMap((thread) =>
    thread.posts.filter((post) => post.quoted !== null && holds(post)).map((post) => ({ post, from: thread })),
  )
  const quoted = new Set(quoting.map(({ post }) => post.quoted))
  const homes = new Map<string, Thread>()
  if (quoted.size > 0)
    for (const thread of threads) for (const { id } of thread.posts) if (quoted.has(id)) homes.set(id, thread)
  const quotes = new Map<Thread, TimedPost[]>()
  for (const { post, from } of quoting) {
    const home = homes.get(post.quoted ?? '')
    if (home && home !== from) quotes.set(home, [...(quotes.get(home) ?? []), post])
  }
  return quotes
}
