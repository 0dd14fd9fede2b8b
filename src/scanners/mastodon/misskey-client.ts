import type { ZodType } from 'zod'
import { z } from 'zod'
import { PlatformError } from '../../http/platform-error.ts'
import type { Reply } from '../../http/request.ts'
import type { Scan } from '../scanner.ts'
import type { Client } from './client.ts'
import { RawNotes, RawUser } from './misskey-entities.ts'
import { readNote, readUser } from './read-note.ts'
import { closed, type Server } from './server.ts'
import type { Page, Status } from './status.ts'

/** The most that lists of notes give at once. */
const LIMIT = 100

const Problem = z.object({ error: z.object({ code: z.string(), message: z.string().nullish() }) })
const NOBODY = new Set(['NO_SUCH_USER', 'NO_SUCH_NOTE'])
const MEMBERS_ONLY = new Set(['CREDENTIAL_REQUIRED', 'AUTHENTICATION_FAILED', 'ACCESS_DENIED', 'PERMISSION_DENIED'])

/**
 * A server that speaks Misskey's own API: POST with JSON, errors as `{error: {code}}`.
 *
 * @see https://misskey-hub.net/en/docs/for-developers/api/ and the types of the package misskey-js
 */
export function misskeyClient(scan: Scan, server: Server, officials: ReadonlySet<string>): Client {
  const reading = { host: server.host, domain: server.domain, officials }
  const read = (raw: z.infer<typeof RawNotes>): Status[] => raw.map((note) => readNote(note, reading))

  async function call<T>(endpoint: string, params: Record<string, unknown>, schema: ZodType<T>): Promise<T> {
    return (await reply(endpoint, params, schema)).body
  }

  async function reply<T>(
    endpoint: string,
    params: Record<string, unknown>,
    schema: ZodType<T>,
    again = {},
  ): Promise<Reply<T>> {
    const body = server.token === null ? params : { ...params, i: server.token }
    try {
      return await scan.http.reply(
        { url: `${scan.origin(server.host)}/api/${endpoint}`, method: 'POST', body, ...again },
        schema,
      )
    } catch (error) {
      throw worded(error, server)
    }
  }

  async function list(endpoint: string, params: Record<string, unknown>, cursor: string | null): Promise<Page> {
    const until = cursor === null ? {} : { untilId: cursor }
    const notes = await call(endpoint, { ...params, limit: LIMIT, ...until }, RawNotes)
    return { statuses: read(notes), next: notes.at(-1)?.id ?? null }
  }

  /** Replies to a note and quotes of it, all pages. */
  async function children(noteId: string, again: object): Promise<Status[]> {
    const found: Status[] = []
    for (let until = {}; ; ) {
      const page = await reply('notes/children', { noteId, limit: LIMIT, ...until }, RawNotes, again)
      found.push(...read(page.body))
      const last = page.body.at(-1)
      if ((page.records?.records ?? 0) < LIMIT || !last) return found
      until = { untilId: last.id }
    }
  }

  return {
    server,
    profile: async (user) => readUser(await call('users/show', { username: user, host: null }, RawUser), reading),
    statuses: (userId, cursor) => list('users/notes', { userId, withReplies: true, withRenotes: true }, cursor),
    async above(noteId) {
      const notes = await call('notes/conversation', { noteId, limit: LIMIT }, RawNotes)
      return read(notes).reverse()
    },
    async below(noteId, look) {
      const again = look === 'again' ? { again: true } : {}
      const found = await children(noteId, again)
      // The list grows while it is read: each note with replies of its own is asked for those.
      for (const { localId, parent, post } of found)
        if (parent !== null && post.engagement.replies !== 0) found.push(...(await children(localId, again)))
      return { statuses: found, retry: null }
    },
    byIds: null,
    tag: (tag, cursor) => list('notes/search-by-tag', { tag }, cursor),
    cursorAt: null,
    search: server.token === null ? null : (query, cursor) => list('notes/search', { query }, cursor),
  }
}

/** Misskey's errors in the terms of an outcome; others stay what they are. */
function worded(error: unknown, server: Server): unknown {
  if (!(error instanceof PlatformError)) return error
  const problem = Problem.safeParse(error.body).data?.error
  if (!problem) return error.httpStatus === 401 ? closed(server, error) : error
  const said = problem.message ? `${problem.code}: ${problem.message}` : problem.code
  if (MEMBERS_ONLY.has(problem.code)) return closed(server, error)
  if (NOBODY.has(problem.code))
    return new PlatformError('not_found', `${server.host} says: ${said}`, { httpStatus: 404, body: error.body })
  if (problem.code === 'UNAVAILABLE')
    return new PlatformError('not_supported', `${server.host} has switched this off (${said})`)
  return error
}
