import { z } from 'zod'
import { IsoTime } from '../../evidence/readable.ts'
import { branches, details, records } from '../../http/records.ts'

/** Ids are strings; servers of 2017 and some of other software still give numbers. */
const Id = z.union([z.string(), z.number()]).transform(String)
const Count = z.number().nullish()

/**
 * Who wrote a status: an account, with the fields that are used (docs.joinmastodon.org/entities/Account, and Pleroma's
 * additions).
 */
const RawAuthor = z.object({
  id: Id,
  acct: z.string(),
  url: z.string().nullish(),
  display_name: z.string().nullish(),
  note: z.string().nullish(),
  avatar: z.string().nullish(),
  created_at: z.string().nullish(),
  last_status_at: z.string().nullish(),
  followers_count: Count,
  following_count: Count,
  statuses_count: Count,
  bot: z.boolean().nullish(),
  fields: details(z.object({ value: z.string(), verified_at: z.string().nullish() })).nullish(),
  suspended: z.boolean().nullish(),
  moved: z.object({ acct: z.string(), url: z.string().nullish() }).nullish().catch(null),
  pleroma: z
    .object({
      deactivated: z.boolean().nullish(),
      hide_followers_count: z.boolean().nullish(),
      hide_follows_count: z.boolean().nullish(),
    })
    .nullish()
    .catch(null),
})
export type RawAuthor = z.infer<typeof RawAuthor>

/** A profile: one that hides a count says so by null. */
export const RawAccount = RawAuthor.extend({
  followers_count: z.number().nullable(),
  following_count: z.number().nullable(),
  statuses_count: z.number().nullable(),
})
export type RawAccount = z.infer<typeof RawAccount>

const Core = z.object({
  id: Id,
  uri: z.string(),
  url: z.string().nullish(),
  created_at: IsoTime,
  edited_at: IsoTime.nullish().catch(null),
  account: RawAuthor,
  /** Null on some servers for a picture without words. */
  content: z.string().nullish(),
  spoiler_text: z.string().nullish(),
  visibility: z.string(),
  language: z.string().nullish(),
  in_reply_to_id: Id.nullable(),
  in_reply_to_account_id: Id.nullish(),
  mentions: z.array(z.object({ id: Id, acct: z.string() })),
  tags: details(z.object({ name: z.string() })).nullish(),
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

export const RawStatuses = records(RawStatus)

export const RawContext = z.object({ ancestors: branches(RawStatus), descendants: branches(RawStatus) })

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
