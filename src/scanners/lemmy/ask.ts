import type { ZodType } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { ErrorAnswer } from './shapes.ts'

/** Errors that say that there is no such thing; servers before 1.0 send them with a 400 (LemmyNet/lemmy, crates/utils/src/error.rs). */
const ABSENT = new Set(['not_found', 'couldnt_find_person', 'couldnt_find_community', 'couldnt_find_post'])

/** Errors that say that a server is asked too often. */
const TOO_OFTEN = new Set(['rate_limit_error', 'too_many_requests'])

/**
 * Asks a server by version 3 of Lemmy's API, which 0.18, 0.19 and (for all but users) 1.0 speak.
 *
 * Most errors come with a 400 and a code; the code says what the outcome is.
 *
 * @returns the answer, and how many of its records could not be read and were left out.
 */
export async function ask<T extends object>(
  scan: Scan,
  host: string,
  path: string,
  query: Readonly<Record<string, string | number>>,
  schema: ZodType<T>,
): Promise<T & { odd: number }> {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) asked.set(name, String(value))
  try {
    const { body, records } = await scan.http.reply(`${scan.origin(host)}/api/v3/${path}?${asked}`, schema)
    return { ...body, odd: records?.odd ?? 0 }
  } catch (failure) {
    throw inItsWords(failure, host)
  }
}

function inItsWords(failure: unknown, host: string): unknown {
  if (!(failure instanceof PlatformError) || failure.httpStatus !== 400) return failure
  const said = ErrorAnswer.safeParse(failure.body)
  if (!said.success) return failure
  const { error } = said.data
  const facts = { httpStatus: 400, body: failure.body, cause: failure }
  if (ABSENT.has(error)) return new PlatformError('not_found', `${host} answers "${error}"`, facts)
  if (TOO_OFTEN.has(error)) return new PlatformError('rate_limited', `${host} asks to slow down`, facts)
  if (error === 'instance_is_private')
    return new PlatformError('auth_required', `${host} shows nothing to readers who are not signed in`, facts)
  return failure
}
