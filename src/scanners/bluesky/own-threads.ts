import type { Scope } from '../../evidence/coverage.ts'
import type { Post } from '../../evidence/post.ts'
import type { Interval } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { type Context, contextOf } from './context.ts'
import { byConversation, madeAt } from './conversations.ts'
import { PostsPage, type PostView, timeOf } from './shapes.ts'
import { readTree } from './tree.ts'
import { ask, xrpc } from './xrpc.ts'

/**
 * What others say below the brand's own posts and answers, and who quotes these, whether it was answered or not: most
 * of it does not name the brand, so that no search finds it. What is above an own answer is left out: that is seen only
 * because it was answered.
 *
 * A reply can come at any time after its post, so after the newest k conversations what has been read is everything
 * below own posts begun since the next one, and that is what the part claims to cover; it is complete when those of
 * the week before the window have been read as well. Where the own posts themselves are not known, nothing is covered.
 *
 * Requests: one for each own post with replies that does not stand below another one, and one for each branch that
 * comes cut; one for each 100 quotes of each post that is quoted.
 */
export function ownThreads(scope: Extract<Scope, 'all' | 'own-threads'>, context: Context, scan: Scan): Part {
  const { reader } = context
  const seen = new Set<string>()
  const isTalkedAbout = ({ engagement: { replies, quotes } }: Post) => replies !== 0 || quotes !== 0
  const own = scan.collected.filter((post) => post.author?.official && post.kind !== 'repost' && isTalkedAbout(post))
  return {
    name: 'own posts',
    scope,
    async *steps(stretch) {
      const { first, end, unknown } = reachOf(stretch, scan)
      if (end === null) return
      const begun = byConversation(own.filter((post) => madeAt(post) >= first && madeAt(post) <= stretch.to))
      if (begun.length === 0) yield { posts: [], from: end, need: 0, older: unknown }
      for (const [index, { posts }] of begun.entries()) {
        const read: Post[] = []
        for (const post of posts) read.push(...(await about(post)))
        const next = begun[index + 1]
        const from = next ? Math.max(next.time, end) : end
        const need = begun.length - index - 1
        yield { posts: read, from, need, older: need + unknown }
      }
    },
  }

  async function about(post: Post): Promise<Post[]> {
    const replies = post.engagement.replies === 0 || seen.has(post.id) ? [] : await repliesTo(post.id)
    if (post.engagement.quotes === 0) return replies
    const quotes = (await quotesOf(post.id, scan)).filter(isByOthers)
    return [...replies, ...quotes.map(reader.toPost), ...(await contextOf(quotes, context, scan))]
  }

  async function repliesTo(uri: string): Promise<Post[]> {
    const { views, gone, cut } = await readTree(uri, scan)
    for (const id of [...views.keys(), ...gone]) seen.add(id)
    const shown = [...views.values()].filter((view) => cut.has(view.uri) || isByOthers(view))
    return [
      ...shown.map((view) => ({ ...reader.toPost(view), ...readingOf(view, cut) })),
      ...[...gone].map((id) => reader.read({ gone: id })),
    ]
  }

  function isByOthers(view: PostView): boolean {
    return !reader.officials.has(view.author.did) && timeOf(view) <= scan.observedAt
  }
}

/** Whether all replies to a post of a tree were read, as its post says it. */
function readingOf({ uri }: PostView, cut: ReadonlySet<string>): Pick<Post, 'cutShort' | 'repliesRead'> {
  return cut.has(uri) ? { cutShort: true } : { cutShort: false, repliesRead: true }
}

/**
 * From when on the own posts of a stretch are asked for (those of the week before belong to the stretch that begins
 * with the window), as far back as reading them can cover, null where nothing of the stretch is known, and `unknown`, 1
 * where own posts that matter could not be read: then the part is never complete.
 */
function reachOf({ from, to }: Interval, { window, ownSince, collectedFrom }: Scan) {
  const first = from <= window.since ? ownSince : from
  const known = collectedFrom === null || collectedFrom > to ? null : Math.max(first, collectedFrom)
  return {
    first: known ?? first,
    end: known === null ? null : Math.max(from, known),
    unknown: known !== null && known > first ? 1 : 0,
  }
}

async function quotesOf(uri: string, scan: Scan): Promise<PostView[]> {
  const views: PostView[] = []
  const cursors = new Set<string>()
  for (let cursor: string | null = null; ; ) {
    const url: string = xrpc(scan.origin('appview'), 'app.bsky.feed.getQuotes', { uri, limit: 100, cursor })
    const page: PostsPage = await ask(scan, url, PostsPage)
    views.push(...page.posts)
    cursor = page.cursor ?? null
    if (cursor === null) return views
    if (cursors.has(cursor)) throw new PlatformError('changed', 'Bluesky handed out the same page of quotes twice')
    cursors.add(cursor)
  }
}
