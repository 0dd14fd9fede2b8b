import { PlatformError } from '../../http/platform-error.ts'
import { asGuest } from '../community.ts'
import { baseOf } from '../community-handle.ts'
import type { Scan } from '../scanner.ts'
import { Found, type Message } from './answers.ts'

/** Messages an answer. A thousand are allowed; without a limit 25 come, and nothing says that there are more. */
export const PAGE = 200

/** Nothing beyond what communities were seen to answer guests: one field that is not known fails the whole query. */
const FIELDS = [
  ...['id', 'subject', 'body', 'view_href', 'post_time', 'depth', 'is_solution', 'parent.id'],
  ...['conversation.id', 'conversation.style', 'author.id', 'author.login', 'author.rank.name'],
  ...['kudos.sum(weight)', 'metrics.views'],
].join(', ')

/** A page of messages, and what the next one is asked for with; null where there is none. */
export interface Messages {
  items: readonly Message[]
  next: string | null
}

/** All messages of a community, the newest first. */
export function newest(handle: string, cursor: string | null, scan: Scan): Promise<Messages> {
  return search(handle, 'ORDER BY post_time DESC', cursor, scan)
}

/** The messages of a conversation, the oldest first. */
export function conversation(handle: string, id: string, scan: Scan): Promise<Messages> {
  return search(handle, `WHERE topic.id = '${literal(id)}' ORDER BY post_time ASC`, null, scan)
}

/**
 * Asks in LiQL, the query language of Khoros.
 *
 * @see https://github.com/api-evangelist/lithium and https://devdocportal.lithium.com (Community API v2)
 */
async function search(handle: string, which: string, cursor: string | null, scan: Scan): Promise<Messages> {
  const after = cursor === null ? '' : ` CURSOR '${literal(cursor)}'`
  const query = new URLSearchParams({ q: `SELECT ${FIELDS} FROM messages ${which} LIMIT ${PAGE}${after}` })
  const address = `${baseOf(handle, scan.origin)}/api/2.0/search?${query}`
  const { status, message, data } = await asGuest(scan.http.json(address, Found), handle)
  if (status !== 'success' || data.items == null) throw refusal(handle, data.code ?? null, message ?? '')
  return { items: data.items, next: data.next_cursor ?? null }
}

/** The number with which a community says that a guest may not ask. */
const NOT_ALLOWED = 203

function refusal(handle: string, code: number | null, message: string): PlatformError {
  return code === NOT_ALLOWED
    ? new PlatformError('auth_required', `${handle} shows this to its members only`)
    : new PlatformError('error', `${handle} refuses the query${message === '' ? '' : `: ${message}`}`)
}

function literal(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}
