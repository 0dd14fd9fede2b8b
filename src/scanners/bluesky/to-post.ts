import { type Author, gonePost, type Post, post } from '../../evidence/post.ts'
import { iso } from '../../evidence/time.ts'
import { linksOf, mentionsOf } from './facets.ts'
import { isValidHandle, profileUrl } from './handle.ts'
import { type PostView, type ProfileBasic, timeOf } from './shapes.ts'

export const PLATFORM = 'bluesky'

/** Who reads: the public, from whom some authors ask to be kept, or somebody who is signed in. */
export type Audience = 'public' | 'signed-in'

const AT_POST = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/

/** The DID of the author of a post, which its address holds; null when it is not the address of a post. */
export function authorOf(uri: string): string | null {
  return AT_POST.exec(uri)?.[1] ?? null
}

/** Whether an account asks, by a label of its own, not to be shown to readers who are not signed in. */
export function asksForSignIn({ labels }: Pick<ProfileBasic, 'labels'>): boolean {
  return hasLabel(labels, '!no-unauthenticated')
}

/** Whether a post, or its author, asks that. */
export function isWithheld(view: PostView, audience: Audience): boolean {
  return audience === 'public' && (asksForSignIn(view) || asksForSignIn(view.author))
}

/** The post in a view. What its author withholds from the public is left out: the post counts, without its words. */
export function toPost(view: PostView, officials: ReadonlySet<string>, audience: Audience): Post {
  const { uri, record } = view
  const withheld = isWithheld(view, audience)
  const parent = record.reply?.parent.uri ?? null
  const quoted = quotedBy(view)
  return post({
    platform: PLATFORM,
    id: uri,
    url: postUrl(view),
    author: toAuthor(view.author, officials),
    createdAt: iso(timeOf(view)),
    text: withheld ? '' : record.text,
    links: withheld ? [] : linksOf(record),
    language: record.langs?.[0] ?? null,
    kind: parent ? 'reply' : quoted ? 'quote' : 'post',
    replyTo: parent,
    replyToAuthor: parent && authorOf(parent),
    root: record.reply?.root.uri ?? uri,
    quoted,
    mentions: mentionsOf(record),
    mentionsGiven: true,
    engagement: {
      likes: view.likeCount ?? null,
      reposts: view.repostCount ?? null,
      replies: view.replyCount ?? null,
      quotes: view.quoteCount ?? null,
      views: null,
    },
  })
}

/** The stub of a post that is deleted or blocked. */
export function toGone(uri: string): Post {
  return gonePost(PLATFORM, uri)
}

/** The author of a view. Followers are not told there. */
export function toAuthor({ did, handle, displayName, labels }: ProfileBasic, officials: ReadonlySet<string>): Author {
  return {
    id: did,
    handle,
    name: displayName || null,
    followers: null,
    official: officials.has(did),
    staff: false,
    bot: hasLabel(labels, 'bot'),
  }
}

/** The post that a view quotes, alone or beside pictures; other records (lists, feeds) can be embedded too. */
export function quotedBy({ record: { embed } }: Pick<PostView, 'record'>): string | null {
  const uri = embed?.record?.uri ?? embed?.record?.record?.uri ?? null
  return uri !== null && authorOf(uri) !== null ? uri : null
}

function postUrl({ uri, author }: PostView): string | null {
  const key = AT_POST.exec(uri)?.[2]
  const who = isValidHandle(author.handle) ? author.handle : author.did
  return key === undefined ? null : `${profileUrl(who)}/post/${key}`
}

function hasLabel(labels: ProfileBasic['labels'], value: string): boolean {
  return labels?.some(({ val, neg }) => val === value && neg !== true) ?? false
}
