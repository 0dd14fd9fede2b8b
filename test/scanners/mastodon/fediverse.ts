import { seconds } from '../../../src/evidence/time.ts'
import type { Request } from '../../../src/http/request.ts'
import { answer } from '../fake-scan.ts'

/** Something that somebody said, with an id of our own; a text names people as `@user@host`. */
export interface Said {
  id: string
  /** `user@host`. */
  by: string
  at: string
  text: string
  to?: string
  visibility?: 'public' | 'unlisted' | 'private' | 'direct'
  boosts?: string
  /** Deleted: `forgotten` when the servers have also forgotten that replies were replies to it. */
  gone?: 'deleted' | 'forgotten'
}

export interface FakeServer {
  host: string
  /** What its users' handles end in; the host by default. */
  domain?: string
  software?: { name: string; version: string }
  /** Which posts have reached it; all by default. */
  knows?: (said: Said) => boolean
  /** How many posts it shows below one; 60 by default, as Mastodon shows strangers. */
  below?: number
  /** How many posts a page of a feed holds; 40 by default. */
  page?: number
  tagFeeds?: { local: string; remote: string; status: number }
  /** The token that it accepts, and whether it searches posts for whoever has it. */
  member?: { token: string; searches: boolean }
  bots?: readonly string[]
  suspended?: readonly string[]
  followers?: Readonly<Record<string, number>>
  /** Replies that come in late: shown only when a context is asked for again. */
  late?: readonly string[]
}

/** A few servers that speak Mastodon's API about the same posts, each with ids of its own. */
export function fediverse(said: readonly Said[], servers: readonly FakeServer[]) {
  const byHost = new Map(servers.map((server) => [server.host, server]))
  const looks = new Map<string, number>()
  return (url: URL, request: Request): unknown => {
    const server = byHost.get(url.host)
    if (!server) {
      // The handle's host of a split domain sends readers of WebFinger on.
      const web = servers.find(({ domain }) => domain === url.host)
      return web && url.pathname === '/.well-known/webfinger' ? webfinger(url, web) : undefined
    }
    return respond(server, url, request)
  }

  function respond(server: FakeServer, url: URL, request: Request): unknown {
    const { host, software = { name: 'mastodon', version: '4.5.2' } } = server
    const isMember = request.headers?.authorization === `Bearer ${server.member?.token}`
    const path = url.pathname
    if (path === '/.well-known/webfinger') return webfinger(url, server)
    if (path === '/.well-known/nodeinfo')
      return {
        links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.0', href: `https://${host}/nodeinfo/2.0` }],
      }
    if (path === '/nodeinfo/2.0') return { version: '2.0', software, protocols: ['activitypub'] }
    if (path.startsWith('/users/')) return answer(401, { error: 'Request not signed' })
    if (path === '/api/v2/instance') return instance(server)
    if (path === '/api/v1/accounts/lookup') return lookup(server, url.searchParams.get('acct') ?? '')
    const feed = /^\/api\/v1\/accounts\/([^/]+)\/statuses$/.exec(path)
    if (feed)
      return page(
        server,
        url,
        known(server).filter(({ by }) => accountIdOn(server, by) === feed[1]),
        'where more follows',
      )
    if (path === '/api/v1/statuses' && software.version >= '4.3') return byIds(server, url.searchParams.getAll('id[]'))
    const context = /^\/api\/v1\/statuses\/([^/]+)\/context$/.exec(path)
    if (context) return contextOf(server, context[1] ?? '', isMember)
    const tag = /^\/api\/v1\/timelines\/tag\/([^/]+)$/.exec(path)
    if (tag) return tagFeed(server, url, decodeURIComponent(tag[1] ?? ''))
    if (path === '/api/v2/search') return search(server, url, isMember)
    return answer(404, { error: 'Record not found' })
  }

  function webfinger(url: URL, server: FakeServer): unknown {
    const [user = '', at] = (url.searchParams.get('resource') ?? '').replace('acct:', '').split('@')
    const by = `${user}@${domainOf(server)}`
    if (!said.some((one) => one.by === by) || (at !== server.host && at !== domainOf(server))) return answer(404, '')
    return {
      subject: `acct:${by}`,
      links: [{ rel: 'self', type: 'application/activity+json', href: `https://${server.host}/users/${user}` }],
    }
  }

  function lookup(server: FakeServer, acct: string): unknown {
    const by = acct.includes('@') ? acct : `${acct}@${domainOf(server)}`
    return said.some((one) => one.by === by) ? account(server, by) : answer(404, { error: 'Record not found' })
  }

  function known(server: FakeServer): Said[] {
    return said
      .filter((one) => one.gone === undefined && (server.knows?.(one) ?? true))
      .sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  function page(server: FakeServer, url: URL, posts: readonly Said[], links: 'always' | 'where more follows'): unknown {
    const before = url.searchParams.get('max_id')
    const size = Math.min(server.page ?? 40, Number(url.searchParams.get('limit') ?? 20))
    const open = posts.filter(isOpen).filter((one) => before === null || BigInt(idOn(server, one.id)) < BigInt(before))
    const shown = open.slice(0, size)
    const last = links === 'always' || shown.length === size ? shown.at(-1) : undefined
    const link = last
      ? `<https://${server.host}${url.pathname}?max_id=${idOn(server, last.id)}>; rel="next"`
      : undefined
    return answer(
      200,
      shown.map((one) => status(server, one)),
      link === undefined ? {} : { link },
    )
  }

  function byIds(server: FakeServer, ids: readonly string[]): unknown {
    if (ids.length > 20) return answer(422, { error: 'Validation failed' })
    return known(server)
      .filter(isOpen)
      .filter((one) => ids.includes(idOn(server, one.id)))
      .map((one) => status(server, one))
  }

  function contextOf(server: FakeServer, id: string, isMember: boolean): unknown {
    const posts = known(server).filter(isOpen)
    const at = posts.find((one) => idOn(server, one.id) === id)
    if (!at) return answer(404, { error: 'Record not found' })
    const look = (looks.get(id) ?? 0) + 1
    looks.set(id, look)
    const ancestors: Said[] = []
    for (let up = parentOf(at); up; up = parentOf(up)) ancestors.unshift(up)
    const below = (parent: Said): Said[] =>
      posts
        .filter((one) => one.to === parent.id)
        .reverse()
        .flatMap((one) => [one, ...below(one)])
    const late = look === 1 && below(at).some((one) => server.late?.includes(one.id))
    const shown = below(at).filter((one) => look > 1 || !server.late?.includes(one.id))
    const body = {
      ancestors: ancestors.map((one) => status(server, one)),
      descendants: shown.slice(0, isMember ? 4096 : (server.below ?? 60)).map((one) => status(server, one)),
    }
    return answer(200, body, late ? { 'mastodon-async-refresh': 'id="abc", retry=3' } : {})

    function parentOf(one: Said): Said | undefined {
      return posts.find(({ id }) => id === one.to)
    }
  }

  function tagFeed(server: FakeServer, url: URL, tag: string): unknown {
    if (server.tagFeeds && server.tagFeeds.status !== 200)
      return answer(server.tagFeeds.status, { error: 'This method requires an authenticated user' })
    const posts = server.tagFeeds ? [] : known(server).filter((one) => tagsIn(one.text).includes(tag))
    return page(server, url, posts, 'always')
  }

  function search(server: FakeServer, url: URL, isMember: boolean): unknown {
    const words = (url.searchParams.get('q') ?? '').replaceAll('"', '').toLowerCase()
    if (!isMember && url.searchParams.has('offset')) return answer(401, { error: 'The access token is invalid' })
    const hits =
      isMember && server.member?.searches
        ? known(server)
            .filter(isOpen)
            .filter((one) => one.text.toLowerCase().includes(words))
        : []
    const offset = Number(url.searchParams.get('offset') ?? 0)
    return { accounts: [], hashtags: [], statuses: hits.slice(offset, offset + 40).map((one) => status(server, one)) }
  }

  function status(server: FakeServer, one: Said): unknown {
    const parent = one.to === undefined ? undefined : said.find(({ id }) => id === one.to)
    const boosted = said.find(({ id }) => id === one.boosts)
    const posts = known(server).filter(isOpen)
    const [user, domain] = [userOf(one.by), webOf(one.by)]
    const replyAccount = parent ? accountIdOn(server, addresseeOf(one, parent)) : null
    return {
      id: idOn(server, one.id),
      uri: uriOf(one),
      url: `https://${domain}/@${user}/${idOn(homeOf(one.by), one.id)}`,
      created_at: `${one.at}:00.000Z`,
      edited_at: null,
      in_reply_to_id: parent && parent.gone !== 'forgotten' ? idOn(server, parent.id) : null,
      in_reply_to_account_id: replyAccount,
      sensitive: false,
      spoiler_text: '',
      visibility: one.visibility ?? 'public',
      language: 'en',
      content: htmlOf(one.text),
      reblog: boosted ? status(server, boosted) : null,
      account: account(server, one.by),
      mentions: handlesIn(one.text).map((by) => ({
        id: accountIdOn(server, by),
        username: userOf(by),
        acct: acctOn(server, by),
        url: '',
      })),
      tags: tagsIn(one.text).map((name) => ({ name, url: `https://${server.host}/tags/${name}` })),
      replies_count: posts.filter(({ to }) => to === one.id).length,
      reblogs_count: 0,
      favourites_count: 0,
    }
  }

  function account(server: FakeServer, by: string): unknown {
    return {
      id: accountIdOn(server, by),
      username: userOf(by),
      acct: acctOn(server, by),
      display_name: userOf(by),
      url: `https://${webOf(by)}/@${userOf(by)}`,
      created_at: '2024-01-01T00:00:00.000Z',
      last_status_at: '2026-10-30',
      note: '',
      bot: server.bots?.includes(by) ?? false,
      ...(server.suspended?.includes(by) ? { suspended: true } : {}),
      fields: [],
      followers_count: server.followers?.[by] ?? 10,
      following_count: 1,
      statuses_count: 100,
    }
  }

  function homeOf(by: string): FakeServer {
    const at = by.split('@')[1] ?? ''
    return servers.find((server) => domainOf(server) === at) ?? { host: at }
  }

  function webOf(by: string): string {
    return homeOf(by).host
  }

  function acctOn(server: FakeServer, by: string): string {
    return by.endsWith(`@${domainOf(server)}`) ? userOf(by) : by
  }

  function uriOf(one: Said): string {
    return `https://${webOf(one.by)}/users/${userOf(one.by)}/statuses/${idOn(homeOf(one.by), one.id)}${one.boosts ? '/activity' : ''}`
  }

  /** Snowflakes, with a sequence that differs from server to server. */
  function idOn(server: FakeServer, id: string): string {
    const index = said.findIndex((one) => one.id === id)
    const time = seconds(`${said[index]?.at}:00Z`)
    const salt = [...server.host].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
    return String((BigInt(time * 1000) << 16n) + BigInt(salt * 16 + index))
  }

  function accountIdOn(server: FakeServer, by: string): string {
    return `${server.host.length}${[...by].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0) % 1e9}`
  }

  /** `in_reply_to_account_id` passes over replies to oneself. */
  function addresseeOf(one: Said, parent: Said): string {
    const above = said.find(({ id }) => id === parent.to)
    return parent.by === one.by && above ? addresseeOf(parent, above) : parent.by
  }
}

function instance({ host, domain, software, tagFeeds }: FakeServer): unknown {
  const feeds = { local: tagFeeds?.local ?? 'public', remote: tagFeeds?.remote ?? 'public' }
  return {
    domain: domain ?? host,
    version: software?.version ?? '4.5.2',
    configuration: { timelines_access: { live_feeds: feeds, hashtag_feeds: feeds } },
  }
}

function domainOf({ host, domain = host }: FakeServer): string {
  return domain
}

function userOf(by: string): string {
  return by.split('@')[0] ?? by
}

function isOpen({ visibility = 'public' }: Said): boolean {
  return visibility === 'public' || visibility === 'unlisted'
}

function handlesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/@([a-z_]+@[a-z.]+[a-z])/g)].map((match) => match[1] ?? ''))]
}

function tagsIn(text: string): string[] {
  return [...text.matchAll(/#(\w+)/g)].map((match) => (match[1] ?? '').toLowerCase())
}

/** As Mastodon writes it: a mention shows the user's name alone. */
function htmlOf(text: string): string {
  return `<p>${text.replace(/@([a-z_]+)@([a-z.]+[a-z])/g, '<span class="h-card"><a href="https://$2/@$1" class="u-url mention">@<span>$1</span></a></span>')}</p>`
}
