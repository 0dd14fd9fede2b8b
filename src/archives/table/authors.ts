import { idEnd, idStart, isMissing, optionalText } from './cells.ts'
import type { Columns, SaysOfficial } from './columns.ts'
import { Nodes } from './nodes.ts'
import { endOf, type Row, startOf } from './row.ts'

/** What an author is, as bits. */
export const OFFICIAL = 1
export const HOLDS_NAME = 2

/** So many values are told of a column in which none says yes. */
const MOST_DENIALS = 5

const NO = new Set([...'fFnN0'].map((letter) => letter.charCodeAt(0)))

/** The authors of an archive: each judged once, by its handle, and its posts counted. */
export interface AuthorIndex {
  /** What the author of a row is, by its handle or as the row itself says; null where it has none. */
  read(bytes: Buffer, row: Row): number | null
  /** Every author with the number of its posts. */
  list(): AuthorCount[]
  /** The first few different values in the column of official rows that did not say yes. */
  denials(): string[]
}

export interface AuthorCount {
  handle: string
  posts: number
  /** Posts that the file marks as a company's; 0 where it marks none. */
  outbound: number
}

/**
 * An index without authors.
 *
 * @param inbound the column that says whether a post is a customer's, where there is one.
 * @param saysOfficial what says yes in the column of official rows.
 * @param judge what an author is by its handle.
 */
export function authorIndex(
  columns: Columns,
  inbound: number | null,
  saysOfficial: SaysOfficial,
  judge: (handle: string) => number,
): AuthorIndex {
  const handles = new Nodes()
  const kinds: number[] = []
  const posts: number[] = []
  const outbound: number[] = []
  const denials = new Set<string>()
  return {
    read(bytes, row) {
      const column = handleColumn(row, columns)
      const start = idStart(bytes, startOf(row, column), endOf(row, column))
      const end = idEnd(bytes, start, endOf(row, column))
      if (start === end || isMissing(bytes, start, end)) return null
      const node = handles.intern(bytes, start, end)
      if (node === kinds.length) {
        kinds.push(judge(bytes.toString('utf8', start, end)))
        posts.push(0)
        outbound.push(0)
      }
      const official = columns.official !== null && isOfficial(optionalText(bytes, row, columns.official))
      posts[node] = (posts[node] ?? 0) + 1
      if (official || isNotInbound(bytes, row)) outbound[node] = (outbound[node] ?? 0) + 1
      return (kinds[node] ?? 0) | (official ? OFFICIAL : 0)
    },
    list: () =>
      posts.map((count, node) => ({ handle: handles.idOf(node), posts: count, outbound: outbound[node] ?? 0 })),
    denials: () => [...denials],
  }

  function isOfficial(cell: string | null): boolean {
    const says = saysOfficial(cell)
    if (!says && cell !== null && denials.size < MOST_DENIALS) denials.add(cell)
    return says
  }

  function isNotInbound(bytes: Buffer, row: Row): boolean {
    return inbound !== null && NO.has(bytes[startOf(row, inbound)] ?? 0)
  }
}

/** The column that says how a text calls the author of a row: that of handles where it has one, else that of ids. */
export function handleColumn(row: Row, { author, handle }: Pick<Columns, 'author' | 'handle'>): number {
  return handle !== null && startOf(row, handle) < endOf(row, handle) ? handle : author
}
