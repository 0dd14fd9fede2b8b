import { asContext, type Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import type { Reader } from './reader.ts'
import { PostsPage, type PostView } from './shapes.ts'
import { authorOf, toGone } from './to-post.ts'
import { xrpc } from './xrpc.ts'

const AT_ONCE = 25

/** What a stream has seen by now, and how it reads. */
export interface Context {
  known: Set<string>
  reader: Reader
}

/**
 * The parents and roots of posts, where they are not `known` yet (from then on they are): whether a post begins a
 * conversation with the brand cannot be told without them. The answered ones would come along with their answers, so
 * that leaving the others out would leave out the unanswered. What the server does not return is gone.
 *
 * Requests: one for each 25 posts that were missing.
 */
export async function contextOf(views: readonly PostView[], { known, reader }: Context, scan: Scan): Promise<Post[]> {
  const wanted = views.flatMap(({ record: { reply } }) => (reply ? [reply.parent.uri, reply.root.uri] : []))
  const missing = [...new Set(wanted)].filter((uri) => !known.has(uri) && authorOf(uri) !== null)
  const posts: Post[] = []
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const uris = missing.slice(at, at + AT_ONCE)
    const page = await scan.http.json(xrpc(scan.origin('appview'), 'app.bsky.feed.getPosts', { uris }), PostsPage)
    const found = new Set(page.posts.map((view) => view.uri))
    posts.push(...page.posts.map(reader.toPost).map(asContext), ...uris.filter((uri) => !found.has(uri)).map(toGone))
    for (const uri of uris) known.add(uri)
  }
  return posts
}
