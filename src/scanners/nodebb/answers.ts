import { z } from 'zod'
import { Count, EpochMilliseconds as Time } from '../../evidence/readable.ts'
import { records } from '../../http/records.ts'

/** Numbers, but for what came from other servers: topics have UUIDs then, posts and users addresses. */
const Id = z.union([z.number(), z.string()]).transform(String)
/** Redis keeps no booleans: 0 and 1 stand for them in places. */
const Flag = z.union([z.boolean(), z.number()]).transform(Boolean)

const User = z.object({
  uid: Id,
  username: z.string(),
  /** Null for guests. */
  userslug: z.string().nullish(),
  displayname: z.string().nullish(),
  /** The groups whose names a user shows beside their own. */
  selectedGroups: z.array(z.object({ name: z.string() })).nullish(),
})
export type User = z.infer<typeof User>

/** `/api/config`, which every page of NodeBB loads. */
export const Config = z.object({ siteTitle: z.string(), relative_path: z.string(), postsPerPage: z.number() })

/** `/api/users`: the newest members, and how many there are. */
export const Users = z.object({ userCount: Count })

/** `/api/groups/SLUG/members`, 50 a page (src/controllers/groups.js). */
export const Members = z.object({
  users: records(z.object({ uid: Id, userslug: z.string().nullish() })),
  pagination: z.object({ pageCount: z.number() }),
})

/** `/api/categories`: the first level with everything below it counted in. */
export const Categories = z.object({ categories: z.array(z.object({ totalTopicCount: Count })) })

/** A topic as lists show it. `teaser` is its last post, which of a topic without replies is the first (src/topics/teaser.js). */
export const Topic = z.object({
  tid: Id,
  mainPid: Id,
  title: z.string(),
  timestamp: Time,
  lastposttime: Time,
  postcount: Count,
  viewcount: Count.nullish(),
  deleted: Flag.nullish(),
  user: User,
  teaser: z.object({ pid: Id, content: z.string() }).nullish(),
})
export type Topic = z.infer<typeof Topic>

/** `/api/recent?page=N`: topics, the last one written in first; at most so many as the forum keeps for this (200 by default). */
export const Recent = z.object({
  topics: records(Topic),
  topicCount: Count,
  pagination: z.object({ pageCount: z.number() }),
})

/** A post in its topic (src/topics/posts.js). `toPid` names the post replied to; without it, it is said to the topic. */
export const TopicPost = z.object({
  pid: Id,
  toPid: Id.nullish(),
  content: z.string().nullish(),
  timestamp: Time,
  /** When it was last edited; 0 for never. */
  edited: z.union([z.literal(0), Time]).nullish(),
  deleted: Flag.nullish(),
  upvotes: Count.nullish(),
  /** In a topic an object, elsewhere a number. */
  replies: z.union([Count, z.object({ count: Count })]).nullish(),
  user: User,
})
export type TopicPost = z.infer<typeof TopicPost>

/** `/api/topic/ID?page=N`. */
export const TopicPage = z.object({
  posts: records(TopicPost),
  pagination: z.object({ pageCount: z.number() }),
})
