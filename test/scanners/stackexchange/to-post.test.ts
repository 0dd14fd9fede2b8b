import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Post } from '../../../src/evidence/post.ts'
import { Answer, Comment, Question } from '../../../src/scanners/stackexchange/answers.ts'
import { answerToPost, commentToPost, questionToPost } from '../../../src/scanners/stackexchange/to-post.ts'
import { fixture } from '../../fixtures.ts'

const SIDE = { site: 'stackoverflow', tags: new Set(['aurora-air']), employees: new Set([100]) }
const items = <T>(path: string, item: z.ZodType<T>) => z.object({ items: z.array(item) }).parse(fixture(path)).items

const questions = items('stackexchange/questions.json', Question)
const answers = items('stackexchange/answers.json', Answer)
const comments = items('stackexchange/comments.json', Comment)

describe('a question', () => {
  const [posted, gone] = questions.map((question) => Post.parse(questionToPost(question, SIDE)))

  test('begins with its title, unescaped, and leaves out code', () => {
    expect(posted?.text).toMatch(/^Why does the booking API say "quota"\?\n\nI call the booking API/)
    expect(posted?.text).not.toContain('quota?"')
    expect(posted?.links).toEqual(['https://developer.example.com/booking'])
  })

  test('stands in the place of a tag of the brand', () => {
    expect(posted).toMatchObject({
      id: 'stackoverflow/501',
      kind: 'question',
      root: 'stackoverflow/501',
      replyTo: null,
      createdAt: '2026-10-12T08:00:00Z',
      editedAt: '2026-10-12T08:16:40Z',
      place: { id: 'stackoverflow/tags/aurora-air', official: true },
      author: { id: 'stackoverflow/users/201', handle: 'users/201', name: 'Kim & Co', staff: false },
      engagement: { likes: 3, replies: 2, views: 84, reposts: null, quotes: null },
    })
  })

  test('by a user who is gone keeps what they were called, and votes below zero are no likes', () => {
    expect(gone).toMatchObject({
      author: { id: 'stackoverflow/users/user4711', handle: 'user4711', name: 'user4711' },
      place: { id: 'stackoverflow', official: false },
      engagement: { likes: null },
    })
  })

  test('without anybody to name has no author', () => {
    const [first] = questions
    expect(first && questionToPost({ ...first, owner: {} }, SIDE).author).toBeNull()
  })
})

test('an answer replies to its question, by staff where an employee wrote it', () => {
  const [byJo, byNoor] = answers.map((answer) => Post.parse(answerToPost(answer, questions[0] ?? null, SIDE)))
  expect(byJo).toMatchObject({
    id: 'stackoverflow/502',
    url: 'https://stackoverflow.com/a/502',
    kind: 'answer',
    replyTo: 'stackoverflow/501',
    root: 'stackoverflow/501',
    accepted: true,
    author: { staff: true },
    place: { official: true },
  })
  expect(byNoor).toMatchObject({ accepted: false, author: { staff: false } })
})

test('a comment replies to the post below which it stands, and names whom it addresses', () => {
  const [byKim, byJo] = comments.map((comment) => Post.parse(commentToPost(comment, questions[0] ?? null, SIDE)))
  expect(byKim).toMatchObject({
    id: 'stackoverflow/comments/7001',
    url: 'https://stackoverflow.com/q/501#comment7001_502',
    kind: 'comment',
    replyTo: 'stackoverflow/502',
    root: 'stackoverflow/501',
    mentions: [],
    mentionsGiven: true,
  })
  expect(byJo?.mentions).toEqual([{ id: 'stackoverflow/users/201', handle: 'users/201', opening: true }])
})

test('a comment below a post that was not read knows no root', () => {
  const [first] = comments
  expect(first && commentToPost(first, null, SIDE)).toMatchObject({
    root: null,
    place: null,
    url: 'https://stackoverflow.com/a/502#comment7001_502',
  })
})
