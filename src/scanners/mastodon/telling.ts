import type { Post } from '../../evidence/post.ts'
import type { Book } from './book.ts'
import type { Status } from './status.ts'

/** What a stream hands on of one server's posts: each once, and once more where more has become known of its place. */
export interface Telling {
  /** The post with the chain above it, the stub of a parent that is gone, and the post it quotes. */
  withContext(status: Status): Generator<Post>
  /** The post alone. */
  alone(status: Status): Generator<Post>
  /** Statuses that were handed on and whose parent nobody has asked for yet. */
  unsettled(): Status[]
  /** What was handed on before more of its thread was read, with the place that is known by now. */
  corrections(): Generator<Post>
  has(id: string): boolean
}

/** `passOver` tells which posts are another stream's to hand on. */
export function tellingOf(book: Book, passOver: (post: Post) => boolean = () => false): Telling {
  const told = new Map<string, { status: Status; post: Post }>()
  const stubs = new Set<string>()

  function* alone(status: Status): Generator<Post> {
    const post = book.linked(status)
    if (!status.open || told.has(post.id) || passOver(post)) return
    told.set(post.id, { status, post })
    yield post
  }

  function* stubOf(status: Status): Generator<Post> {
    const stub = book.stub(status)
    if (!stub || stubs.has(stub.id)) return
    stubs.add(stub.id)
    yield stub
  }

  return {
    alone,
    *withContext(status) {
      const above = [...book.ancestors(status)].reverse()
      for (const each of [...above, status]) {
        yield* stubOf(each)
        for (const quoted of each.carried) yield* alone(quoted)
        yield* alone(each)
      }
    },
    unsettled: () => [...told.values()].map(({ status }) => status).filter((status) => !book.settled(status)),
    *corrections() {
      for (const [id, { status, post }] of told) {
        yield* stubOf(status)
        const now = book.linked(status)
        if (now.replyTo === post.replyTo && now.root === post.root && now.replyToAuthor === post.replyToAuthor) continue
        told.set(id, { status, post: now })
        yield now
      }
    },
    has: (id) => told.has(id),
  }
}
