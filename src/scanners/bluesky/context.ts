import { asContext, type Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import type { Reader } from './reader.ts'
import { Addressed, PostsAnswer, PostView } from './shapes.ts'
import { authorOf, toGone } from './to-post.ts'
import { ask, xrpc } from './xrpc.ts'

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
export async function contextOf(
  views: readonly Pick<PostView, 'record'>[],
  { known, reader }: Context,
  scan: Scan,
): Promise<Post[]> {
  const wanted = views.flatMap(({ record: { reply } }) => (reply ? [reply.parent.uri, reply.root.uri] : []))
  const missing = [...new Set(wanted)].filter((uri) => !known.has(uri) && authorOf(uri) !== null)
  const posts: Post[] = []
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const uris = missing.slice(at, at + AT_ONCE)
    const answer = await ask(scan, xrpc(scan.origin('appview'), 'app.bsky.feed.getPosts', { uris }), PostsAnswer)
    const returned = new Set(answer.posts.map((post) => Addressed.safeParse(post).data?.uri))
    const read = scan.each('posts', answer.posts, (post) => PostView.parse(post))
    posts.push(...read.map((view) => asContext(reader.toPost(view))))
    posts.push(...uris.filter((uri) => !returned.has(uri)).map(toGone))
    for (const uri of uris) known.add(uri)
  }
  return posts
}
