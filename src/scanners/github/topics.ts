import type { z } from 'zod'
import type { Post } from '../../evidence/post.ts'
import { type Interval, iso, type Seconds, seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { records } from '../../http/records.ts'
import { onwards } from '../next-link.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { Comment, Issue } from './answers.ts'
import { apiAddress, ask, PAGE } from './api.ts'
import { discussionPages } from './discussions.ts'
import type { OwnRepository } from './repositories.ts'
import { commentToPost, isOnPullRequest, issueNumber, issueToPost } from './to-post.ts'

/**
 * What was said in a repository: its issues, and its discussions where the scan has a token, each as a part.
 *
 * @param chosen which posts of those that a page brings belong to the stream.
 */
export function repositoryParts(repository: OwnRepository, scan: Scan, chosen: (posts: Post[]) => Post[]): Part[] {
  const issues: Part = {
    name: repository.repository,
    scope: 'all',
    steps: (stretch) => issueSteps(repository, stretch, scan, chosen),
  }
  const talks = discussionPages(repository, scan)
  const read = repository.issues === false ? [] : [issues]
  if (talks === null) return read
  const discussions: Part = {
    name: `${repository.repository} discussions`,
    scope: 'all',
    async *steps(stretch) {
      for await (const { posts, from } of talks(stretch)) yield { posts: chosen(posts), from, need: 0 }
    },
  }
  return [...read, discussions]
}

/** A list that is read page by page back in time, and how far back it has been read. */
interface List<T> {
  next: string | null
  goOn: (next: string | null) => string | null
  items: T[]
  from: Seconds
}

/**
 * Issues by the time of their last change, since a comment is a change: so every topic in which somebody spoke comes
 * along, also one from before the window. And all comments of the repository by the time they were made, a hundred a
 * request, rather than topic by topic. The list that is less far back is read on.
 */
async function* issueSteps(
  repository: OwnRepository,
  stretch: Interval,
  scan: Scan,
  chosen: (posts: Post[]) => Post[],
): ReturnType<Part['steps']> {
  const base = `repos/${repository.repository}/issues`
  const since = iso(Math.floor(stretch.from))
  const common = { since, direction: 'desc', per_page: PAGE }
  const issues: List<Issue> = list(apiAddress(scan, base, { ...common, state: 'all', sort: 'updated' }), stretch)
  const comments: List<Comment> = list(apiAddress(scan, `${base}/comments`, { ...common, sort: 'created' }), stretch)
  try {
    while (issues.next !== null || comments.next !== null) {
      const posts =
        comments.next !== null && (issues.next === null || comments.from >= issues.from)
          ? commentsOf(await readOn(comments, Comment, ({ created_at }) => created_at, stretch, scan), repository)
          : issuesOf(await readOn(issues, Issue, ({ updated_at }) => updated_at, stretch, scan), repository)
      const isOver = issues.next === null && comments.next === null
      const cut = isOver ? cutShort(issues.items, comments.items, repository) : []
      yield { posts: chosen([...posts, ...cut]), from: Math.max(issues.from, comments.from), need: 0 }
    }
  } catch (failure) {
    // What GitHub itself lists is there: only of what somebody named may its word be taken that it is not.
    const isNamed = repository.issues === null && issues.items.length + comments.items.length === 0
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found' || !isNamed) throw failure
    scan.limited('partial', `${repository.repository} is not there, or has no issues`)
    yield { posts: [], from: stretch.from, need: 0 }
  }
}

function list<T>(first: string, { to }: Interval): List<T> {
  return { next: first, goOn: onwards(first), items: [], from: to }
}

async function readOn<T>(
  list: List<T>,
  item: z.ZodType<T>,
  timeOf: (item: T) => string,
  stretch: Interval,
  scan: Scan,
): Promise<T[]> {
  const { body, next } = await ask(scan, list.next ?? '', records(item))
  const oldest = Math.min(list.from, ...body.map((one) => seconds(timeOf(one))))
  const isOver = next === null || oldest < stretch.from
  list.next = isOver ? null : list.goOn(next)
  list.from = isOver ? stretch.from : oldest
  list.items.push(...body)
  return body
}

function issuesOf(issues: readonly Issue[], repository: OwnRepository): Post[] {
  return issues.filter(isQuestion).map((issue) => issueToPost(issue, repository))
}

function commentsOf(comments: readonly Comment[], repository: OwnRepository): Post[] {
  return comments.filter((comment) => !isOnPullRequest(comment)).map((comment) => commentToPost(comment, repository))
}

function isQuestion(issue: Issue): boolean {
  return issue.pull_request === undefined || issue.pull_request === null
}

/** Issues with more comments than were read: the earlier ones of those that began before the window. */
function cutShort(issues: readonly Issue[], comments: readonly Comment[], repository: OwnRepository): Post[] {
  const read = new Map<string, number>()
  const ids = new Set<number>()
  for (const comment of comments) {
    if (ids.has(comment.id)) continue
    ids.add(comment.id)
    read.set(issueNumber(comment), (read.get(issueNumber(comment)) ?? 0) + 1)
  }
  return issues
    .filter((issue) => isQuestion(issue) && (read.get(String(issue.number)) ?? 0) < issue.comments)
    .map((issue) => ({ ...issueToPost(issue, repository), cutShort: true }))
}
