import type { Brand } from '../../brand/brand.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Part } from '../read-together.ts'
import type { Scan } from '../scanner.ts'
import { brandTags } from './about.ts'
import type { Client } from './client.ts'
import { clientOf, describeServer, type TagFeeds } from './home.ts'
import { listen } from './listening.ts'
import { closed, type Server } from './server.ts'

/** A server whose hashtags are to be read, and who may see them, where it was asked for that. */
export interface TagServer {
  server: Server
  tagFeeds: TagFeeds | undefined
}

/**
 * The feeds of the brand's hashtags, each on each server, that turn out to be open: one request each to find out, which
 * the reading of the feed then needs anyway. A server that closes them gives no part, and a sentence; one that fails
 * gives a part that fails when it is read, since what stands there would have been seen.
 */
export async function openTags(brand: Brand, servers: readonly TagServer[], scan: Scan): Promise<Part[]> {
  const parts: Part[] = []
  for (const tagServer of servers) {
    const { server } = tagServer
    if (server.dialect.api === 'none') continue
    try {
      if (server.token === null && !server.dialect.keyless.tags) throw closed(server)
      const client = clientOf(server, scan)
      for (const tag of brandTags(brand)) parts.push(await openTag(tag, client, tagServer, brand, scan))
    } catch (error) {
      if (!(error instanceof PlatformError) || error.status === 'partial') throw error
      if (error.status === 'auth_required' || error.status === 'not_supported')
        scan.limited('partial', `hashtags on ${server.host} cannot be read: ${error.message}`)
      else parts.push(failing(`hashtags on ${server.host}`, error))
    }
  }
  return parts
}

function failing(name: string, error: PlatformError): Part {
  return {
    name,
    scope: 'tag',
    // biome-ignore lint/correctness/useYield: it has nothing to give.
    async *steps() {
      throw error
    },
  }
}

async function openTag(tag: string, client: Client, told: TagServer, brand: Brand, scan: Scan): Promise<Part> {
  const { server } = client
  const first = await client.tag(tag, null)
  if (first.statuses.length === 0 && server.dialect.snowflakes) {
    const { tagFeeds } = told.tagFeeds === undefined ? await describeServer(server.host, scan) : told
    if (tagFeeds && isClosed(tagFeeds, server)) throw closed(server)
  }
  const read = (cursor: string | null) => client.tag(tag, cursor)
  return listen({ name: `#${tag} on ${server.host}`, scope: 'tag', client, read, seekable: true }, brand, scan)
}

/**
 * Whether an empty feed proves nothing. Since Mastodon 4.5 a server may show hashtags to its members only, or to
 * nobody, and then may answer with an empty list (docs.joinmastodon.org/entities/Instance, timelines_access).
 */
function isClosed({ local, remote }: { local: string; remote: string }, { token }: Server): boolean {
  const opens = (access: string) => access === 'public' || (access === 'authenticated' && token !== null)
  return !opens(local) || !opens(remote)
}
