import type { ZodType } from 'zod'
import { iso, type Seconds } from '../../evidence/time.ts'
import { readRecord } from '../../http/records.ts'
import { asGuest } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { Comment, Discussion, List } from './answers.ts'

/** The most that one answer holds (openapi). */
export const PAGE = 100

/** Records of a list, and whether the list was full, so that there may be more. */
interface Listed<T> {
  read: T[]
  full: boolean
}

/** A page of the discussions begun since a moment, the newest first; pinned ones in their place. */
export async function discussions(
  handle: string,
  since: Seconds,
  page: number,
  scan: Scan,
): Promise<Listed<Discussion>> {
  const query = { ...listed(since, page), sort: '-dateInserted', pinOrder: 'mixed', expand: 'insertUser' }
  const found = await ask(handle, '/discussions', query, List, scan)
  return { read: scan.each('discussions', found, (raw) => readRecord(Discussion, raw)), full: found.length >= PAGE }
}

/** A page of the comments written since a moment, the newest first, without what they reply to quoted in them. */
export function comments(handle: string, since: Seconds, page: number, scan: Scan): Promise<Listed<Comment>> {
  const query = { ...listed(since, page), sort: '-dateInserted', expand: 'insertUser', quoteParent: 'false' }
  return readComments(handle, query, scan)
}

/** One discussion. */
export function discussion(handle: string, id: string, scan: Scan): Promise<Discussion> {
  return ask(handle, `/discussions/${id}`, { expand: 'insertUser' }, Discussion, scan)
}

/** The first comments of a discussion. */
export function firstComments(handle: string, id: string, scan: Scan): Promise<Listed<Comment>> {
  const query = {
    discussionID: id,
    sort: 'dateInserted',
    limit: String(PAGE),
    expand: 'insertUser',
    quoteParent: 'false',
  }
  return readComments(handle, query, scan)
}

async function readComments(
  handle: string,
  query: Readonly<Record<string, string>>,
  scan: Scan,
): Promise<Listed<Comment>> {
  const found = await ask(handle, '/comments', query, List, scan)
  return { read: scan.each('comments', found, (raw) => readRecord(Comment, raw)), full: found.length >= PAGE }
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
