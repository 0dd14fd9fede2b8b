import { namesakesOn } from '../../namesakes.ts'
import type { Person } from '../../people.ts'
import { AURORA_FEDI, AURORA_OLD } from '../../people.ts'
import type { Stage } from '../../stage.ts'
import { json, type Server } from '../answer.ts'
import { account } from './entities.ts'
import { fullAcct, type Home, homeOn } from './federation.ts'
import { instance, instanceOld, nodeinfo, nodeinfoLinks, type Software } from './instance.ts'
import { accountStatuses, context, search, statuses, tagTimeline } from './timelines.ts'

/** A server's user whose token opens what it shows to its members only. */
export interface Member {
  host: string
  token: string
}

const SERVERS: readonly Software[] = [
  { host: 'skies.example', version: '4.5.3', title: 'Skies' },
  { host: 'birds.example', version: '4.5.1', title: 'Birds' },
  { host: 'meadow.example', version: '4.2.17', title: 'Meadow' },
  { host: 'runway.example', version: '4.5.0', title: 'Runway' },
  // The one that is asked for people when no other is known.
  { host: 'mastodon.social', version: '4.5.3', title: 'Mastodon' },
]

const REFUSED = { error: 'The access token is invalid' }
const MISSING = { error: 'Record not found' }

/** The invented servers of the Fediverse, each with its own ids and its own view of who said what. */
export function mastodonServers(stage: Stage, member: Member | null): Server {
  const homes = new Map(SERVERS.map((software) => [software.host, { software, home: homeOn(stage, software.host) }]))
  const people = [
    ...new Set([
      AURORA_FEDI,
      AURORA_OLD,
      ...namesakesOn('mastodon'),
      ...stage.messages.map((message) => message.author),
    ]),
  ]
  return {
    hosts: [...homes.keys()],
    handle: (request) => {
      const url = new URL(request.url)
      const found = homes.get(url.hostname)
      if (!found) return json(404, MISSING)
      const token = request.headers.get('authorization')?.replace(/^Bearer /u, '') ?? null
      const signedIn = token !== null && member?.host === url.hostname && member.token === token
      if (token !== null && !signedIn) return json(401, REFUSED, limits(url))
      return answer(found.home, found.software, people, url, signedIn)
    },
  }
}

function answer(home: Home, software: Software, people: readonly Person[], url: URL, signedIn: boolean): Response {
  const { pathname, searchParams } = url
  const headers = limits(url)
  switch (pathname) {
    case '/.well-known/webfinger':
      return webfinger(home, people, searchParams.get('resource') ?? '')
    case '/.well-known/nodeinfo':
      return json(200, nodeinfoLinks(home))
    case '/nodeinfo/2.0':
      return json(200, nodeinfo(software))
    case '/api/v2/instance':
      return json(200, instance(software), headers)
    case '/api/v1/instance':
      return json(200, instanceOld(software), headers)
    case '/api/v1/accounts/lookup': {
      const wanted = (searchParams.get('acct') ?? '').replace(/^@/u, '').toLowerCase()
      const person = people.find(
        (one) => home.acct(one).toLowerCase() === wanted || fullAcct(one).toLowerCase() === wanted,
      )
      return person ? json(200, account(home, person), headers) : json(404, MISSING, headers)
    }
    case '/api/v2/search':
      return search(home, people, url, signedIn, headers)
    case '/api/v1/statuses':
      return statuses(home, searchParams.getAll('id[]'), headers)
  }
  const [, kind, id = '', rest] =
    /^\/api\/v1\/(accounts|statuses|timelines\/tag)\/([^/]+)(\/\w+)?$/u.exec(pathname) ?? []
  if (kind === 'timelines/tag') return tagTimeline(home, decodeURIComponent(id), url, headers)
  if (kind === 'accounts') {
    const person = people.find((one) => home.accountId(one) === id)
    if (!person) return json(404, MISSING, headers)
    return rest === '/statuses'
      ? accountStatuses(home, person, url, headers)
      : json(200, account(home, person), headers)
  }
  const message = home.known.find((one) => home.idOf(one) === id)
  if (kind !== 'statuses' || !message) return json(404, MISSING, headers)
  return rest === '/context' ? context(home, message, signedIn, headers) : statuses(home, id, headers)
}

function webfinger({ host }: Home, people: readonly Person[], resource: string): Response {
  const person = people.find(
    (one) => resource.toLowerCase() === `acct:${fullAcct(one).toLowerCase()}` && one.host === host,
  )
  if (!person) return new Response('', { status: 404 })
  const actor = `https://${host}/users/${person.handle}`
  const profile = `https://${host}/@${person.handle}`
  const found = {
    subject: `acct:${fullAcct(person)}`,
    aliases: [profile, actor],
    links: [
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: profile },
      { rel: 'self', type: 'application/activity+json', href: actor },
      { rel: 'http://ostatus.org/schema/1.0/subscribe', template: `https://${host}/authorize_interaction?uri={uri}` },
    ],
  }
  return json(200, found, { 'content-type': 'application/jrd+json; charset=utf-8' })
}

/** Mastodon's limits; requests for further pages have a smaller one of their own. */
function limits(url: URL): Record<string, string> {
  const paging = ['max_id', 'min_id', 'since_id', 'page'].some((name) => url.searchParams.has(name))
  return {
    'cache-control': 'private, no-store',
    vary: 'Authorization, Origin',
    'x-ratelimit-limit': '300',
    'x-ratelimit-remaining': '281',
    'x-ratelimit-reset': paging ? '2026-11-15T12:15:00.112384Z' : '2026-11-15T12:05:00.112384Z',
  }
}
