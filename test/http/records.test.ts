import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { branches, details, parseCounting, records } from '../../src/http/records.ts'

const Post = z.object({ id: z.string(), text: z.string(), tags: details(z.object({ name: z.string() })).nullish() })
const Page = z.object({ posts: records(Post), total: z.number() })

interface Tree {
  id: string
  below: Tree[]
}
const Tree: z.ZodType<Tree> = z.object({
  id: z.string(),
  get below() {
    return branches(Tree)
  },
})

const fine = (id: string) => ({ id, text: `Post ${id}` })

describe('a list of records', () => {
  test.each([
    { odd: { id: '2', text: null }, why: 'posts[1].text is null and not a string' },
    { odd: { text: 'Post 2' }, why: 'posts[1].id is missing' },
    { odd: { id: 2, text: 'Post 2' }, why: 'posts[1].id is a number and not a string' },
    { odd: null, why: 'posts[1] is null and not an object' },
    { odd: 'Post 2', why: 'posts[1] is a string and not an object' },
    { odd: [], why: 'posts[1] is a list and not an object' },
  ])('leaves out $odd and says why: $why', ({ odd, why }) => {
    const read = parseCounting(Page, { posts: [fine('1'), odd, fine('3')], total: 3 })
    expect(read).toEqual({
      success: true,
      data: { posts: [fine('1'), fine('3')], total: 3 },
      read: { records: 3, odd: 1, why },
    })
  })

  test.each([
    { body: { total: 0 }, why: 'posts is missing', of: 'a list that is missing' },
    { body: { posts: null, total: 0 }, why: 'posts is null and not a list', of: 'null' },
    { body: { posts: {}, total: 0 }, why: 'posts is an object and not a list', of: 'an object' },
    { body: { posts: [fine('1')] }, why: 'total is missing', of: 'another field of the frame' },
    { body: { posts: [{}, { text: 'x' }], total: 2 }, why: 'posts[0].id is missing', of: 'nothing but odd records' },
    { body: [], why: 'the body is a list and not an object', of: 'another body' },
  ])('fails for $of: $why', ({ body, why }) => {
    expect(parseCounting(Page, body)).toEqual({ success: false, why })
  })

  test('may be empty', () => {
    expect(parseCounting(Page, { posts: [], total: 0 })).toEqual({
      success: true,
      data: { posts: [], total: 0 },
      read: { records: 0, odd: 0, why: null },
    })
  })

  test('leaves out a record over which a transformation throws', () => {
    const Dated = records(z.object({ at: z.string().transform((text) => new Date(text).toISOString()) }))
    expect(parseCounting(Dated, [{ at: '2026-10-01T00:00:00Z' }, { at: 'soon' }])).toEqual({
      success: true,
      data: [{ at: '2026-10-01T00:00:00.000Z' }],
      read: { records: 2, odd: 1, why: '[1]: Invalid time value' },
    })
  })

  test('counts once what several alternatives look at, and nothing within a record that is left out', () => {
    const Topic = z.object({ title: z.string(), posts: records(Post) })
    const Either = z.union([
      z.object({ topics: records(Topic), users: z.string() }),
      z.object({ topics: records(Topic) }),
    ])
    const topics = [
      { title: 'A', posts: [fine('1'), {}] },
      { title: null, posts: [fine('2'), {}] },
    ]
    expect(parseCounting(Either, { topics })).toMatchObject({
      data: { topics: [{ title: 'A', posts: [fine('1')] }] },
      read: { records: 4, odd: 2, why: 'topics[0].posts[1].id is missing' },
    })
  })

  test('is as strict as any where nobody counts', () => {
    expect(Page.safeParse({ posts: [fine('1'), {}], total: 2 }).error?.issues[0]?.path).toEqual(['posts', 1, 'id'])
    expect(Page.safeParse({ posts: [fine('1')], total: 1 }).success).toBe(true)
  })
})

describe('records in a tree', () => {
  test('are left out with what hangs below them', () => {
    const tree = {
      id: '1',
      below: [
        { id: 2, below: [{ id: '3', below: [] }] },
        { id: '4', below: [{ below: [] }] },
      ],
    }
    expect(parseCounting(Tree, tree)).toEqual({
      success: true,
      data: { id: '1', below: [{ id: '4', below: [] }] },
      read: { records: 3, odd: 2, why: 'below[1].below[0].id is missing' },
    })
  })

  test('do not hide that the record at the top was read', () => {
    expect(parseCounting(Tree, { id: '1', below: [{}] })).toMatchObject({ success: true, data: { id: '1', below: [] } })
  })

  test('nested deeper than can be followed are a failure, and no crash', () => {
    let deep: Tree = { id: 'x', below: [] }
    for (let level = 0; level < 20_000; level += 1) deep = { id: 'x', below: [deep] }
    const read = parseCounting(Tree, deep)
    expect(read.success ? read.read.odd : read.why).toBeTruthy()
  })
})

test('an odd detail is dropped without a word', () => {
  const read = parseCounting(Page, { posts: [{ ...fine('1'), tags: [{ name: 'a' }, { name: null }, null] }], total: 1 })
  expect(read).toMatchObject({ data: { posts: [{ tags: [{ name: 'a' }] }] }, read: { records: 1, odd: 0 } })
})
