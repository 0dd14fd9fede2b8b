import { z } from 'zod'
import type { AccountRef, Brand } from '../brand/brand.ts'
import type { PlatformEvidence, Selection } from '../evidence/evidence.ts'
import type { Seconds } from '../evidence/time.ts'

/** The id under which archives stand among the platforms, and in `--account archive:HANDLE`. */
export const ARCHIVE = 'archive'

const column = z.string().trim().min(1)

/**
 * Which column of a table holds what, by the names in its header. A reply names its parent, or a post its responses, or
 * all posts of a conversation their root; without any of them every post stands alone.
 */
export const ColumnMap = z.strictObject({
  /** What the other rows call this post in their parent, root and response columns. */
  id: column,
  /** The author's id, which is also the handle unless that has a column of its own. */
  author: column,
  /** ISO 8601 (UTC unless it says otherwise), `Tue Oct 31 22:10:47 +0000 2017`, or seconds or milliseconds since 1970. */
  time: column,
  text: column,
  /** The id of the post replied to. */
  parent: column.optional(),
  /** The id of the post that began the conversation. */
  root: column.optional(),
  /** The ids of the posts that reply to this one, with commas between them. */
  responses: column.optional(),
  /** Whether the brand wrote it: true, 1, yes, y, t; anything else is no. */
  official: column.optional(),
  /** What a text calls the author after an @, where that is not the author's id. */
  handle: column.optional(),
  /** The author's name, for a reader. */
  name: column.optional(),
  followers: column.optional(),
  language: column.optional(),
  /** Stars. A row with a rating is a review of the brand. */
  rating: column.optional(),
  url: column.optional(),
  likes: column.optional(),
  reposts: column.optional(),
  replies: column.optional(),
  quotes: column.optional(),
  views: column.optional(),
  /** What stands between the cells; found from the header when it is not said. */
  delimiter: z.enum(['comma', 'semicolon', 'tab', 'pipe']).optional(),
})
export type ColumnMap = z.infer<typeof ColumnMap>

/** What an archive is read for. */
export interface ArchiveRequest {
  brand: Brand
  /** The brand's accounts; those whose platform is `archive` name its authors here. */
  accounts: readonly AccountRef[]
  /** Which columns hold what, for formats that do not know it themselves. */
  columns?: ColumnMap | undefined
  /** Only conversations that have a post in it are taken, whole; null or absent takes them all. */
  window?: { since: Seconds; until: Seconds } | null | undefined
  /** How the conversations were chosen, if the user says so. */
  selection?: Selection | undefined
  signal?: AbortSignal | undefined
}

/** One kind of archive. `read` throws a `UsageError` for a file that is not of the kind, and for nothing in its rows. */
export interface ArchiveFormat {
  id: string
  /** What it is, for the list of formats: a phrase. */
  title: string
  read(file: string, request: ArchiveRequest): Promise<PlatformEvidence>
}
