import { z } from 'zod'
import { feedDate } from './read/dates.ts'

/** Times of WordPress are in UTC and bear no zone. */
const Gmt = z.string().transform((text, context) => {
  const time = feedDate(text)
  if (time !== null) return time
  context.addIssue({ code: 'custom', message: 'is not a date' })
  return z.NEVER
})
const Rendered = z.object({ rendered: z.string() })

/** A comment (wp/v2/comments). `author` is the id of whoever was signed in, else 0; `parent` that of the comment answered, else 0. */
export const WordPressComment = z.object({
  id: z.number(),
  post: z.number(),
  parent: z.number(),
  author: z.number(),
  author_name: z.string(),
  date_gmt: Gmt,
  content: Rendered,
  link: z.string(),
  type: z.string(),
})
export type WordPressComment = z.infer<typeof WordPressComment>

/** A post (wp/v2/posts). Its guid is the id that it has in the feed. */
export const WordPressPost = z.object({
  id: z.number(),
  guid: Rendered,
  link: z.string(),
  date_gmt: Gmt,
  title: Rendered,
  content: Rendered,
  author: z.number(),
})
export type WordPressPost = z.infer<typeof WordPressPost>
