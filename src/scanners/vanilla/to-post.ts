import type { Account } from '../../evidence/account.ts'
import { type Author, type Mention, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { anchorsOf } from '../../text/anchors.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Comment, Discussion } from './answers.ts'

export const PLATFORM = 'vanilla'

/** Where posts stand, and who speaks for the brand there. */
export interface Place {
  account: Account
  isStaff(user: { names: readonly string[]; titles: readonly (string | null | undefined)[] }): boolean
}

/** What begins a conversation. Ids hold within one community, so they bear its handle. */
export function discussionPost(given: Discussion, place: Place): Post {
  const html = given.body ?? ''
  const id = discussionId(given.discussionID, place)
  return post({
    ...common(given, html, place),
    id,
    root: id,
    kind: given.type === 'question' ? 'question' : 'topic',
    text: [htmlToText(given.name), htmlToText(html)].filter((part) => part !== '').join('\n\n'),
    engagement: {
      ...NO_ENGAGEMENT,
      likes: given.score ?? null,
      replies: given.countComments ?? null,
      views: given.countViews ?? null,
    },
  })
}

/** A comment below a discussion; null where it stands below anything else, which is not for everybody. */
export function commentPost(given: Comment, place: Place): Post | null {
  const { discussionID, parentCommentID } = given
  if (discussionID == null) return null
  const html = given.body ?? ''
  const answer = given.attributes?.answer ?? null
  return post({
    ...common(given, html, place),
    id: commentId(given.commentID, place),
    root: discussionId(discussionID, place),
    replyTo: parentCommentID == null ? null : commentId(parentCommentID, place),
    kind: answer === null ? 'comment' : 'answer',
    text: htmlToText(html),
    accepted: answer?.status === 'accepted',
    engagement: { ...NO_ENGAGEMENT, likes: given.score ?? null },
  })
}

function common(
  { url, dateInserted, dateUpdated, ...by }: Discussion | Comment,
  html: string,
  place: Place,
): Omit<Parameters<typeof post>[0], 'id' | 'kind' | 'text'> {
  const mentions = mentionsIn(html, place)
  return {
    platform: PLATFORM,
    url: url ?? null,
    author: authorOf(by, place),
    createdAt: iso(seconds(dateInserted)),
    editedAt: dateUpdated == null ? null : iso(seconds(dateUpdated)),
    links: linksOf(html),
    place: { id: place.account.id, official: true },
    mentions,
    mentionsGiven: mentions.length > 0,
  }
}

function authorOf(
  { insertUserID, insertUser }: Pick<Comment, 'insertUserID' | 'insertUser'>,
  { account, isStaff }: Place,
): Author {
  const name = insertUser?.name ?? 'unknown'
  return {
    id: `${account.id}/user/${insertUserID}`,
    handle: name,
    name,
    followers: null,
    official: false,
    staff: insertUser != null && isStaff({ names: [name], titles: [insertUser.title, insertUser.label] }),
    bot: false,
  }
}

/** Whoever of the brand's people is named, the brand is: it is its community. */
function mentionsIn(html: string, { account, isStaff }: Place): Mention[] {
  return anchorsOf(html)
    .filter(({ classes, quoted }) => classes.includes('atMention') && !quoted)
    .flatMap(({ href }) => {
      const name = nameIn(href)
      if (name === null) return []
      return [{ id: isStaff({ names: [name], titles: [] }) ? account.id : name, handle: name, opening: false }]
    })
}

/** Of `/profile/NAME` or `/profile/ID/NAME`. */
function nameIn(href: string): string | null {
  const last = /\/profile\/(?:\d+\/)?([^/?#]+)\/?(?:[?#]|$)/.exec(href)?.[1]
  if (last === undefined) return null
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function discussionId(id: number, { account }: Place): string {
  return `${account.id}/discussion/${id}`
}

function commentId(id: number, { account }: Place): string {
  return `${account.id}/comment/${id}`
}
