import { z } from 'zod'
import { Count, IsoTime } from '../../evidence/readable.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { records } from '../../http/records.ts'

const Moment = IsoTime.transform((text) => iso(seconds(text)))

/** An app as the lookup tells of it, in one country: its ratings are those of that country. */
const App = z.object({
  trackId: z.number(),
  trackName: z.string(),
  trackViewUrl: z.string().nullish(),
  artistName: z.string().nullish(),
  sellerUrl: z.string().nullish(),
  averageUserRating: z.number().min(0).max(5).nullish(),
  userRatingCount: Count.nullish(),
  releaseDate: Moment.nullish(),
  currentVersionReleaseDate: Moment.nullish(),
})
export type App = z.infer<typeof App>

/** The answer of the lookup: an app that is not in that country's store is none of its results. */
export const Lookup = z.object({ resultCount: z.number(), results: z.array(App) })

const Label = z.object({ label: z.string() })

/** A review in the feed. `updated` is when it was last changed; the feed once had none. */
const Review = z.object({
  id: Label,
  author: z.object({ name: Label, uri: Label.nullish() }),
  'im:rating': z.object({ label: z.string().regex(/^[1-5]$/, 'must be 1 to 5 stars') }),
  title: Label,
  content: Label,
  updated: z.object({ label: Moment }).nullish(),
})
export type Review = z.infer<typeof Review>

/**
 * A page of the feed of reviews. A single review stands there without a list around it, and of none nothing stands there; the
 * entry that names the app is none.
 */
export const Reviews = z.object({
  feed: z.object({
    entry: z.preprocess(reviewsIn, records(Review)).optional(),
    /** Among them that to the last page, whose address has its number in it: `/page=8/`. */
    link: z
      .array(z.object({ attributes: z.object({ rel: z.string().nullish(), href: z.string().nullish() }) }))
      .nullish()
      .catch(null),
  }),
})

/** The number of the last page that a page of the feed names; 0 where it names none. */
export function lastPageOf({ feed: { link } }: z.infer<typeof Reviews>): number {
  const last = link?.find(({ attributes }) => attributes.rel === 'last')?.attributes.href
  return Number(/\/page=(\d{1,4})\//.exec(last ?? '')?.[1] ?? 0)
}

function reviewsIn(entry: unknown): unknown {
  const entries: unknown[] = Array.isArray(entry) ? entry : entry == null ? [] : [entry]
  return entries.filter((one) => !(typeof one === 'object' && one !== null && 'im:name' in one))
}
