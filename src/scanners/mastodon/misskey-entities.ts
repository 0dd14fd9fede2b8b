import { z } from 'zod'
import { IsoTime } from '../../evidence/readable.ts'
import { details, records } from '../../http/records.ts'

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
  fields: details(z.object({ value: z.string() })).nullish(),
  verifiedLinks: details(z.string()).nullish(),
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
  createdAt: IsoTime,
  updatedAt: IsoTime.nullish().catch(null),
  text: z.string().nullish(),
  cw: z.string().nullish(),
  userId: z.string(),
  user: UserLite,
  visibility: z.string(),
  isHidden: z.boolean().nullish(),
  replyId: z.string().nullish(),
  renoteId: z.string().nullish(),
  mentions: z.array(z.string()).nullish(),
  tags: details(z.string()).nullish(),
  fileIds: details(z.string()).nullish(),
  hasPoll: z.boolean().nullish(),
  poll: z.object({}).nullish(),
  reactions: z.record(z.string(), z.number()).nullish().catch(null),
  reactionCount: z.number().nullish(),
  renoteCount: z.number().nullish(),
  repliesCount: z.number().nullish(),
  uri: z.string().nullish(),
  url: z.string().nullish(),
})
export type RawNoteCore = z.infer<typeof Core>

/** A note carries the one that it answers and the one that it renotes or quotes. */
export const RawNote = Core.extend({ reply: Core.nullish().catch(null), renote: Core.nullish().catch(null) })
export type RawNote = z.infer<typeof RawNote>

export const RawNotes = records(RawNote)
