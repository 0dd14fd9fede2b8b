import { isAddress } from '../../evidence/address.ts'
import { type Post, post } from '../../evidence/post.ts'
import type { Review } from './shapes.ts'

/** A review of an app. Its time is that of its last change, as no other is told; of the developer's answer nothing is. */
export function reviewToPost(review: Review, app: string, country: string): Post {
  const { id, author, title, content, updated } = review
  const name = author.name.label
  return post({
    platform: 'app-store',
    id: id.label,
    url: `https://apps.apple.com/${country}/app/id${app}?see-all=reviews`,
    author: {
      id: reviewer(author.uri?.label ?? '') ?? name,
      handle: name,
      name,
      followers: null,
      official: false,
      staff: false,
      bot: false,
    },
    createdAt: updated?.label ?? null,
    text: [title.label, content.label]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('\n\n'),
    kind: 'review',
    root: id.label,
    place: { id: app, official: true },
    rating: Number(review['im:rating'].label),
  })
}

/** The number of whoever wrote it, the same in all of their reviews. */
function reviewer(address: string): string | null {
  return isAddress(address) ? (/\/id(\d{1,20})$/.exec(new URL(address).pathname)?.[1] ?? null) : null
}
