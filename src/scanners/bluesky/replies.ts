import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { byConversation, madeAt } from './conversations.ts'
import { openReader } from './reader.ts'
import { timeOf } from './to-post.ts'
import { readTree } from './tree.ts'

const PART = 'open posts'

/**
 * What others replied to posts that wait: peers' answers. The brand's own answers all come with its feed. Threads that
 * stand below the brand's own posts have been read by then.
 *
 * Nothing here is marked as cut short, though hidden replies would show: only what waits is asked for, and to exclude
 * some of that and nothing of what was answered would flatter the brand.
 *
 * Requests: one for each open post with replies that does not stand below another one.
 */
export async function* readReplies(open: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  const reader = openReader(scan)
  const own = new Set(
    scan.collected
      .filter((post) => post.author?.official && post.kind !== 'repost' && madeAt(post) >= scan.window.since)
      .map((post) => post.id),
  )
  const isBelowOwn = (post: Post) => own.has(post.root ?? '') || own.has(post.replyTo ?? '')
  const waiting = open.filter((post) => post.engagement.replies !== 0 && !isBelowOwn(post))
  const to = scan.observedAt
  const begun = byConversation(waiting)
  const seen = new Set<string>()
  scan.parts([PART])
  if (begun.length === 0) scan.covered(PART, { from: scan.window.since, to, complete: true, scope: 'all' })
  for (const [index, { posts }] of begun.entries()) {
    for (const { id } of posts) {
      if (seen.has(id)) continue
      const { views } = await readTree(id, scan)
      for (const view of views.values())
        if (!seen.has(view.uri) && view.uri !== id && !reader.officials.has(view.author.did) && timeOf(view) <= to)
          yield reader.toPost(view)
      for (const uri of views.keys()) seen.add(uri)
    }
    const next = begun[index + 1]
    const from = next?.time ?? scan.window.since
    scan.covered(PART, { from, to, complete: next === undefined, scope: 'all' })
  }
  reader.tell()
}
