import type { Book } from './book.ts'
import { BATCH, type Client } from './client.ts'
import { isMissing } from './server.ts'
import type { Status } from './status.ts'

/**
 * Reads what the given replies answer, as far as the book does not know it yet: 20 posts a request where the server
 * gives posts by id, else one request a conversation, the newest reply first, since the chain above it holds the
 * earlier questions and answers of the same conversation. What is not to be had is entered as lost.
 */
export async function readParents(client: Client, book: Book, replies: readonly Status[]): Promise<void> {
  const open = replies.filter((status) => !book.settled(status))
  if (!client.byIds) return readChains(client, book, open)
  const ids = [...new Set(open.flatMap(({ parent }) => parent ?? []))]
  for (let i = 0; i < ids.length; i += BATCH) {
    const asked = ids.slice(i, i + BATCH)
    try {
      book.add(await client.byIds(asked))
    } catch (error) {
      if (!isMissing(error)) throw error
      return readChains(client, book, open)
    }
    for (const id of asked) if (!book.get(id)) book.lose(id)
  }
}

/** @throws what the server said, where it has none of the replies that it has just shown: that is no word to go by. */
async function readChains(client: Client, book: Book, replies: readonly Status[]): Promise<void> {
  let isAnyRead = false
  let missing: unknown = null
  for (const reply of replies) {
    if (book.settled(reply) || reply.parent === null) continue
    try {
      book.add(await client.above(reply.localId))
      isAnyRead = true
    } catch (error) {
      if (!isMissing(error)) throw error
      missing = error
    }
    if (!book.settled(reply)) book.lose(reply.parent)
  }
  if (missing !== null && !isAnyRead) throw missing
}
