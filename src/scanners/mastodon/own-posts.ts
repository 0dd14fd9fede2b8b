import type { Account } from '../../evidence/account.ts'
import type { Post } from '../../evidence/post.ts'
import type { Scan } from '../scanner.ts'
import { type Book, bookOf } from './book.ts'
import type { Client } from './client.ts'
import { homeOf } from './home.ts'
import { attempt, ownFeed, ownPages } from './own-feed.ts'
import { readParents } from './parents.ts'
import type { Status } from './status.ts'
import { type Telling, tellingOf } from './telling.ts'

/**
 * The account's own posts, answers and boosts back to a week before the window, up to T, each with the posts above it and
 * the one that it quotes: those are context, seen because the brand answered them.
 *
 * Requests: one a page of 40 (Misskey: 100), one page beyond the window, and for what the answers answer
 * ceil(questions / 20) a page where posts can be asked for by id (Mastodon 4.3), one a conversation elsewhere, none on
 * Misskey; in the end the same for what the questions themselves reply to.
 */
export async function* ownPosts(account: Account, scan: Scan): AsyncGenerator<Post> {
  const feed = await ownFeed(await homeOf(account.handle, scan), scan)
  scan.parts([account.handle])
  const book = bookOf(feed.client.server.host)
  const telling = tellingOf(book)
  let newest: Status | null = null
  try {
    for await (const { readable, recent, reached, done, failure } of ownPages(feed, book, scan)) {
      newest ??= readable[0] ?? null
      for (const status of recent) yield* telling.withContext(status)
      if (failure) throw failure.error
      scan.covered(account.handle, { from: reached, to: scan.observedAt, complete: done, scope: 'all' })
    }
  } catch (error) {
    yield* telling.corrections()
    throw error
  }
  yield* questionsOfQuestions(feed.client, book, telling)
  // An account that was silent in the window shows since when.
  if (newest) yield* telling.alone(newest)
}

/** One step further up: what the answered posts themselves reply to. What is above that stays unread. */
async function* questionsOfQuestions(client: Client, book: Book, telling: Telling): AsyncGenerator<Post> {
  const asked = telling.unsettled()
  const failure = await attempt(() => readParents(client, book, asked))
  for (const status of asked) yield* telling.withContext(status)
  yield* telling.corrections()
  if (failure) throw failure.error
}
