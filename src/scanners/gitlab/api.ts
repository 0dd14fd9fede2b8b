import type { ZodType } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Reply, Request } from '../../http/request.ts'
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

/** Asks, with the token where there is one. */
export async function ask<T>(scan: Scan, request: Request, schema: ZodType<T>): Promise<Reply<T>> {
  const token = scan.key(TOKEN)
  return scan.http.reply(
    { ...request, ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }) },
    schema,
  )
}

/** The next page of a list by its Link header; only one of the same server, since a token goes along. */
export function nextPage({ headers }: Reply<unknown>, scan: Scan): string | null {
  const [, next] = /<([^<>]+)>\s*;\s*rel="next"/.exec(headers.link ?? '') ?? []
  return next?.startsWith(`${scan.origin('web')}/`) ? next : null
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
