import type { Seconds } from '../../evidence/time.ts'
import type { Server } from './server.ts'
import type { Below, Page, Profile, Status } from './status.ts'

/** What a server can be asked, whichever API it speaks. Each call is one request unless it says otherwise. */
export interface Client {
  server: Server
  profile(user: string): Promise<Profile>
  /** Everything an account wrote or boosted, newest first. */
  statuses(accountId: string, cursor: string | null): Promise<Page>
  /** The chain above a post, the root first. */
  above(localId: string): Promise<readonly Status[]>
  /** Everything below a post. Misskey shows one level at a time: there it takes a request for each post with replies. */
  below(localId: string, look: 'first' | 'again'): Promise<Below>
  /** Posts by id, at most `BATCH` at once; those that are missing from the answer are not there for everybody. */
  byIds: ((localIds: readonly string[]) => Promise<readonly Status[]>) | null
  tag(tag: string, cursor: string | null): Promise<Page>
  /** The cursor with which a feed goes on from a moment into the past; null where ids do not tell the time. */
  cursorAt: ((time: Seconds) => string) | null
  /** Full-text search, newest first on Mastodon; null without a token. */
  search: ((query: string, cursor: string | null) => Promise<Page>) | null
}

/** How many posts may be asked for by id at once (Mastodon's DEFAULT_STATUSES_LIMIT). */
export const BATCH = 20
