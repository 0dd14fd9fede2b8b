import type { Server } from './servers/answer.ts'
import { blueskyServer } from './servers/bluesky/index.ts'
import type { Member as BlueskyMember } from './servers/bluesky/sessions.ts'
import { discourseServer } from './servers/discourse/index.ts'
import { googleServer } from './servers/google.ts'
import { hackerNewsServer } from './servers/hackernews.ts'
import { type Member as MastodonMember, mastodonServers } from './servers/mastodon/index.ts'
import { siteServer } from './servers/site/index.ts'
import { statusServer } from './servers/statuspage.ts'
import { wikidataServer } from './servers/wikidata/index.ts'
import type { World } from './world.ts'

/** Whoever may see more than strangers do; null where nobody can sign in. */
export interface Members {
  bluesky: BlueskyMember | null
  mastodon: MastodonMember | null
}

export const STRANGERS: Members = { bluesky: null, mastodon: null }

/** All servers of the world behind one door: routes a request by its host, as the names of the internet would. */
export function networkOf(world: World, members: Members): (request: Request) => Promise<Response> {
  const servers: Server[] = [
    blueskyServer(world.bluesky, members.bluesky),
    mastodonServers(world.mastodon, members.mastodon),
    hackerNewsServer(world.hackernews),
    discourseServer(world.discourse),
    statusServer(world.statuspage),
    googleServer(world.alerts),
    siteServer,
    wikidataServer,
  ]
  const byHost = new Map(servers.flatMap((server) => server.hosts.map((host) => [host, server] as const)))
  return async (request) => {
    const { hostname } = new URL(request.url)
    const server = byHost.get(hostname)
    if (!server) throw new TypeError('fetch failed', { cause: notFound(hostname) })
    return server.handle(request)
  }
}

/** What the resolver says of a name that nobody has. */
function notFound(hostname: string): Error {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname })
}
