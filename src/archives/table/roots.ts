import { idEnd, idStart } from './cells.ts'
import { type Nodes, OTHER_ROOT, PRESENT } from './nodes.ts'

/** Joins the posts of each conversation that a column names, be it by the post that began it or by a number of its own. */
export interface Roots {
  /** Puts a post into the conversation that a cell names. */
  join(node: number, bytes: Buffer, from: number, to: number): void
  /** To be called when all rows were read: whether the column names posts; their conversations are joined then. */
  arePosts(): boolean
}

/** What stands before the name of a conversation, which may be the id of some post of another. */
const APART = 0

/** @param named whether posts have ids of their own, so that a root can be one. */
export function rootsIn(nodes: Nodes, named: boolean): Roots {
  const conversations: number[] = []
  let scratch = Buffer.alloc(256)
  return {
    join(node, bytes, from, to) {
      const start = idStart(bytes, from, to)
      const end = idEnd(bytes, start, to)
      if (end - start >= scratch.length) scratch = Buffer.alloc(2 * (end - start))
      scratch[0] = APART
      bytes.copy(scratch, 1, start, end)
      const before = nodes.size
      const conversation = nodes.intern(scratch, 0, 1 + end - start)
      if (nodes.size > before) conversations.push(conversation)
      if (named && nodes.find(bytes, start, end) !== node) nodes.mark(node, OTHER_ROOT)
      nodes.join(node, conversation)
    },
    arePosts() {
      if (!named) return false
      const roots = conversations.map((conversation) => {
        const id = Buffer.from(nodes.idOf(conversation)).subarray(1)
        return { conversation, post: nodes.find(id, 0, id.length) }
      })
      const present = roots.filter(({ post }) => post >= 0 && nodes.has(post, PRESENT))
      // A number of a conversation may be the id of a post in another one: that post names another root.
      const others = present.filter(({ post }) => nodes.has(post, OTHER_ROOT)).length
      const arePosts = present.length > 2 * others
      if (arePosts) for (const { conversation, post } of roots) if (post >= 0) nodes.join(conversation, post)
      return arePosts
    },
  }
}
