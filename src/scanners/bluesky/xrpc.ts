import { z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'

/** Query parameters; null leaves one out, a list repeats it. */
export type Params = Readonly<Record<string, string | number | readonly string[] | null>>

/** Asks a query of the lexicon (`app.bsky.feed.searchPosts`), signed in or not. */
export type Ask = <T>(method: string, params: Params, schema: z.ZodType<T>) => Promise<T>

/** The address of a method on a server. */
export function xrpc(origin: string, method: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null) query.append(name, String(one))
  return `${origin}/xrpc/${method}${query.size > 0 ? `?${query}` : ''}`
}

const Failure = z.object({ error: z.string(), message: z.string().optional() })

/** What a server said went wrong, in its own words (`{error, message}`); null where the failure is of another kind. */
export function saidBy(failure: unknown): { error: string; message: string } | null {
  if (!(failure instanceof PlatformError)) return null
  const parsed = Failure.safeParse(failure.body)
  return parsed.success ? { error: parsed.data.error, message: parsed.data.message ?? '' } : null
}

/**
 * Checks a part of an answer that is read on its own: a member of a union, a node of a tree (trees are checked node by
 * node, since one that is hundreds of replies deep would exhaust the stack).
 *
 * @throws PlatformError `changed`, with the path of the field, where the shape differs.
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = [where, ...(issue?.path ?? [])].join('.')
  throw new PlatformError('changed', `Bluesky's answer has another shape at ${path}: ${issue?.message ?? 'unknown'}`)
}
