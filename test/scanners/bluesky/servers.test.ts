import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { seconds } from '../../../src/evidence/time.ts'
import { recordings } from '../../fixtures.ts'
import { answer } from '../fake-scan.ts'
import { scanAll } from './scanning.ts'

const recorded = recordings('servers/bluesky')
const bodies = new Map((recorded ?? []).map(({ name, body }) => [name.replace(/\.json$/, ''), body]))

const Link = z.object({ to: z.string(), uri: z.string() })
const Truth = z.object({
  brand: z.object({ handle: z.string(), did: z.string() }),
  customerPosts: z.array(z.string()),
  brandReplies: z.array(Link),
  peerReplies: z.array(Link),
})

describe.skipIf(recorded === null)(
  "answers of Bluesky's own servers (skipped where the shared ones are not there)",
  () => {
    const window = { since: seconds('2026-11-20T00:00:00Z'), until: seconds('2026-11-22T12:30:00Z') }
    const truth = recorded === null ? null : Truth.parse(bodies.get('truth'))
    const handle = truth?.brand.handle ?? ''
    const brand = {
      name: 'Nobody says this',
      aliases: [],
      exclude: [],
      context: [],
      website: null,
      accounts: [{ platform: 'bluesky', handle, confidence: 1, evidence: [] }],
    }

    /** The servers as they answered. What was not recorded has no answer, so that asking for it fails the test. */
    const server = (signedIn: boolean) => (url: URL) => {
      const { q, uri } = Object.fromEntries(url.searchParams)
      switch (url.pathname.split('.').at(-1)) {
        case 'createSession':
          return { did: 'did:plc:x', accessJwt: 'a', refreshJwt: 'r' }
        case 'getProfile':
          return bodies.get('getProfile.brand')
        case 'getAuthorFeed':
          return bodies.get('getAuthorFeed.brand')
        case 'searchPosts':
          if (!signedIn) return answer(401, bodies.get('pds.searchPosts.noauth'))
          return q === handle ? bodies.get('pds.searchPosts.auth') : bodies.get('searchPosts.mentions')
        case 'getPostThread':
          return bodies.get(uri === truth?.customerPosts[2] ? 'getPostThread.p3' : 'getPostThread.p1')
      }
      return undefined
    }

    test('with credentials everybody is found who spoke to the brand, who was answered, and whom a peer helped', async () => {
      const keys = { BLUESKY_HANDLE: 'x.test', BLUESKY_APP_PASSWORD: 'y' }
      const { evidence, facts } = await scanAll(server(true), brand, window, keys)
      expect(evidence.outcome.status).toBe('ok')
      const contacts = facts.contacts.filter(({ excluded }) => excluded === null)
      expect(contacts.flatMap(({ posts }) => posts.map(({ id }) => id)).sort()).toEqual(
        [...(truth?.customerPosts ?? [])].sort(),
      )
      expect(answersOf(contacts)).toEqual(sorted(truth?.brandReplies))
      const helped = contacts.flatMap(({ posts, peerReply }) =>
        peerReply ? [{ to: posts[0].id, uri: peerReply.id }] : [],
      )
      expect(helped).toEqual(truth?.peerReplies)
    })

    test('without, only what was answered is seen, and none of it counts', async () => {
      const { evidence, facts } = await scanAll(server(false), brand, window)
      expect(evidence.outcome.status).toBe('partial')
      expect(evidence.streams.mentions?.parts).toMatchObject([
        { part: 'own posts', scope: 'own-threads', complete: true },
      ])
      expect(answersOf(facts.contacts)).toEqual(sorted(truth?.brandReplies))
      expect(facts.contacts.map(({ excluded }) => excluded)).toEqual([
        'seen-only-through-its-answer',
        'seen-only-through-its-answer',
      ])
    })
  },
)

function answersOf(contacts: readonly { posts: readonly { id: string }[]; answer: { id: string } | null }[]): object[] {
  return sorted(contacts.flatMap(({ posts, answer: by }) => (by ? [{ to: posts[0]?.id ?? '', uri: by.id }] : [])))
}

function sorted<T extends { uri: string }>(links: readonly T[] = []): T[] {
  return [...links].sort((a, b) => (a.uri < b.uri ? -1 : 1))
}
