import { z } from 'zod'
import { Count, IsoTime as Time } from '../../evidence/readable.ts'
import { details, records } from '../../http/records.ts'

const Flag = z.boolean().nullish()
const Text = z.string().nullish()

/** `/site/basic-info.json`: what every forum shows to everybody (app/controllers/site_controller.rb). */
export const BasicInfo = z.object({ title: z.string(), description: Text, login_required: Flag })

const Person = z.object({ username: z.string() })

/** `/about.json`. The counts were `user_count` and `post_count` before 2023; a forum may keep them to itself. */
export const About = z.object({
  about: z.object({
    stats: z
      .object({
        users_count: Count.nullish(),
        user_count: Count.nullish(),
        posts_count: Count.nullish(),
        post_count: Count.nullish(),
      })
      .nullish(),
    contact_url: Text,
    admins: records(Person).nullish(),
    moderators: records(Person).nullish(),
  }),
})

/** `/latest.json`: topics, the last one written in first, but for pinned ones, which open the first page. */
export const TopicList = z.object({
  topic_list: z.object({
    topics: records(
      z.object({
        id: z.number(),
        bumped_at: Time,
        /** Null in a topic whose posts are all gone. */
        last_posted_at: Time.nullish(),
        pinned: Flag,
        pinned_globally: Flag,
      }),
    ),
    more_topics_url: Text,
  }),
})
export type ListedTopic = z.infer<typeof TopicList>['topic_list']['topics'][number]

/** A post in its topic (app/serializers/post_serializer.rb). `username` and `user_id` are null where the user is gone. */
export const TopicPost = z.object({
  id: z.number(),
  post_number: z.number(),
  /** 1 a post, 2 one that staff set off from others, 3 a small action, 4 a whisper (app/models/post.rb). */
  post_type: z.number(),
  user_id: z.number().nullish(),
  username: Text,
  name: Text,
  created_at: Time,
  updated_at: Time.nullish(),
  version: z.number().nullish(),
  cooked: Text,
  /** Null where it was said to the topic. */
  reply_to_post_number: z.number().nullish(),
  reply_to_user: Person.nullish(),
  reply_count: Count.nullish(),
  /** Without an entry for what nobody did; 2 is a like. */
  actions_summary: details(z.object({ id: z.number(), count: Count.nullish() })).nullish(),
  admin: Flag,
  moderator: Flag,
  staff: Flag,
  primary_group_name: Text,
  flair_name: Text,
  user_title: Text,
  hidden: Flag,
  deleted_at: Text,
  user_deleted: Flag,
  accepted_answer: Flag,
})
export type TopicPost = z.infer<typeof TopicPost>

const Numbered = z.object({ post_number: z.number() })

/** `/t/ID.json`: a topic with its first posts, `chunk_size` of them, and the ids of all in `stream`. */
export const Topic = z.object({
  id: z.number(),
  title: z.string(),
  slug: Text,
  views: Count.nullish(),
  posts_count: Count,
  category_id: z.number().nullish(),
  chunk_size: z.number().int().positive().nullish(),
  /** The solution: one until 2026, then a list (plugins/discourse-solved). */
  accepted_answer: Numbered.nullish(),
  accepted_answers: z.array(Numbered).nullish(),
  post_stream: z.object({ posts: records(TopicPost), stream: z.array(z.number()).nullish() }),
})
export type Topic = z.infer<typeof Topic>

/** `/t/ID/posts.json?post_ids[]=...`. */
export const MorePosts = z.object({ post_stream: z.object({ posts: records(TopicPost) }) })

const Hit = z.object({
  username: z.string(),
  name: Text,
  created_at: Time,
  like_count: Count.nullish(),
  /** The words around what was found, 300 characters at most. */
  blurb: z.string(),
  post_number: z.number(),
  topic_id: z.number(),
})
export type Hit = z.infer<typeof Hit>

const FoundTopic = z.object({ id: z.number(), title: z.string(), slug: Text })
export type FoundTopic = z.infer<typeof FoundTopic>

/** `/search.json`: one post of each topic that holds the words. `error` where the forum is too busy to search. */
export const SearchPage = z.object({
  posts: records(Hit).nullish(),
  topics: details(FoundTopic).nullish(),
  grouped_search_result: z.object({ more_full_page_results: Flag, error: Text }).nullable(),
})
