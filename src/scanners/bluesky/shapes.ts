import { z } from 'zod'
import { Count, IsoTime } from '../../evidence/readable.ts'
import { type Seconds, seconds } from '../../evidence/time.ts'
import { mismatch } from '../../http/mismatch.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { branches, details, records } from '../../http/records.ts'

// The fields that are used of the lexicons app.bsky.* (npm @atproto/api). Counts and most others may be absent, and
// programs other than Bluesky's write null for what is absent.

const Text = z.string().nullish()
const Label = z.object({ val: z.string(), neg: z.boolean().nullish() })
const Labels = z.array(Label).nullish()

const ProfileBasic = z.object({ did: z.string(), handle: z.string(), displayName: Text, labels: Labels })
export type ProfileBasic = z.infer<typeof ProfileBasic>

/** app.bsky.actor.defs#profileView and #profileViewDetailed: of the former, what a search gives, counts and website are left out. */
export const Profile = ProfileBasic.extend({
  description: Text,
  avatar: Text,
  website: Text,
  followersCount: Count.nullish(),
  followsCount: Count.nullish(),
  postsCount: Count.nullish(),
  // What the account's owner wrote into a record of their own: anything.
  createdAt: IsoTime.nullish().catch(null),
  verification: z.object({ verifiedStatus: z.string(), trustedVerifierStatus: Text }).nullish(),
})
export type Profile = z.infer<typeof Profile>

/** app.bsky.actor.searchActors */
export const ActorsPage = z.object({ actors: records(Profile) })

/** app.bsky.actor.getProfiles */
export const ProfilesPage = z.object({ profiles: records(Profile) })

const Ref = z.object({ uri: z.string() })

const Facet = z.object({
  index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
  features: z.array(z.object({ $type: z.string(), did: Text, uri: Text })),
})
export type Facet = z.infer<typeof Facet>

const External = z.object({ uri: z.string() }).nullish()

/** An embed as the author wrote it: an external link, a quoted record, or a record beside pictures or a link. */
const Embed = z.object({
  external: External,
  record: z.object({ uri: Text, record: Ref.nullish() }).nullish(),
  media: z.object({ external: External }).nullish(),
})

/** app.bsky.feed.post. Its time is the author's word, and can be anything. */
const PostRecord = z.object({
  text: Text.transform((text) => text ?? ''),
  createdAt: Text,
  langs: details(z.string()).nullish(),
  reply: z.object({ root: Ref, parent: Ref }).nullish(),
  facets: z.array(Facet).nullish(),
  embed: Embed.nullish(),
})
export type PostRecord = z.infer<typeof PostRecord>

/** app.bsky.feed.defs#postView */
export const PostView = z
  .object({
    uri: z.string(),
    author: ProfileBasic,
    record: PostRecord,
    replyCount: Count.nullish(),
    repostCount: Count.nullish(),
    likeCount: Count.nullish(),
    quoteCount: Count.nullish(),
    indexedAt: Text,
    labels: Labels,
  })
  .refine((view) => Number.isFinite(timeOf(view)), { path: ['indexedAt'], error: 'holds no time that can be read' })
export type PostView = z.infer<typeof PostView>

/**
 * When a post was made: the earlier of its author's time, which can be anything, and the server's. Feeds and search
 * are ordered by it (the server calls it sortAt). NaN where neither is a time.
 */
export function timeOf({
  record,
  indexedAt,
}: {
  record: { createdAt?: string | null | undefined }
  indexedAt?: string | null | undefined
}): Seconds {
  const times = [record.createdAt, indexedAt].map(momentOf).filter(Number.isFinite)
  return times.length === 0 ? Number.NaN : Math.min(...times)
}

/** The moment in a time that somebody wrote; NaN where it is none. */
export function momentOf(text: string | null | undefined): Seconds {
  const time = IsoTime.safeParse(text)
  return time.success ? seconds(time.data) : Number.NaN
}

/** A post, or what stands in the place of one that is deleted or blocked; null for a kind that is not known. */
export type Found = { post: PostView; replies: unknown[] } | { gone: string } | null

const Typed = z.object({ $type: z.string() })
const ThreadView = z.object({ post: PostView, replies: z.array(z.unknown()).nullish() })

/**
 * Reads a member of the unions that stand where a post should be, in feeds and in threads. A tree is read node by node,
 * since one that is hundreds of replies deep would exhaust the stack.
 *
 * @throws PlatformError `changed`, with the path of the field, where it has another shape.
 */
export function readFound(value: unknown): Found {
  switch (checked(Typed, value).$type) {
    case 'app.bsky.feed.defs#postView':
      return { post: checked(PostView, value), replies: [] }
    case 'app.bsky.feed.defs#threadViewPost': {
      const { post, replies } = checked(ThreadView, value)
      return { post, replies: replies ?? [] }
    }
    case 'app.bsky.feed.defs#notFoundPost':
    case 'app.bsky.feed.defs#blockedPost':
      return { gone: checked(Ref, value).uri }
    default:
      return null
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new PlatformError('changed', mismatch(parsed.error, value))
}

/** What a feed shows of the post that an item answers, and of the one that began the conversation. */
const Above = z.preprocess(
  (reply) =>
    typeof reply === 'object' && reply !== null ? ['root', 'parent'].map((key) => Reflect.get(reply, key)) : reply,
  branches(z.unknown().transform(readFound)),
)

export const FeedPage = z.object({
  cursor: Text,
  feed: records(
    z.object({
      post: PostView,
      reply: Above.nullish(),
      reason: z.object({ $type: z.string(), by: ProfileBasic.nullish(), uri: Text, indexedAt: Text }).nullish(),
    }),
  ),
})
export type FeedPage = z.infer<typeof FeedPage>
export type FeedItem = FeedPage['feed'][number]

export const PostsPage = z.object({ posts: records(PostView), cursor: Text })
export type PostsPage = z.infer<typeof PostsPage>

/** app.bsky.feed.getPosts, whose posts are read one by one: one that cannot be read is not one that is gone. */
export const PostsAnswer = z.object({ posts: z.array(z.unknown()) })

/** The address of something that has one. */
export const Addressed = Ref

export const ThreadPage = z.object({ thread: z.unknown() })

export const SessionAnswer = z.object({
  accessJwt: z.string(),
  refreshJwt: z.string(),
  did: z.string(),
  didDoc: z
    .object({ service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })).nullish() })
    .nullish()
    .catch(null),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>
