import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contactPosts, converse } from '../../../src/conversations/converse.ts'
import type { PlatformEvidence } from '../../../src/evidence/evidence.ts'
import { seconds } from '../../../src/evidence/time.ts'
import { virtualClock } from '../../../src/http/clock.ts'
import { mastodon } from '../../../src/scanners/mastodon/mastodon.ts'
import { originResolver } from '../../../src/scanners/origins.ts'
import { scanPlatform } from '../../../src/scanners/run.ts'
import { recordings } from '../../fixtures.ts'
import { answer, fakeHttp, type Routes } from '../fake-scan.ts'

const folder = recordings('servers/mastodon-hollo')
const saved = new Map((folder ?? []).map(({ name, body }) => [name, body]))

const Request = z.object({
  url: z.string(),
  status: z.number(),
  as: z.string().nullable(),
  responseHeaders: z.record(z.string(), z.string()),
})
const Truth = z.object({
  brand: z.string(),
  customerPosts: z.array(z.string()),
  brandReplies: z.array(z.object({ to: z.string(), id: z.string() })),
  peerReplies: z.array(z.object({ to: z.string(), id: z.string() })),
  brandOwnPost: z.string(),
})
const Public = z.array(
  z.looseObject({ id: z.string(), in_reply_to_id: z.string().nullable(), content: z.string(), reblog: z.unknown() }),
)

const TOKEN = { MASTODON_INSTANCE: 'hollo.test', MASTODON_ACCESS_TOKEN: 'of-a-peer' }
const BRAND = {
  name: 'Acme Roasters',
  aliases: [{ text: 'acmeroasters', caseSensitive: false }],
  exclude: [],
  context: [],
  website: null,
  accounts: [{ platform: 'mastodon', handle: 'acmeroasters@hollo.test', confidence: 1, evidence: [] }],
}

/** The answers as they were recorded, for whoever asks with a token or without. */
function recordedFor(member: boolean): Map<string, ReturnType<typeof answer>> {
  const answers = new Map<string, ReturnType<typeof answer>>()
  for (const [name, body] of saved) {
    if (!name.endsWith('.request.json')) continue
    const { url, status, as, responseHeaders } = Request.parse(body)
    const { pathname, search } = new URL(url)
    const isRefusal = status === 401
    if (isRefusal === member && (isRefusal || as !== null)) continue
    answers.set(
      pathname + decodeURIComponent(search),
      answer(status, saved.get(name.replace('.request', '')), responseHeaders),
    )
  }
  return answers
}

/**
 * The recorded answers; what was not recorded is put together from the recorded posts in the same shapes: the contexts
 * of other posts, and searches for other words.
 */
function hollo(): Routes {
  const posts = Public.parse(saved.get('timelines.public.json')).filter(({ reblog }) => reblog === null)
  const [member, stranger] = [recordedFor(true), recordedFor(false)]
  return (url, request) => {
    const isMember = request.headers?.authorization === 'Bearer of-a-peer'
    const known = (isMember ? member : stranger).get(url.pathname + decodeURIComponent(url.search))
    if (known) return known
    if (url.pathname === '/.well-known/nodeinfo')
      return {
        links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 'https://hollo.test/nodeinfo/2.1' }],
      }
    const context = /^\/api\/v1\/statuses\/([^/]+)\/context$/.exec(url.pathname)
    if (context) {
      const at = posts.find(({ id }) => id === context[1])
      return {
        ancestors: posts.filter(({ id }) => id === at?.in_reply_to_id),
        descendants: posts.filter(({ in_reply_to_id }) => in_reply_to_id === at?.id),
      }
    }
    if (!isMember) return answer(401, { error: 'unauthorized' })
    if (url.pathname.startsWith('/api/v1/timelines/tag/')) return saved.get('timelines.tag.coffee.json')
    if (url.pathname !== '/api/v2/search') return undefined
    const words = (url.searchParams.get('q') ?? '').toLowerCase()
    const found = url.searchParams.has('offset')
      ? []
      : posts.filter(({ content }) => content.toLowerCase().includes(words))
    return { accounts: [], statuses: found, hashtags: [] }
  }
}

function scan(keys: Record<string, string>): Promise<PlatformEvidence> {
  const window = { since: seconds('2026-11-01T00:00:00Z'), until: seconds('2026-11-23T00:00:00Z') }
  return scanPlatform(mastodon, {
    brand: BRAND,
    accounts: BRAND.accounts,
    http: fakeHttp(hollo()),
    origin: originResolver(mastodon),
    keys,
    settings: {},
    site: null,
    window,
    observedAt: window.until,
    clock: virtualClock(window.until),
    signal: new AbortController().signal,
    contacts: (so) => contactPosts(so, { from: window.since, to: window.until }),
    onProgress: () => undefined,
  })
}

describe.skipIf(folder === null)('a Hollo server, from its real answers (skipped where they are not there)', () => {
  test('shows with a token who was answered, who waits, and whom a peer helped', async () => {
    const truth = Truth.parse(saved.get('truth.json'))
    const evidence = await scan(TOKEN)
    const uri = (id: string) => evidence.posts.find((post) => post.id.endsWith(id))?.id
    expect(evidence.accounts).toMatchObject([{ handle: 'acmeroasters@hollo.test', followers: 3, posts: 3 }])
    expect(evidence.streams.posts?.outcome.status).toBe('ok')
    for (const { to, id } of [...truth.brandReplies, ...truth.peerReplies]) {
      const reply = evidence.posts.find((post) => post.id.endsWith(id))
      expect(reply?.replyTo).toBe(uri(to))
      expect(reply?.author?.official).toBe(truth.brandReplies.some((one) => one.id === id))
    }
    expect(truth.customerPosts.map(uri)).not.toContain(undefined)

    const window = { since: '2026-11-01T00:00:00Z', until: '2026-11-23T00:00:00Z' }
    const [facts] = converse({ brand: BRAND, window, platforms: [evidence] })
    const answered = new Set(truth.brandReplies.map(({ to }) => uri(to)))
    const contacts = facts?.contacts ?? []
    expect(contacts).toHaveLength(5)
    for (const { posts, answer: official, excluded } of contacts) {
      expect(official !== null).toBe(answered.has(posts[0].id))
      expect(excluded).toBeNull()
    }
    expect(contacts.filter(({ peerAnswer }) => peerAnswer).map(({ posts }) => posts[0].id)).toEqual(
      truth.peerReplies.map(({ to }) => uri(to)),
    )
    expect(evidence.posts.find((post) => post.id.endsWith(truth.brandOwnPost))?.kind).toBe('post')
  })

  test('says without a token that it shows posts to its members only, and shows the profile', async () => {
    const evidence = await scan({})
    expect(evidence.accounts).toMatchObject([{ handle: 'acmeroasters@hollo.test', followers: 3 }])
    expect(evidence.streams.posts?.outcome).toMatchObject({
      status: 'auth_required',
      reason: expect.stringContaining('MASTODON_INSTANCE=hollo.test'),
    })
    expect(evidence.streams.mentions?.outcome.status).toBe('auth_required')
    expect(evidence.posts).toEqual([])
  })
})
