import { z } from 'zod'
import { Count, IsoTime } from '../../evidence/readable.ts'
import { records } from '../../http/records.ts'

/** A message, as the fields that `search.ts` selects show it. One that the community does not give is left out. */
export const Message = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  body: z.string().nullish(),
  /** A whole address, or one within the community. */
  view_href: z.string().nullish(),
  /** ISO 8601 with an offset. */
  post_time: IsoTime,
  /** 0 for what begins a conversation. */
  depth: z.number(),
  is_solution: z.boolean().nullish(),
  parent: z.object({ id: z.string() }).nullish(),
  /** Its id is that of the message that began it. */
  conversation: z.object({ id: z.string(), style: z.string().nullish() }),
  author: z.object({
    id: z.string(),
    login: z.string(),
    rank: z.object({ name: z.string().nullish() }).nullish(),
  }),
  kudos: z.object({ sum: z.object({ weight: Count.nullish() }).nullish() }).nullish(),
  metrics: z.object({ views: Count.nullish() }).nullish(),
})
export type Message = z.infer<typeof Message>

/** What a query brings. An error comes in the same frame, with its number in place of items. */
export const Found = z.object({
  status: z.string(),
  message: z.string().nullish(),
  data: z.object({
    items: records(Message).nullish(),
    next_cursor: z.string().nullish(),
    code: z.number().nullish(),
  }),
})
