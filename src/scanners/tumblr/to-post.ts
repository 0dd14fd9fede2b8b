import type { Account } from '../../evidence/account.ts'
import { type Post, post } from '../../evidence/post.ts'
import { iso } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { RawPost } from './read-answer.ts'

export const PLATFORM = 'tumblr'

/** What the writer of a post wrote, by its type, as HTML. */
const WORDS = [
  'regular-title',
  'regular-body',
  'photo-caption',
  'video-caption',
  'audio-caption',
  'quote-text',
  'quote-source',
  'link-text',
  'link-description',
  'conversation-title',
  'answer',
] as const

/**
 * A post of a blog. A reblog shows that the brand was there; the words in it are mostly others'. A question that the blog
 * answers is known by its answer alone: nobody is told who asked, and when.
 *
 * What Tumblr counts as notes are likes, reblogs and replies together, which is none of what is counted here.
 */
export function toPost(raw: RawPost, { id, handle, name }: Account): Post {
  const isReblog = Boolean(raw['reblogged-from-name'] || raw['reblogged-from-url'])
  const html = isReblog
    ? ''
    : WORDS.map((key) => raw[key] ?? '')
        .filter((part) => part !== '')
        .map(paragraph)
        .join('')
  const target = isReblog || !raw['link-url'] ? [] : [raw['link-url']]
  return post({
    platform: PLATFORM,
    id: raw.id,
    url: raw.url,
    author: { id, handle, name, followers: null, official: false, staff: false, bot: false },
    createdAt: iso(raw['unix-timestamp']),
    text: htmlToText(html),
    links: [...new Set([...target, ...linksOf(html)])],
    kind: isReblog ? 'repost' : raw.type === 'answer' ? 'answer' : 'post',
  })
}

function paragraph(html: string): string {
  return `<div>${html}</div>`
}
