import type { ZodType } from 'zod'
import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Scan } from '../scanner.ts'
import { Answer, Comment, Question } from './answers.ts'
import { askByIds, askSite } from './api.ts'
import { readHandle } from './handle.ts'
import { newestFirst } from './newest-first.ts'
import { type OwnSide, sideOf } from './sides.ts'
import { hostOf } from './sites.ts'
import { answerToPost, commentToPost, questionToPost } from './to-post.ts'

/** What was read of the brand's people on one site. */
interface Own {
  answers: Answer[]
  comments: Comment[]
  questions: Question[]
}

/**
 * What the people of the brand wrote on the site of an account, and what they answered. Who they are the user says: by
 * accounts `users/ID`, and as `employees`. Without any the brand's answers cannot be told from others, and what the
 * stream covers stays unknown, rather than everything unanswered.
 *
 * Accounts of one site share these requests: 1 for each 100 answers, comments and questions, at least 1 each; 1 for each
 * 100 answers that were commented on; 1 for each 100 questions; 1 for the last answer where the window has none.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const named = readHandle(account.handle)
  if (named === null) throw new PlatformError('error', `${account.handle} names no tag and no user`)
  const side = sideOf(named.site, [account, ...scan.accounts], scan)
  if (side.people.length === 0) {
    scan.limited('partial', nobodyKnown(side.site))
    return
  }
  const own: Own = { answers: [], comments: [], questions: [] }
  scan.parts(KINDS.map((kind) => partOf(kind, side)))
  yield* list('answers', Answer, own.answers, (answer) => answerToPost(answer, null, side))
  yield* list('comments', Comment, own.comments, (comment) => commentToPost(comment, null, side))
  yield* list('questions', Question, own.questions, (question) => questionToPost(question, side))
  if (own.answers.length + own.comments.length + own.questions.length === 0) yield* lastAnswer(side, scan)
  yield* placed(own, side, scan)

  async function* list<T extends { creation_date: number }>(
    kind: Kind,
    item: ZodType<T>,
    kept: T[],
    toPost: (read: T) => Post,
  ): AsyncGenerator<Post> {
    const stretch = { from: scan.ownSince, to: scan.observedAt }
    const path = `users/${side.people.join(';')}/${kind}`
    for await (const { items, from, whole } of newestFirst(scan, side.site, path, {}, stretch, item)) {
      kept.push(...items)
      yield* items.map(toPost)
      scan.covered(partOf(kind, side), { from, to: stretch.to, complete: whole, scope: 'all' })
    }
  }
}

const KINDS = ['answers', 'comments', 'questions'] as const
type Kind = (typeof KINDS)[number]

function partOf(kind: Kind, { site }: OwnSide): string {
  return `${kind} on ${hostOf(site)}`
}

function nobodyKnown(site: string): string {
  return `who answers for the brand on ${hostOf(site)} is not known: name its people under platforms.stackexchange.employees, or as accounts users/ID`
}

async function* lastAnswer(side: OwnSide, scan: Scan): AsyncGenerator<Post> {
  const path = `users/${side.people.join(';')}/answers`
  const before = {
    todate: Math.floor(scan.ownSince),
    order: 'desc',
    sort: 'creation',
    filter: 'withbody',
    pagesize: 1,
  }
  const { items } = await askSite(scan, side.site, path, before, Answer)
  yield* items.map((answer) => answerToPost(answer, null, side))
}

/** What own posts answer, and the own posts once more, now that it is known under which questions they stand. */
async function* placed(own: Own, side: OwnSide, scan: Scan): AsyncGenerator<Post> {
  const ownAnswers = new Map(own.answers.map((answer) => [answer.answer_id, answer]))
  const commented = own.comments.filter(({ post_type }) => post_type === 'answer').map(({ post_id }) => post_id)
  const others = await askByIds(
    scan,
    side.site,
    { ids: commented.filter((id) => !ownAnswers.has(id)), path: (ids) => `answers/${ids}` },
    Answer,
  )
  const answers = new Map([...ownAnswers, ...others.map((answer) => [answer.answer_id, answer] as const)])
  const questionOf = (id: number) => answers.get(id)?.question_id ?? id
  const known = new Map(own.questions.map((question) => [question.question_id, question]))
  const wanted = [
    ...[...answers.values()].map(({ question_id }) => question_id),
    ...own.comments.filter(({ post_type }) => post_type === 'question').map(({ post_id }) => post_id),
  ]
  const asked = await askByIds(
    scan,
    side.site,
    { ids: wanted.filter((id) => !known.has(id)), path: (ids) => `questions/${ids}` },
    Question,
  )
  for (const question of asked) known.set(question.question_id, question)
  yield* asked.map((question) => questionToPost(question, side))
  yield* [...answers.values()].map((answer) => answerToPost(answer, known.get(answer.question_id) ?? null, side))
  yield* own.comments.map((comment) => commentToPost(comment, known.get(questionOf(comment.post_id)) ?? null, side))
}
