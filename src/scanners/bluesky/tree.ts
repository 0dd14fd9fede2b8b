import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { type Found, type PostView, readFound, ThreadPage } from './shapes.ts'
import { ask, saidBy, xrpc } from './xrpc.ts'

/** As deep as one request looks; a longer chain is asked for again from where it was cut. */
const DEPTH = 100

/** What stands below a post. */
export interface Tree {
  /** The post itself and everything below it that can be read. */
  views: Map<string, PostView>
  gone: Set<string>
  /** Posts that have more replies than were read: the server hides them or holds them back, or they cannot be read. */
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
    const nodes: (Found | PlatformError)[] = []
    const take = (value: unknown): Found | PlatformError => {
      const node = found(value)
      nodes.push(node)
      return node
    }
    const pending = [take(await askForThread(top, scan))]
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node === null || node instanceof PlatformError) continue
      if ('gone' in node) {
        tree.gone.add(node.gone)
        continue
      }
      const { post, replies } = node
      tree.views.set(post.uri, post)
      const below = replies.map(take)
      if (below.some((reply) => reply instanceof PlatformError)) tree.cut.add(post.uri)
      else if ((post.replyCount ?? 0) > replies.length) (post.uri === top ? tree.cut : asked).add(post.uri)
      pending.push(...below)
    }
    tell(nodes, scan)
  }
  return tree
}

function found(value: unknown): Found | PlatformError {
  try {
    return readFound(value)
  } catch (failure) {
    if (failure instanceof PlatformError) return failure
    throw failure
  }
}

/** Counts what could not be read of an answer: what hangs below it is lost with it, and nothing else. */
function tell(nodes: readonly (Found | PlatformError)[], scan: Scan): void {
  scan.each('thread', nodes, (node) => {
    if (node instanceof PlatformError) throw node
    return node
  })
}

async function askForThread(uri: string, scan: Scan): Promise<unknown> {
  const url = xrpc(scan.origin('appview'), 'app.bsky.feed.getPostThread', { uri, depth: DEPTH, parentHeight: 0 })
  try {
    return (await ask(scan, url, ThreadPage)).thread
  } catch (failure) {
    if (saidBy(failure)?.error !== 'NotFound') throw failure
    return { $type: 'app.bsky.feed.defs#notFoundPost', uri }
  }
}
