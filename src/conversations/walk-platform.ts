import type { PlatformEvidence } from '../evidence/evidence.ts'
import { seconds } from '../evidence/time.ts'
import { automaticPosts } from './automatic.ts'
import type { TimedPost } from './contact.ts'
import type { Speaking } from './directed.ts'
import { officialsOf } from './officials.ts'
import { postIndex, quotesFromElsewhere, type Thread, threadsOf } from './threads.ts'
import { type Walked, walk } from './walk.ts'

/** The conversations of one platform, each walked, and what it takes to judge their posts. */
export interface WalkedPlatform extends Speaking {
  conversations: readonly { thread: Thread; walked: Walked }[]
  isAutomatic: (post: TimedPost) => boolean
}

/** Sorts what was read of a platform into conversations, and walks each of them. */
export function walkPlatform(platform: PlatformEvidence): WalkedPlatform {
  const officials = officialsOf(platform)
  const find = postIndex(platform.posts)
  const threads = threadsOf(platform.posts, find, seconds(platform.observedAt))
  const isAutomatic = automaticPosts(threads, officials, find)
  const speaking = { find, officials, carriesHandles: platform.carriesHandles }
  const quoting = quotesFromElsewhere(threads, (post) => officials.wrote(post.author))
  return {
    ...speaking,
    isAutomatic,
    conversations: threads.map((thread) => ({
      thread,
      walked: walk(thread, platform.id, isAutomatic, speaking, quoting.get(thread)),
    })),
  }
}
