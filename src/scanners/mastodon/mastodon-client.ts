import { z } from 'zod'
import type { Seconds } from '../../evidence/time.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Reply } from '../../http/request.ts'
import { nextPath } from '../next-link.ts'
import type { Scan } from '../scanner.ts'
import type { Client } from './client.ts'
import { RawAccount, RawContext, RawSearch, type RawStatus, RawStatuses } from './mastodon-entities.ts'
import { readProfile } from './profile.ts'
import { type Reading, readStatus } from './read-status.ts'
import { ask, isMissing, type Server } from './server.ts'
import type { Page, Status } from './status.ts'

/** The most that accounts, tags and search give at once. */
const LIMIT = 40

/**
 * A server that speaks Mastodon's client API: Mastodon itself, Pleroma, GoToSocial, Pixelfed, Hollo and others.
 *
 * @see https://docs.joinmastodon.org/methods/
 */
export function mastodonClient(scan: Scan, server: Server, officials: ReadonlySet<string>): Client {
  const reading: Reading = { domain: server.domain, countsReplies: server.dialect.countsReplies, officials }
  const read = (raw: readonly RawStatus[]): Status[] => raw.map((status) => readStatus(status, reading))

  async function feed(path: string, cursor: string | null): Promise<Page> {
    const query = { limit: String(LIMIT), ...(cursor === null ? {} : { max_id: cursor }) }
    const reply = await ask(scan, server, { path, query }, RawStatuses)
    return { statuses: read(reply.body), next: olderThan(reply) }
  }

  async function context(localId: string, again: boolean) {
    const path = `/api/v1/statuses/${encodeURIComponent(localId)}/context`
    return ask(scan, server, { path, ...(again ? { again } : {}) }, RawContext)
  }

  return {
    server,
    async profile(user) {
      const { body } =
        server.dialect.profile === 'nickname'
          ? await ask(scan, server, { path: `/api/v1/accounts/${encodeURIComponent(user)}` }, RawAccount)
          : await ask(scan, server, { path: '/api/v1/accounts/lookup', query: { acct: user } }, RawAccount)
      return readProfile(body, server.domain)
    },
    statuses: (accountId, cursor) => feed(`/api/v1/accounts/${encodeURIComponent(accountId)}/statuses`, cursor),
    above: async (localId) => read((await context(localId, false)).body.ancestors),
    async below(localId, look) {
      const { body, headers } = await context(localId, look === 'again')
      return { statuses: read(body.descendants), retry: retryIn(headers['mastodon-async-refresh']) }
    },
    byIds: server.dialect.batch
      ? async (ids) =>
          read((await ask(scan, server, { path: '/api/v1/statuses', query: { 'id[]': ids } }, RawStatuses)).body)
      : null,
    async tag(tag, cursor) {
      try {
        return await feed(`/api/v1/timelines/tag/${encodeURIComponent(tag)}`, cursor)
      } catch (error) {
        if (cursor === null && isMissing(error) && saysMissing(error)) return { statuses: [], next: null }
        throw error
      }
    },
    cursorAt: server.dialect.snowflakes ? snowflakeAt : null,
    search: server.token === null ? null : search,
  }

  /**
   * Pages by offset. A page may be short or empty of what was filtered out for this reader, so only an empty page is
   * the end. Elasticsearch goes no further than 10,000 hits (`index.max_result_window`).
   */
  async function search(words: string, cursor: string | null): Promise<Page> {
    const offset = Number(cursor ?? 0)
    if (offset + LIMIT > MOST_HITS)
      throw new PlatformError('partial', `${server.host} shows no more than ${MOST_HITS} hits of a search`)
    const from = offset > 0 ? { offset: String(offset) } : {}
    const query = { q: words, type: 'statuses', limit: String(LIMIT), ...from }
    const reply = await ask(scan, server, { path: '/api/v2/search', query }, RawSearch)
    const { statuses } = reply.body
    return { statuses: read(statuses), next: countOf(reply, statuses) > 0 ? String(offset + LIMIT) : null }
  }
}

const MOST_HITS = 10_000

/**
 * The cursor of the next page: `max_id` of the Link header's rel="next". Where that pages by something else, or a proxy
 * has dropped the header from a full page, the last id says the same.
 */
function olderThan(reply: Reply<readonly RawStatus[]>): string | null {
  const { body, headers, url } = reply
  const last = body.at(-1)?.id ?? null
  if (headers.link === undefined) return countOf(reply, body) >= LIMIT ? last : null
  const next = nextPath(headers.link, url)
  return next === null ? null : (new URL(next, url).searchParams.get('max_id') ?? last)
}

/** How many statuses came, those that could not be read among them. */
function countOf({ records }: Pick<Reply<unknown>, 'records'>, read: readonly unknown[]): number {
  return records?.records ?? read.length
}

/** Mastodon 4.5: the server is still fetching replies; `retry` seconds later the same question may get more of them. */
function retryIn(header: string | undefined): Seconds | null {
  const retry = /\bretry=(\d+)/.exec(header ?? '')?.[1]
  return retry === undefined ? null : Number(retry)
}

/** Ids of Mastodon are snowflakes: milliseconds since 1970 above 16 bits of sequence. */
function snowflakeAt(time: Seconds): string {
  return String(BigInt(Math.max(0, Math.ceil(time * 1000))) << 16n)
}

/** A tag that no post on the server ever had is a 404 with an error in JSON; a path that does not exist is not. */
function saysMissing({ body }: PlatformError): boolean {
  return z.object({ error: z.string() }).safeParse(body).success
}
