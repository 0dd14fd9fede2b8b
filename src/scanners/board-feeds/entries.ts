import type { FeedItem } from '../feeds/read/feed.ts'

/** An entry of a board's feed: which post it is, and what is told of its topic. */
export interface Entry {
  item: FeedItem
  post: number
  /** The number of its topic, which the links of phpBB 3.0 to 3.2 bear; null where they don't. */
  topic: number | null
  /** Its board and subject, as those of the post that began the topic were. */
  subject: string
  /** Whether its subject is one that phpBB gives to replies. */
  isReply: boolean
}

/** What phpBB puts between the name of a board and the subject (phpBB/phpbb/feed/base.php), and before that of a reply, in every language (posting.php). */
const REPLY = /(^|\u2022 )Re: /u

/** Reads an entry by its link, `viewtopic.php?t=4&p=17#p17` or, since phpBB 3.3, `viewtopic.php?p=17#p17`; null where it links to no post. */
export function entryOf(item: FeedItem): Entry | null {
  if (item.url === null) return null
  const { searchParams } = new URL(item.url)
  const post = numberIn(searchParams.get('p'))
  if (post === null) return null
  return {
    item,
    post,
    topic: numberIn(searchParams.get('t')),
    subject: item.title.replace(REPLY, '$1'),
    isReply: REPLY.test(item.title),
  }
}

function numberIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
