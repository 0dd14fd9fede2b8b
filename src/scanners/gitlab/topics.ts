import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { type Interval, iso, seconds } from '../../evidence/time.ts'
import { records } from '../../http/records.ts'
import { onwards } from '../next-link.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { Issue } from './answers.ts'
import { apiAddress, ask, notesOf, type Page } from './api.ts'
import { settingsOf } from './settings.ts'
import { isByMember, issueToPost, noteToPost, projectOf } from './to-post.ts'

/** Each issue with comments costs a request of its own, so a page holds few: what a budget cuts off is then little. */
const PAGE = 20

/** The parts of a stream, and who was seen to answer for the brand by now. */
export interface Topics {
  parts: Part[]
  /** User names, in lower case. */
  staff: ReadonlySet<string>
}

/**
 * What was said in the projects that the settings name, else in all projects of the accounts that are groups.
 *
 * @param chosen which posts of those that an issue brings belong to the stream.
 */
export function topicsOf(accounts: readonly Account[], scan: Scan, chosen: (posts: Post[]) => Post[]): Topics {
  const { projects, employees = [] } = settingsOf(scan.settings)
  const staff = new Set(employees)
  const sources =
    projects?.map((path) => ({ name: path, list: `projects/${encodeURIComponent(path)}/issues` })) ??
    accounts.map(({ handle }) => ({ name: handle, list: `groups/${encodeURIComponent(handle)}/issues` }))
  const parts = sources.map(
    ({ name, list }): Part => ({
      name,
      scope: 'own-places',
      steps: (stretch) => issueSteps(list, stretch, staff, scan, chosen),
    }),
  )
  return { parts, staff }
}

/**
 * Issues by the time of their last change, since a comment is a change: so an issue from before the window in which
 * somebody spoke comes along too. Who is staff shows in comments alone: issues by those who were seen there come once more
 * at the end.
 */
async function* issueSteps(
  list: string,
  { from: since, to }: Interval,
  staff: Set<string>,
  scan: Scan,
  chosen: (posts: Post[]) => Post[],
): ReturnType<Part['steps']> {
  const lately = { state: 'all', scope: 'all', order_by: 'updated_at', sort: 'desc', per_page: PAGE }
  const issues: Issue[] = []
  const byStaff = ({ author }: Issue) => author != null && staff.has(author.username.toLowerCase())
  const first = apiAddress(scan, list, { ...lately, updated_after: iso(Math.floor(since)) })
  const goOn = onwards(first)
  for (let url: string | null = first; url !== null; ) {
    const page: Page<Issue[]> = await ask(scan, { url }, records(Issue))
    const posts: Post[] = []
    for (const issue of page.body) posts.push(...(await threadOf(issue, staff, scan)))
    issues.push(...page.body)
    url = goOn(page.next)
    if (url === null) posts.push(...issues.filter(byStaff).map((issue) => issueToPost(issue, staff)))
    const oldest = Math.min(to, ...page.body.map(({ updated_at }) => seconds(updated_at)))
    const from = url === null ? since : oldest
    yield { posts: chosen(posts), from: Math.max(from, since), need: 0 }
  }
}

async function threadOf(issue: Issue, staff: Set<string>, scan: Scan): Promise<Post[]> {
  if (issue.user_notes_count === 0) return [issueToPost(issue, staff)]
  const { notes: all, more } = await notesOf(scan, projectOf(issue), issue.iid)
  // What GitLab itself notes, such as "closed", nobody said.
  const notes = all.filter(({ system }) => !system)
  for (const note of notes) if (note.author && isByMember(note)) staff.add(note.author.username.toLowerCase())
  const cutShort = more || notes.length < issue.user_notes_count
  if (more) scan.limited('partial', 'of some issues on GitLab not all comments are shown')
  return [{ ...issueToPost(issue, staff), cutShort }, ...notes.map((note) => noteToPost(note, issue, staff))]
}
