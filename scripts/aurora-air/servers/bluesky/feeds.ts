import type { Person } from '../../people.ts'
import type { Message, Repost, Stage } from '../../stage.ts'
import { rootOf } from '../../stage.ts'
import { isoMs, numberIn, timeIn } from '../answer.ts'
import { cidOf, didOf, keyOf, uriOf } from '../ids.ts'
import { profileBasic, sortAt, type Views } from './views.ts'

interface Entry {
  at: number
  message: Message
  repost: Repost | null
}

/** app.bsky.feed.getAuthorFeed */
export function authorFeed(stage: Stage, views: Views, actor: Person, query: URLSearchParams) {
  const wanted = filterOf(query.get('filter') ?? 'posts_with_replies')
  const entries: Entry[] = [
    ...stage.messages.filter((one) => one.author === actor && isServed(one)).map((message) => entry(message, null)),
    ...stage.reposts.filter(({ by }) => by === actor).map((repost) => entry(repost.of, repost)),
  ]
  const all = entries.filter(wanted).sort((a, b) => b.at - a.at || b.message.number - a.message.number)
  const cursor = query.get('cursor')
  const rest = cursor === null ? all : all.filter((one) => one.at * 1000 < Number(cursor.split('__')[0]))
  const some = rest.slice(0, numberIn(query, 'limit', 50))
  const last = some.at(-1)
  const feed = some.map((one) => feedViewPost(views, one))
  const pinned = stage.messages.find((one) => one.pinned && one.author === actor)
  if (pinned && cursor === null && query.get('includePins') === 'true')
    feed.unshift({ post: views.postView(pinned), reason: { $type: 'app.bsky.feed.defs#reasonPin' } })
  return rest.length > some.length && last ? { feed, cursor: cursorOf(last) } : { feed }
}

function entry(message: Message, repost: Repost | null): Entry {
  return { at: repost ? repost.at : sortAt(message), message, repost }
}

function cursorOf({ at, message }: Entry): string {
  return `${Math.round(at * 1000)}__${cidOf(uriOf(message))}`
}

function filterOf(filter: string): (entry: Entry) => boolean {
  switch (filter) {
    case 'posts_no_replies':
      return ({ message, repost }) => repost !== null || message.parent === null
    case 'posts_and_author_threads':
      return ({ message, repost }) =>
        repost !== null || message.parent === null || message.parent.author === message.author
    default:
      return () => true
  }
}

/** app.bsky.feed.defs#feedViewPost */
function feedViewPost(views: Views, { message, repost }: Entry): Record<string, unknown> {
  const { parent } = message
  const grand = parent?.parent
  const reply = parent && {
    root: views.found(rootOf(message)),
    parent: views.found(parent),
    ...(grand && !grand.gone ? { grandparentAuthor: profileBasic(grand.author) } : {}),
  }
  const reason = repost && {
    $type: 'app.bsky.feed.defs#reasonRepost',
    by: profileBasic(repost.by),
    uri: `at://${didOf(repost.by)}/app.bsky.feed.repost/${keyOf(repost.at, message.number)}`,
    cid: cidOf(`repost ${repost.at} ${uriOf(message)}`),
    indexedAt: isoMs(repost.at),
  }
  return { post: views.postView(message), ...(reply ? { reply } : {}), ...(reason ? { reason } : {}) }
}

/** app.bsky.feed.getPostThread; replies to what is deleted cannot be reached. */
export function postThread(views: Views, message: Message, query: URLSearchParams) {
  return { thread: below(views, message, numberIn(query, 'depth', 6), numberIn(query, 'parentHeight', 80)) }
}

function below(views: Views, message: Message, depth: number, height: number): Record<string, unknown> {
  if (message.gone) return views.found(message)
  const { parent } = message
  const replies = views.repliesTo(message).filter((one) => !one.hidden)
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: views.postView(message),
    ...(parent && height > 0 ? { parent: above(views, parent, height - 1) } : {}),
    ...(depth > 0
      ? { replies: [...replies].sort((a, b) => a.at - b.at).map((one) => below(views, one, depth - 1, 0)) }
      : {}),
    threadContext: {},
  }
}

function above(views: Views, message: Message, height: number): Record<string, unknown> {
  const { replies, ...rest } = below(views, message, 0, height)
  return rest
}

/** app.bsky.feed.getQuotes */
export function quotes(views: Views, message: Message, query: URLSearchParams) {
  const all = views.quotesOf(message).filter(isServed)
  const from = numberIn(query, 'cursor', 0)
  const some = [...all].sort((a, b) => b.at - a.at).slice(from, from + numberIn(query, 'limit', 50))
  const next = from + some.length
  return {
    posts: some.map(views.postView),
    uri: uriOf(message),
    ...(next < all.length ? { cursor: String(next) } : {}),
  }
}

/** app.bsky.feed.searchPosts, newest first: words and phrases in any case, and the parameters of the lexicon. */
export function search(stage: Stage, views: Views, query: URLSearchParams) {
  const matches = matcher(query.get('q') ?? '')
  const [since, until] = [timeIn(query, 'since'), timeIn(query, 'until')]
  const [mentions, author] = [query.get('mentions'), query.get('author')]
  const all = stage.messages
    .filter(
      (one) =>
        isServed(one) &&
        matches(one.text) &&
        (since === null || sortAt(one) >= since) &&
        (until === null || sortAt(one) < until) &&
        (mentions === null || one.mentions.some((person) => isActor(person, mentions))) &&
        (author === null || isActor(one.author, author)),
    )
    .sort((a, b) => sortAt(b) - sortAt(a))
  const from = numberIn(query, 'cursor', 0)
  const some = all.slice(from, from + numberIn(query, 'limit', 25))
  const next = from + some.length
  return {
    posts: some.map(views.postView),
    hitsTotal: all.length,
    ...(next < all.length ? { cursor: String(next) } : {}),
  }
}

export function isServed(message: Message): boolean {
  return message.gone === null && !message.hidden
}

export function isActor(person: Person, actor: string): boolean {
  return actor === person.handle || actor === didOf(person)
}

/** Every phrase and word must be there, as whole words; a handle is one word. */
function matcher(q: string): (text: string) => boolean {
  const wanted = [...q.matchAll(/"([^"]+)"|(\S+)/gu)].map(([, phrase, word]) => words(phrase ?? word ?? ''))
  return (text) => {
    const said = words(text)
    return wanted.every((phrase) => phrase === ' ' || phrase === ' * ' || said.includes(phrase))
  }
}

function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()} `
}
