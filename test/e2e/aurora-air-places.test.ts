import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CREW, HELPERS } from '../../scripts/aurora-air/members.ts'
import { networkOf, STRANGERS } from '../../scripts/aurora-air/network.ts'
import { ALERT } from '../../scripts/aurora-air/presence.ts'
import { rootOf } from '../../scripts/aurora-air/stage.ts'
import { playWorld } from '../../scripts/aurora-air/world.ts'
import { seconds } from '../../src/evidence/time.ts'

const world = playWorld()
const answer = networkOf(world, STRANGERS)

async function ask(url: string) {
  const response = await answer(new Request(url))
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? JSON.parse(text) : text
  return { status: response.status, body }
}

const Listed = z.looseObject({ id: z.number(), pinned: z.boolean(), bumped_at: z.string(), posts_count: z.number() })
const List = z.object({
  topic_list: z.object({ topics: z.array(Listed), more_topics_url: z.string().optional() }),
})
const Post = z.looseObject({
  id: z.number(),
  username: z.string(),
  cooked: z.string(),
  post_type: z.number(),
  reply_to_post_number: z.number().nullable(),
  reply_to_user: z.object({ username: z.string() }).optional(),
  accepted_answer: z.boolean(),
  moderator: z.boolean(),
  primary_group_name: z.string().nullable(),
  user_title: z.string().nullable(),
  user_deleted: z.boolean(),
  user_id: z.number(),
})
const Topic = z.looseObject({
  title: z.string(),
  accepted_answer: z.object({ post_number: z.number() }).optional(),
  post_stream: z.object({ posts: z.array(Post), stream: z.array(z.number()) }),
})

describe("the brand's community", () => {
  const forum = 'https://community.auroraair.example'
  const listed = async (page = '') =>
    List.parse((await ask(`${forum}/latest.json?order=activity${page}`)).body).topic_list
  const topics = async () => {
    const all = (await listed('&per_page=100')).topics
    return Promise.all(all.map(async ({ id }) => Topic.parse((await ask(`${forum}/t/${id}.json`)).body)))
  }

  test('lists every topic once, page by page, the pinned one first and then by the last post', async () => {
    const pages = [await listed('&page=0'), await listed('&page=1')]
    expect(pages.map(({ more_topics_url }) => more_topics_url === undefined)).toEqual([false, true])
    const [first, ...others] = pages.flatMap((page) => page.topics)
    expect(first?.pinned).toBe(true)
    const times = others.map(({ bumped_at }) => seconds(bumped_at))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    const begun = world.discourse.messages.filter((message) => rootOf(message) === message)
    expect(others.length + 1).toBe(begun.length)
  })

  test('shows every post of the script in its topic', async () => {
    const shown = (await topics()).flatMap(({ post_stream }) => post_stream.stream)
    expect(new Set(shown).size).toBe(world.discourse.messages.length)
  })

  test("marks the brand's people by flag, by group and by title, and no one else", async () => {
    const posts = (await topics()).flatMap(({ post_stream }) => post_stream.posts)
    const marks = new Set(
      posts
        .filter((post) => post.moderator || post.primary_group_name !== null || post.user_title !== null)
        .map(({ username }) => username),
    )
    expect([...marks].toSorted()).toEqual([...CREW.keys()].map(({ handle }) => handle).toSorted())
  })

  test('tells accepted answers, whom a post replies to, what is gone, and what the engine did', async () => {
    const all = await topics()
    const posts = all.flatMap(({ post_stream }) => post_stream.posts)
    const accepted = all.filter(({ accepted_answer }) => accepted_answer !== undefined)
    expect(accepted.length).toBeGreaterThan(5)
    for (const { accepted_answer, post_stream } of accepted) {
      const post = post_stream.posts[(accepted_answer?.post_number ?? 0) - 1]
      expect(post?.accepted_answer).toBe(true)
      expect(HELPERS.map(({ handle }) => handle)).toContain(post?.username)
    }
    for (const post of posts) expect(post.reply_to_user === undefined).toBe(post.reply_to_post_number === null)
    expect(posts.some(({ user_deleted }) => user_deleted)).toBe(true)
    expect(posts.some(({ post_type, user_id }) => post_type === 3 && user_id === -1)).toBe(true)
    expect(posts.some(({ cooked }) => cooked.includes('<aside class="quote'))).toBe(true)
    expect(posts.some(({ cooked }) => cooked.includes('<a class="mention"'))).toBe(true)
  })

  test.each(['/t/1.json', '/u/nobody.json', '/constructor'])('says that there is no %s', async (path) => {
    expect(await ask(`${forum}${path}`)).toMatchObject({ status: 404, body: { error_type: 'not_found' } })
  })
})

describe('the status page', () => {
  const Incidents = z.object({
    incidents: z.array(
      z.looseObject({
        created_at: z.string(),
        started_at: z.string(),
        incident_updates: z.array(z.looseObject({ status: z.string(), display_at: z.string() })),
      }),
    ),
  })

  test('tells of incidents, the newest first, each from its start to its end', async () => {
    const { incidents } = Incidents.parse((await ask('https://status.auroraair.example/api/v2/incidents.json')).body)
    const times = incidents.map(({ created_at }) => seconds(created_at))
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    for (const { created_at, started_at, incident_updates } of incidents) {
      expect(seconds(started_at)).toBeLessThan(seconds(created_at))
      expect(incident_updates.map(({ status }) => status)[0]).toBe('resolved')
      expect(incident_updates.at(-1)).toMatchObject({ status: 'investigating', display_at: created_at })
    }
  })
})

describe("the feed of the brand's alert", () => {
  test('tells of all that was found and of a page of the brand itself, behind links of the search', async () => {
    const { status, body } = await ask(ALERT)
    expect(status).toBe(200)
    expect(String(body).match(/<entry>/g)).toHaveLength(world.alerts.messages.length + 1)
    expect(body).toContain('https://www.google.com/url?rct=j&amp;sa=t&amp;url=https%3A%2F%2Fwww.fjordpost.example')
  })

  test('is known to whoever has its address, and to nobody else', async () => {
    expect((await ask(`${ALERT}3`)).status).toBe(404)
  })
})
