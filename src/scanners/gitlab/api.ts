import type { ZodType } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Request } from '../../http/request.ts'
import { nextPath } from '../next-link.ts'
import type { Scan } from '../scanner.ts'
import { type Note, Notes } from './answers.ts'

export const TOKEN = 'GITLAB_TOKEN'

/** An address of the REST API. */
export function apiAddress(
  scan: Scan,
  path: string,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const asked = new URLSearchParams(
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
  )
  return `${scan.origin('web')}/api/v4/${path}${asked.size === 0 ? '' : `?${asked}`}`
}

/** One page of a list, and where the next one is; null after the last. */
export interface Page<T> {
  body: T
  next: string | null
}

/** Asks, with the token where there is one. */
export async function ask<T>(scan: Scan, request: Request, schema: ZodType<T>): Promise<Page<T>> {
  const token = scan.key(TOKEN)
  const authorized = token === null ? {} : { headers: { authorization: `Bearer ${token}` } }
  try {
    const { body, headers } = await scan.http.reply({ ...request, ...authorized }, schema)
    const next = nextPath(headers.link, request.url)
    return { body, next: next === null ? null : `${scan.origin('web')}${next}` }
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'auth_required' || token === null) throw failure
    throw new PlatformError('auth_required', `GitLab does not take the token in ${TOKEN}`, {
      httpStatus: 401,
      cause: failure,
    })
  }
}

const QUERY = `query ($project: ID!, $issue: String!) {
  project(fullPath: $project) {
    issue(iid: $issue) {
      notes(first: 100) {
        pageInfo { hasNextPage }
        nodes {
          id url bodyHtml createdAt lastEditedAt system maxAccessLevelOfAuthor
          author { username name }
        }
      }
    }
  }
}`

/**
 * What was said below an issue, and whether there is more. REST wants a token for it, GraphQL shows what is public to
 * anybody (https://docs.gitlab.com/api/graphql/#authentication). One request.
 */
export async function notesOf(scan: Scan, project: string, iid: number): Promise<{ notes: Note[]; more: boolean }> {
  const body = { query: QUERY, variables: { project, issue: String(iid) } }
  const answer = (await ask(scan, { url: `${scan.origin('web')}/api/graphql`, method: 'POST', body }, Notes)).body
  const said = answer.errors?.[0]?.message
  if (said !== undefined) throw new PlatformError('error', `GitLab says of the comments of ${project}#${iid}: ${said}`)
  const notes = answer.data?.project?.issue?.notes
  return notes ? { notes: notes.nodes, more: notes.pageInfo.hasNextPage } : { notes: [], more: true }
}
