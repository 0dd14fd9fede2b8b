import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { byConversation } from './conversations.ts'
import { openReader } from './reader.ts'
import { timeOf } from './shapes.ts'
import { readTree } from './tree.ts'

const PART = 'threads of contacts'

/**
 * What others replied to what customers said to the brand: peers' answers. The brand's own answers all come with its
 * feed, so a post that has no other reply than these has been read; what stands below the brand's own posts has been
 * read by then too. Of a post with more replies than the server shows it stays unknown who answered.
 *
 * Requests: one for each conversation of contacts in which somebody else replied, and that is not below an own post; one
 * more for each further contact in it that does not stand below the first.
 */
export async function* readReplies(contacts: readonly Post[], scan: Scan): AsyncGenerator<Post> {
  const reader = openReader(scan)
  const ownReplies = repliesTo(scan.collected.filter(({ author }) => author?.official))
  const to = scan.observedAt
  const begun = byConversation(contacts)
  const read = new Set<string>()
  scan.parts([PART])
  for (const [index, { posts }] of begun.entries()) {
    for (const post of posts) {
      if (post.repliesRead || read.has(post.id)) continue
      if (isAnsweredByOwnAlone(post)) yield { ...post, repliesRead: true }
      else yield* below(post.id)
    }
    const next = begun[index + 1]
    scan.covered(PART, { from: next?.time ?? scan.window.since, to, complete: next === undefined, scope: 'all' })
  }
  reader.tell()

  function isAnsweredByOwnAlone({ id, engagement: { replies } }: Post): boolean {
    return replies !== null && replies <= (ownReplies.get(id) ?? 0)
  }

  async function* below(id: string): AsyncGenerator<Post> {
    const { views, cut } = await readTree(id, scan)
    for (const view of views.values()) {
      read.add(view.uri)
      if (timeOf(view) > to || reader.officials.has(view.author.did)) continue
      yield { ...reader.toPost(view), ...(!cut.has(view.uri) && { repliesRead: true }) }
    }
  }
}

/** How many of the posts reply to each post. */
function repliesTo(posts: readonly Post[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { replyTo } of posts) if (replyTo !== null) counts.set(replyTo, (counts.get(replyTo) ?? 0) + 1)
  return counts
}
