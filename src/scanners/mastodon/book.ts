import { gonePost, type Post } from '../../evidence/post.ts'
import { PLATFORM, type Status } from './status.ts'

/**
 * What has been read of one server: its own ids resolved to the posts behind them, so that replies can be linked by
 * ids that hold everywhere.
 */
export interface Book {
  /** Enters what was read, with the posts that came along inside. What is not for everybody counts as lost. */
  add(statuses: readonly Status[]): void
  /** Notes that the server has no such post, or none for everybody. */
  lose(localId: string): void
  get(localId: string): Status | undefined
  /** Whether it is known what a status replies to, or that this cannot be known. */
  settled(status: Status): boolean
  /** The chain above a status, nearest first, as far as it has been read. */
  ancestors(status: Status): readonly Status[]
  /**
   * The post with its place in the thread, as far as it is known by now. The author replied to is the parent's. Where
   * that was not read it is the one that the server names, which passes over replies to oneself: whoever goes on with
   * an answer of their own is still answering the same person. So it tells whom a post speaks to, and never its place.
   */
  linked(status: Status): Post
  /** The stub of the parent, where that is gone; null where it can be read or was not asked for. */
  stub(status: Status): Post | null
}

/** Whether a link is the name of a post that was not read, rather than the id of one. */
export function leadsOut(replyTo: string | null): boolean {
  return replyTo !== null && /^[^/]+\/statuses\//.test(replyTo)
}

/**
 * A book of one server.
 *
 * A parent that was not read is named `HOST/statuses/LOCALID`, which no post has as its id: the link is known to lead
 * out of the evidence. A parent that the server itself has forgotten has no id at all and is named after its reply.
 */
export function bookOf(host: string): Book {
  const known = new Map<string, Status>()
  const lost = new Set<string>()
  const accounts = new Map<string, string>()

  function add(statuses: readonly Status[]): void {
    for (const status of statuses) {
      if (status.open) known.set(status.localId, status)
      else lost.add(status.localId)
      const { parentAuthor, carried } = status
      if (parentAuthor?.id) accounts.set(parentAuthor.localId, parentAuthor.id)
      add(carried)
    }
  }

  /** The chain above a status, nearest first, up to where it ends or is not known; loops are cut. */
  function above(status: Status): { chain: Status[]; whole: boolean } {
    const chain: Status[] = []
    let at = status
    while (at.parent !== null) {
      const parent = known.get(at.parent)
      if (!parent || parent === status || chain.includes(parent)) return { chain, whole: false }
      chain.push(parent)
      at = parent
    }
    return { chain, whole: !at.orphan }
  }

  function parentId(status: Status): string | null {
    if (status.orphan) return `${status.post.id}#in-reply-to`
    if (status.parent === null) return null
    return known.get(status.parent)?.post.id ?? `${host}/statuses/${status.parent}`
  }

  return {
    add,
    lose: (localId) => void lost.add(localId),
    get: (localId) => known.get(localId),
    ancestors: (status) => above(status).chain,
    settled: ({ parent }) => parent === null || known.has(parent) || lost.has(parent),
    linked(status) {
      const { chain, whole } = above(status)
      const [parent] = chain
      const named = status.parentAuthor
      return {
        ...status.post,
        replyTo: parentId(status),
        replyToAuthor: parent?.post.author?.id ?? named?.id ?? accounts.get(named?.localId ?? '') ?? null,
        root: whole ? (chain.at(-1)?.post.id ?? status.post.id) : null,
      }
    },
    stub(status) {
      const id = parentId(status)
      const gone = status.orphan || (status.parent !== null && lost.has(status.parent) && !known.has(status.parent))
      return gone && id !== null ? gonePost(PLATFORM, id) : null
    },
  }
}
