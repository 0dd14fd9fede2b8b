import { z } from 'zod'
import { Count, IsoTime } from '../../evidence/readable.ts'
import { records } from '../../http/records.ts'

/** JSON:API: what something is, and which one. */
const Reference = z.object({ type: z.string(), id: z.string() })

/** `/api`, which describes the forum. */
export const Forum = z.object({
  data: z.object({ type: z.literal('forums'), attributes: z.object({ title: z.string() }) }),
})

/** A post; of the types that Flarum knows only comments are somebody's words. The author is null once their account is gone. */
export const Comment = z.object({
  id: z.string(),
  attributes: z.object({
    number: z.number(),
    createdAt: IsoTime,
    contentType: z.string(),
    contentHtml: z.string().nullish(),
    editedAt: IsoTime.nullish(),
    /** From the extension for likes. */
    likesCount: Count.nullish(),
  }),
  relationships: z.object({
    discussion: z.object({ data: Reference }),
    user: z.object({ data: Reference.nullish() }).nullish(),
  }),
})
export type Comment = z.infer<typeof Comment>

/** What comes along: the users with their groups, and the discussions. */
const Included = z.object({
  type: z.string(),
  id: z.string(),
  attributes: z
    .object({
      title: z.string(),
      username: z.string(),
      displayName: z.string().nullable(),
      slug: z.string(),
      nameSingular: z.string().nullable(),
      namePlural: z.string().nullable(),
    })
    .partial()
    .optional(),
  relationships: z.object({ groups: z.object({ data: z.array(Reference) }).optional() }).nullish(),
})
export type Included = z.infer<typeof Included>

/** `/api/posts`. `links.next` is there as long as there is more. */
export const Comments = z.object({
  data: records(Comment),
  included: records(Included).optional(),
  links: z.object({ next: z.string().nullish() }).nullish(),
})
export type Comments = z.infer<typeof Comments>
