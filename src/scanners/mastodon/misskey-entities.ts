import { z } from 'zod'

/** Users and notes of Misskey's API with the fields that are used, as the package misskey-js types them. */
const UserLite = z.object({
  id: z.string(),
  username: z.string(),
  host: z.string().nullish(),
  name: z.string().nullish(),
  avatarUrl: z.string().nullish(),
  isBot: z.boolean().nullish(),
})

const Visibility = z.enum(['public', 'followers', 'private']).nullish()

export const RawUser = UserLite.extend({
  url: z.string().nullish(),
  createdAt: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.object({ value: z.string() })).nullish(),
  verifiedLinks: z.array(z.string()).nullish(),
  followersCount: z.number(),
  followingCount: z.number(),
  notesCount: z.number(),
  followersVisibility: Visibility,
  followingVisibility: Visibility,
  isSuspended: z.boolean().nullish(),
  movedTo: z.string().nullish(),
})
export type RawUser = z.infer<typeof RawUser>

const Core = z.object({
  id: z.string(),
  createdAt: z.string(),
  updatedAt: z.string().nullish(),
  text: z.string().nullable(),
  cw: z.string().nullish(),
  userId: z.string(),
  user: UserLite,
  visibility: z.string(),
  isHidden: z.boolean().nullish(),
  replyId: z.string().nullish(),
  renoteId: z.string().nullish(),
  mentions: z.array(z.string()).nullish(),
  tags: z.array(z.string()).nullish(),
  fileIds: z.array(z.string()).nullish(),
  hasPoll: z.boolean().nullish(),
  poll: z.object({}).nullish(),
  reactions: z.record(z.string(), z.number()).nullish(),
  reactionCount: z.number().nullish(),
  renoteCount: z.number().nullish(),
  repliesCount: z.number().nullish(),
  uri: z.string().nullish(),
  url: z.string().nullish(),
})
export type RawNoteCore = z.infer<typeof Core>

/** A note carries the one that it answers and the one that it renotes or quotes. */
export const RawNote = Core.extend({ reply: Core.nullish(), renote: Core.nullish() })
export type RawNote = z.infer<typeof RawNote>

export const RawNotes = z.array(RawNote)
