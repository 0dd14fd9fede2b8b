import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountRecord } from '../../../src/evidence/account.ts'
import { Post } from '../../../src/evidence/post.ts'
import { MorePosts, Topic, TopicList, TopicPost } from '../../../src/scanners/discourse/answers.ts'
import { toPost } from '../../../src/scanners/discourse/to-post.ts'
import { recordings } from '../../fixtures.ts'

/** What each recorded answer is. */
const SHAPES = new Map<string, z.ZodType>([
  ['api_topic.json', Topic],
  ['api_topic_posts.json', MorePosts],
  ['discourse_post.json', TopicPost],
  ['discourse_posts.json', Topic],
  ['discourse_topic_1148.json', Topic],
  ['discourse_topics.json', TopicList],
])

/** Answers of addresses that are not asked. */
const OTHERS = new Map([
  ['api_replies_and_topics.json', 'what one user did (/user_actions.json)'],
  ['api_search.json', 'the search of 2013, a list by kind (/search?q=), which /search.json has replaced'],
])

const people = { isStaff: () => false, isRobot: () => false, namesStaff: () => false }
const forum = accountRecord({ platform: 'discourse', id: 'forum.example', handle: 'forum.example' })
const found = recordings('recordings/discourse')

describe.skipIf(found === null)('real answers (skipped where ../shared/data is not there)', () => {
  const all = found ?? []

  test('are each read, or known as something else', () => {
    expect(all.map(({ name }) => name)).toEqual([...SHAPES.keys(), ...OTHERS.keys()].sort())
  })

  test.each(all.filter(({ name }) => SHAPES.has(name)))('$name has the shape that is expected', ({ name, body }) => {
    expect(SHAPES.get(name)?.safeParse(body).error).toBeUndefined()
  })

  test.each(all.filter(({ name }) => SHAPES.get(name) === Topic))('$name becomes posts', ({ body }) => {
    const topic = Topic.parse(body)
    const setting = {
      forum,
      people,
      topic,
      byStaff: false,
      accepted: new Set<number>(),
      official: true,
      cutShort: false,
    }
    const posts = topic.post_stream.posts.map((given) => Post.parse(toPost(given, setting)))
    expect(posts.length).toBeGreaterThan(0)
    const pictures = topic.post_stream.posts.filter(({ cooked }) => /^(?:<[^>]*>|\s)*$/.test(cooked ?? ''))
    expect(posts.filter(({ deleted, text }) => !deleted && text === '')).toHaveLength(pictures.length)
    expect(posts.filter(({ text }) => /<\w|&(?:amp|lt|gt|#\d+);/.test(text))).toEqual([])
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
  })
})
