import { z } from 'zod'
import { EpochSeconds, IsoTime } from '../../evidence/readable.ts'
import { branches, records } from '../../http/records.ts'

/**
 * A story, poll or comment as the search finds it (algolia/hn-search, app/models/item.rb). Which of them it is stands
 * in its tags. Only live items are found: what was deleted or killed is not in the index.
 */
export const Hit = z.object({
  objectID: z.string(),
  author: z.string(),
  created_at_i: EpochSeconds,
  _tags: z.array(z.string()),
  title: z.string().nullish(),
  url: z.string().nullish(),
  story_text: z.string().nullish(),
  comment_text: z.string().nullish(),
  /** Null for comments: the site no longer shows their points. */
  points: z.number().nullish(),
  /** Of a story or poll: its living comments, replies to comments among them. */
  num_comments: z.number().nullish(),
  story_id: z.number().nullish(),
  parent_id: z.number().nullish(),
})
export type Hit = z.infer<typeof Hit>

export const SearchPage = z.object({ hits: records(Hit), nbHits: z.number() })
export type SearchPage = z.infer<typeof SearchPage>

const facts = {
  id: z.number(),
  type: z.string().nullish(),
  author: z.string().nullish(),
  created_at_i: EpochSeconds.nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string().nullish(),
  points: z.number().nullish(),
  parent_id: z.number().nullish(),
  story_id: z.number().nullish(),
}
const Facts = z.object(facts)

/** An item with everything below it (app/serializers/item_serializer.rb). One that is gone has an id and children alone. */
export interface Item extends z.infer<typeof Facts> {
  children: Item[]
}

export const Item: z.ZodType<Item> = z
  .object({
    ...facts,
    get children() {
      return branches(Item)
    },
  })
  .refine((item) => isGone(item) || (item.author && item.created_at_i != null), 'has words but no author or no time')

/** Whether nothing but the place of an item is left: it was deleted, or killed by moderators. */
export function isGone({ author, text, title }: z.infer<typeof Facts>): boolean {
  return !author && !text && !title
}

/** A user's profile (app/models/user.rb). It has no followers: karma is no audience. */
export const User = z.object({
  username: z.string(),
  about: z.string().nullish(),
  created_at: IsoTime.nullish(),
  submission_count: z.number().nullish(),
  comment_count: z.number().nullish(),
})
