import { expect, test } from 'vitest'
import { type Post, post } from '../../src/evidence/post.ts'
import { seconds } from '../../src/evidence/time.ts'
import { newestFirst, upTo } from '../../src/scanners/newest-first.ts'

const SINCE = seconds('2026-10-01T00:00:00Z')

function said(id: string, createdAt: string, root = id): Post {
  return post({ platform: 'x', id, author: null, createdAt: `${createdAt}T08:00:00Z`, text: '', kind: 'post', root })
}

async function* list(...pages: { posts: Post[]; from: number }[]) {
  yield* pages
}

async function read(pages: Parameters<typeof newestFirst>[1]) {
  const asked: string[] = []
  const earlier = async (root: string) => {
    asked.push(root)
    return [said(root, '2026-07-01')]
  }
  const stretches: { ids: string[]; from: number }[] = []
  for await (const { posts, from } of newestFirst(SINCE, pages, earlier))
    stretches.push({ ids: posts.map(({ id }) => id), from })
  return { stretches, asked }
}

test('what is older than the window is left out, and ends the list', async () => {
  const edge = { posts: [said('b', '2026-10-02'), said('a', '2026-09-30')], from: seconds('2026-09-30T08:00:00Z') }
  const beyond = { posts: [said('z', '2026-09-01')], from: seconds('2026-09-01T08:00:00Z') }
  const { stretches } = await read(list({ posts: [said('c', '2026-10-03')], from: SINCE + 5 }, edge, beyond))
  expect(stretches).toEqual([
    { ids: ['c'], from: SINCE + 5 },
    { ids: ['b'], from: SINCE },
    { ids: [], from: Number.NEGATIVE_INFINITY },
  ])
})

test('older conversations that were gone on with are read once each, and those that began in the window not', async () => {
  const posts = [
    said('r2', '2026-10-09', 'old'),
    said('r1', '2026-10-08', 'old'),
    said('n2', '2026-10-05', 'n1'),
    said('n1', '2026-10-04'),
  ]
  const { stretches, asked } = await read(list({ posts, from: Number.NEGATIVE_INFINITY }))
  expect(asked).toEqual(['old'])
  expect(stretches.at(-1)).toEqual({ ids: ['old'], from: Number.NEGATIVE_INFINITY })
})

test.each([
  [false, '2026-09-01', false, 'there is no more of it'],
  [true, '2026-09-01', true, 'there is more, and some of it from before the window'],
  [true, '2026-10-05', false, 'there is more, but all of that was written in the window'],
])('with more: %j, last %s, a beginning is cut short: %j, since %s', (more, last, expected) => {
  const posts = [said('root', '2026-07-01'), said('reply', last, 'root')]
  expect(upTo(SINCE, posts, { root: 'root', more }).map(({ cutShort }) => cutShort)).toEqual([expected, false])
})

test('the beginning of a conversation that shows nothing is nothing', () => {
  expect(upTo(SINCE, [], { root: 'root', more: true })).toEqual([])
})

test('where the beginning of a conversation is missing, the first post that was read tells that it is cut short', () => {
  const below = [said('b', '2026-08-01', 'a'), said('c', '2026-08-02', 'a')]
  const cut = (more: boolean) => upTo(SINCE, below, { root: 'a', more }).map(({ cutShort }) => cutShort)
  expect(cut(true)).toEqual([true, false])
  expect(cut(false)).toEqual([false, false])
})
