import { z } from 'zod'
import { branches, type RecordList, records } from '../../http/records.ts'

const Time = z.iso.datetime({ offset: true })

/** Who wrote something; `type` is User, Bot or Organization. Null for whoever has deleted their account. */
export const User = z.object({ login: z.string(), type: z.string().nullish() })
export type User = z.infer<typeof User>

const Reactions = z.object({ '+1': z.number().nullish() })

const written = {
  html_url: z.string(),
  user: User.nullish(),
  created_at: Time,
  updated_at: Time,
  /** HTML by the media type that is asked for, else Markdown. */
  body_html: z.string().nullish(),
  body: z.string().nullish(),
  author_association: z.string().nullish(),
  reactions: Reactions.nullish(),
}

/** An issue, or a pull request, which has `pull_request` (https://docs.github.com/rest/issues/issues). */
export const Issue = z.object({
  ...written,
  number: z.number(),
  title: z.string(),
  comments: z.number(),
  repository_url: z.string(),
  pull_request: z.unknown().optional(),
})
export type Issue = z.infer<typeof Issue>

/** A comment below an issue or pull request (https://docs.github.com/rest/issues/comments). */
export const Comment = z.object({ ...written, id: z.number(), issue_url: z.string() })
export type Comment = z.infer<typeof Comment>

/** https://docs.github.com/rest/search/search: `incomplete_results` where the search ran out of time. */
export const Found = z.object({ total_count: z.number(), incomplete_results: z.boolean(), items: records(Issue) })

/** Users and organisations that a search found (https://docs.github.com/rest/search/search#search-users). */
export const FoundUsers = z.object({ items: records(User) })

/** https://docs.github.com/rest/repos/repos */
export const Repository = z.object({
  full_name: z.string(),
  fork: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  has_issues: z.boolean().nullish(),
  has_discussions: z.boolean().nullish(),
  open_issues_count: z.number().nullish(),
  pushed_at: Time.nullish(),
})
export type Repository = z.infer<typeof Repository>

/** An organisation (https://docs.github.com/rest/orgs/orgs) or a user (https://docs.github.com/rest/users/users). */
export const Profile = z.object({
  login: z.string(),
  type: z.string().nullish(),
  html_url: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  bio: z.string().nullish(),
  blog: z.string().nullish(),
  twitter_username: z.string().nullish(),
  is_verified: z.boolean().nullish(),
  followers: z.number().nullish(),
  following: z.number().nullish(),
  created_at: Time.nullish(),
})
export type Profile = z.infer<typeof Profile>

/** What an error says (https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api). */
export const Fault = z.object({ message: z.string() })

const Actor = z.object({ __typename: z.string(), login: z.string() })

const said = {
  id: z.string(),
  url: z.string(),
  createdAt: Time,
  lastEditedAt: Time.nullish(),
  bodyHTML: z.string().nullish(),
  authorAssociation: z.string().nullish(),
  upvoteCount: z.number().nullish(),
  author: Actor.nullish(),
}

const Reply = z.object({ ...said, isAnswer: z.boolean() })
export type Reply = z.infer<typeof Reply>

function connection<T extends z.ZodType>(nodes: RecordList<T>) {
  return z.object({ totalCount: z.number(), nodes })
}

const TopReply = Reply.extend({ replies: connection(branches(Reply)) })

/** https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions */
export const Discussion = z.object({
  ...said,
  title: z.string(),
  updatedAt: Time,
  category: z.object({ isAnswerable: z.boolean() }),
  comments: connection(branches(TopReply)),
})
export type Discussion = z.infer<typeof Discussion>

export const Discussions = z.object({
  data: z
    .object({
      repository: z
        .object({
          discussions: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
            nodes: records(Discussion),
          }),
        })
        .nullable(),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string(), type: z.string().nullish() })).optional(),
})
