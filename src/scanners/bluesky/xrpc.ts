import { z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Request } from '../../http/request.ts'
import type { Scan } from '../scanner.ts'

/** Query parameters; null leaves one out, a list repeats it. */
export type Params = Readonly<Record<string, string | number | readonly string[] | null>>

/** Asks a query of the lexicon (`app.bsky.feed.searchPosts`), signed in or not. */
export type Query = <T>(method: string, params: Params, schema: z.ZodType<T>) => Promise<T>

/** The address of a method on a server. */
export function xrpc(origin: string, method: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null) query.append(name, String(one))
  return `${origin}/xrpc/${method}${query.size > 0 ? `?${query}` : ''}`
}

/**
 * Asks for an answer in JSON. That something is not there Bluesky says with a 400 and in its own words, so a 404 is a
 * server that lacks the method, or a way that leads elsewhere, and never proof of absence.
 */
export async function ask<T>(scan: Pick<Scan, 'http'>, request: string | Request, schema: z.ZodType<T>): Promise<T> {
  try {
    return await scan.http.json(request, schema)
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.status !== 'not_found') throw failure
    const { httpStatus, body, message } = failure
    throw new PlatformError('error', message, { ...(httpStatus !== null && { httpStatus }), body, cause: failure })
  }
}

const Failure = z.object({ error: z.string(), message: z.string().optional() })

/** What a server said went wrong, in its own words (`{error, message}`); null where the failure is of another kind. */
export function saidBy(failure: unknown): { error: string; message: string } | null {
  if (!(failure instanceof PlatformError)) return null
  const parsed = Failure.safeParse(failure.body)
  return parsed.success ? { error: parsed.data.error, message: parsed.data.message ?? '' } : null
}
