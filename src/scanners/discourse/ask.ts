import { type ZodType, z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'

/** What a forum says with a 403: `not_logged_in` or `invalid_access` (app/controllers/application_controller.rb). */
const Refusal = z.object({ error_type: z.enum(['not_logged_in', 'invalid_access']) })

/**
 * Asks a forum. Its own word that one must log in is `auth_required`, and so is being sent to its login, as old versions do;
 * any other refusal stays the wall that it is.
 *
 * @param handle the forum, for the sentence that says so.
 */
export async function ask<T>(scan: Scan, handle: string, address: string, schema: ZodType<T>): Promise<T> {
  try {
    return await scan.http.json(address, schema)
  } catch (failure) {
    throw failure instanceof PlatformError && wantsLogin(failure) ? membersOnly(handle) : failure
  }
}

function wantsLogin({ status, httpStatus, body }: PlatformError): boolean {
  const isRedirect = httpStatus !== null && httpStatus >= 300 && httpStatus < 400
  return Refusal.safeParse(body).success || (status === 'blocked' && isRedirect)
}

/** The failure of a forum that shows nothing to strangers. */
export function membersOnly(handle: string): PlatformError {
  return new PlatformError('auth_required', `${handle} shows its topics to members alone`)
}
