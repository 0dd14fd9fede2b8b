import type { Seconds } from '../../evidence/time.ts'
import { type AuthorIndex, HOLDS_NAME, OFFICIAL } from './authors.ts'
import { addBroken, type BrokenRows, noBrokenRows } from './broken.ts'
import { idEnd, idStart, itemEnd } from './cells.ts'
import type { Columns } from './columns.ts'
import { readMoment } from './moments.ts'
import { ABOUT_BRAND, IN_WINDOW, Nodes, PRESENT } from './nodes.ts'
import { endOf, type Row, startOf } from './row.ts'
import { eachRow, type Reading, type Table } from './rows.ts'
import type { Spotter } from './spotter.ts'

/** What the first reading of an archive looks for. */
export interface Search {
  columns: Columns
  authors: AuthorIndex
  spotter: Spotter
  window: { since: Seconds; until: Seconds } | null
  /** About how many rows there will be. */
  expected: number
}

/** What the first reading finds. */
export interface Survey {
  /** How many posts there are: rows that are whole, each id once. */
  posts: number
  broken: BrokenRows
  /** Rows whose id an earlier row had. */
  repeated: number
  first: Seconds
  last: Seconds
  officialPosts: number
  /** The ids of all posts, those of one conversation joined. */
  nodes: Nodes
  /** Where the rows begin in the file that belong to the conversations asked for, in rising order. */
  offsets: Float64Array
}

/**
 * Reads an archive once, keeping of each row its place in the file and of each id what conversation it belongs to, and
 * picks the conversations that have to do with the brand: where it or an account of its name wrote, was addressed, was
 * named or was rated. With a window those that have a post in it, and that of the brand's last post.
 */
export async function survey(table: Table, search: Search, reading?: Reading): Promise<Survey> {
  const { columns, authors, spotter, window } = search
  const nodes = new Nodes(search.expected)
  const broken = noBrokenRows()
  let offsets = new Float64Array(Math.max(search.expected, 16))
  let nodeOfRow = new Int32Array(offsets.length)
  let posts = 0
  let repeated = 0
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let officialPosts = 0
  let lastOfficial = Number.NEGATIVE_INFINITY
  let lastOfficialNode: number | null = null

  await eachRow(table, { read, refuse: (offset, reason) => addBroken(broken, offset, reason) }, reading)
  return { posts, broken, repeated, first, last, officialPosts, nodes, offsets: pick() }

  function read(bytes: Buffer, row: Row, offset: number): string | null {
    const id = idStart(bytes, startOf(row, columns.id), endOf(row, columns.id))
    const idStop = idEnd(bytes, id, endOf(row, columns.id))
    if (id === idStop) return 'no id'
    const author = authors.read(bytes, row)
    if (author === null) return 'no author'
    const time = readMoment(bytes, startOf(row, columns.time), endOf(row, columns.time))
    if (Number.isNaN(time)) return 'no time that can be read'
    const node = nodes.intern(bytes, id, idStop)
    if (nodes.has(node, PRESENT)) {
      repeated++
      return null
    }
    nodes.mark(node, PRESENT)
    if (time < first) first = time
    if (time > last) last = time
    if (window && time >= window.since && time <= window.until) nodes.mark(node, IN_WINDOW)
    link(node, bytes, row, columns.parent)
    link(node, bytes, row, columns.root)
    linkEach(node, bytes, row, columns.responses)
    if ((author & OFFICIAL) > 0) {
      officialPosts++
      if (time > lastOfficial) {
        lastOfficial = time
        lastOfficialNode = node
      }
    }
    if ((author & (OFFICIAL | HOLDS_NAME)) > 0 || isRated(row) || spotter.inText(bytes, row, columns.text))
      nodes.mark(node, ABOUT_BRAND)
    keep(offset, node)
    return null
  }

  /** Joins a post with the id in a cell. */
  function link(node: number, bytes: Buffer, row: Row, cell: number | null): void {
    if (cell !== null) linkTo(node, bytes, startOf(row, cell), endOf(row, cell))
  }

  /** Joins a post with every id in a cell that lists them. */
  function linkEach(node: number, bytes: Buffer, row: Row, cell: number | null): void {
    if (cell === null) return
    const end = endOf(row, cell)
    for (let from = startOf(row, cell); from < end; ) {
      const to = itemEnd(bytes, from, end)
      linkTo(node, bytes, from, to)
      from = to + 1
    }
  }

  function linkTo(node: number, bytes: Buffer, from: number, to: number): void {
    const start = idStart(bytes, from, to)
    const stop = idEnd(bytes, start, to)
    if (start < stop) nodes.join(node, nodes.intern(bytes, start, stop))
  }

  function isRated(row: Row): boolean {
    return columns.rating !== null && startOf(row, columns.rating) < endOf(row, columns.rating)
  }

  function keep(offset: number, node: number): void {
    if (posts === offsets.length) {
      const more = new Float64Array(posts * 2)
      more.set(offsets)
      offsets = more
      const moreNodes = new Int32Array(posts * 2)
      moreNodes.set(nodeOfRow)
      nodeOfRow = moreNodes
    }
    offsets[posts] = offset
    nodeOfRow[posts] = node
    posts++
  }

  function pick(): Float64Array {
    nodes.gatherMarks()
    if (lastOfficialNode !== null) nodes.mark(nodes.conversationOf(lastOfficialNode), IN_WINDOW)
    const wanted = window ? ABOUT_BRAND | IN_WINDOW : ABOUT_BRAND
    let picked = 0
    for (let index = 0; index < posts; index++)
      if (nodes.has(nodes.conversationOf(nodeOfRow[index] ?? 0), wanted)) offsets[picked++] = offsets[index] ?? 0
    return offsets.slice(0, picked)
  }
}
