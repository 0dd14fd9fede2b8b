import { z } from 'zod'
import { feedDate } from './dates.ts'
import { type Feed, type FeedItem, MOST_ITEMS } from './feed.ts'
import { asHtml, oneLine, readable, webAddress } from './words.ts'

/** A text where there is one; whatever else stands in its place counts as nothing. */
const Text = z.string().nullish().catch(null)
const Authors = z
  .array(z.object({ name: Text }))
  .nullish()
  .catch(null)

/** @see https://www.jsonfeed.org/version/1.1/ */
const Document = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: Text,
  description: Text,
  home_page_url: Text,
  language: Text,
  next_url: Text,
  authors: Authors,
  items: z.array(z.unknown()),
})

/** RFC 3339, and in some feeds a number of seconds or milliseconds since 1970. */
const When = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)

const Item = z.object({
  /** A number in some feeds, which the specification tells readers to bear. */
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  url: Text,
  external_url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  date_published: When,
  date_modified: When,
  authors: Authors,
  /** Of version 1.0. */
  author: z.object({ name: Text }).nullish().catch(null),
})
type Item = z.infer<typeof Item>

/** JSON Feed 1.0 and 1.1; null where the text is none. */
export function readJsonFeed(text: string, address: string): Feed | null {
  const parsed = Document.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { data } = parsed
  const [owner] = data.authors ?? []
  return {
    format: 'json',
    title: data.title?.trim() || null,
    description: data.description?.trim() || null,
    site: webAddress(data.home_page_url, address),
    language: data.language ?? null,
    generator: null,
    next: webAddress(data.next_url, address),
    cutOff: false,
    items: data.items.slice(0, MOST_ITEMS).flatMap((item) => {
      const read = Item.safeParse(item)
      return read.success ? (itemOf(read.data, address, owner?.name ?? null) ?? []) : []
    }),
  }
}

function itemOf(item: Item, address: string, owner: string | null): FeedItem | null {
  const url = webAddress(item.url ?? item.external_url, address)
  const own = item.id == null ? '' : String(item.id).trim()
  const text = item.content_text ?? item.summary
  const title = item.title?.replace(/\s+/gu, ' ').trim() ?? ''
  const publishedAt = feedDate(item.date_published) ?? feedDate(item.date_modified)
  const html = readable(item.content_html ?? (text == null ? null : asHtml(text)))
  if (own === '' && url === null && title === '' && html === null) return null
  return {
    id: own || (url ?? [title, publishedAt].join(' ').trim()),
    url,
    title,
    html,
    base: address,
    author: oneLine(asHtml(item.authors?.[0]?.name ?? item.author?.name ?? owner ?? '')) || null,
    publishedAt,
    updatedAt: feedDate(item.date_modified),
    comments: { count: null, feed: null },
    source: null,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return null
  }
}
