import { type Author, NO_ENGAGEMENT, type Post, post } from '../../evidence/post.ts'
import { iso, seconds } from '../../evidence/time.ts'
import { htmlToProse, linksOf } from '../../text/html.ts'
import type { Issue, Note, User } from './answers.ts'

export const PLATFORM = 'gitlab'

/** What members of a project are called (https://docs.gitlab.com/user/permissions); a guest is anybody. */
const STAFF = new Set(['Planner', 'Reporter', 'Developer', 'Maintainer', 'Owner'])

/** Users that GitLab makes itself: of access tokens, and of its own services (https://docs.gitlab.com/user/project/settings/project_access_tokens). */
const BOT = /^(?:(?:project|group)_\d+_bot(?:\d*|_[0-9a-f]+)|(?:support|alert|security)-bot|ghost)$/

/** Whether GitLab shows the author of a note as a member of its project. */
export function isByMember({ maxAccessLevelOfAuthor: level }: Note): boolean {
  return level != null && STAFF.has(level)
}

/** The project in which an issue stands, by its address. */
export function projectOf({ web_url }: Issue): string {
  const [path = ''] = new URL(web_url).pathname.split('/-/')
  return path.replace(/^\/|\/(?:issues|work_items)\/\d+$/g, '')
}

/** @param staff user names, in lower case, of those who answer for the brand. */
export function issueToPost(issue: Issue, staff: ReadonlySet<string>): Post {
  const id = `${projectOf(issue)}#${issue.iid}`
  return post({
    platform: PLATFORM,
    id,
    url: issue.web_url,
    kind: 'topic',
    root: id,
    author: authorOf(issue.author, staff),
    createdAt: iso(seconds(issue.created_at)),
    text: [issue.title.trim(), withoutCode(issue.description ?? '')].filter((part) => part !== '').join('\n\n'),
    place: { id: projectOf(issue), official: true },
    engagement: { ...NO_ENGAGEMENT, likes: issue.upvotes ?? null, replies: issue.user_notes_count },
  })
}

/** A note as a post of its issue, which is a flat topic. */
export function noteToPost(note: Note, issue: Issue, staff: ReadonlySet<string>): Post {
  const html = note.bodyHtml ?? ''
  return post({
    platform: PLATFORM,
    id: note.id,
    url: note.url ?? issue.web_url,
    kind: 'comment',
    root: `${projectOf(issue)}#${issue.iid}`,
    author: authorOf(note.author, staff),
    createdAt: iso(seconds(note.createdAt)),
    editedAt: note.lastEditedAt == null ? null : iso(seconds(note.lastEditedAt)),
    text: htmlToProse(html),
    links: linksOf(html),
    place: { id: projectOf(issue), official: true },
  })
}

function authorOf(user: User | null | undefined, staff: ReadonlySet<string>): Author | null {
  if (user == null) return null
  const bot = BOT.test(user.username)
  return {
    id: user.username,
    handle: user.username,
    name: user.name ?? null,
    followers: null,
    official: false,
    staff: !bot && staff.has(user.username.toLowerCase()),
    bot,
  }
}

/** Markdown without its fenced code, which is no language. A fence that nobody closed reaches to the end. */
function withoutCode(markdown: string): string {
  const kept: string[] = []
  let fence: string | null = null
  for (const line of markdown.split(/\r?\n/)) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== null) {
      if (mark.startsWith(fence)) fence = null
    } else if (mark !== '') fence = mark
    else kept.push(line)
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
