import type { Account } from '../../evidence/account.ts'
import { type Author, gonePost, type Mention, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso } from '../../evidence/time.ts'
import { anchorsOf } from '../../text/anchors.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Topic, TopicPost, User } from './answers.ts'
import type { Staff } from './people.ts'

export const PLATFORM = 'nodebb'

/** Where a post stands: which community, who speaks for the brand there, and where it is read. */
export interface Place {
  account: Account
  staff: Staff
  /** The address of the community as people see it. */
  url: string
}

/** A post of a topic. Ids hold within one community, so they bear its handle. */
export function toPost(given: TopicPost, topic: Topic, place: Place): Post {
  const id = idOf(given.pid, place)
  if (given.deleted) return { ...gonePost(PLATFORM, id), root: idOf(topic.mainPid, place) }
  const isFirst = given.pid === topic.mainPid
  const html = given.content ?? ''
  const mentions = mentionsIn(html, place)
  return post({
    ...common(topic, place, given.pid),
    author: authorOf(given.user, topic, place),
    createdAt: iso(given.timestamp / 1000),
    editedAt: given.edited ? iso(given.edited / 1000) : null,
    text: isFirst ? titled(topic, htmlToText(html)) : htmlToText(html),
    links: linksOf(html),
    replyTo: isFirst || given.toPid == null ? null : idOf(given.toPid, place),
    mentions,
    mentionsGiven: mentions.length > 0,
    engagement: {
      ...NO_ENGAGEMENT,
      likes: given.upvotes ?? null,
      replies: typeof given.replies === 'number' ? given.replies : (given.replies?.count ?? null),
      views: isFirst ? (topic.viewcount ?? null) : null,
    },
  })
}

/**
 * The first post of a topic that nobody has replied to, as the list of topics shows it: with its text, so that it need
 * not be asked for. Null where the list does not show that very post.
 */
export function teaserPost(topic: Topic, place: Place): Post | null {
  const { teaser, mainPid, postcount, user, timestamp, viewcount } = topic
  if (postcount !== 1 || teaser?.pid !== mainPid) return null
  return post({
    ...common(topic, place, mainPid),
    author: authorOf(user, topic, place),
    createdAt: iso(timestamp / 1000),
    text: titled(topic, htmlToText(teaser.content)),
    engagement: { ...NO_ENGAGEMENT, replies: 0, views: viewcount ?? null },
  })
}

function common(
  topic: Topic,
  place: Place,
  pid: string,
): Pick<Post, 'platform' | 'id' | 'url' | 'kind' | 'root' | 'place'> {
  return {
    platform: PLATFORM,
    id: idOf(pid, place),
    url: `${place.url}/post/${encodeURIComponent(pid)}`,
    kind: pid === topic.mainPid ? 'topic' : 'comment',
    root: idOf(topic.mainPid, place),
    place: { id: place.account.id, official: true },
  }
}

function titled({ title }: Topic, text: string): string {
  return [htmlToText(title), text].filter((part) => part !== '').join('\n\n')
}

/** What a guest without a name is called before it is translated: `[[global:guest]]`. */
const UNTRANSLATED = /^\[\[.*\]\]$/

/** Guests share one user: each is somebody else in every topic. */
function authorOf(user: User, { tid }: Topic, { account, staff }: Place): Author {
  const isGuest = user.uid === '0'
  const handle = isGuest ? user.username.replace(UNTRANSLATED, 'guest') : user.userslug || user.username
  return {
    id: isGuest ? `${account.id}/guest/${tid}/${handle}` : `${account.id}/user/${user.uid}`,
    handle,
    name: isGuest ? handle : user.displayname || user.username,
    followers: null,
    official: false,
    staff: !isGuest && staff.has(user),
    bot: false,
  }
}

/** Whoever of the brand's people is named, the brand is: it is its community. */
function mentionsIn(html: string, { account, staff }: Place): Mention[] {
  return anchorsOf(html)
    .filter(({ classes, quoted }) => classes.includes('plugin-mentions-user') && !quoted)
    .flatMap(({ href }) => {
      const slug = /\/user\/([^/?#]+)$/.exec(href)?.[1]
      if (slug === undefined) return []
      return [{ id: staff.hasSlug(slug) ? account.id : slug, handle: slug, opening: false }]
    })
}

function idOf(pid: string, { account }: Place): string {
  return `${account.id}/post/${pid}`
}
