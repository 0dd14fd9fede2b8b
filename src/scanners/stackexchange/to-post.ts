import { type Author, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, type Seconds } from '../../evidence/time.ts'
import { htmlToProse, htmlToText, linksOf } from '../../text/html.ts'
import type { Answer, Comment, Owner, Question } from './answers.ts'
import { handleOf } from './handle.ts'
import { hostOf } from './sites.ts'

export const PLATFORM = 'stackexchange'

/** What is known of a site's posts beside what they say themselves: whose tags and whose people there are the brand's. */
export interface Side {
  site: string
  tags: ReadonlySet<string>
  employees: ReadonlySet<number>
}

/** The id of a question or answer, which are numbered together, on their site. */
function postId(site: string, id: number): string {
  return `${site}/${id}`
}

/** The id of a user of a site; of one who is gone, by what they were called. */
export function userId(site: string, user: number | string): string {
  return `${site}/users/${user}`
}

/** A question as a post. Its title is the first line of its text; one under a tag of the brand's stands in its place. */
export function questionToPost(question: Question, side: Side): Post {
  const { site } = side
  const id = postId(site, question.question_id)
  return post({
    platform: PLATFORM,
    id,
    url: question.link ?? `https://${hostOf(site)}/q/${question.question_id}`,
    kind: 'question',
    root: id,
    author: authorOf(question.owner, side),
    createdAt: iso(question.creation_date),
    editedAt: timeOf(question.last_edit_date),
    text: [htmlToText(question.title), htmlToProse(question.body ?? '')].filter((part) => part !== '').join('\n\n'),
    links: linksOf(question.body ?? ''),
    place: placeOf(question, side),
    mentionsGiven: true,
    engagement: {
      ...NO_ENGAGEMENT,
      likes: likesOf(question.score),
      replies: question.answer_count,
      views: question.view_count ?? null,
    },
  })
}

/** An answer as a post. `question` is the one that it answers, where that was read. */
export function answerToPost(answer: Answer, question: Question | null, side: Side): Post {
  const { site } = side
  const to = postId(site, answer.question_id)
  return post({
    platform: PLATFORM,
    id: postId(site, answer.answer_id),
    url: `https://${hostOf(site)}/a/${answer.answer_id}`,
    kind: 'answer',
    replyTo: to,
    root: to,
    author: authorOf(answer.owner, side),
    createdAt: iso(answer.creation_date),
    editedAt: timeOf(answer.last_edit_date),
    ...written(answer.body),
    place: question && placeOf(question, side),
    accepted: answer.is_accepted,
    mentionsGiven: true,
    engagement: { ...NO_ENGAGEMENT, likes: likesOf(answer.score) },
  })
}

/** A comment as a post. `below` is the question under which it stands, be it on the question or an answer; null if unknown. */
export function commentToPost(comment: Comment, below: Question | null, side: Side): Post {
  const { site } = side
  const addressed = authorOf(comment.reply_to_user, side)
  const question = below?.question_id ?? (comment.post_type === 'question' ? comment.post_id : null)
  return post({
    platform: PLATFORM,
    id: `${site}/comments/${comment.comment_id}`,
    url: commentPage(comment, question, site),
    kind: 'comment',
    replyTo: postId(site, comment.post_id),
    root: question === null ? null : postId(site, question),
    author: authorOf(comment.owner, side),
    createdAt: iso(comment.creation_date),
    ...written(comment.body),
    place: below && placeOf(below, side),
    mentions: addressed === null ? [] : [{ id: addressed.id, handle: addressed.handle, opening: true }],
    mentionsGiven: true,
    engagement: { ...NO_ENGAGEMENT, likes: likesOf(comment.score) },
  })
}

function commentPage(comment: Comment, question: number | null, site: string): string {
  const page = `https://${hostOf(site)}/${question === null ? 'a' : 'q'}/${question ?? comment.post_id}`
  return `${page}#comment${comment.comment_id}_${comment.post_id}`
}

/** The first of the brand's tags that a question bears, or else the site. */
function placeOf({ tags }: Question, side: Side): Post['place'] {
  const own = tags.find((tag) => side.tags.has(tag))
  return own === undefined ? { id: side.site, official: false } : { id: `${side.site}/tags/${own}`, official: true }
}

function authorOf(owner: Owner | null | undefined, { site, employees }: Side): Author | null {
  const name = owner?.display_name == null ? null : htmlToText(owner.display_name)
  const user = owner?.user_id ?? null
  if (user === null && name === null) return null
  const known = user === null ? null : handleOf({ kind: 'user', user, site })
  return {
    id: userId(site, user ?? `${name}`),
    handle: known ?? `${name}`,
    name,
    followers: null,
    official: false,
    staff: user !== null && employees.has(user),
    bot: false,
  }
}

function written(html: string | null | undefined): Pick<Post, 'text' | 'links'> {
  return html ? { text: htmlToProse(html), links: linksOf(html) } : { text: '', links: [] }
}

/** Votes up minus votes down; below zero it says nothing of how many liked the post. */
function likesOf(score: number | null | undefined): number | null {
  return score == null || score < 0 ? null : score
}

function timeOf(time: Seconds | null | undefined): string | null {
  return time == null ? null : iso(time)
}
