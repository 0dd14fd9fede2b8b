import type { ZodType } from 'zod'
import { iso, type Seconds } from '../../evidence/time.ts'
import { asGuest } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { type Comment, Comments, Discussion, Discussions } from './answers.ts'

/** The most that one answer holds (openapi). */
export const PAGE = 100

/** A page of the discussions begun since a moment, the newest first; pinned ones in their place. */
export function discussions(handle: string, since: Seconds, page: number, scan: Scan): Promise<Discussion[]> {
  const query = { ...listed(since, page), sort: '-dateInserted', pinOrder: 'mixed', expand: 'insertUser' }
  return ask(handle, '/discussions', query, Discussions, scan)
}

/** A page of the comments written since a moment, the newest first, without what they reply to quoted in them. */
export function comments(handle: string, since: Seconds, page: number, scan: Scan): Promise<Comment[]> {
  const query = { ...listed(since, page), sort: '-dateInserted', expand: 'insertUser', quoteParent: 'false' }
  return ask(handle, '/comments', query, Comments, scan)
}

/** One discussion. */
export function discussion(handle: string, id: string, scan: Scan): Promise<Discussion> {
  return ask(handle, `/discussions/${id}`, { expand: 'insertUser' }, Discussion, scan)
}

/** The first comments of a discussion. */
export function firstComments(handle: string, id: string, scan: Scan): Promise<Comment[]> {
  const query = {
    discussionID: id,
    sort: 'dateInserted',
    limit: String(PAGE),
    expand: 'insertUser',
    quoteParent: 'false',
  }
  return ask(handle, '/comments', query, Comments, scan)
}

/** Asks the API of a community, as a guest. */
export function ask<T>(
  handle: string,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: ZodType<T>,
  scan: Scan,
): Promise<T> {
  const address = `${baseOf(handle, scan.origin)}/api/v2${path}?${new URLSearchParams(query)}`
  return asGuest(scan.http.json(address, schema), handle)
}

function listed(since: Seconds, page: number): Record<string, string> {
  return { dateInserted: `>=${iso(since)}`, limit: String(PAGE), page: String(page) }
}
