import { type Author, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { htmlToProse, linksOf } from '../../text/html.ts'
import type { Comment, Discussion, Issue, Reply, User } from './answers.ts'

export const PLATFORM = 'github'

/** Who belongs to a repository, as GitHub marks them (https://docs.github.com/graphql/reference/enums#commentauthorassociation). */
const STAFF = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/** Whose a repository is: in the brand's own, those whom GitHub marks are its staff; its employees are so everywhere. */
export interface Side {
  repository: string
  own: boolean
  /** Logins in lower case. */
  employees: ReadonlySet<string>
}

type Written = Pick<Issue, 'html_url' | 'created_at' | 'updated_at' | 'body_html' | 'body' | 'reactions'> & {
  user?: User | null | undefined
  author_association?: string | null | undefined
}

/** An issue as a post that opens a topic in its repository. Its title is the first line of its text. */
export function issueToPost(issue: Issue, side: Side): Post {
  const facts = written(issue, side)
  const id = `${side.repository}#${issue.number}`
  return {
    ...facts,
    id,
    root: id,
    kind: 'topic',
    text: [issue.title.trim(), facts.text].filter((part) => part !== '').join('\n\n'),
    engagement: { ...facts.engagement, replies: issue.comments },
  }
}

/** A comment as a post of its issue, which is a flat topic. */
export function commentToPost(comment: Comment, side: Side): Post {
  return {
    ...written(comment, side),
    id: `${side.repository}#comment-${comment.id}`,
    root: `${side.repository}#${issueNumber(comment)}`,
    kind: 'comment',
  }
}

/** The number of the issue below which a comment stands. */
export function issueNumber({ issue_url }: Comment): string {
  return /\/(\d+)$/.exec(issue_url)?.[1] ?? issue_url
}

/** Whether a comment stands below a pull request, which is work on the code and no question. */
export function isOnPullRequest({ html_url }: Comment): boolean {
  return /\/pull\/\d+#/.test(html_url)
}

/** A discussion with its comments and their replies; `cutShort` where it has more than came along. */
export function discussionToPosts(discussion: Discussion, side: Side): Post[] {
  const { comments } = discussion
  const topic = said(discussion, side)
  const isShort =
    comments.totalCount > comments.nodes.length ||
    comments.nodes.some(({ replies }) => replies.totalCount > replies.nodes.length)
  return [
    {
      ...topic,
      root: topic.id,
      kind: discussion.category.isAnswerable ? 'question' : 'topic',
      text: [discussion.title.trim(), topic.text].filter((part) => part !== '').join('\n\n'),
      engagement: { ...topic.engagement, replies: comments.totalCount },
      cutShort: isShort,
    },
    ...comments.nodes.flatMap((comment) => [
      below(comment, discussion.id, discussion, side),
      ...comment.replies.nodes.map((reply) => below(reply, comment.id, discussion, side)),
    ]),
  ]
}

function below(reply: Reply, parent: string, discussion: Discussion, side: Side): Post {
  const kind = reply.isAnswer ? 'answer' : 'comment'
  return { ...said(reply, side), kind, replyTo: parent, root: discussion.id, accepted: reply.isAnswer }
}

function said(one: Omit<Reply, 'isAnswer'>, side: Side): Post {
  const { author } = one
  const html = one.bodyHTML ?? ''
  return post({
    platform: PLATFORM,
    id: one.id,
    url: one.url,
    kind: 'comment',
    author:
      author == null ? null : authorOf({ login: author.login, type: author.__typename }, one.authorAssociation, side),
    createdAt: iso(seconds(one.createdAt)),
    editedAt: one.lastEditedAt == null ? null : iso(seconds(one.lastEditedAt)),
    text: htmlToProse(html),
    links: linksOf(html),
    place: placeOf(side),
    engagement: { ...NO_ENGAGEMENT, likes: one.upvoteCount ?? null },
  })
}

function written(one: Written, side: Side): Post {
  const { body_html: html, body } = one
  return post({
    platform: PLATFORM,
    id: one.html_url,
    url: one.html_url,
    kind: 'comment',
    author: one.user == null ? null : authorOf(one.user, one.author_association, side),
    createdAt: iso(seconds(one.created_at)),
    text: html ? htmlToProse(html) : (body ?? '').trim(),
    links: html ? linksOf(html) : [],
    place: placeOf(side),
    engagement: { ...NO_ENGAGEMENT, likes: one.reactions?.['+1'] ?? null },
  })
}

function placeOf({ repository, own }: Side): Post['place'] {
  return { id: repository, official: own }
}

function authorOf({ login, type }: User, association: string | null | undefined, side: Side): Author {
  const bot = type === 'Bot' || login.endsWith('[bot]')
  const marked = side.own && STAFF.has(association ?? '')
  return {
    id: login,
    handle: login,
    name: null,
    followers: null,
    official: false,
    staff: !bot && (marked || side.employees.has(login.toLowerCase())),
    bot,
  }
}
