import { z } from 'zod'
import { branches } from '../../http/records.ts'

const Time = z.iso.datetime({ offset: true })

const User = z.object({ username: z.string(), name: z.string().nullish() })
export type User = z.infer<typeof User>

/** https://docs.gitlab.com/api/groups */
export const Group = z.object({
  full_path: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  web_url: z.string(),
  avatar_url: z.string().nullish(),
  created_at: Time.nullish(),
})

/** https://docs.gitlab.com/api/users: a list with one user, or none. */
export const Users = z.array(User.extend({ web_url: z.string().nullish() }))

/** https://docs.gitlab.com/api/issues: the description is Markdown. */
export const Issue = z.object({
  iid: z.number(),
  title: z.string(),
  description: z.string().nullish(),
  web_url: z.url(),
  created_at: Time,
  updated_at: Time,
  user_notes_count: z.number(),
  upvotes: z.number().nullish(),
  author: User.nullish(),
})
export type Issue = z.infer<typeof Issue>

/** https://docs.gitlab.com/api/graphql/reference/#note; `system` for what GitLab itself says, such as "closed". */
export const Note = z.object({
  id: z.string(),
  url: z.string().nullish(),
  bodyHtml: z.string().nullish(),
  createdAt: Time,
  lastEditedAt: Time.nullish(),
  system: z.boolean(),
  maxAccessLevelOfAuthor: z.string().nullish(),
  author: User.nullish(),
})
export type Note = z.infer<typeof Note>

/** An issue's notes by GraphQL; null where the project or the issue is not shown. */
export const Notes = z.object({
  data: z
    .object({
      project: z
        .object({
          issue: z
            .object({ notes: z.object({ pageInfo: z.object({ hasNextPage: z.boolean() }), nodes: branches(Note) }) })
            .nullable(),
        })
        .nullable(),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})
