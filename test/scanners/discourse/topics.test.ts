import { describe, expect, test } from 'vitest'
import { discourse } from '../../../src/scanners/discourse/discourse.ts'
import { fixture } from '../../fixtures.ts'
import { rowsOf, scanCommunity } from '../community-scan.ts'
import type { Routes } from '../fake-scan.ts'

const HANDLE = 'community.aurora-air.example'

interface Written {
  by: string
  at: string
  html?: string
  to?: number
  more?: Readonly<Record<string, unknown>>
}

/** A forum of one topic whose posts are given, asked and answered as a server would. */
function forumOf(written: readonly Written[], topic: Readonly<Record<string, unknown>> = {}): Routes {
  const posts = written.map(({ by, at, html = '<p>Hm.</p>', to, more }, index) => ({
    id: 1000 + index,
    post_number: index + 1,
    post_type: 1,
    user_id: 40,
    username: by,
    created_at: `${at}:00.000Z`,
    cooked: html,
    reply_to_post_number: to ?? null,
    ...(to !== undefined && { reply_to_user: { username: written[to - 1]?.by ?? '' } }),
    ...more,
  }))
  const last = posts.at(-1)?.created_at
  return (url) => {
    const asked = url.searchParams.getAll('post_ids[]').map(Number)
    if (url.pathname === '/site/basic-info.json') return fixture('discourse/basic-info.json')
    if (url.pathname === '/about.json') return fixture('discourse/about.json')
    if (url.pathname === '/latest.json')
      return { topic_list: { topics: [{ id: 9, bumped_at: last, last_posted_at: last }], more_topics_url: null } }
    if (url.pathname === '/t/9/posts.json')
      return { post_stream: { posts: posts.filter(({ id }) => asked.includes(id)) } }
    const stream = posts.map(({ id }) => id)
    return {
      id: 9,
      title: 'Bags',
      slug: 'bags',
      posts_count: posts.length,
      post_stream: { posts: posts.slice(0, 20), stream },
      ...topic,
    }
  }
}

const asks: Written = { by: 'mira', at: '2026-10-05T08:00' }

describe('a topic', () => {
  test('longer than an answer is read from its end, as far as the window asks for', async () => {
    const old = Array.from({ length: 70 }, (_, index): Written => ({ by: `u${index}`, at: '2026-08-05T08:00' }))
    const recent: Written[] = [
      { by: 'ana', at: '2026-10-05T08:00' },
      { by: 'Aurora_Lena', at: '2026-10-05T09:00', to: 71, more: { moderator: true } },
    ]
    const { http, evidence, facts } = await scanCommunity(discourse, forumOf([...old, ...recent]))
    const chunks = http.asked.filter((address) => address.includes('/posts.json'))
    expect(chunks.map((address) => new URL(address).searchParams.getAll('post_ids[]').length)).toEqual([20, 20])
    expect(evidence.posts).toHaveLength(60)
    expect(facts.own.map(({ replyTo }) => replyTo)).toEqual([`${HANDLE}/t/9/71`])
    expect(evidence.posts.some(({ cutShort }) => cutShort)).toBe(false)
  })

  test('that holds more than the forum shows is cut short', async () => {
    const { facts } = await scanCommunity(discourse, forumOf([asks], { posts_count: 30 }))
    expect(facts.contacts).toMatchObject([{ excluded: 'thread-cut-short' }])
  })

  test('whose question is gone leaves whoever else waits there uncounted, since the answer may have been meant for them', async () => {
    const gone: Written = { ...asks, more: { hidden: true } }
    const answers: Written = { by: 'lena', at: '2026-10-05T09:00', to: 1, more: { staff: true } }
    const { facts } = await scanCommunity(discourse, forumOf([gone, answers]))
    expect(rowsOf(facts)).toEqual([])
    expect(facts.answers).toHaveLength(1)
  })

  test('in the words of a version before 2026 has its solution in another place', async () => {
    const helps: Written = { by: 'noor', at: '2026-10-05T09:00', html: '<p>Did you ask at the desk?</p>' }
    const topic = { accepted_answer: { post_number: 2, username: 'noor' } }
    const { facts } = await scanCommunity(discourse, forumOf([asks, helps], topic))
    expect(rowsOf(facts)).toMatchObject([{ author: 'mira', peer: 'noor', answer: null }])
  })

  test('where two are answered at once has answered both: one quoted, one quoted second', async () => {
    const quote = (who: string, number: number) =>
      `<aside class="quote" data-username="${who}" data-post="${number}" data-topic="9"><blockquote>x</blockquote></aside>`
    const { facts } = await scanCommunity(
      discourse,
      forumOf([
        asks,
        { by: 'lena', at: '2026-10-05T09:00', more: { staff: true } },
        { by: 'olga', at: '2026-10-05T10:00', to: 2 },
        { by: 'mira', at: '2026-10-05T11:00' },
        {
          by: 'lena',
          at: '2026-10-05T12:00',
          html: `${quote('mira', 4)}${quote('olga', 3)}<p>Yes.</p>`,
          to: 4,
          more: { staff: true },
        },
      ]),
    )
    expect(facts.contacts.map(({ author, answers }) => [author.handle, answers.length])).toEqual([
      ['mira', 1],
      ['olga', 1],
      ['mira', 1],
    ])
  })
})

describe('who speaks for the brand', () => {
  const answers = (more: Record<string, unknown>, by = 'lena'): Written => ({ by, at: '2026-10-05T09:00', more })
  test.each([
    { why: 'a moderator', settings: {}, more: { moderator: true }, staff: true },
    { why: 'an administrator', settings: {}, more: { admin: true }, staff: true },
    { why: 'whoever is flagged', settings: {}, more: { staff: true }, staff: true },
    { why: 'nobody else', settings: {}, more: { user_title: 'Aurora Air Support' }, staff: false },
    {
      why: 'a title',
      settings: { titles: ['aurora air support'] },
      more: { user_title: 'Aurora Air Support' },
      staff: true,
    },
    {
      why: 'another title',
      settings: { titles: ['Aurora Air'] },
      more: { user_title: 'Aurora Air Fan' },
      staff: false,
    },
    { why: 'a primary group', settings: { groups: ['crew'] }, more: { primary_group_name: 'Crew' }, staff: true },
    { why: 'a flair', settings: { groups: ['crew'] }, more: { flair_name: 'crew' }, staff: true },
    { why: 'a name', settings: { staff: ['@Lena'] }, more: {}, staff: true },
    { why: 'no volunteer', settings: { volunteers: ['Lena'] }, more: { moderator: true, staff: true }, staff: false },
    { why: 'no robot of the settings', settings: { bots: ['lena'] }, more: { staff: true }, staff: false },
    { why: 'no robot of the engine', settings: {}, more: { staff: true, user_id: -2 }, staff: false },
    { why: 'no action of staff', settings: {}, more: { staff: true, post_type: 3 }, staff: false },
    { why: 'no empty remark of staff', settings: {}, more: { staff: true, post_type: 2, cooked: '' }, staff: false },
  ])('$why: $staff', async ({ settings, more, staff }) => {
    const { facts } = await scanCommunity(discourse, forumOf([asks, answers(more)]), { settings })
    expect(facts.contacts.map(({ answer }) => answer !== null)).toEqual([staff])
    expect(facts.own).toHaveLength(staff ? 1 : 0)
  })

  test('is nobody who calls themselves like the forum', async () => {
    const { facts } = await scanCommunity(discourse, forumOf([asks, answers({}, 'Community.Aurora-Air.example')]))
    expect(rowsOf(facts)).toMatchObject([{ author: 'mira', answer: null }])
    expect(facts.own).toEqual([])
  })

  test('are not called by quoting somebody who called them', async () => {
    const html =
      '<aside class="quote" data-username="mira" data-post="1" data-topic="9"><blockquote><a class="mention" href="/u/aurora_lena">@aurora_lena</a></blockquote></aside><p>Same here.</p>'
    const { facts } = await scanCommunity(discourse, forumOf([asks, { by: 'olga', at: '2026-10-05T10:00', html }]))
    expect(rowsOf(facts)).toMatchObject([{ author: 'mira' }])
  })

  test('are groups that one can call by name', async () => {
    const html = '<p><a class="mention-group notify" href="/groups/Crew">@crew</a> help, please</p>'
    const calls: Written = { by: 'olga', at: '2026-10-05T10:00', html }
    const { facts } = await scanCommunity(discourse, forumOf([asks, calls]), { settings: { groups: ['crew'] } })
    expect(rowsOf(facts)).toMatchObject([{ author: 'mira' }, { author: 'olga', kind: 'mention' }])
  })
})

test.each([
  { why: 'nobody liked', actions: [], likes: 0 },
  { why: 'three liked', actions: [{ id: 2, count: 3 }], likes: 3 },
  { why: 'somebody flagged', actions: [{ id: 4, count: 1 }], likes: 0 },
  { why: 'whose likes are not told', actions: [{ id: 2 }], likes: null },
  { why: 'whose actions are not told', actions: null, likes: null },
])('a post $why has $likes likes', async ({ actions, likes }) => {
  const { evidence } = await scanCommunity(discourse, forumOf([{ ...asks, more: { actions_summary: actions } }]))
  expect(evidence.posts.map(({ engagement }) => engagement.likes)).toEqual([likes])
})

test('a user whose name is `__proto__`, and broken addresses of mentions, do no harm', async () => {
  const html =
    '<p><a class="mention" href="/u/%E0%A4%A">@x</a><a class="mention" href="/u/__proto__">@__proto__</a></p>'
  const { evidence } = await scanCommunity(discourse, forumOf([{ by: '__proto__', at: '2026-10-05T08:00', html }]))
  expect(evidence.posts).toMatchObject([
    {
      author: { id: `${HANDLE}/u/__proto__`, staff: false },
      mentions: [{ handle: '%E0%A4%A' }, { handle: '__proto__' }],
    },
  ])
})
