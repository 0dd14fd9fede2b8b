import { z } from 'zod'

/** Ids are strings; servers of 2017 and some of other software still give numbers. */
const Id = z.union([z.string(), z.number()]).transform(String)
const Count = z.number().nullish()

/** An account, with the fields that are used (docs.joinmastodon.org/entities/Account, and Pleroma's additions). */
export const RawAccount = z.object({
  id: Id,
  acct: z.string(),
  username: z.string(),
  url: z.string().nullish(),
  display_name: z.string().nullish(),
  note: z.string().nullish(),
  avatar: z.string().nullish(),
  created_at: z.string().nullish(),
  last_status_at: z.string().nullish(),
  followers_count: z.number().nullable(),
  following_count: z.number().nullable(),
  statuses_count: z.number().nullable(),
  bot: z.boolean().nullish(),
  fields: z.array(z.object({ value: z.string(), verified_at: z.string().nullish() })).nullish(),
  suspended: z.boolean().nullish(),
  moved: z.object({ acct: z.string(), url: z.string().nullish() }).nullish(),
  pleroma: z
    .object({
      deactivated: z.boolean().nullish(),
      hide_followers_count: z.boolean().nullish(),
      hide_follows_count: z.boolean().nullish(),
    })
    .nullish(),
})
export type RawAccount = z.infer<typeof RawAccount>

const Core = z.object({
  id: Id,
  uri: z.string(),
  url: z.string().nullish(),
  created_at: z.string(),
  edited_at: z.string().nullish(),
  account: RawAccount,
  content: z.string(),
  spoiler_text: z.string().nullish(),
  visibility: z.string(),
  language: z.string().nullish(),
  in_reply_to_id: Id.nullable(),
  in_reply_to_account_id: Id.nullish(),
  mentions: z.array(z.object({ id: Id, acct: z.string() })),
  tags: z.array(z.object({ name: z.string() })).nullish(),
  favourites_count: Count,
  reblogs_count: Count,
  replies_count: Count,
  quotes_count: Count,
})
export type RawCore = z.infer<typeof Core>

/**
 * A status (docs.joinmastodon.org/entities/Status). `quote` is a Quote with a `quoted_status` on Mastodon 4.4, and the
 * quoted status itself on Akkoma, Hollo and others; a quote that may not be shown has neither.
 */
export const RawStatus = Core.extend({
  reblog: z.object({ id: Id }).nullish(),
  quote: z
    .union([z.object({ quoted_status: Core }), Core])
    .nullish()
    .catch(null),
})
export type RawStatus = z.infer<typeof RawStatus>

export const RawStatuses = z.array(RawStatus)

export const RawContext = z.object({ ancestors: RawStatuses, descendants: RawStatuses })

export const RawSearch = z.object({ statuses: RawStatuses })

const Access = z.string().nullish()

/** A server's description of itself (docs.joinmastodon.org/entities/Instance). `domain` is its WebFinger domain. */
export const RawInstance = z.object({
  domain: z.string(),
  version: z.string(),
  configuration: z
    .object({
      timelines_access: z.object({ hashtag_feeds: z.object({ local: Access, remote: Access }).nullish() }).nullish(),
    })
    .nullish(),
})
