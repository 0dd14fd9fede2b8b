import { namesakesOn } from '../../namesakes.ts'
import type { Person } from '../../people.ts'
import { AURORA, AURORA_HELP } from '../../people.ts'
import type { Message, Stage } from '../../stage.ts'
import { json, numberIn, page, type Server } from '../answer.ts'
import { didOf, uriOf } from '../ids.ts'
import { authorFeed, isActor, isServed, postThread, quotes, search } from './feeds.ts'
import { type Member, type Sessions, sessions } from './sessions.ts'
import { profileDetailed, profileView, type Views, viewsOf } from './views.ts'

const APPVIEW = 'public.api.bsky.app'
const LOGIN = 'bsky.social'
/** Where the member's account lives: the DID document says so. */
const HOME = 'pds.nest.example'

const OPEN = { 'access-control-allow-origin': '*', 'x-powered-by': 'Express' }
const REFUSED =
  '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n'

/**
 * Bluesky's servers over a stage: the public AppView, which answers everything but searches, and the servers of a
 * member, which pass on what a signed-in reader asks.
 */
export function blueskyServer(stage: Stage, member: Member | null): Server {
  const world = { stage, views: viewsOf(stage), people: peopleOf(stage) }
  const door = member && sessions(member, HOME)
  return {
    hosts: [APPVIEW, 'api.bsky.app', LOGIN, HOME],
    handle: async (request) => {
      const { hostname, pathname, searchParams } = new URL(request.url)
      const method = pathname.replace('/xrpc/', '')
      if (hostname === LOGIN || hostname === HOME) return atHome(world, door, method, searchParams, request)
      if (method === 'app.bsky.feed.searchPosts') return page(403, REFUSED, { server: 'openresty' })
      return query(world, method, searchParams, OPEN)
    },
  }
}

interface World {
  stage: Stage
  views: Views
  people: readonly Person[]
}

async function atHome(
  world: World,
  door: Sessions | null,
  method: string,
  params: URLSearchParams,
  request: Request,
): Promise<Response> {
  const limits = {
    ...OPEN,
    'ratelimit-limit': '3000',
    'ratelimit-remaining': '2970',
    'ratelimit-reset': '1794744000',
    'ratelimit-policy': '3000;w=300',
  }
  if (request.method === 'POST')
    return door
      ? door.post(method, request, limits)
      : failure(401, 'AuthenticationRequired', 'Invalid identifier or password', limits)
  if (method === 'com.atproto.identity.resolveHandle') return query(world, method, params, limits)
  const refusal = door ? door.check(request) : { status: 401, error: 'AuthMissing', message: 'Authentication Required' }
  if (refusal) return failure(refusal.status, refusal.error, refusal.message, limits)
  return query(world, method, params, limits)
}

function query(world: World, method: string, params: URLSearchParams, headers: Record<string, string>): Response {
  const { stage, views, people } = world
  const tooMany = Number(params.get('limit') ?? 1)
  if (tooMany > 100)
    return failure(
      400,
      'InvalidRequest',
      `Invalid ${method} params: integer too big (maximum 100, got ${tooMany})`,
      headers,
    )
  const actor = people.find((person) => isActor(person, params.get('actor') ?? params.get('handle') ?? ''))
  const message = postAt(stage, params.get('uri'))
  switch (method) {
    case 'app.bsky.actor.getProfile':
      return actor
        ? json(200, profileDetailed(actor, pinnedBy(stage, actor)), headers)
        : failure(400, 'InvalidRequest', 'Profile not found', headers)
    case 'app.bsky.actor.getProfiles': {
      const wanted = params.getAll('actors')
      const actors = people.filter((person) => wanted.some((name) => isActor(person, name)))
      return json(200, { profiles: actors.map((person) => profileDetailed(person, pinnedBy(stage, person))) }, headers)
    }
    case 'app.bsky.actor.searchActors': {
      const actors = people.filter((person) => named(person, params.get('q') ?? ''))
      return json(200, { actors: actors.slice(0, numberIn(params, 'limit', 25)).map(profileView) }, headers)
    }
    case 'com.atproto.identity.resolveHandle':
      return actor
        ? json(200, { did: didOf(actor) }, headers)
        : failure(400, 'HandleNotFound', 'Unable to resolve handle', headers)
    case 'app.bsky.feed.getAuthorFeed':
      return actor
        ? json(200, authorFeed(stage, views, actor, params), headers)
        : failure(400, 'InvalidRequest', 'Profile not found', headers)
    case 'app.bsky.feed.getPostThread':
      return message && message.gone !== 'deleted'
        ? json(200, postThread(views, message, params), headers)
        : failure(400, 'NotFound', `Post not found: ${params.get('uri')}`, headers)
    case 'app.bsky.feed.getQuotes':
      return json(200, message ? quotes(views, message, params) : { posts: [], uri: params.get('uri') }, headers)
    case 'app.bsky.feed.getPosts': {
      const posts = params.getAll('uris').flatMap((uri) => postAt(stage, uri) ?? [])
      return json(200, { posts: posts.filter(isServed).map(views.postView) }, headers)
    }
    case 'app.bsky.feed.searchPosts':
      return json(200, search(stage, views, params), headers)
    default:
      return failure(501, 'MethodNotImplemented', 'Method Not Implemented', headers)
  }
}

function failure(status: number, error: string, message: string, headers: Record<string, string>): Response {
  return json(status, { error, message }, headers)
}

function peopleOf(stage: Stage): Person[] {
  return [
    ...new Set([AURORA, AURORA_HELP, ...namesakesOn('bluesky'), ...stage.messages.map((message) => message.author)]),
  ]
}

function pinnedBy(stage: Stage, actor: Person): Message | undefined {
  return stage.messages.find((message) => message.pinned && message.author === actor)
}

function postAt(stage: Stage, uri: string | null): Message | undefined {
  return stage.messages.find((message) => uriOf(message) === uri && !message.hidden)
}

function named({ handle, name }: Person, q: string): boolean {
  const squeezed = q.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return (
    squeezed !== '' &&
    `${handle} ${name}`
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(squeezed)
  )
}
