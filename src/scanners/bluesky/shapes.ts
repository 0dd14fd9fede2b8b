import { z } from 'zod'
import { checked } from './xrpc.ts'

// The fields that are used of the lexicons app.bsky.* (npm @atproto/api); counts and most others may be absent.

const Label = z.object({ val: z.string(), neg: z.boolean().optional() })
const Labels = z.array(Label).optional()

const ProfileBasic = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional(),
  labels: Labels,
})
export type ProfileBasic = z.infer<typeof ProfileBasic>

/** app.bsky.actor.defs#profileView and #profileViewDetailed: of the former, what a search gives, counts and website are left out. */
export const Profile = ProfileBasic.extend({
  description: z.string().optional(),
  avatar: z.string().optional(),
  website: z.string().optional(),
  followersCount: z.number().optional(),
  followsCount: z.number().optional(),
  postsCount: z.number().optional(),
  createdAt: z.string().optional(),
  verification: z.object({ verifiedStatus: z.string(), trustedVerifierStatus: z.string().optional() }).optional(),
})
export type Profile = z.infer<typeof Profile>

/** app.bsky.actor.searchActors */
export const ActorsPage = z.object({ actors: z.array(Profile) })

/** app.bsky.actor.getProfiles */
export const ProfilesPage = z.object({ profiles: z.array(Profile) })

const Ref = z.object({ uri: z.string() })

const Facet = z.object({
  index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
  features: z.array(z.object({ $type: z.string(), did: z.string().optional(), uri: z.string().optional() })),
})
export type Facet = z.infer<typeof Facet>

const External = z.object({ uri: z.string() }).optional()

/** An embed as the author wrote it: an external link, a quoted record, or a record beside pictures or a link. */
const Embed = z.object({
  external: External,
  record: z.object({ uri: z.string().optional(), record: Ref.optional() }).optional(),
  media: z.object({ external: External }).optional(),
})

/** app.bsky.feed.post */
const PostRecord = z.object({
  text: z.string(),
  createdAt: z.string(),
  langs: z.array(z.string()).optional(),
  reply: z.object({ root: Ref, parent: Ref }).optional(),
  facets: z.array(Facet).optional(),
  embed: Embed.optional(),
})
export type PostRecord = z.infer<typeof PostRecord>

/** app.bsky.feed.defs#postView */
export const PostView = z.object({
  uri: z.string(),
  author: ProfileBasic,
  record: PostRecord,
  replyCount: z.number().optional(),
  repostCount: z.number().optional(),
  likeCount: z.number().optional(),
  quoteCount: z.number().optional(),
  indexedAt: z.string(),
  labels: Labels,
})
export type PostView = z.infer<typeof PostView>

export const FeedPage = z.object({
  cursor: z.string().optional(),
  feed: z.array(
    z.object({
      post: PostView,
      reply: z.object({ root: z.unknown(), parent: z.unknown() }).optional(),
      reason: z
        .object({
          $type: z.string(),
          by: ProfileBasic.optional(),
          uri: z.string().optional(),
          indexedAt: z.string().optional(),
        })
        .optional(),
    }),
  ),
})
export type FeedPage = z.infer<typeof FeedPage>
export type FeedItem = FeedPage['feed'][number]

export const PostsPage = z.object({ posts: z.array(PostView), cursor: z.string().optional() })
export type PostsPage = z.infer<typeof PostsPage>

export const ThreadPage = z.object({ thread: z.unknown() })

const Typed = z.object({ $type: z.string() })
const ThreadView = z.object({ post: PostView, replies: z.array(z.unknown()).optional() })

/** A post, or what stands in the place of one that is deleted or blocked; null for a kind that is not known. */
export type Found = { post: PostView; replies: unknown[] } | { gone: string } | null

/** Reads a member of the unions that stand where a post should be, in feeds and in threads. */
export function readFound(value: unknown, where: string): Found {
  switch (checked(Typed, value, where).$type) {
    case 'app.bsky.feed.defs#postView':
      return { post: checked(PostView, value, where), replies: [] }
    case 'app.bsky.feed.defs#threadViewPost': {
      const { post, replies } = checked(ThreadView, value, where)
      return { post, replies: replies ?? [] }
    }
    case 'app.bsky.feed.defs#notFoundPost':
    case 'app.bsky.feed.defs#blockedPost':
      return { gone: checked(Ref, value, where).uri }
    default:
      return null
  }
}

export const SessionAnswer = z.object({
  accessJwt: z.string(),
  refreshJwt: z.string(),
  did: z.string(),
  didDoc: z
    .object({ service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })).optional() })
    .optional(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>
