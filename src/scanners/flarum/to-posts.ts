import type { Account } from '../../evidence/account.ts'
import { type Author, type Mention, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { anchorsOf } from '../../text/anchors.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import type { Comment, Comments, Included } from './answers.ts'

export const PLATFORM = 'flarum'

/** Where posts stand, and who speaks for the brand there. */
export interface Place {
  account: Account
  isStaff(user: { names: readonly string[]; groups: readonly { id: string; names: readonly string[] }[] }): boolean
}

/**
 * The comments of an answer as posts. A post is known by its discussion and its number in it, since that is how others
 * name it: whom a comment replies to stands in its text, as a link to the post (the extension for mentions).
 */
export function toPosts({ data, included = [] }: Comments, place: Place): Post[] {
  const known = new Map(included.map((item) => [`${item.type} ${item.id}`, item]))
  return data.filter(isComment).map((comment) => toPost(comment, known, place))
}

/** The id of a post of a discussion; the first one began it. */
function postId(handle: string, discussion: string, number: number | string): string {
  return `${handle}/d/${discussion}/${number}`
}

function isComment({ attributes }: Comment): boolean {
  return attributes.contentType === 'comment'
}

function toPost(
  { attributes, relationships }: Comment,
  known: ReadonlyMap<string, Included>,
  { account, isStaff }: Place,
): Post {
  const discussion = relationships.discussion.data.id
  const isFirst = attributes.number === 1
  const html = attributes.contentHtml ?? ''
  const text = htmlToText(html)
  const title = known.get(`discussions ${discussion}`)?.attributes?.title
  const mentions = mentionsIn(html).map(({ handle, ...mention }) => ({
    ...mention,
    id: isStaffSlug(handle) ? account.id : handle,
    handle,
  }))
  const id = postId(account.id, discussion, attributes.number)
  return post({
    platform: PLATFORM,
    id,
    url: `https://${id}`,
    author: authorOf(relationships.user?.data?.id ?? null),
    createdAt: iso(seconds(attributes.createdAt)),
    editedAt: attributes.editedAt == null ? null : iso(seconds(attributes.editedAt)),
    text: isFirst && title !== undefined ? [title, text].filter((part) => part !== '').join('\n\n') : text,
    links: linksOf(html),
    kind: isFirst ? 'topic' : 'comment',
    replyTo: isFirst ? null : repliesTo(html, account.id, discussion, attributes.number),
    root: postId(account.id, discussion, 1),
    place: { id: account.id, official: true },
    mentions,
    mentionsGiven: mentions.length > 0,
    engagement: { ...NO_ENGAGEMENT, likes: attributes.likesCount ?? null },
  })

  /** Whoever of the brand's people is named, the brand is: it is its community. */
  function isStaffSlug(slug: string): boolean {
    const users = [...known.values()].filter(({ type, attributes: user }) => type === 'users' && user?.slug === slug)
    return isStaff({ names: [slug], groups: [] }) || users.some((user) => authorOf(user.id).staff)
  }

  function authorOf(userId: string | null): Author {
    const user = userId === null ? undefined : known.get(`users ${userId}`)
    const username = user?.attributes?.username ?? 'deleted'
    const groups = (user?.relationships?.groups?.data ?? []).map((group) => {
      const { nameSingular, namePlural } = known.get(`groups ${group.id}`)?.attributes ?? {}
      return { id: group.id, names: [nameSingular, namePlural].filter((name) => name != null) }
    })
    return {
      id: userId === null ? `${account.id}/gone/${discussion}` : `${account.id}/user/${userId}`,
      handle: user?.attributes?.slug ?? username,
      name: user?.attributes?.displayName ?? username,
      followers: null,
      official: false,
      staff: userId !== null && isStaff({ names: [username], groups }),
      bot: false,
    }
  }
}

/** The earlier post of the same discussion that a comment names first, in its own words before those in a quote. */
function repliesTo(html: string, handle: string, discussion: string, number: number): string | null {
  const named = anchorsOf(html).filter(({ classes }) => classes.includes('PostMention'))
  const inOrder = [...named.filter(({ quoted }) => !quoted), ...named.filter(({ quoted }) => quoted)]
  for (const { href } of inOrder) {
    const [, of, which = ''] = /\/d\/(\d+)(?!\d)[^/?#]*\/(\d+)(?:[/?#]|$)/.exec(href) ?? []
    if (of === discussion && Number(which) < number) return postId(handle, discussion, Number(which))
  }
  return null
}

function mentionsIn(html: string): Mention[] {
  return anchorsOf(html)
    .filter(({ classes, quoted }) => classes.includes('UserMention') && !quoted)
    .flatMap(({ href }) => {
      const slug = /\/u\/([^/?#]+)$/.exec(href)?.[1]
      return slug === undefined ? [] : [{ id: slug, handle: slug, opening: false }]
    })
}
