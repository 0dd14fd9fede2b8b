import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { hostName } from './address.ts'
import type { Client } from './client.ts'
import { dialectOf, dialectOfVersion } from './dialects.ts'
import { mastodonClient } from './mastodon-client.ts'
import { RawInstance } from './mastodon-entities.ts'
import { misskeyClient } from './misskey-client.ts'
import { softwareOf } from './nodeinfo.ts'
import { isMissing, type Server, tokenFor } from './server.ts'
import { type Found, webfinger } from './webfinger.ts'

/** An account's own server, and how the account was found there. */
export interface Home {
  found: Found
  server: Server
}

/**
 * Finds an account and its server: WebFinger (one or two requests) and nodeinfo (two). Each stream of a scan asks the
 * same again, which costs nothing: identical requests of a run are made once.
 */
export async function homeOf(handle: string, scan: Scan): Promise<Home> {
  const found = await webfinger(handle, scan)
  const dialect = dialectOf(await softwareOf(found.apiHost, scan))
  const server = { host: found.apiHost, domain: found.host, dialect, token: tokenFor(scan, found.apiHost, found.host) }
  return { found, server }
}

/** Who may see a server's feeds of hashtags, by its own word; null where it does not say. */
export type TagFeeds = { local: string; remote: string } | null

/** A server by its own description. */
export interface Described {
  server: Server
  tagFeeds: TagFeeds
}

/**
 * A server that is nobody's home here, by its own description (one request): its WebFinger domain and its software.
 * One without such a description (Misskey, Mastodon before 4.0) is known by nodeinfo; its domain is taken to be its host.
 */
export async function describeServer(host: string, scan: Scan): Promise<Described> {
  const token = tokenFor(scan, host, host)
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  try {
    const url = `${scan.origin(host)}/api/v2/instance`
    const { domain, version, configuration } = await scan.http.json({ url, headers }, RawInstance)
    const feeds = configuration?.timelines_access?.hashtag_feeds
    return {
      server: { host, domain: hostName(domain) ?? host, dialect: dialectOfVersion(version), token },
      tagFeeds: feeds ? { local: feeds.local ?? 'public', remote: feeds.remote ?? 'public' } : null,
    }
  } catch (error) {
    if (!isMissing(error)) throw error
    const dialect = dialectOf(await softwareOf(host, scan))
    return { server: { host, domain: host, dialect, token }, tagFeeds: null }
  }
}

/** The API of a server. Throws `not_supported` where the software has none that is known here. */
export function clientOf(server: Server, scan: Scan): Client {
  const officials = new Set(scan.accounts.map(({ id }) => id))
  if (server.dialect.api === 'mastodon') return mastodonClient(scan, server, officials)
  if (server.dialect.api === 'misskey') return misskeyClient(scan, server, officials)
  throw new PlatformError(
    'not_supported',
    `${server.host} runs ${server.dialect.name}, which speaks neither Mastodon's API nor Misskey's`,
  )
}
