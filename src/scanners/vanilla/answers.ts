import { z } from 'zod'
import { Count, IsoTime as Time } from '../../evidence/readable.ts'

/** A user as posts show them (UserFragmentSchema): `title` is their own, `label` that of their rank. */
const User = z.object({
  userID: z.number(),
  name: z.string(),
  title: z.string().nullish(),
  label: z.string().nullish(),
})

/** `/api/v2/discussions` (applications/vanilla/openapi/discussions.yml). */
export const Discussion = z.object({
  discussionID: z.number(),
  name: z.string(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  type: z.string().nullish(),
  dateInserted: Time,
  dateUpdated: Time.nullish(),
  insertUserID: z.number(),
  insertUser: User.nullish(),
  countComments: Count.nullish(),
  countViews: Count.nullish(),
  score: z.number().nullish(),
})
export type Discussion = z.infer<typeof Discussion>

/** Of the discussion that was last written in, when that was. */
export const Latest = z.array(z.object({ dateLastComment: Time.nullish() }))

/** `/api/v2/comments` (applications/vanilla/openapi/comments.yml); `answer` is that of the add-on for questions. */
export const Comment = z.object({
  commentID: z.number(),
  /** None below what is no discussion. */
  discussionID: z.number().nullish(),
  parentCommentID: z.number().nullish(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  dateInserted: Time,
  dateUpdated: Time.nullish(),
  insertUserID: z.number(),
  insertUser: User.nullish(),
  score: z.number().nullish(),
  attributes: z.object({ answer: z.object({ status: z.string().nullish() }).nullish() }).nullish(),
})
export type Comment = z.infer<typeof Comment>

/** A list of either, as it came: how many there are tells whether there are more. */
export const List = z.array(z.unknown())

/** `/api/v2/site-totals?counts=all`. */
export const Totals = z.object({
  counts: z.object({ user: z.object({ count: Count }).nullish() }),
})
