import { type Author, type Engagement, NO_ENGAGEMENT, type Post } from '../../evidence/post.ts'
import type { Seconds } from '../../evidence/time.ts'
import { ARCHIVE } from '../contract.ts'
import type { Cast } from './cast.ts'
import { cellText, count, idEnd, idStart, idText, itemEnd, optionalText, shown, stars } from './cells.ts'
import type { Columns } from './columns.ts'
import type { MentionIndex } from './mentions.ts'
import { momentText } from './moments.ts'
import { type Nodes, PRESENT } from './nodes.ts'
import type { References } from './references.ts'
import { endOf, type Row, startOf } from './row.ts'
import type { Extent } from './timeline.ts'
import type { TimeReader } from './times.ts'

/** Lists that all posts share: half a million posts would have millions of them. Frozen, so that nobody can change one. */
const NONE: string[] = []
const SEEN: Post['seenBy'] = [ARCHIVE]
Object.freeze(NONE)
Object.freeze(SEEN)

/** What rows become posts by. */
export interface Making {
  columns: Columns
  people: Cast
  mentions: MentionIndex
  times: TimeReader
  references: References
  plainText(cell: string): string
  /** The ids of all posts in the archive. */
  nodes: Nodes
  /** The numbers of the rows, where no column holds ids. */
  numbers: Float64Array
  /** Where reviews stand, and all posts of an own place: the archive's name. */
  place: string
  ownPlace: boolean
  rootsArePosts: boolean
  /** Rows outside it belong to no window. */
  extent: Extent
  /** The handle of whoever answers in the rows of questions, where no column tells. */
  brandHandle: string
}

/** What making the posts has shown. */
export interface Made {
  posts: Post[]
  /** Of the brand's replies that name a parent: how many name one in the file, and how many one that is not. */
  official: { inside: number; outside: number }
  /** Times of answers in the rows of questions that could not be read, and the first of them. */
  untimed: { total: number; example: string | null }
}

/** Makes posts of rows. `finish` links what only all of them together can link, and gives them out. */
export function postMaker(making: Making) {
  const { columns, people, mentions, times, references, plainText, nodes, place, ownPlace, extent } = making
  const made: Made = { posts: [], official: { inside: 0, outside: 0 }, untimed: { total: 0, example: null } }
  const conversations = new Map<string, { began: Seconds; posts: Post[] }>()
  const hasCounts = [columns.likes, columns.reposts, columns.replies, columns.quotes, columns.views].some(
    (at) => at !== null,
  )
  const reviewed = { id: place, official: true }
  const desk = { ...reviewed, desk: true } as const
  return { make, finish }

  /** @param index which of the rows that were picked it is. */
  function make(bytes: Buffer, row: Row, index: number): void {
    const time = timeIn(bytes, row, columns.time)
    if (!(time >= extent.first && time <= extent.last)) return
    const id =
      columns.id === null
        ? `${place}:${making.numbers[index] ?? 0}`
        : idText(bytes, startOf(row, columns.id), endOf(row, columns.id))
    const author = people.of(bytes, row)
    const parent = named(bytes, row, columns.parent)
    const replyTo = parent === id ? null : parent
    if (replyTo !== null && columns.parent !== null && author.official) {
      const known = isPresent(bytes, startOf(row, columns.parent), endOf(row, columns.parent))
      made.official[known ? 'inside' : 'outside']++
    }
    const text = plainText(cellText(bytes, row, columns.text))
    const rating = stars(optionalText(bytes, row, columns.rating))
    const isReview = rating !== null && replyTo === null
    const edited = timeIn(bytes, row, columns.edited)
    const post: Post = {
      platform: ARCHIVE,
      id,
      url: optionalText(bytes, row, columns.url),
      author,
      createdAt: momentText(time),
      editedAt: Number.isNaN(edited) ? null : momentText(edited),
      text,
      links: NONE,
      language: optionalText(bytes, row, columns.language),
      kind: isReview ? 'review' : replyTo === null ? 'post' : 'reply',
      replyTo,
      replyToAuthor: null,
      root: null,
      quoted: null,
      place: ownPlace ? desk : isReview ? reviewed : null,
      mentions: mentions.of(text),
      mentionsGiven: false,
      engagement: hasCounts ? engagement(bytes, row) : NO_ENGAGEMENT,
      rating,
      accepted: false,
      likedByBrand: null,
      automatic: false,
      deleted: false,
      responses: responses(bytes, row),
      cutShort: false,
      seenBy: SEEN,
    }
    made.posts.push(post)
    const root = named(bytes, row, columns.root)
    if (root !== null && making.rootsArePosts) post.root = root
    else if (root !== null) converse(root, post, time)
    const answer = answerIn(bytes, row, post)
    if (answer) made.posts.push(answer)
  }

  function finish(): Made {
    for (const { posts } of conversations.values()) {
      const [first] = posts
      for (const post of posts) post.root = first?.id ?? null
      if (ownPlace && first?.author?.official) chain(posts)
    }
    if (columns.parent === null && columns.responses !== null) linkResponses()
    return made
  }

  /** Puts a post into a conversation that is called by a number; the earliest post is its root in the number's place. */
  function converse(number: string, post: Post, time: Seconds): void {
    const conversation = conversations.get(number)
    if (!conversation) conversations.set(number, { began: time, posts: [post] })
    else if (time >= conversation.began) conversation.posts.push(post)
    else {
      conversation.began = time
      conversation.posts.unshift(post)
    }
  }

  /** In a conversation that the brand's staff began and that names no parents each side replies to the other's last word. */
  function chain(posts: readonly Post[]): void {
    const last: Record<'staff' | 'customers', string | null> = { staff: null, customers: null }
    for (const post of posts.toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1))) {
      const [side, other] = post.author?.official
        ? (['staff', 'customers'] as const)
        : (['customers', 'staff'] as const)
      post.replyTo ??= last[other]
      if (post.replyTo !== null && post.kind === 'post') post.kind = 'reply'
      last[side] = post.id
    }
  }

  /** Where posts name their responses and no post names its parent. */
  function linkResponses(): void {
    const byId = new Map(made.posts.map((post) => [post.id, post]))
    for (const { id, responses } of made.posts)
      for (const response of responses) {
        const post = byId.get(response)
        if (!post || post.replyTo !== null || response === id) continue
        post.replyTo = id
        if (post.kind === 'post') post.kind = 'reply'
        if (post.author?.official) made.official.inside++
      }
  }

  /** What the brand answered in the row of the question; without a time where none can be read. */
  function answerIn(bytes: Buffer, row: Row, question: Post): Post | null {
    const text = optionalText(bytes, row, columns['reply-text'])
    if (text === null) return null
    const time = timeIn(bytes, row, columns['reply-time'])
    const written = optionalText(bytes, row, columns['reply-time'])
    if (Number.isNaN(time) && written !== null) {
      made.untimed.total++
      made.untimed.example ??= shown(written)
    }
    made.official.inside++
    const plain = plainText(text)
    return {
      ...question,
      id: `${question.id}:reply`,
      author: answerer(optionalText(bytes, row, columns['reply-author'])),
      createdAt: Number.isNaN(time) ? null : momentText(time),
      editedAt: null,
      text: plain,
      kind: 'reply',
      replyTo: question.id,
      root: null,
      place: null,
      mentions: mentions.of(plain),
      engagement: NO_ENGAGEMENT,
      rating: null,
      responses: NONE,
    }
  }

  /** Staff are set apart from customers of the same name. */
  function answerer(name: string | null): Author {
    const handle = name ?? making.brandHandle
    const id = name === null ? handle : `staff:${name}`
    return { id, handle, name, followers: null, official: true, staff: false, bot: false }
  }

  /** The ids of responses. */
  function responses(bytes: Buffer, row: Row): string[] {
    if (columns.responses === null) return NONE
    let ids = NONE
    const end = endOf(row, columns.responses)
    for (let from = startOf(row, columns.responses); from < end; ) {
      const to = itemEnd(bytes, from, end)
      if (references.names(bytes, from, to)) ids = [...ids, idText(bytes, from, to)]
      from = to + 1
    }
    return ids
  }

  /** The id of another post in a cell; null where there is no such column or it names none. */
  function named(bytes: Buffer, row: Row, cell: number | null): string | null {
    if (cell === null || !references.names(bytes, startOf(row, cell), endOf(row, cell))) return null
    return idText(bytes, startOf(row, cell), endOf(row, cell))
  }

  function timeIn(bytes: Buffer, row: Row, cell: number | null): Seconds {
    return cell === null ? Number.NaN : times.read(bytes, startOf(row, cell), endOf(row, cell))
  }

  function isPresent(bytes: Buffer, from: number, to: number): boolean {
    const start = idStart(bytes, from, to)
    return nodes.has(nodes.find(bytes, start, idEnd(bytes, start, to)), PRESENT)
  }

  function engagement(bytes: Buffer, row: Row): Engagement {
    const counted = (cell: number | null) => count(optionalText(bytes, row, cell))
    return {
      likes: counted(columns.likes),
      reposts: counted(columns.reposts),
      replies: counted(columns.replies),
      quotes: counted(columns.quotes),
      views: counted(columns.views),
    }
  }
}
