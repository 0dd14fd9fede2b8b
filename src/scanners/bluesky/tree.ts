import type { Scan } from '../scanner.ts'
import { type PostView, readFound, ThreadPage } from './shapes.ts'
import { saidBy, xrpc } from './xrpc.ts'

/** As deep as one request looks; a longer chain is asked for again from where it was cut. */
const DEPTH = 100

/** What stands below a post. */
export interface Tree {
  /** The post itself and everything below it that can be read. */
  views: Map<string, PostView>
  gone: Set<string>
  /** Posts that have more replies than the server shows, asked for each on its own: hidden, or held back. */
  cut: Set<string>
}

/**
 * Reads everything below a post. Where a branch shows fewer replies than its post says it has, the branch is asked for
 * on its own.
 *
 * Requests: one, and one for each branch that was cut.
 */
export async function readTree(anchor: string, scan: Scan): Promise<Tree> {
  const tree: Tree = { views: new Map(), gone: new Set(), cut: new Set() }
  const asked = new Set([anchor])
  for (const top of asked) {
    const pending = [await askForThread(top, scan)]
    while (pending.length > 0) {
      const found = readFound(pending.pop(), 'thread')
      if (found && 'gone' in found) tree.gone.add(found.gone)
      if (!found || !('post' in found)) continue
      const { post, replies } = found
      tree.views.set(post.uri, post)
      if (post.replyCount !== undefined && post.replyCount > replies.length)
        (post.uri === top ? tree.cut : asked).add(post.uri)
      for (const reply of replies) pending.push(reply)
    }
  }
  return tree
}

async function askForThread(uri: string, scan: Scan): Promise<unknown> {
  const url = xrpc(scan.origin('appview'), 'app.bsky.feed.getPostThread', { uri, depth: DEPTH, parentHeight: 0 })
  try {
    return (await scan.http.json(url, ThreadPage)).thread
  } catch (failure) {
    if (saidBy(failure)?.error !== 'NotFound') throw failure
    return { $type: 'app.bsky.feed.defs#notFoundPost', uri }
  }
}
