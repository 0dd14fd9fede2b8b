import { type ZodType, z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Reply, Request } from '../../http/request.ts'
import type { Scan } from '../scanner.ts'
import { hostName } from './address.ts'
import type { Dialect } from './dialects.ts'

/** A server of the Fediverse. */
export interface Server {
  /** Where its API is. */
  host: string
  /** What its users' handles end in; another host where the domain is split. */
  domain: string
  dialect: Dialect
  /** An access token of this server's, where there is one. */
  token: string | null
}

/** The variables that open a server: whose token it is, and the token. */
export const ENV = { instance: 'MASTODON_INSTANCE', token: 'MASTODON_ACCESS_TOKEN' } as const

/** The server that the user named; null without one. Its variable may hold a host or an address. */
export function instanceHost(scan: Scan): string | null {
  const [host] =
    scan
      .key(ENV.instance)
      ?.trim()
      .replace(/^https?:\/\//i, '')
      .split('/') ?? []
  return host === undefined ? null : hostName(host)
}

/** The server that the user has a token of; null without one. */
export function memberHost(scan: Scan): string | null {
  return scan.key(ENV.token) === null ? null : instanceHost(scan)
}

/** The token for a server: sent to the one that it is of, under either of its names, and to nobody else. */
export function tokenFor(scan: Scan, host: string, domain: string): string | null {
  const member = memberHost(scan)
  return member !== null && (member === host || member === domain) ? scan.key(ENV.token) : null
}

/** What is asked of a server: a path below its origin, and what else the request needs. */
export interface Question extends Omit<Request, 'url'> {
  path: string
  query?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * Asks a server. A refusal of the API itself (401; 403 with an error in JSON, 422 with one about users) is `auth_required`, worded with
 * the variables that would open it; 403 with a page stays `blocked`, since that is a wall and no question of a token.
 */
export async function ask<T>(scan: Scan, server: Server, question: Question, schema: ZodType<T>): Promise<Reply<T>> {
  const { path, query = {}, headers = {}, ...rest } = question
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of typeof value === 'string' ? [value] : value) search.append(name, each)
  const url = `${scan.origin(server.host)}${path}${search.size > 0 ? `?${search}` : ''}`
  const authorization = server.token === null ? {} : { authorization: `Bearer ${server.token}` }
  try {
    return await scan.http.reply({ ...rest, url, headers: { ...headers, ...authorization } }, schema)
  } catch (error) {
    throw isRefusal(error) ? closed(server, error) : error
  }
}

/** Says that a server shows something to its members only, and what opens it. */
export function closed(server: Server, cause?: PlatformError): PlatformError {
  const reason =
    server.token === null
      ? `${server.host} (${server.dialect.name}) shows this to its members only: set ${ENV.instance}=${server.host} and ${ENV.token} to a user's token of it`
      : `${server.host} (${server.dialect.name}) refused the token in ${ENV.token}: it must be a user's token of ${server.host} that may read`
  return new PlatformError('auth_required', reason, cause?.httpStatus == null ? {} : { httpStatus: cause.httpStatus })
}

/** Whether an answer was the server's own "no such thing" (404) or "no longer" (410). */
export function isMissing(error: unknown): error is PlatformError {
  return error instanceof PlatformError && (error.httpStatus === 404 || error.httpStatus === 410)
}

function isRefusal(error: unknown): error is PlatformError {
  if (!(error instanceof PlatformError)) return false
  if (error.httpStatus === 401) return true
  const said = z.object({ error: z.string() }).safeParse(error.body).data?.error
  if (said === undefined) return false
  // Other things are refused with a 422 too, such as a search that is too long.
  return error.httpStatus === 403 || (error.httpStatus === 422 && /\bauthenticat|\blog(?:ged)? ?in\b/i.test(said))
}
