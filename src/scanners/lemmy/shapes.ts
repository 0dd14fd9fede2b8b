import { z } from 'zod'
import { isAddress } from '../../evidence/address.ts'
import { IsoTime } from '../../evidence/readable.ts'
import { branches, records } from '../../http/records.ts'

/** An ActivityPub id: the one name of a thing that is the same on every server. */
const ApId = z.string().refine((text) => isAddress(text), 'must be an address')

/** A user (lemmy-js-client 0.19, types/Person). Users have no followers. */
const Person = z.object({
  name: z.string(),
  display_name: z.string().nullish(),
  avatar: z.string().nullish(),
  bio: z.string().nullish(),
  actor_id: ApId,
  published: z.string(),
  bot_account: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
})
export type Person = z.infer<typeof Person>

const Community = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  icon: z.string().nullish(),
  actor_id: ApId,
  published: z.string(),
})

const RawPost = z.object({
  id: z.number(),
  name: z.string(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  ap_id: ApId,
  published: IsoTime,
  updated: IsoTime.nullish().catch(null),
  removed: z.boolean(),
  deleted: z.boolean(),
  featured_community: z.boolean().nullish(),
  featured_local: z.boolean().nullish(),
})

/** A post (types/PostView). Servers before 0.19 do not say whether its author is a moderator. */
export const PostView = z.object({
  post: RawPost,
  creator: Person,
  community: Community,
  counts: z.object({ comments: z.number(), upvotes: z.number() }),
  creator_is_moderator: z.boolean().nullish(),
})
export type PostView = z.infer<typeof PostView>

/** A comment (types/CommentView). `path` holds the ids from the top of the thread ("0") down to the comment itself. */
export const CommentView = z.object({
  comment: z.object({
    id: z.number(),
    content: z.string(),
    path: z.string().regex(/^0(?:\.\d+)+$/),
    ap_id: ApId,
    published: IsoTime,
    updated: IsoTime.nullish().catch(null),
    removed: z.boolean(),
    deleted: z.boolean(),
    post_id: z.number(),
  }),
  creator: Person,
  post: RawPost,
  community: Community,
  counts: z.object({ upvotes: z.number(), child_count: z.number() }),
  creator_is_moderator: z.boolean().nullish(),
})
export type CommentView = z.infer<typeof CommentView>

export const CommunityView = z.object({
  community: Community,
  counts: z.object({ subscribers: z.number(), posts: z.number(), comments: z.number() }),
})
export type CommunityView = z.infer<typeof CommunityView>

export const PersonView = z.object({
  person: Person,
  counts: z.object({ post_count: z.number(), comment_count: z.number() }),
})
export type PersonView = z.infer<typeof PersonView>

/** The answers, by endpoint (types/GetCommunityResponse and so on). */
export const CommunityAnswer = z.object({
  community_view: CommunityView,
  moderators: records(z.object({ moderator: Person })).nullish(),
})
export const UserAnswer = z.object({
  person_view: PersonView,
  posts: records(PostView),
  comments: records(CommentView),
})
export const PostsAnswer = z.object({ posts: records(PostView) })
export const CommentsAnswer = z.object({ comments: records(CommentView) })
/** The comments of one thread. */
export const ThreadAnswer = z.object({ comments: branches(CommentView) })
export const PostAnswer = z.object({ post_view: PostView })
export const SearchAnswer = z.object({
  posts: records(PostView),
  comments: records(CommentView),
  communities: records(CommunityView),
  users: records(PersonView),
})

/** What stands in an error: a code, like `couldnt_find_person`. */
export const ErrorAnswer = z.object({ error: z.string() })
