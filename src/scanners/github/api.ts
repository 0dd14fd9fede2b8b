import type { ZodType } from 'zod'
import { iso, MINUTE } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Request } from '../../http/request.ts'
import { nextPath } from '../next-link.ts'
import type { Scan } from '../scanner.ts'
import { Fault } from './answers.ts'

export const TOKEN = 'GITHUB_TOKEN'

/** The most items that one page holds (https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api). */
export const PAGE = 100

/** One page of a list, and where the next one is; null after the last. */
export interface Page<T> {
  body: T
  /** How many records it holds, those that could not be read among them. */
  count: number
  next: string | null
}

/** An address of the API. Where a scan has a token it is asked with it: 5,000 requests an hour in place of 60. */
export function apiAddress(
  scan: Scan,
  path: string,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const asked = new URLSearchParams(
    Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
  )
  return `${scan.origin('api')}/${path}${asked.size === 0 ? '' : `?${asked}`}`
}

/**
 * Asks for a page, its texts as HTML.
 *
 * @throws PlatformError `rate_limited` also where a secondary limit is told by words alone: then a minute is to pass.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export async function ask<T>(scan: Scan, request: string | Request, schema: ZodType<T>): Promise<Page<T>> {
  const given = typeof request === 'string' ? { url: request } : request
  const token = scan.key(TOKEN)
  try {
    const reply = await scan.http.reply(
      {
        ...given,
        headers: {
          accept: 'application/vnd.github.html+json',
          'x-github-api-version': '2022-11-28',
          ...given.headers,
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      schema,
    )
    const next = nextPath(reply.headers.link, given.url)
    const count = reply.records?.records ?? 0
    return { body: reply.body, count, next: next === null ? null : `${scan.origin('api')}${next}` }
  } catch (failure) {
    throw inItsWords(failure, scan)
  }
}

function inItsWords(failure: unknown, scan: Scan): unknown {
  if (!(failure instanceof PlatformError)) return failure
  const message = Fault.safeParse(failure.body).data?.message ?? ''
  if (failure.httpStatus === 403 && /secondary rate limit|abuse detection/i.test(message))
    return new PlatformError('rate_limited', 'GitHub asks to slow down', {
      until: iso(Math.ceil(scan.clock.now() + MINUTE)),
      cause: failure,
    })
  if (failure.httpStatus === 401 && failure.status === 'auth_required' && scan.key(TOKEN) !== null)
    return new PlatformError('auth_required', `GitHub does not take the token in ${TOKEN}`, {
      httpStatus: 401,
      cause: failure,
    })
  return failure
}
