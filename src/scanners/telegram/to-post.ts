import type { Account } from '../../evidence/account.ts'
import { NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { htmlToText } from '../../text/html.ts'
import type { Message } from './page.ts'

export const PLATFORM = 'telegram'

/** A message as the channel's own post. What was forwarded shows that the brand was there; the words are somebody else's. */
export function toPost(message: Message, { id, handle, name, followers }: Account): Post {
  return post({
    platform: PLATFORM,
    id: message.id,
    url: `https://t.me/${message.id}`,
    author: { id, handle, name, followers, official: false, staff: false, bot: false },
    createdAt: iso(seconds(message.time)),
    text: message.forwarded ? '' : htmlToText(message.html),
    links: message.forwarded ? [] : message.links,
    kind: message.forwarded ? 'repost' : message.replyTo === null ? 'post' : 'reply',
    replyTo: message.replyTo,
    replyToAuthor: message.replyTo === null ? null : id,
    engagement: { ...NO_ENGAGEMENT, views: message.views },
  })
}
