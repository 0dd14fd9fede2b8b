import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { seconds } from '../../../src/evidence/time.ts'
import * as answers from '../../../src/scanners/nodebb/answers.ts'
import { nodebb } from '../../../src/scanners/nodebb/nodebb.ts'
import { recordings } from '../../fixtures.ts'
import { scanCommunity } from '../community-scan.ts'
import { answer } from '../fake-scan.ts'

const recorded = recordings('servers/nodebb')
const bodies = new Map((recorded ?? []).map(({ name, body }) => [name.replace(/\.json$/, ''), body]))

const Link = z.object({ tid: z.number(), pid: z.number() })
const Truth = z.object({
  brandUid: z.number(),
  customerTopics: z.array(z.number()),
  p4: z.number(),
  brandReplies: z.array(Link),
  peerReplies: z.array(Link),
})
/** Posts as searches and users' pages show them: the same as in their topics, with the topic beside them. */
const Found = z.object({ posts: z.array(z.looseObject({ pid: z.number(), tid: z.number() })) })

const HANDLE = 'community.example.com'

describe.skipIf(recorded === null)('answers of a real NodeBB (skipped where the shared ones are not there)', () => {
  const truth = recorded === null ? null : Truth.parse(bodies.get('truth'))
  const brand = z.object({ username: z.string() }).safeParse(bodies.get('user.brand')).data?.username ?? ''

  /** The server as it answered; the topic that was not recorded is put together from the posts that were. */
  function server(url: URL): unknown {
    const [, api, name, id] = url.pathname.split('/')
    if (api !== 'api') return undefined
    if (name === 'groups') return answer(401, bodies.get('search.term.noauth'))
    if (name === 'topic') return { 2: bodies.get('topic.p1'), 4: bodies.get('topic.p3'), 3: third() }[id ?? '']
    return bodies.get(name ?? '')
  }

  function third(): unknown {
    const known = ['search.term', 'user.brand.posts'].flatMap((name) => Found.parse(bodies.get(name)).posts)
    const posts = known.filter(({ tid }) => tid === 3)
    return { posts: posts.sort((a, b) => a.pid - b.pid), pagination: { pageCount: 1 } }
  }

  const scan = () =>
    scanCommunity(nodebb, server, {
      handles: [HANDLE],
      settings: { staff: [brand] },
      window: { since: seconds('2026-11-20T00:00:00Z'), until: seconds('2026-11-22T13:00:00Z') },
    })

  test('show who asked, whom the brand answered, and whom a peer helped', async () => {
    const { facts } = await scan()
    const asked = facts.contacts.filter(({ excluded, author }) => excluded === null && author.handle !== 'admin')
    const topics = asked.map(({ conversation }) => conversation).sort()
    expect(topics).toEqual((truth?.customerTopics ?? []).map((tid) => `${HANDLE}/post/${tid}`))
    const link = (tid: string, pid: string) => `${tid} < ${pid}`
    const answered = asked.flatMap(({ conversation, answer: by }) => (by ? [link(conversation, by.id)] : [])).sort()
    const helped = asked.flatMap(({ conversation, peerReply }) => (peerReply ? [link(conversation, peerReply.id)] : []))
    const told = (links: z.infer<typeof Link>[] = []) =>
      links.map(({ tid, pid }) => link(`${HANDLE}/post/${tid}`, `${HANDLE}/post/${pid}`))
    expect(answered).toEqual(told(truth?.brandReplies))
    expect(helped).toEqual(told(truth?.peerReplies))
    const patient = asked.find(({ posts }) => posts.some(({ id }) => id === `${HANDLE}/post/${truth?.p4}`))
    expect(patient?.answers.map(({ replyTo }) => replyTo)).toEqual([`${HANDLE}/post/${truth?.p4}`])
  })

  test('are asked for a request a topic with replies, and none for those without', async () => {
    const { http, evidence } = await scan()
    // The community (3), its groups (2), three topics with replies, and how many topics there are.
    expect(http.requests).toBe(9)
    expect(evidence.accounts).toMatchObject([
      { id: HANDLE, followers: 6, lastActive: expect.stringContaining('2026-11-22') },
    ])
  })

  test.each([
    ['config', answers.Config],
    ['recent', answers.Recent],
    ['tags.shipping', z.object({ topics: z.array(answers.Topic) })],
    ['topic.p1', answers.TopicPage],
    ['topic.p3', answers.TopicPage],
    ['users', answers.Users],
    ['categories', answers.Categories],
    ['search.term', z.object({ posts: z.array(answers.TopicPost) })],
    ['user.brand.posts', z.object({ posts: z.array(answers.TopicPost) })],
  ])('%s parses', (name, schema) => expect(schema.safeParse(bodies.get(name)).error).toBeUndefined())
})
