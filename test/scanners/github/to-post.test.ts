import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Post } from '../../../src/evidence/post.ts'
import { Comment, Discussions, Issue } from '../../../src/scanners/github/answers.ts'
import { commentToPost, discussionToPosts, issueToPost } from '../../../src/scanners/github/to-post.ts'
import { fixture, recordings } from '../../fixtures.ts'

const SIDE = { repository: 'aurora-air/booking-api', own: true, employees: new Set(['noor']) }
const issues = z.array(Issue).parse(fixture('github/issues.json'))
const comments = z.array(Comment).parse(fixture('github/comments.json'))
const issue = (number: number) => issues.find((one) => one.number === number)
const comment = (id: number) => comments.find((one) => one.id === id)

describe('an issue', () => {
  test('opens a topic in its repository; its title comes first, and logs are left out', () => {
    const one = issue(1)
    const post = one && Post.parse(issueToPost(one, SIDE))
    expect(post).toMatchObject({
      id: 'aurora-air/booking-api#1',
      url: 'https://github.com/aurora-air/booking-api/issues/1',
      kind: 'topic',
      root: 'aurora-air/booking-api#1',
      replyTo: null,
      createdAt: '2026-10-12T08:00:00Z',
      place: { id: 'aurora-air/booking-api', official: true },
      author: { id: 'kim', handle: 'kim', staff: false, bot: false },
      engagement: { likes: 2, replies: 4 },
      links: ['https://developer.auroraair.example/start'],
    })
    expect(post?.text).toBe('Where is my key?\n\nI followed the guide, and:')
  })

  test.each([
    [6, { staff: true, bot: false }, 'a member'],
    [4, { staff: false, bot: true }, 'a robot'],
  ])('number %i is by %j: %s', (number, author) => {
    const one = issue(number)
    expect(one && issueToPost(one, SIDE).author).toMatchObject(author)
  })

  test('by somebody who left has no author', () => {
    const one = issue(7)
    expect(one && issueToPost(one, SIDE).author).toBeNull()
  })

  test("by the owner of somebody else's repository is by a stranger", () => {
    const one = issue(6)
    expect(one && issueToPost(one, { ...SIDE, own: false })).toMatchObject({
      author: { staff: false },
      place: { official: false },
    })
  })

  test('a robot is never staff, even where it is a member', () => {
    const one = issue(4)
    expect(one && issueToPost({ ...one, author_association: 'MEMBER' }, SIDE).author).toMatchObject({ staff: false })
  })
})

test('a comment stands in the flat topic of its issue', () => {
  const [byJo, byNoor] = [comment(101), comment(107)]
  expect(byJo && Post.parse(commentToPost(byJo, SIDE))).toMatchObject({
    id: 'aurora-air/booking-api#comment-101',
    kind: 'comment',
    root: 'aurora-air/booking-api#1',
    replyTo: null,
    text: '@kim It is in the console.',
    author: { staff: true },
  })
  expect(byNoor && commentToPost(byNoor, SIDE).author).toMatchObject({ staff: true })
})

test('a discussion is a tree; what it did not bring along is said', () => {
  const nodes = Discussions.parse(fixture('github/discussions.json')).data?.repository?.discussions.nodes ?? []
  const posts = nodes.flatMap((one) => discussionToPosts(one, SIDE)).map((post) => Post.parse(post))
  expect(
    posts.map(({ id, kind, replyTo, root, accepted, cutShort }) => ({ id, kind, replyTo, root, accepted, cutShort })),
  ).toEqual([
    { id: 'D_12', kind: 'question', replyTo: null, root: 'D_12', accepted: false, cutShort: false },
    { id: 'DC_1', kind: 'answer', replyTo: 'D_12', root: 'D_12', accepted: true, cutShort: false },
    { id: 'DC_2', kind: 'comment', replyTo: 'DC_1', root: 'D_12', accepted: false, cutShort: false },
    { id: 'DC_3', kind: 'comment', replyTo: 'D_12', root: 'D_12', accepted: false, cutShort: false },
    { id: 'D_11', kind: 'topic', replyTo: null, root: 'D_11', accepted: false, cutShort: true },
  ])
})

const recorded = recordings('recordings/github')

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  const isList = (name: string) => /github_issue_\d|paginate-issues/.test(name)
  const all = recorded ?? [{ name: 'none', body: null }]

  test.each(all.filter(({ name }) => isList(name)))('$name parses as issues', ({ body }) => {
    const list = z.array(Issue).parse(body)
    expect(list.length).toBeGreaterThan(0)
    for (const one of list) expect(Post.parse(issueToPost(one, SIDE)).root).toContain(`#${one.number}`)
  })

  test('a search, a created issue and comments parse', () => {
    const bodyOf = (part: string) => all.find(({ name }) => name.includes(part))?.body
    const { items } = z.object({ items: z.array(Issue) }).parse(bodyOf('search-issues'))
    expect(items.length).toBeGreaterThan(0)
    expect(Issue.parse(bodyOf('add-labels-to-issue')).number).toBeGreaterThan(0)
    for (const one of z.array(Comment).parse(bodyOf('issue_comments')))
      expect(Post.parse(commentToPost(one, SIDE))).toMatchObject({ kind: 'comment', author: { staff: true } })
  })

  /** Not read here: a list of organisations, one repository, a request's user, limits and an error of writing. */
  test('what else was recorded is known', () => {
    const others = all.map(({ name }) => name).filter((name) => !isList(name))
    expect(
      others.filter(
        (name) => !/search-issues|add-labels|issue_comments|orgs|_repo|request|rate_limit|errors/.test(name),
      ),
    ).toEqual([])
  })
})
