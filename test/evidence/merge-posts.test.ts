import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { mergePost, mergePosts } from '../../src/evidence/merge-posts.ts'
import { type Author, gonePost, NO_ENGAGEMENT, type Post, post } from '../../src/evidence/post.ts'

const author: Author = {
  id: 'u1',
  handle: 'mika',
  name: 'Mika',
  followers: 12,
  official: false,
  staff: false,
  bot: false,
}

function read(more: Partial<Post> = {}): Post {
  return post({
    platform: 'x',
    id: '1',
    author,
    createdAt: '2026-10-01T08:00:00Z',
    text: 'My bag is gone',
    kind: 'post',
    ...more,
  })
}

describe('mergePost', () => {
  test('the later read wins', () => {
    const merged = mergePost(read({ text: 'My bga is gone' }), read({ text: 'My bag is gone', accepted: true }))
    expect(merged).toMatchObject({ text: 'My bag is gone', accepted: true })
  })

  test('what the later read does not know is taken from the earlier one', () => {
    const earlier = read({ root: '0', replyTo: '0', language: 'en', url: 'https://x.example/1', likedByBrand: true })
    expect(mergePost(earlier, read())).toEqual(earlier)
  })

  test.each([
    { why: 'a known count wins over null', earlier: 3, later: null, expected: 3 },
    { why: 'a later count wins over an earlier one, downwards too', earlier: 3, later: 2, expected: 2 },
    { why: 'zero is a count', earlier: 3, later: 0, expected: 0 },
    { why: 'unknown twice stays unknown', earlier: null, later: null, expected: null },
  ])('$why', ({ earlier, later, expected }) => {
    const likes = (count: number | null) => read({ engagement: { ...NO_ENGAGEMENT, likes: count } })
    expect(mergePost(likes(earlier), likes(later)).engagement.likes).toBe(expected)
  })

  test.each([
    { why: 'a real post wins over a later stub', reads: [read(), gonePost('x', '1')] },
    { why: 'a real post wins over an earlier stub', reads: [gonePost('x', '1'), read()] },
  ])('$why', ({ reads }) => expect(mergePosts(reads)).toEqual([read()]))

  test('the place of a stub in its thread is kept when the post itself does not tell it', () => {
    const stub = { ...gonePost('x', '1'), root: '0', replyTo: '0', seenBy: ['posts' as const] }
    expect(mergePost(read({ seenBy: ['mentions'] }), stub)).toEqual(
      read({ root: '0', replyTo: '0', seenBy: ['posts', 'mentions'] }),
    )
  })

  test("the platform's mention data wins over a read without any, an empty list of them too", () => {
    const given = read({ mentions: [], mentionsGiven: true })
    const guessed = read({ mentions: [{ id: 'b', handle: 'b', opening: true }] })
    expect(mergePost(given, guessed)).toMatchObject({ mentions: [], mentionsGiven: true })
  })

  test('what is known of the author is kept, but not of another author', () => {
    const bare: Author = { ...author, name: null, followers: null }
    expect(mergePost(read(), read({ author: bare })).author).toEqual(author)
    expect(mergePost(read(), read({ author: { ...bare, id: 'u2' } })).author).toEqual({ ...bare, id: 'u2' })
  })

  test('a thread that was cut short once stays cut short', () => {
    expect(mergePost(read({ cutShort: true }), read()).cutShort).toBe(true)
  })
})

describe('mergePosts', () => {
  test('nothing read is nothing', () => expect(mergePosts([])).toEqual([]))

  test('the same id on two platforms is two posts, even when the id names a prototype', () => {
    const posts = [read({ id: '__proto__' }), read({ id: '__proto__', platform: 'y' })]
    expect(mergePosts(posts)).toEqual(posts)
  })

  test.each([
    { why: 'the better link came first', links: ['0', 'sky.example/statuses/7'] },
    { why: 'the better link came last', links: ['sky.example/statuses/7', '0'] },
  ])('a link to a post that was read stands against a name that leads nowhere: $why', ({ links }) => {
    const posts = [read({ id: '0' }), ...links.map((replyTo) => read({ kind: 'reply', replyTo }))]
    expect(mergePosts(posts).map(({ replyTo }) => replyTo)).toEqual([null, '0'])
  })

  test('of two links that lead nowhere the later stands', () => {
    const posts = ['a', 'b'].map((replyTo) => read({ kind: 'reply', replyTo }))
    expect(mergePosts(posts).map(({ replyTo }) => replyTo)).toEqual(['b'])
  })

  const reads = fc.array(
    fc.record({ id: fc.constantFrom('1', '2', '3'), seenBy: fc.subarray(['posts', 'mentions', 'replies'] as const) }),
  )

  property.prop([reads])('each post stands once, with every stream that saw it', (given) => {
    const merged = mergePosts(given.map((more) => read(more)))
    expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
    for (const { id, seenBy } of merged) {
      const streams = given.filter((more) => more.id === id).flatMap((more) => more.seenBy)
      // One read alone is left as it came, so only as sets are they the same.
      expect(new Set(seenBy)).toEqual(new Set(streams))
    }
  })
})
