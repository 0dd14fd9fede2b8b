import { z } from 'zod'

const Time = z.iso.datetime({ offset: true })

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
  countComments: z.number().nullish(),
  countViews: z.number().nullish(),
  score: z.number().nullish(),
})
export type Discussion = z.infer<typeof Discussion>
export const Discussions = z.array(Discussion)

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
export const Comments = z.array(Comment)

/** `/api/v2/site-totals?counts=all`. */
export const Totals = z.object({
  counts: z.object({ user: z.object({ count: z.number() }).nullish() }),
})
