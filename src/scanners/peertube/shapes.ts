import { z } from 'zod'
import { isAddress } from '../../evidence/address.ts'
import { IsoTime } from '../../evidence/readable.ts'
import { branches, records } from '../../http/records.ts'

const Url = z.string().refine((text) => isAddress(text), 'must be an address')

/** Who made a video or wrote a comment (@peertube/peertube-types 8.1, AccountSummary and VideoChannelSummary). */
const Summary = z.object({ name: z.string(), host: z.string(), displayName: z.string().nullish(), url: Url })
export type Summary = z.infer<typeof Summary>

/** A channel or an account as its profile (VideoChannel, Account). `ownerAccount` stands in channels alone. */
export const Profile = Summary.extend({
  description: z.string().nullish(),
  support: z.string().nullish(),
  followersCount: z.number().nullish(),
  followingCount: z.number().nullish(),
  createdAt: IsoTime.nullish(),
  videosCount: z.number().nullish(),
  avatars: z.array(z.unknown()).nullish(),
})
export type Profile = z.infer<typeof Profile>

/** A video in a list (Video). `comments` is not told by old servers, nor by the index of all servers. */
export const Video = z.object({
  uuid: z.string().regex(/^[\w-]+$/),
  url: Url,
  name: z.string(),
  description: z.string().nullish(),
  truncatedDescription: z.string().nullish(),
  language: z.object({ id: z.string().nullish() }).nullish(),
  publishedAt: IsoTime,
  views: z.number().nullish(),
  likes: z.number().nullish(),
  comments: z.number().nullish(),
  account: Summary,
  channel: Summary,
})
export type Video = z.infer<typeof Video>

/** A comment (VideoComment). One that was deleted keeps its place, and nothing else. */
export const Comment = z.object({
  id: z.number(),
  url: Url.nullish(),
  text: z.string().nullish(),
  threadId: z.number(),
  inReplyToCommentId: z.number().nullish(),
  createdAt: IsoTime,
  isDeleted: z.boolean().nullish(),
  totalReplies: z.number().nullish(),
  totalRepliesFromVideoAuthor: z.number().nullish(),
  account: Summary.nullish(),
})
export type Comment = z.infer<typeof Comment>

/** A comment with everything below it (VideoCommentThreadTree). */
export const Tree = z.object({
  comment: Comment,
  get children() {
    return branches(Tree)
  },
})
export type Tree = z.infer<typeof Tree>

export const Videos = z.object({ total: z.number(), data: records(Video) })
export const Threads = z.object({ total: z.number(), data: records(Comment) })
export const Channels = z.object({ total: z.number(), data: records(Profile) })
