import type { Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import type { Book } from './book.ts'
import type { Client } from './client.ts'
import { backTo, timeOf } from './feed.ts'
import { clientOf, type Home } from './home.ts'
import { readParents } from './parents.ts'
import { closed } from './server.ts'
import type { Status } from './status.ts'

/** Where an account's feed is asked for. */
export interface OwnFeed {
  client: Client
  localId: string
}

/** A page of an account's feed. What it answers has been entered into the book, unless that failed. */
export interface OwnPage {
  /** What everybody may read of it, up to T, the newest first. */
  readable: readonly Status[]
  /** Of that, what was made in the window, in the week before it, or after it. */
  recent: readonly Status[]
  reached: Seconds
  done: boolean
  failure: { error: unknown } | null
}

/** Throws where the feed is closed to this reader, or the account suspended. */
export async function ownFeed({ found, server }: Home, scan: Scan): Promise<OwnFeed> {
  const client = clientOf(server, scan)
  if (server.token === null && !server.dialect.keyless.posts) throw closed(server)
  const { localId, suspended } = await client.profile(found.user)
  if (!suspended) return { client, localId }
  const handle = `${found.user}@${found.host}`
  throw new PlatformError('not_supported', `${handle} is suspended: its server shows none of its posts`)
}

/**
 * An account's feed back to a week before the window, with what its replies answer. Every stream that needs it reads it
 * again: the same requests in the same order, which cost nothing the second time.
 */
export async function* ownPages({ client, localId }: OwnFeed, book: Book, scan: Scan): AsyncGenerator<OwnPage> {
  const since = scan.ownSince
  for await (const { statuses, reached, done } of backTo(since, (cursor) => client.statuses(localId, cursor))) {
    const readable = statuses.filter((status) => status.open && timeOf(status) <= scan.observedAt)
    const recent = readable.filter((status) => timeOf(status) >= since)
    book.add(readable)
    const failure = await attempt(() => readParents(client, book, recent))
    yield { readable, recent, reached, done, failure }
    if (failure) return
  }
}

/** Lets what was read be handed on before a failure ends the reading. */
export async function attempt(work: () => Promise<void>): Promise<{ error: unknown } | null> {
  try {
    await work()
    return null
  } catch (error) {
    return { error }
  }
}
