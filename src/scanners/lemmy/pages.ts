import { type Seconds, seconds } from '../../evidence/time.ts'
import type { Scan } from '../scanner.ts'
import type { CommentView, PostView } from './shapes.ts'
import { timeOf } from './to-post.ts'

/** The most that one page holds (LemmyNet/lemmy, crates/db_schema/src/utils.rs: FETCH_LIMIT_MAX). */
export const PAGE = 50

/** What one page gives; lists by other names than these are not asked for. */
export interface Page {
  posts: readonly PostView[]
  comments: readonly CommentView[]
  /** How many more it holds that could not be read. */
  odd: number
}

/** What reading pages gave, and how far back it went. */
export interface Pages {
  posts: PostView[]
  comments: CommentView[]
  /** From when on everything was read; null where nothing was. */
  from: Seconds | null
  /** Whether that is as far as was asked for. */
  whole: boolean
  /** What ended it before; null where nothing did. What was read until then is kept. */
  failure: unknown
}

/**
 * Reads pages, newest first, until one ends before `since`. Pinned posts stand before the newest ones, and say nothing of
 * how far a page reaches. A server that knows no pages gives the first one again: then that is all there is to see.
 */
export async function readPages(
  read: (page: number) => Promise<Page>,
  since: Seconds,
  scan: Pick<Scan, 'signal'>,
): Promise<Pages> {
  const posts = new Map<string, PostView>()
  const comments = new Map<string, CommentView>()
  const result = (more: Pick<Pages, 'from' | 'whole' | 'failure'>): Pages => ({
    posts: [...posts.values()],
    comments: [...comments.values()],
    ...more,
  })
  let from: Seconds | null = null
  for (let page = 1; ; page += 1) {
    let last: Page
    try {
      scan.signal.throwIfAborted()
      last = await read(page)
    } catch (failure) {
      return result({ from, whole: false, failure })
    }
    const known = posts.size + comments.size
    for (const view of last.posts) posts.set(view.post.ap_id, view)
    for (const view of last.comments) comments.set(view.comment.ap_id, view)
    const reached = reach(last)
    if (reached <= since) return result({ from: since, whole: true, failure: null })
    if (posts.size + comments.size === known) return result({ from, whole: false, failure: null })
    from = Math.min(from ?? Number.POSITIVE_INFINITY, reached)
  }
}

/** How far back a page with all before it shows everything: as far as the list that reaches less far. */
function reach({ posts, comments, odd }: Page): Seconds {
  const lists = [
    posts.map(({ post }) => ({
      time: post.published,
      pinned: (post.featured_community || post.featured_local) === true,
    })),
    comments.map(({ comment }) => ({ time: comment.published, pinned: false })),
  ]
  return Math.max(
    ...lists.map((list) => {
      if (list.length + odd < PAGE) return Number.NEGATIVE_INFINITY
      return Math.min(...list.filter(({ pinned }) => !pinned).map(({ time }) => seconds(timeOf(time))))
    }),
  )
}
