import type { Account } from '../../evidence/account.ts'
import { type Author, gonePost, type Mention, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { htmlToText, linksOf } from '../../text/html.ts'
import { mentionTokens } from '../../text/mention-tokens.ts'
import type { Comment, Summary, Video } from './shapes.ts'

export const PLATFORM = 'peertube'

const LINK = /https?:\/\/[^\s<>()[\]"]+[^\s<>()[\]".,;:!?]/gi

/** The id of a video: the server that it is on, and its number there. */
function videoId({ url, uuid }: Pick<Video, 'url' | 'uuid'>): string {
  return `${new URL(url).host}/${uuid}`
}

/** A comment's id holds where it stands: the video, its thread, and its number. */
function commentId(video: string, thread: number, comment: number): string {
  return `${video}/${thread}/${comment}`
}

/** What `commentId` made: the server, the video and the thread; null where it made it not. */
export function placeOf(id: string): { host: string; uuid: string; thread: number } | null {
  const [, host = '', uuid = '', thread] = /^([^/]+)\/([\w-]+)\/(\d+)\/\d+$/.exec(id) ?? []
  return thread === undefined ? null : { host, uuid, thread: Number(thread) }
}

/** Below what a comment stands: the id of the video, and the account that made it, where that is known. */
export interface Below {
  root: string
  maker: string | null
}

/** What stands below a video. */
export function below(video: Video): Below {
  return { root: videoId(video), maker: idOf(video.account) }
}

/** A video as a post of the account in whose list it stands; of its maker, where it was found by a search. */
export function videoToPost(video: Video, of: Account | null): Post {
  const id = videoId(video)
  const about = video.truncatedDescription ?? video.description ?? ''
  return post({
    platform: PLATFORM,
    id,
    url: video.url,
    root: id,
    kind: 'post',
    author:
      of === null ? person(video.account) : { ...person(video.account), id: of.id, handle: of.handle, name: of.name },
    createdAt: iso(seconds(video.publishedAt)),
    text: [video.name, about].filter((part) => part !== '').join('\n\n'),
    links: linksIn(about),
    language: video.language?.id ?? null,
    engagement: {
      ...NO_ENGAGEMENT,
      likes: video.likes ?? null,
      views: video.views ?? null,
      replies: video.comments ?? null,
    },
  })
}

/**
 * A comment below a video, with the video as its parent where it opens a thread. Whoever made the video is staff below
 * it: a channel has no voice of its own, and its owner answers for it.
 */
export function commentToPost(comment: Comment, { root, maker }: Below): Post {
  const id = commentId(root, comment.threadId, comment.id)
  const above = comment.inReplyToCommentId
  const replyTo = above == null ? root : commentId(root, comment.threadId, above)
  const { account } = comment
  if (comment.isDeleted === true || !account)
    return { ...gonePost(PLATFORM, id), url: comment.url ?? null, kind: 'comment', root, replyTo }
  const source = comment.text ?? ''
  const isHtml = /<\/?\w/.test(source)
  const text = isHtml ? htmlToText(source) : source.trim()
  return post({
    platform: PLATFORM,
    id,
    url: comment.url ?? null,
    root,
    replyTo,
    kind: 'comment',
    author: { ...person(account), staff: idOf(account) === maker },
    createdAt: iso(seconds(comment.createdAt)),
    text,
    links: isHtml ? linksOf(source) : linksIn(source),
    mentions: mentionsIn(text, account),
    mentionsGiven: true,
    engagement: { ...NO_ENGAGEMENT, replies: comment.totalReplies ?? null },
  })
}

/** A person's or channel's id: its handle, which holds on every server, in one spelling. */
export function idOf({ name, host }: Pick<Summary, 'name' | 'host'>): string {
  return `${name}@${host}`.toLowerCase()
}

/** Whom a comment names. Those on the writer's own server stand there without their host. */
function mentionsIn(text: string, { host }: Summary): Mention[] {
  return mentionTokens(text).map(({ handle, opening }) => {
    const whole = handle.includes('@') ? handle : `${handle}@${host}`
    return { id: whole.toLowerCase(), handle: whole, opening }
  })
}

/** The addresses in a text, each once. */
export function linksIn(text: string): string[] {
  return [...new Set(text.match(LINK) ?? [])]
}

function person({ name, host, displayName }: Summary): Author {
  return {
    id: idOf({ name, host }),
    handle: `${name}@${host}`,
    name: displayName || null,
    followers: null,
    official: false,
    staff: false,
    bot: false,
  }
}
