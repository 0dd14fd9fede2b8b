import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Post } from '../../../src/evidence/post.ts'
import { Answer, Comment, Question } from '../../../src/scanners/stackexchange/answers.ts'
import { answerToPost, commentToPost, questionToPost } from '../../../src/scanners/stackexchange/to-post.ts'
import { recordings } from '../../fixtures.ts'

const recorded = recordings('recordings/stackexchange')
const SIDE = { site: 'stackoverflow', tags: new Set<string>(), employees: new Set<number>() }

/** By another filter some questions bring what stands below them; its schemas are the same. */
const Recorded = z.object({
  items: z.array(Question.extend({ answers: z.array(Answer).optional(), comments: z.array(Comment).optional() })),
  has_more: z.boolean(),
})

describe.skipIf(recorded === null)('real answers (skipped where the shared recordings are not there)', () => {
  test.each(recorded ?? [{ name: 'none', body: null }])('$name parses', ({ body }) => {
    const { items } = Recorded.parse(body)
    expect(items.length).toBeGreaterThan(0)
    for (const question of items) {
      const post = Post.parse(questionToPost(question, SIDE))
      expect(post).toMatchObject({ kind: 'question', root: post.id, author: { followers: null } })
      expect(Date.parse(post.createdAt ?? '')).toBeGreaterThan(0)
      expect(post.text).not.toMatch(/&\w+;/)
      for (const answer of question.answers ?? [])
        expect(Post.parse(answerToPost(answer, question, SIDE)).replyTo).toBe(`stackoverflow/${answer.question_id}`)
      for (const comment of question.comments ?? [])
        expect(Post.parse(commentToPost(comment, question, SIDE)).root).toBe(post.id)
    }
  })
})
