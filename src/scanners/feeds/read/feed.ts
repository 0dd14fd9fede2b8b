/** An item of a feed, whatever the format. Addresses are absolute and of the web; times are ISO 8601 in UTC; unknown is null. */
export interface FeedItem {
  /** The feed's own id of it where no other item has it too, else its address, else its title and date. */
  id: string
  url: string | null
  /** Plain text. */
  title: string
  /** What it says, as HTML, and to what addresses in it are relative. */
  html: string | null
  base: string
  author: string | null
  /** Null where it tells no time, or one that cannot be read. */
  publishedAt: string | null
  updatedAt: string | null
  /** How many comments it has, and the feed in which they are (RSS: slash:comments, wfw:commentRss; Atom: RFC 4685). */
  comments: { count: number | null; feed: string | null }
  /** Where it was taken over from (RSS: source). */
  source: { name: string | null; url: string | null } | null
}

/** A feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. */
export interface Feed {
  format: 'rss' | 'atom' | 'json'
  title: string | null
  /** What it says of itself, as plain text. */
  description: string | null
  /** The page whose feed it is. */
  site: string | null
  language: string | null
  /** The program that made it, as it says. */
  generator: string | null
  /** Whether its text ends before its end: what stood there is unknown. */
  cutOff: boolean
  /** Its next page of older items (RFC 5005, JSON Feed's next_url). */
  next: string | null
  items: FeedItem[]
}

/** More items than any feed has: of those beyond it none is read. */
export const MOST_ITEMS = 5000
