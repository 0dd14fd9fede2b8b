import { z } from 'zod'
import type { AccountRef, Brand } from '../brand/brand.ts'
import type { PlatformEvidence, Selection } from '../evidence/evidence.ts'
import type { Seconds } from '../evidence/time.ts'

/** The id under which archives stand among the platforms, and in `--account archive:HANDLE`. */
export const ARCHIVE = 'archive'

const column = z.string().trim().min(1)

/**
 * Which column of a table holds what, by the names in its header. A reply names its parent, or a post its responses, or
 * all posts of a conversation their root, or the answer stands in the row of the question; without any of them every post
 * stands alone. `docs/archives.md` says the same to users.
 */
export const ColumnMap = z.strictObject({
  /** What the other rows call this post in their parent, root and response columns; without it posts are called by their row. */
  id: column.optional(),
  /** The author's id, which is also the handle unless that has a column of its own. */
  author: column,
  /** When it was written, in any of the forms of `readMoment` and `writtenTime`; UTC unless it says otherwise. */
  time: column,
  text: column,
  /** The id of the post replied to. */
  parent: column.optional(),
  /** The id of the post that began the conversation, or the conversation's own number. */
  root: column.optional(),
  /** The ids of the posts that reply to this one, with commas between them. */
  responses: column.optional(),
  /** Whether the brand wrote it: true, 1, yes, y, t, or one of the values that are named here; anything else is no. */
  official: z
    .union([
      column.transform((name) => ({ column: name, values: null })),
      z.strictObject({
        column,
        values: z
          .array(z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value).trim()))
          .min(1),
      }),
    ])
    .optional(),
  /** What a text calls the author after an @, where that is not the author's id. */
  handle: column.optional(),
  /** The author's name, for a reader. */
  name: column.optional(),
  followers: column.optional(),
  language: column.optional(),
  /** Stars. A row with a rating is a review of the brand. */
  rating: column.optional(),
  /** When it was last edited. */
  edited: column.optional(),
  /** What the brand answered, where that stands in the row of the question; nothing where it did not. */
  'reply-text': column.optional(),
  'reply-time': column.optional(),
  /** Who answered for the brand. */
  'reply-author': column.optional(),
  url: column.optional(),
  likes: column.optional(),
  reposts: column.optional(),
  replies: column.optional(),
  quotes: column.optional(),
  views: column.optional(),
})
export type ColumnMap = z.infer<typeof ColumnMap>

/** What is said of a table beside its columns. */
export const TableOptions = z.strictObject({
  /** What stands between the cells; found from the header when it is not said. */
  delimiter: z.enum(['comma', 'semicolon', 'tab', 'pipe']).optional(),
  /** How the text is written, by the name of the encoding; found from the bytes when it is not said. */
  encoding: column.optional(),
  /** In which order dates are written: `day-first`, `month-first`, or a pattern such as DD/MM/YYYY. */
  'time-format': column.optional(),
  /** Whether the file is of the brand's own helpdesk or community, so that whoever writes in it writes to the brand. */
  'own-place': z.boolean().optional(),
  /** Whether replies carry the handles of the post they reply to along, as on X. */
  'carries-handles': z.boolean().optional(),
})
export type TableOptions = z.infer<typeof TableOptions>

/** What an archive is read for. */
export interface ArchiveRequest {
  brand: Brand
  /** The brand's accounts; those whose platform is `archive` name its authors here. */
  accounts: readonly AccountRef[]
  /** Which columns hold what, for formats that do not know it themselves. */
  columns?: ColumnMap | undefined
  options?: TableOptions | undefined
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
