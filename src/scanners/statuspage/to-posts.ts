import type { Account } from '../../evidence/account.ts'
import { type Author, type Post, post } from '../../evidence/post.ts'
import { seconds } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Incident, Update } from './shapes.ts'

/**
 * An incident as a topic of the brand's own, written when its first word was, and every further update as a reply to it. When
 * it began stands beside it, where the page tells that apart from when it was put up.
 */
export function incidentToPosts(incident: Incident, account: Pick<Account, 'id' | 'handle' | 'name'>): Post[] {
  const { id, name, created_at, started_at } = incident
  const [opening, ...further] = incident.incident_updates.toSorted(
    (a, b) => seconds(writtenAt(a)) - seconds(writtenAt(b)) || (a.id < b.id ? -1 : 1),
  )
  const createdAt = opening ? writtenAt(opening) : created_at
  const begun = started_at ?? null
  const common = {
    platform: 'statuspage',
    author: authorOf(account),
    root: id,
    place: { id: account.handle, official: true },
  }
  const url = incident.shortlink ?? `https://${account.handle}/incidents/${id}`
  const told = begun !== null && begun !== created_at && seconds(begun) < seconds(createdAt)
  return [
    post({
      ...common,
      id,
      url,
      createdAt,
      startedAt: told ? begun : createdAt,
      text: [name, textOf(opening)].filter((part) => part !== '').join('\n\n'),
      links: linksOf(opening?.body ?? ''),
      kind: 'topic',
    }),
    ...further.map((update) =>
      post({
        ...common,
        id: update.id,
        url,
        createdAt: writtenAt(update),
        text: textOf(update),
        links: linksOf(update.body ?? ''),
        kind: 'reply',
        replyTo: id,
        replyToAuthor: account.id,
      }),
    ),
  ]
}

function writtenAt({ display_at, created_at }: Update): string {
  return display_at ?? created_at
}

function textOf(update: Update | undefined): string {
  return htmlToText(update?.body ?? '')
}

function authorOf({ id, handle, name }: Pick<Account, 'id' | 'handle' | 'name'>): Author {
  return { id, handle, name, followers: null, official: true, staff: true, bot: false }
}
