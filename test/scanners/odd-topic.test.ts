import { describe, expect, test } from 'vitest'
import { discourse } from '../../src/scanners/discourse/discourse.ts'
import { scanCommunity } from './community-scan.ts'
import { answer, type Routes } from './fake-scan.ts'

const privateNow = answer(403, { errors: ['Not for you.'], error_type: 'invalid_access' })
const wall = answer(403, '<html><title>Just a moment...</title></html>')

/** A post of a Discourse topic by a passenger. */
function written(topic: number, number: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id: topic * 100 + number,
    post_number: number,
    post_type: 1,
    user_id: 40,
    username: `passenger${topic}`,
    created_at: `2026-10-05T0${number}:00:00.000Z`,
    cooked: '<p>Where is my bag?</p>',
    ...more,
  }
}

/** A topic of such posts. */
function topicOf(id: number, posts: readonly { id: unknown }[], more: Readonly<Record<string, unknown>> = {}) {
  const stream = posts.map((post) => post.id)
  return { id, title: 'Bags', slug: 'bags', posts_count: posts.length, post_stream: { posts, stream }, ...more }
}

/** A forum with as many topics; what is said of some is given. */
function forum(count: number, said: Readonly<Record<number, unknown>>): Routes {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  return (url) => {
    const id = Number(/^\/t\/(\d+)\.json$/.exec(url.pathname)?.[1] ?? 0)
    if (id > 0) return said[id] ?? topicOf(id, [written(id, 1), written(id, 2)])
    if (url.pathname === '/site/basic-info.json') return { title: 'Aurora Air', description: null }
    if (url.pathname === '/about.json') return { about: { stats: null, admins: [], moderators: [] } }
    const topics = ids.map((topic) => ({ id: topic, bumped_at: `2026-10-05T02:00:${50 - topic}.000Z` }))
    return { topic_list: { topics: [...topics, ...(Array.isArray(said[0]) ? said[0] : [])], more_topics_url: null } }
  }
}

async function read(count: number, said: Readonly<Record<number, unknown>>) {
  const { evidence, facts } = await scanCommunity(discourse, forum(count, said))
  return { outcome: evidence.streams.mentions?.outcome, posts: evidence.posts.length, facts }
}

const odd = { bumped: 'never' }

describe('a topic of a forum on Discourse', () => {
  test.each([
    {
      why: 'private by now',
      said: privateNow,
      words: /^1 of 3 topics of .* that are listed are shown to members alone$/,
    },
    {
      why: 'behind a page that says 404',
      said: answer(404, '<html>'),
      words: /^1 of 3 topics of .* could not be read$/,
    },
    { why: 'in another shape', said: { id: 2 }, words: /^1 of 3 topics of .* could not be read: .*title is missing/ },
    {
      why: 'with counts below zero',
      said: topicOf(2, [written(2, 1)], { views: -7 }),
      words: /^1 of 3 topics of .* could not be read: .*views/,
    },
  ])('that is $why takes nothing from the others, and is told', async ({ said, words }) => {
    const { outcome, posts } = await read(3, { 2: said })
    expect(posts).toBe(4)
    expect(outcome).toMatchObject({ status: 'partial', reason: expect.stringMatching(words) })
  })

  test.each([
    { why: 'a wall', said: { 2: wall }, status: 'blocked' },
    { why: 'a failure of the server', said: { 2: answer(500, {}) }, status: 'error' },
    { why: 'a limit', said: { 2: answer(429, { errors: ['Slow down.'] }) }, status: 'rate_limited' },
    { why: 'three of three in another shape', said: { 1: { id: 1 }, 2: { id: 2 }, 3: { id: 3 } }, status: 'changed' },
  ])('is not read where the forum shows $why', async ({ said, status }) => {
    expect((await read(3, said)).outcome).toMatchObject({ status })
  })

  test.each([
    { why: 'no time', more: { created_at: null } },
    { why: 'a time that none can be', more: { created_at: 'yesterday' } },
    { why: 'a time long before forums', more: { created_at: '0001-01-01T00:00:00Z' } },
    { why: 'half a reply', more: { reply_count: 1.5 } },
  ])('loses the post with $why alone, and is cut short by it', async ({ more }) => {
    const { outcome, posts, facts } = await read(3, { 2: topicOf(2, [written(2, 1), written(2, 2, more)]) })
    expect(posts).toBe(5)
    expect(outcome).toMatchObject({ status: 'partial', reason: expect.stringMatching(/^1 of \d+ records/) })
    const excluded = facts.contacts.map((contact) => [contact.author.handle, contact.excluded])
    expect(excluded).toContainEqual(['passenger2', 'thread-cut-short'])
    expect(excluded).toContainEqual(['passenger1', null])
  })

  test('loses no post to odd details', async () => {
    const details = { actions_summary: [null, { id: 2, count: 3 }, { id: 'x' }] }
    const { outcome } = await read(3, { 2: topicOf(2, [written(2, 1, details), written(2, 2)]) })
    expect(outcome?.reason).not.toMatch(/records|topics of/)
  })

  test('that the list shows in another shape is left out', async () => {
    const { outcome, posts } = await read(3, { 0: [odd] })
    expect(posts).toBe(6)
    expect(outcome).toMatchObject({ status: 'partial', reason: expect.stringMatching(/^1 of \d+ records/) })
  })
})
