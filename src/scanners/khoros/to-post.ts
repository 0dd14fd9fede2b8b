import type { Account } from '../../evidence/account.ts'
import { isAddress } from '../../evidence/address.ts'
import { NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Message } from './answers.ts'

export const PLATFORM = 'khoros'

/** Where messages stand, and who speaks for the brand there. */
export interface Place {
  account: Account
  isStaff(user: { names: readonly string[]; titles: readonly (string | null | undefined)[] }): boolean
}

/** A message as a post. Ids hold within one community, so they bear its handle. */
export function toPost(message: Message, { account, isStaff }: Place): Post {
  const { author, body, conversation, depth, kudos, metrics, parent, subject } = message
  const idOf = (id: string) => `${account.id}/message/${id}`
  const isFirst = depth === 0
  const html = body ?? ''
  // The subject of a reply only repeats that of what it replies to.
  const text = [isFirst ? htmlToText(subject ?? '') : '', htmlToText(html)]
  return post({
    platform: PLATFORM,
    id: idOf(message.id),
    url: addressOf(message.view_href ?? null, account.handle),
    author: {
      id: `${account.id}/user/${author.id}`,
      handle: author.login,
      name: author.login,
      followers: null,
      official: false,
      staff: isStaff({ names: [author.login], titles: [author.rank?.name] }),
      bot: false,
    },
    createdAt: iso(seconds(message.post_time)),
    text: text.filter((part) => part !== '').join('\n\n'),
    links: linksOf(html),
    kind: kindOf(isFirst, conversation.style ?? null),
    replyTo: isFirst || parent == null ? null : idOf(parent.id),
    root: idOf(conversation.id),
    place: { id: account.id, official: true },
    engagement: {
      ...NO_ENGAGEMENT,
      likes: kudos?.sum?.weight ?? null,
      views: isFirst ? (metrics?.views ?? null) : null,
    },
    accepted: message.is_solution === true,
  })
}

function kindOf(isFirst: boolean, style: string | null): Post['kind'] {
  if (style === 'qanda') return isFirst ? 'question' : 'answer'
  return isFirst ? 'topic' : 'comment'
}

function addressOf(address: string | null, handle: string): string | null {
  const base = `https://${handle}/`
  if (address === null || !isAddress(address, base)) return null
  const url = new URL(address, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
