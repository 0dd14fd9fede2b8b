import { gonePost, type Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { Item } from './answers.ts'
import { search } from './search.ts'
import { address, hitToPost, itemToPost } from './to-post.ts'

/** How many stories are looked up in one request. */
const STORIES = 100

/** A story with everything below it. */
export interface StoryTree {
  id: string
  /** Null where the platform has no such story any more. */
  tree: Item | null
  /** Whether the tree could not be read this time, though others may be. */
  unread: boolean
  /** The story as the search knows it, with its points and comments; null where it is not found. */
  story: Post | null
}

/**
 * Reads whole stories: one request each, and one in a hundred stories for how many comments each has. What was read
 * before in this run costs nothing. The answer for a story of thousands of comments takes long: where it fails by
 * itself the others are read all the same.
 */
export async function* storyTrees(ids: Iterable<string>, scan: Scan): AsyncGenerator<StoryTree> {
  const all = [...new Set(ids)]
  let failure: PlatformError | null = null
  let unread = 0
  for (let start = 0; start < all.length; start += STORIES) {
    const some = all.slice(start, start + STORIES)
    const { body: found } = await search(storiesAddress(scan.origin('api'), some), scan)
    const stories = new Map(found.hits.map((hit) => [hit.objectID, hitToPost(hit)]))
    for (const id of some) {
      const story = stories.get(id) ?? null
      const read = await readTree(id, story !== null, scan)
      if (read instanceof PlatformError) {
        failure = read
        unread += 1
      }
      yield {
        id,
        story,
        ...(read instanceof PlatformError ? { tree: null, unread: true } : { tree: read, unread: false }),
      }
    }
  }
  if (failure === null) return
  scan.limited('partial', `the comments of ${unread} of ${all.length} stories could not be read: ${failure.message}`)
}

/**
 * A story's tree; null where it is gone, and why where it cannot be read, though others may be.
 *
 * @param isKnown whether the search knows the story: then it is not gone, whatever is said of its tree.
 */
async function readTree(id: string, isKnown: boolean, scan: Scan): Promise<Item | null | PlatformError> {
  const before = scan.http.requests
  try {
    return await scan.http.json(`${scan.origin('api')}/api/v1/items/${encodeURIComponent(id)}`, Item)
  } catch (failure) {
    if (!(failure instanceof PlatformError) || scan.signal.aborted) throw failure
    if (failure.status === 'not_found') return isKnown ? failure : null
    // A request that was not made failed because the platform's time is up, not for its story's sake.
    const slow = failure.status === 'timeout' && scan.http.requests > before
    if (slow || failure.status === 'changed' || (failure.httpStatus ?? 0) >= 500) return failure
    throw failure
  }
}

/**
 * The posts of a story around certain ones: those themselves, everything above them up to the story, and everything
 * below them, whose replies have been read with that. The story is `cutShort` where it has more living comments than its
 * tree shows.
 */
export function postsAround(
  { id, tree, story }: Pick<StoryTree, 'id' | 'tree' | 'story'>,
  chosen: ReadonlySet<string>,
): Post[] {
  const known = story === null ? [] : [story]
  if (tree === null) return known.length > 0 ? known : [{ ...gonePost('hackernews', id), root: id, url: address(id) }]
  const root = String(tree.story_id ?? tree.id)
  const posts: Post[] = []
  const whole = new Set<string>()
  let below = -1

  /** Adds a node and what is below it as far as it belongs; tells whether any of it does. */
  function add(item: Item, parent: Item | null, above: boolean): boolean {
    below += 1
    const here = above || chosen.has(String(item.id))
    const belongs = item.children.map((child) => add(child, item, here)).includes(true) || here
    if (here) whole.add(String(item.id))
    if (belongs) posts.push(itemToPost(item, parent, root))
    return belongs
  }
  add(tree, null, false)
  const promised = story?.engagement.replies ?? null
  const cutShort = promised !== null && below < promised
  const read = posts.reverse().map((post) => ({
    ...post,
    ...(!cutShort && whole.has(post.id) && { repliesRead: true }),
    ...(post.id === id && { cutShort }),
  }))
  return [...known, ...read]
}

/** Waits for an answer; null where the platform says that there is no such thing. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof PlatformError && failure.status === 'not_found') return null
    throw failure
  }
}

function storiesAddress(origin: string, ids: readonly string[]): string {
  const asked = new URLSearchParams({
    tags: `(story,poll),(${[...ids].sort().map((id) => `story_${id}`)})`,
    hitsPerPage: String(STORIES),
    attributesToHighlight: 'none',
  })
  return `${origin}/api/v1/search_by_date?${asked}`
}
