import { z } from 'zod'
import { EpochSeconds } from '../../evidence/readable.ts'

/** Who wrote a post (https://api.stackexchange.com/docs/types/shallow-user). A user who is gone has a name and no id. */
export const Owner = z.object({
  user_id: z.number().nullish(),
  display_name: z.string().nullish(),
})
export type Owner = z.infer<typeof Owner>

/** https://api.stackexchange.com/docs/types/question, by the filter `withbody`. Title and body are HTML. */
export const Question = z.object({
  question_id: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  link: z.string().nullish(),
  tags: z.array(z.string()),
  creation_date: EpochSeconds,
  last_edit_date: EpochSeconds.nullish(),
  score: z.number().nullish(),
  view_count: z.number().nullish(),
  answer_count: z.number(),
  owner: Owner.nullish(),
})
export type Question = z.infer<typeof Question>

/** https://api.stackexchange.com/docs/types/answer */
export const Answer = z.object({
  answer_id: z.number(),
  question_id: z.number(),
  is_accepted: z.boolean(),
  body: z.string().nullish(),
  creation_date: EpochSeconds,
  last_edit_date: EpochSeconds.nullish(),
  score: z.number().nullish(),
  owner: Owner.nullish(),
})
export type Answer = z.infer<typeof Answer>

/** https://api.stackexchange.com/docs/types/comment; `reply_to_user` is whom it addresses with an @. */
export const Comment = z.object({
  comment_id: z.number(),
  post_id: z.number(),
  post_type: z.string().nullish(),
  body: z.string().nullish(),
  creation_date: EpochSeconds,
  score: z.number().nullish(),
  owner: Owner.nullish(),
  reply_to_user: Owner.nullish(),
})
export type Comment = z.infer<typeof Comment>

/** https://api.stackexchange.com/docs/types/tag */
export const Tag = z.object({ name: z.string(), count: z.number().nullish() })
export type Tag = z.infer<typeof Tag>

/** https://api.stackexchange.com/docs/types/user */
export const User = z.object({
  user_id: z.number(),
  display_name: z.string().nullish(),
  link: z.string().nullish(),
  website_url: z.string().nullish(),
  creation_date: EpochSeconds.nullish(),
  last_access_date: EpochSeconds.nullish(),
})
export type User = z.infer<typeof User>

/** What an error says, with HTTP 400 whatever it is (https://api.stackexchange.com/docs/error-handling). */
export const Fault = z.object({
  error_id: z.number().nullish(),
  error_name: z.string(),
  error_message: z.string().nullish(),
})
