import type { Scope } from '../../evidence/coverage.ts'
import type { Post } from '../../evidence/post.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { type Context, contextOf } from './context.ts'
import { byConversation, madeAt } from './conversations.ts'
import { PostsPage, type PostView } from './shapes.ts'
import { timeOf } from './to-post.ts'
import { readTree } from './tree.ts'
import { xrpc } from './xrpc.ts'

/**
 * What others say below the brand's own posts and answers of the window, whether it was answered or not: most replies
 * do not name the brand, so no search finds them. Where search is closed (`own-threads`) the quotes of these posts are
 * read as well; an open search finds those that speak to the brand, and the others are not worth a request each. What
 * is above an own answer is left out: that is seen only because it was answered.
 *
 * A reply can come at any time after its post, so after the newest k conversations what has been read is everything
 * below own posts begun since the next one, and that is what the part claims to cover. Late replies below older posts
 * are missed whether they are answered or not (an answer shows them, but then they count in no share).
 *
 * Requests: one for each own post with replies that does not stand below another one, and one for each branch that
 * comes cut; where search is closed, one for each 100 quotes of each post that is quoted.
 */
export function ownThreads(scope: Extract<Scope, 'all' | 'own-threads'>, context: Context, scan: Scan): Part {
  const { reader } = context
  const seen = new Set<string>()
  const isTalkedBelow = ({ engagement: { replies, quotes } }: Post) =>
    replies !== 0 || (scope === 'own-threads' && quotes !== 0)
  const own = scan.collected.filter((post) => post.author?.official && post.kind !== 'repost' && isTalkedBelow(post))
  return {
    name: 'own posts',
    scope,
    async *steps({ from, to }) {
      const begun = byConversation(own.filter((post) => madeAt(post) >= from && madeAt(post) <= to))
      if (begun.length === 0) yield { posts: [], from, need: 0 }
      for (const [index, { posts }] of begun.entries()) {
        const read: Post[] = []
        for (const post of posts) read.push(...(await below(post)))
        yield { posts: read, from: begun[index + 1]?.time ?? from, need: begun.length - index - 1 }
      }
    },
  }

  async function below(post: Post): Promise<Post[]> {
    const posts = post.engagement.replies === 0 || seen.has(post.id) ? [] : await repliesTo(post.id)
    if (scope === 'all' || post.engagement.quotes === 0) return posts
    const quotes = (await quotesOf(post.id, scan)).filter(isByOthers)
    return [...posts, ...quotes.map(reader.toPost), ...(await contextOf(quotes, context, scan))]
  }

  async function repliesTo(uri: string): Promise<Post[]> {
    const { views, gone, cut } = await readTree(uri, scan)
    for (const id of [...views.keys(), ...gone]) seen.add(id)
    const shown = [...views.values()].filter((view) => cut.has(view.uri) || isByOthers(view))
    return [
      ...shown.map((view) => ({ ...reader.toPost(view), cutShort: cut.has(view.uri) })),
      ...[...gone].map((id) => reader.read({ gone: id })),
    ]
  }

  function isByOthers(view: PostView): boolean {
    return !reader.officials.has(view.author.did) && timeOf(view) <= scan.observedAt
  }
}

async function quotesOf(uri: string, scan: Scan): Promise<PostView[]> {
  const views: PostView[] = []
  const cursors = new Set<string>()
  for (let cursor: string | null = null; ; ) {
    const url: string = xrpc(scan.origin('appview'), 'app.bsky.feed.getQuotes', { uri, limit: 100, cursor })
    const page: PostsPage = await scan.http.json(url, PostsPage)
    views.push(...page.posts)
    if (page.cursor === undefined || cursors.has(page.cursor)) return views
    cursors.add(page.cursor)
    cursor = page.cursor
  }
}
