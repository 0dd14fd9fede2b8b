import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { Answer, Comment, type Question } from './answers.ts'
import { askByIds } from './api.ts'
import { answerToPost, commentToPost, questionToPost, type Side } from './to-post.ts'

/**
 * Questions with everything below them. A question is `cutShort` where it has more answers than were read.
 *
 * Requests: for each 100 questions that have answers 1 for each 100 answers, and for each 100 questions and answers 1 for
 * each 100 comments, at least 1 of either.
 */
export async function threadsOf(questions: readonly Question[], side: Side, scan: Scan): Promise<Post[]> {
  const { site } = side
  const byId = new Map(questions.map((question) => [question.question_id, question]))
  const answers = await askByIds(
    scan,
    site,
    {
      ids: questions.filter(({ answer_count }) => answer_count > 0).map(({ question_id }) => question_id),
      path: (ids) => `questions/${ids}/answers`,
    },
    Answer,
  )
  const questionOf = new Map(answers.map((answer) => [answer.answer_id, answer.question_id]))
  for (const id of byId.keys()) questionOf.set(id, id)
  const comments = await askByIds(
    scan,
    site,
    { ids: questionOf.keys(), path: (ids) => `posts/${ids}/comments` },
    Comment,
  )
  const read = new Map<number, number>()
  for (const { question_id: id } of answers) read.set(id, (read.get(id) ?? 0) + 1)
  const below = (id: number | undefined) => (id === undefined ? undefined : byId.get(id)) ?? null
  return [
    ...questions.map((question) => ({
      ...questionToPost(question, side),
      cutShort: (read.get(question.question_id) ?? 0) < question.answer_count,
    })),
    ...answers.map((answer) => answerToPost(answer, below(answer.question_id), side)),
    ...comments.map((comment) => commentToPost(comment, below(questionOf.get(comment.post_id)), side)),
  ]
}
