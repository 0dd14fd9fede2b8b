import { type Engagement, NO_ENGAGEMENT, type Post } from '../../evidence/post.ts'
import { ARCHIVE } from '../contract.ts'
import type { Cast } from './cast.ts'
import { cellText, count, decimal, idEnd, idStart, idText, itemEnd, optionalId, optionalText } from './cells.ts'
import type { Columns } from './columns.ts'
import type { MentionIndex } from './mentions.ts'
import { momentText, readMoment } from './moments.ts'
import { type Nodes, PRESENT } from './nodes.ts'
import { endOf, type Row, startOf } from './row.ts'

/** Reply links, each once: how many lead to a post in the archive, and how many out of it. */
export interface Links {
  inside: number
  outside: number
}

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
  plainText(cell: string): string
  /** The ids of all posts in the archive. */
  nodes: Nodes
  /** Where reviews stand: the archive's name. */
  place: string
}

/** Makes posts of rows, and counts where their links lead. */
export function postMaker({ columns, people, mentions, plainText, nodes, place }: Making) {
  const links: Links = { inside: 0, outside: 0 }
  const hasCounts = [columns.likes, columns.reposts, columns.replies, columns.quotes, columns.views].some(
    (at) => at !== null,
  )
  const reviewed = { id: place, official: true }
  return { links, make }

  function make(bytes: Buffer, row: Row): Post {
    const id = idText(bytes, startOf(row, columns.id), endOf(row, columns.id))
    const parent = optionalId(bytes, row, columns.parent)
    const replyTo = parent === id ? null : parent
    if (replyTo !== null && columns.parent !== null) {
      const known = isPresent(bytes, startOf(row, columns.parent), endOf(row, columns.parent))
      links[known ? 'inside' : 'outside']++
    }
    const text = plainText(cellText(bytes, row, columns.text))
    const rating = decimal(optionalText(bytes, row, columns.rating))
    const isReview = rating !== null && replyTo === null
    return {
      platform: ARCHIVE,
      id,
      url: optionalText(bytes, row, columns.url),
      author: people.of(bytes, row),
      createdAt: momentText(readMoment(bytes, startOf(row, columns.time), endOf(row, columns.time))),
      editedAt: null,
      text,
      links: NONE,
      language: optionalText(bytes, row, columns.language),
      kind: isReview ? 'review' : replyTo === null ? 'post' : 'reply',
      replyTo,
      replyToAuthor: null,
      root: optionalId(bytes, row, columns.root),
      quoted: null,
      place: isReview ? reviewed : null,
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
  }

  /** The ids of responses. One that is in the archive links back as a reply, and is counted there. */
  function responses(bytes: Buffer, row: Row): string[] {
    if (columns.responses === null) return NONE
    let ids = NONE
    const end = endOf(row, columns.responses)
    for (let from = startOf(row, columns.responses); from < end; ) {
      const to = itemEnd(bytes, from, end)
      const id = idText(bytes, from, to)
      if (id !== '') {
        ids = [...ids, id]
        if (!isPresent(bytes, from, to)) links.outside++
      }
      from = to + 1
    }
    return ids
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
