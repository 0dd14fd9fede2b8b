import type { Message, Stage } from '../stage.ts'
import { rootOf } from '../stage.ts'
import { json, numberIn, type Server } from './answer.ts'

const MISSING = { status: 404, error: 'Not Found' }
const OPEN = { 'access-control-allow-origin': '*', server: 'nginx' }

/** Algolia's search for Hacker News: search_by_date, whole trees, users. */
export function hackerNewsServer(stage: Stage): Server {
  const index = indexOf(stage)
  return {
    hosts: ['hn.algolia.com'],
    handle: (request) => {
      const { pathname, searchParams } = new URL(request.url)
      const [, kind, id = ''] = /^\/api\/v1\/(search_by_date|search|items|users)(?:\/(.+))?$/u.exec(pathname) ?? []
      if (kind === 'search_by_date' || kind === 'search') return search(stage, index, searchParams)
      if (kind === 'users') return user(stage, decodeURIComponent(id))
      const message = stage.messages.find((one) => String(index.idOf(one)) === id && one.gone === null)
      return kind === 'items' && message ? json(200, item(index, message), OPEN) : json(404, MISSING, OPEN)
    },
  }
}

interface Index {
  idOf(message: Message): number
  below(message: Message): readonly Message[]
  /** Living comments, replies to comments among them. */
  comments(message: Message): number
}

/** Ids grow with time, over all that happens on the site. */
function indexOf({ messages }: Stage): Index {
  const inOrder = [...messages].sort((a, b) => a.at - b.at || a.number - b.number)
  const ids = new Map(inOrder.map((message, place) => [message, 45_600_000 + place * 211]))
  const below = (message: Message) => inOrder.filter(({ parent }) => parent === message)
  return {
    idOf: (message) => ids.get(message) ?? 0,
    below,
    comments: (message) =>
      messages.filter((one) => one !== message && one.gone === null && rootOf(one) === message).length,
  }
}

/** Newest first, a phrase or words in title, story and comment, tags and numeric filters. */
function search(stage: Stage, index: Index, query: URLSearchParams): Response {
  const text = query.get('query') ?? ''
  const phrase = plain(text.replaceAll('"', ' '))
  const tags = query.get('tags') ?? ''
  const limits = (query.get('numericFilters') ?? '').split(',').filter((filter) => filter !== '')
  const found = stage.messages
    .filter(
      (one) =>
        one.gone === null &&
        (phrase.trim() === '' || plain(`${one.title ?? ''} | ${one.text}`).includes(phrase)) &&
        tagged(tagsOf(index, one), tags) &&
        limits.every((filter) => holds(filter, index, one)),
    )
    .sort((a, b) => b.at - a.at || b.number - a.number)
  const hitsPerPage = Math.min(1000, numberIn(query, 'hitsPerPage', 20))
  const page = numberIn(query, 'page', 0)
  const hits = found.slice(page * hitsPerPage, (page + 1) * hitsPerPage).map((message) => hit(index, message))
  const more = { processingTimeMS: 4, processingTimingsMS: { total: 4 }, serverTimeMS: 5 }
  const exhaustive = { exhaustive: { nbHits: true, typo: true }, exhaustiveNbHits: true, exhaustiveTypo: true }
  const nbPages = Math.ceil(Math.min(1000, found.length) / hitsPerPage)
  const params = `${query}&advancedSyntax=true&analytics=true&analyticsTags=backend`
  return json(
    200,
    { ...exhaustive, hits, hitsPerPage, nbHits: found.length, nbPages, page, params, query: text, ...more },
    OPEN,
  )
}

function hit(index: Index, message: Message) {
  const { author, parent } = message
  const story = rootOf(message)
  const id = index.idOf(message)
  const common = {
    _tags: tagsOf(index, message),
    author: author.handle,
    children: index.below(message).map(index.idOf),
    created_at: isoOf(message.at),
    created_at_i: message.at,
    objectID: String(id),
    updated_at: isoOf(message.at + 3600),
  }
  if (parent)
    return {
      ...common,
      comment_text: htmlOf(message.text),
      parent_id: index.idOf(parent),
      story_id: index.idOf(story),
      story_title: story.title,
      story_url: story.address,
    }
  return {
    ...common,
    num_comments: index.comments(message),
    points: message.likes,
    story_id: id,
    title: message.title,
    ...(message.address === null ? {} : { url: message.address }),
    ...(message.text === '' ? {} : { story_text: htmlOf(message.text) }),
  }
}

interface Item {
  id: number
  children: Item[]
  [field: string]: unknown
}

/** A node of a tree; one that is gone keeps its place and its children alone. */
function item(index: Index, message: Message): Item {
  const { parent, author, title, address } = message
  const id = index.idOf(message)
  const children = index.below(message).map((one) => item(index, one))
  if (message.gone) return { id, children }
  return {
    id,
    created_at: isoOf(message.at),
    created_at_i: message.at,
    type: parent ? 'comment' : 'story',
    author: author.handle,
    title,
    url: address,
    text: message.text === '' ? null : htmlOf(message.text),
    points: parent ? null : message.likes,
    parent_id: parent ? index.idOf(parent) : null,
    story_id: index.idOf(rootOf(message)),
    children,
    options: [],
  }
}

function user(stage: Stage, name: string): Response {
  const person = stage.messages.find(({ author }) => author.handle === name)?.author
  if (!person) return json(404, MISSING, OPEN)
  const created = Math.floor(person.joined)
  return json(
    200,
    {
      id: created % 100_000,
      username: name,
      about: person.bio,
      karma: person.posts * 3,
      created_at: isoOf(created),
      created_at_i: created,
      avg: null,
      submission_count: 3,
      comment_count: person.posts,
      objectID: name,
    },
    OPEN,
  )
}

function tagsOf(index: Index, message: Message): string[] {
  return [
    message.parent ? 'comment' : 'story',
    `author_${message.author.handle}`,
    `story_${index.idOf(rootOf(message))}`,
    ...(message.title?.startsWith('Show HN') ? ['show_hn'] : []),
    ...(message.title?.startsWith('Ask HN') ? ['ask_hn'] : []),
  ]
}

/** Tags are joined by "and"; those in parentheses by "or". */
function tagged(tags: readonly string[], wanted: string): boolean {
  const groups = [...wanted.matchAll(/\(([^)]*)\)|([^,()]+)/gu)].map(([, group, single]) =>
    (group ?? single ?? '').split(','),
  )
  return groups.every((group) => group.some((tag) => tags.includes(tag)))
}

function holds(filter: string, index: Index, message: Message): boolean {
  const [, field, sign, bound] = /^(\w+)(<=|>=|<|>|=)(\d+)$/u.exec(filter) ?? []
  const values: Record<string, number> = {
    created_at_i: message.at,
    points: message.likes,
    num_comments: index.comments(message),
  }
  const value = values[field ?? '']
  if (value === undefined) throw new Error(`the search knows no filter like ${filter}`)
  const limit = Number(bound)
  return sign === '<'
    ? value < limit
    : sign === '<='
      ? value <= limit
      : sign === '>'
        ? value > limit
        : sign === '>='
          ? value >= limit
          : value === limit
}

function isoOf(at: number): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z')
}

/** The site's own HTML: paragraphs after the first are opened, quotes and slashes escaped. */
function htmlOf(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('/', '&#x2F;')
  return escaped.split('\n\n').join('<p>')
}

function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim()} `
}
