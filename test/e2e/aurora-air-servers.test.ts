import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { networkOf, STRANGERS } from '../../scripts/aurora-air/network.ts'
import { uriOf } from '../../scripts/aurora-air/servers/ids.ts'
import { rootOf } from '../../scripts/aurora-air/stage.ts'
import { playWorld } from '../../scripts/aurora-air/world.ts'

const world = playWorld()
const member = { handle: 'auditor.nest.example', password: 'abcd-efgh', tokenServes: 2 }
const signedIn = { bluesky: member, mastodon: { host: 'skies.example', token: 'skies-token' } }

const Anything = z.record(z.string(), z.unknown())
const Status = z.looseObject({
  id: z.string(),
  uri: z.string(),
  in_reply_to_id: z.string().nullable(),
  in_reply_to_account_id: z.string().nullable(),
  replies_count: z.number(),
  content: z.string(),
  mentions: z.array(z.object({ acct: z.string() })),
  reblog: z.unknown(),
})
const Statuses = z.array(Status)

/** Asks a server of the world; the body is parsed where it is JSON. */
async function ask(url: string, init: RequestInit = {}, members: Parameters<typeof networkOf>[1] = STRANGERS) {
  const response = await networkOf(world, members)(new Request(url, init))
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body }
}

test('a host that nobody has cannot be reached', async () => {
  await expect(ask('https://nobody.example/')).rejects.toThrow('fetch failed')
})

describe("Bluesky's servers", () => {
  const appview = 'https://public.api.bsky.app/xrpc/'
  const Feed = z.object({
    feed: z.array(z.looseObject({ post: z.looseObject({ uri: z.string() }) })),
    cursor: z.string().optional(),
  })
  const Search = z.object({ posts: z.array(z.unknown()), hitsTotal: z.number(), cursor: z.string().optional() })

  test.each([
    { path: 'app.bsky.actor.getProfile?actor=auroraair.example', status: 200, says: { followersCount: 41_870 } },
    {
      path: 'app.bsky.actor.getProfile?actor=nobody.example',
      status: 400,
      says: { error: 'InvalidRequest', message: 'Profile not found' },
    },
    {
      path: 'com.atproto.identity.resolveHandle?handle=nobody.example',
      status: 400,
      says: { error: 'HandleNotFound' },
    },
    {
      path: 'app.bsky.feed.getPostThread?uri=at://did:plc:none/app.bsky.feed.post/3aaa',
      status: 400,
      says: { error: 'NotFound' },
    },
    {
      path: 'app.bsky.feed.getAuthorFeed?actor=auroraair.example&limit=101',
      status: 400,
      says: { error: 'InvalidRequest' },
    },
    { path: 'app.bsky.feed.getLikes?uri=x', status: 501, says: { error: 'MethodNotImplemented' } },
  ])('answer $path with $status', async ({ path, status, says }) => {
    const answer = await ask(`${appview}${path}`)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(says)
  })

  test('close their search to strangers, with a page', async () => {
    const { status, headers } = await ask(`${appview}app.bsky.feed.searchPosts?q=aurora`)
    expect([status, headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
  })

  test('show a whole feed page by page, each item once, the newest first', async () => {
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { body } = await ask(`${appview}app.bsky.feed.getAuthorFeed?actor=auroraair.example&limit=20${cursor}`)
      const page = Feed.parse(body)
      seen.push(...page.feed.map(({ post }) => post.uri))
      if (page.cursor === undefined) break
      cursor = `&cursor=${encodeURIComponent(page.cursor)}`
    }
    const own = world.bluesky.messages.filter(({ author }) => author.handle === 'auroraair.example').map(uriOf)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(own))
  })

  test('put the pinned post on top only where it is asked for', async () => {
    const first = async (pins: string) =>
      Feed.parse((await ask(`${appview}app.bsky.feed.getAuthorFeed?actor=auroraair.example&limit=3${pins}`)).body)
        .feed[0]
    expect((await first('&includePins=true'))?.reason).toEqual({ $type: 'app.bsky.feed.defs#reasonPin' })
    expect((await first(''))?.reason).not.toEqual({ $type: 'app.bsky.feed.defs#reasonPin' })
  })

  test.each(['notFoundPost', 'blockedPost'])('say %s where an answered question is gone', async (type) => {
    const { body } = await ask(`${appview}app.bsky.feed.getAuthorFeed?actor=help.auroraair.example&limit=100`)
    const { body: more } = await ask(
      `${appview}app.bsky.feed.getAuthorFeed?actor=help.auroraair.example&limit=100&cursor=${Feed.parse(body).cursor ?? ''}`,
    )
    expect(JSON.stringify([body, more])).toContain(`"parent":{"$type":"app.bsky.feed.defs#${type}"`)
  })

  test('count replies that they do not show', async () => {
    const hidden = world.bluesky.messages.find((message) => message.hidden)
    const root = hidden && rootOf(hidden)
    const Thread = z.object({
      thread: z.object({ post: z.object({ replyCount: z.number() }), replies: z.array(z.unknown()) }),
    })
    const { body } = await ask(
      `${appview}app.bsky.feed.getPostThread?uri=${encodeURIComponent(root ? uriOf(root) : '')}`,
    )
    const { post, replies } = Thread.parse(body).thread
    expect(post.replyCount - replies.length).toBe(7)
  })

  describe('for a member', () => {
    const login = (password: string) =>
      ask(
        'https://bsky.social/xrpc/com.atproto.server.createSession',
        { method: 'POST', body: JSON.stringify({ identifier: member.handle, password }) },
        signedIn,
      )

    test('refuse a wrong password', async () => {
      expect(await login('wrong')).toMatchObject({ status: 401, body: { error: 'AuthenticationRequired' } })
    })

    test('search by phrase and mention until the token expires, and go on with a new one', async () => {
      const network = networkOf(world, signedIn)
      const call = async (path: string, init: RequestInit) => {
        const answer = await network(new Request(`https://pds.nest.example/xrpc/${path}`, init))
        const body: unknown = await answer.json()
        return { status: answer.status, body }
      }
      const as = (token: unknown) => ({ headers: { authorization: `Bearer ${String(token)}` } })
      const session = Anything.parse(
        (
          await call('com.atproto.server.createSession', {
            method: 'POST',
            body: JSON.stringify({ identifier: member.handle, password: member.password }),
          })
        ).body,
      )
      const phrase = await call('app.bsky.feed.searchPosts?q="aurora air show"&limit=100', as(session.accessJwt))
      expect(Search.parse(phrase.body).hitsTotal).toBeGreaterThan(0)
      const page = Search.parse(
        (await call('app.bsky.feed.searchPosts?q=*&mentions=help.auroraair.example&limit=10', as(session.accessJwt)))
          .body,
      )
      expect(page.posts).toHaveLength(10)
      expect(page.cursor).toBe('10')
      const late = await call('app.bsky.feed.searchPosts?q=x', as(session.accessJwt))
      expect(late).toMatchObject({ status: 400, body: { error: 'ExpiredToken' } })
      const renewed = Anything.parse(
        (await call('com.atproto.server.refreshSession', { method: 'POST', ...as(session.refreshJwt) })).body,
      )
      expect((await call('app.bsky.feed.searchPosts?q=x', as(renewed.accessJwt))).status).toBe(200)
      expect((await call('app.bsky.feed.searchPosts?q=x', {})).status).toBe(401)
    })
  })
})

describe("the Fediverse's servers", () => {
  const skies = 'https://skies.example'
  const lookup = async () => Anything.parse((await ask(`${skies}/api/v1/accounts/lookup?acct=auroraair`)).body)

  test.each([
    { url: '/.well-known/webfinger?resource=acct:auroraair@skies.example', status: 200 },
    { url: '/.well-known/webfinger?resource=acct:nobody@skies.example', status: 404 },
    { url: '/api/v1/accounts/lookup?acct=nobody', status: 404 },
    { url: '/api/v1/statuses/1/context', status: 404 },
    { url: '/nodeinfo/2.0', status: 200 },
    { url: '/api/v2/instance', status: 200 },
  ])('answer $url with $status', async ({ url, status }) => {
    expect((await ask(skies + url)).status).toBe(status)
  })

  test('refuse a token that is not theirs', async () => {
    const init = { headers: { authorization: 'Bearer other' } }
    expect(await ask(`${skies}/api/v2/search?q=a`, init, signedIn)).toMatchObject({ status: 401 })
  })

  test('show an account page by page by the Link header, boosts among its posts', async () => {
    const seen: z.infer<typeof Statuses> = []
    for (let url: string | undefined = `${skies}/api/v1/accounts/${(await lookup()).id}/statuses?limit=40`; url; ) {
      const { body, headers } = await ask(url)
      const page = Statuses.parse(body)
      seen.push(...page)
      url = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
    }
    const own = world.mastodon.messages.filter(
      ({ author }) => author.official && author.host === 'skies.example',
    ).length
    expect(seen).toHaveLength(own + world.mastodon.reposts.length)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.filter(({ reblog }) => reblog !== null)).toHaveLength(world.mastodon.reposts.length)
    expect(seen.filter((one) => one.in_reply_to_id === null && one.in_reply_to_account_id !== null)).toHaveLength(2)
  })

  test('show strangers 60 replies, and members all', async () => {
    const { body } = await ask(`${skies}/api/v1/accounts/${(await lookup()).id}/statuses?limit=40&exclude_replies=true`)
    const loud = Statuses.parse(body).find(({ replies_count }) => replies_count > 60)
    const Context = z.object({ descendants: z.array(z.unknown()) })
    const url = `${skies}/api/v1/statuses/${loud?.id}/context`
    const init = { headers: { authorization: 'Bearer skies-token' } }
    expect(Context.parse((await ask(url)).body).descendants).toHaveLength(60)
    expect(Context.parse((await ask(url, init, signedIn)).body).descendants).toHaveLength(loud?.replies_count ?? 0)
  })

  test('find posts for members alone', async () => {
    const Found = z.object({ statuses: Statuses })
    const url = `${skies}/api/v2/search?q=aurora&type=statuses`
    const init = { headers: { authorization: 'Bearer skies-token' } }
    expect(Found.parse((await ask(url)).body).statuses).toEqual([])
    expect(Found.parse((await ask(url, init, signedIn)).body).statuses).not.toEqual([])
  })

  test('know the same post by different ids', async () => {
    const tagged = async (host: string) =>
      new Map(
        Statuses.parse((await ask(`https://${host}/api/v1/timelines/tag/auroraair?limit=40`)).body).map(
          ({ uri, id }) => [uri, id],
        ),
      )
    const [here, there] = [await tagged('skies.example'), await tagged('birds.example')]
    const both = [...here].filter(([uri]) => there.has(uri))
    expect(both.length).toBeGreaterThan(5)
    for (const [uri, id] of both) expect(there.get(uri)).not.toBe(id)
  })

  test('carry the handles of a conversation into replies, and defuse markup', async () => {
    const { body } = await ask(`${skies}/api/v1/timelines/tag/auroraair?limit=40`)
    const { body: older } = await ask(
      `${skies}/api/v1/timelines/tag/auroraair?limit=40&max_id=${Statuses.parse(body).at(-1)?.id}`,
    )
    const text = JSON.stringify([body, older])
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script>')
    const { body: feed } = await ask(`${skies}/api/v1/accounts/${(await lookup()).id}/statuses?limit=40`)
    for (const { in_reply_to_id, content } of Statuses.parse(feed))
      if (in_reply_to_id !== null)
        expect(content).toMatch(/^<p><span class="h-card"|^<p>(?:The second half|And the people|Tickets|One more)/)
  })
})

describe("Hacker News's search", () => {
  const api = 'https://hn.algolia.com/api/v1'
  const Page = z.object({
    hits: z.array(z.looseObject({ objectID: z.string(), created_at_i: z.number() })),
    nbHits: z.number(),
  })
  const search = async (query: string) =>
    Page.parse((await ask(`${api}/search_by_date?hitsPerPage=1000&${query}`)).body)

  test('finds a phrase, the newest first', async () => {
    const { hits, nbHits } = await search('query="Aurora Air"&tags=(story,comment)')
    expect(nbHits).toBe(hits.length)
    expect(nbHits).toBeGreaterThan(40)
    expect(hits.map((hit) => hit.created_at_i)).toEqual(hits.map((hit) => hit.created_at_i).sort((a, b) => b - a))
  })

  test('joins tags by "and", and those in parentheses by "or"', async () => {
    const [all, stories, comments] = await Promise.all(
      ['(story,comment)', 'story', 'comment'].map((tag) => search(`tags=${tag},author_aurora_ops`)),
    )
    expect(stories?.nbHits).toBe(1)
    expect(all?.nbHits).toBe(1 + (comments?.nbHits ?? 0))
  })

  test('limits by time, both ends as asked', async () => {
    const { hits } = await search('tags=(story,comment)')
    const [from, to] = [hits.at(10)?.created_at_i ?? 0, hits.at(3)?.created_at_i ?? 0]
    const some = await search(`tags=(story,comment)&numericFilters=created_at_i>=${from},created_at_i<${to}`)
    expect(some.hits.every((hit) => from <= hit.created_at_i && hit.created_at_i < to)).toBe(true)
    expect(some.hits.at(-1)?.created_at_i).toBe(from)
  })

  test('gives whole trees and users, and 404 for what is not there', async () => {
    const { hits } = await search('tags=story,author_aurora_ops')
    const tree = await ask(`${api}/items/${hits[0]?.objectID}`)
    expect(z.object({ children: z.array(z.unknown()) }).parse(tree.body).children.length).toBeGreaterThan(10)
    expect((await ask(`${api}/users/__proto__`)).body).toMatchObject({ username: '__proto__' })
    expect((await ask(`${api}/users/nobody`)).status).toBe(404)
    expect((await ask(`${api}/items/1`)).status).toBe(404)
  })
})
