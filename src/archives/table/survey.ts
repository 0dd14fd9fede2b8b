import type { Seconds } from '../../evidence/time.ts'
import { type AuthorIndex, HOLDS_NAME, OFFICIAL } from './authors.ts'
import { addBroken, type BrokenRows, noBrokenRows } from './broken.ts'
import { cellText, idEnd, idStart, isMissing, itemEnd, shown } from './cells.ts'
import { type Columns, columnIndex } from './columns.ts'
import { ABOUT_BRAND, IN_WINDOW, IS_PARENT, Nodes, PRESENT } from './nodes.ts'
import { type References, roundedAt } from './references.ts'
import { rootsIn } from './roots.ts'
import { endOf, type Row, startOf } from './row.ts'
import { eachRow, type Reading, type Table } from './rows.ts'
import type { Spotter } from './spotter.ts'
import { type Extent, hourTally, timeline } from './timeline.ts'
import { noTime, type TimeReader } from './times.ts'

/** What the first reading of an archive looks for. */
export interface Search {
  columns: Columns
  authors: AuthorIndex
  spotter: Spotter
  times: TimeReader
  references: References
  window: { since: Seconds; until: Seconds } | null
  /** Whether all conversations are the brand's, since the place is. */
  ownPlace: boolean
  /** What the header calls the column of times: a row that says the same is the header once more, where files were joined. */
  timeColumn: string
  /** About how many rows there will be. */
  expected: number
}

/** What the first reading finds. */
export interface Survey {
  /** How many posts there are: rows that are whole, each id once. */
  posts: number
  broken: BrokenRows
  /** Rows whose id an earlier row had, and how many of them are from another time, so no copies of it. */
  repeated: number
  clashing: number
  extent: Extent
  officialPosts: number
  /** Whether all times, or all times of answers in the rows of questions, are days without an hour. */
  daysAlone: boolean
  /** Rows by others that reply to nothing, and how many of them are to nobody: no handle, no rating, not a word of the brand. */
  starters: number
  unaddressed: number
  /** The posts that any post names as its parent: how many are in the file. */
  parents: { inside: number; outside: number }
  /** Whether the column of roots names posts, and not numbers of conversations. */
  rootsArePosts: boolean
  /** The ids of all posts, those of one conversation joined. */
  nodes: Nodes
  /** Where the rows begin in the file that belong to the conversations asked for, in rising order. */
  offsets: Float64Array
  /** The numbers of those rows, the header's being 1, where no column holds ids. */
  numbers: Float64Array
}

const AT = 0x40

/**
 * Reads an archive once, keeping of each row its place in the file and of each id what conversation it belongs to, and
 * picks the conversations that have to do with the brand: where it or an account of its name wrote, was addressed, was
 * named or was rated; in its own place all. With a window those that have a post in it, and that of the brand's last post.
 */
export async function survey(table: Table, search: Search, reading?: Reading): Promise<Survey> {
  const { columns, authors, spotter, times, references, window, ownPlace } = search
  const nodes = new Nodes(search.expected)
  const roots = rootsIn(nodes, columns.id !== null)
  const line = timeline()
  const broken = noBrokenRows()
  const scratch = Buffer.alloc(24)
  let offsets = new Float64Array(Math.max(search.expected, 16))
  let nodeOfRow = new Int32Array(offsets.length)
  /** By node: when its row was written, to tell copies of a row from other rows with its id. */
  let written = new Uint32Array(offsets.length)
  const [asked, answered] = [hourTally(), hourTally()]
  let posts = 0
  let repeated = 0
  let clashing = 0
  let officialPosts = 0
  let starters = 0
  let unaddressed = 0
  let lastOfficial = Number.NEGATIVE_INFINITY
  let lastOfficialNode: number | null = null

  await eachRow(table, { read, refuse: (...row) => addBroken(broken, ...row) }, reading)
  const parents = nodes.presentWith(IS_PARENT)
  const rootsArePosts = columns.root !== null && roots.arePosts()
  const extent = window && Number.isFinite(window.since) ? line.whole() : line.trimmed()
  const daysAlone = asked.daysAlone() || answered.daysAlone()
  const counts = { posts, repeated, clashing, officialPosts, daysAlone, starters, unaddressed }
  return { ...counts, broken, extent, parents, rootsArePosts, nodes, ...pick() }

  function read(bytes: Buffer, row: Row, offset: number): string | null {
    const author = authors.read(bytes, row)
    if (author === null) return 'no author'
    const time = timeIn(bytes, row, columns.time)
    // All columns of times are written alike: what one shows of the order of day and month counts for all.
    const replied = timeIn(bytes, row, columns['reply-time'])
    timeIn(bytes, row, columns.edited)
    if (Number.isNaN(time)) {
      const text = cellText(bytes, row, columns.time)
      return columnIndex([text], search.timeColumn) === 0 ? null : noTime(text)
    }
    asked.add(time)
    answered.add(replied)
    const node = nodeOf(bytes, row)
    if (typeof node === 'string') return node
    if (nodes.has(node, PRESENT)) {
      repeated++
      if (written[node] !== Math.floor(time)) clashing++
      return null
    }
    nodes.mark(node, PRESENT)
    note(node, time)
    line.add(time)
    if (window && time >= window.since && time <= window.until) nodes.mark(node, IN_WINDOW)
    const replies = joinParent(node, bytes, row)
    joinRoot(node, bytes, row)
    linkEach(node, bytes, row, columns.responses)
    if ((author & OFFICIAL) > 0) official(node, time)
    const isAnswered = readReply(node, bytes, row, Number.isNaN(replied) ? time : replied)
    const about =
      (author & (OFFICIAL | HOLDS_NAME)) > 0 || isRated(bytes, row) || spotter.inText(bytes, row, columns.text)
    if (about || isAnswered) nodes.mark(node, ABOUT_BRAND)
    if ((author & OFFICIAL) === 0 && !replies) {
      starters++
      if (!about && !holdsHandle(bytes, row)) unaddressed++
    }
    keep(offset, node)
    return null
  }

  /** The node of a row by its id, or by its number; why it has none, as a phrase. */
  function nodeOf(bytes: Buffer, row: Row): number | string {
    if (columns.id === null)
      return nodes.intern(scratch, 0, scratch.write(String(posts + repeated + broken.total + 2), 'latin1'))
    const start = idStart(bytes, startOf(row, columns.id), endOf(row, columns.id))
    const end = idEnd(bytes, start, endOf(row, columns.id))
    if (start === end || isMissing(bytes, start, end)) return 'no id'
    const rounded = roundedAt(bytes, start, end)
    return rounded === null ? nodes.intern(bytes, start, end) : `an id that a spreadsheet rounded: ${shown(rounded)}`
  }

  function official(node: number, time: Seconds): void {
    officialPosts++
    if (time <= lastOfficial) return
    lastOfficial = time
    lastOfficialNode = node
  }

  function timeIn(bytes: Buffer, row: Row, cell: number | null): Seconds {
    return cell === null ? Number.NaN : times.read(bytes, startOf(row, cell), endOf(row, cell))
  }

  /** Whether the brand answered in the row of the question, at a time. */
  function readReply(node: number, bytes: Buffer, row: Row, time: Seconds): boolean {
    const cell = columns['reply-text']
    if (cell === null || isMissing(bytes, startOf(row, cell), endOf(row, cell))) return false
    line.add(time)
    official(node, time)
    nodes.mark(node, IS_PARENT)
    return true
  }

  /** Joins a post with its parent; returns whether it has one. */
  function joinParent(node: number, bytes: Buffer, row: Row): boolean {
    if (columns.parent === null) return false
    const parent = linkTo(node, bytes, startOf(row, columns.parent), endOf(row, columns.parent))
    if (parent === null || parent === node) return false
    nodes.mark(parent, IS_PARENT)
    return true
  }

  function joinRoot(node: number, bytes: Buffer, row: Row): void {
    if (columns.root === null) return
    const [from, to] = [startOf(row, columns.root), endOf(row, columns.root)]
    if (references.names(bytes, from, to)) roots.join(node, bytes, from, to)
  }

  /** Joins a post with every id in a cell that lists them. */
  function linkEach(node: number, bytes: Buffer, row: Row, cell: number | null): void {
    if (cell === null) return
    const end = endOf(row, cell)
    for (let from = startOf(row, cell); from < end; ) {
      const to = itemEnd(bytes, from, end)
      const response = linkTo(node, bytes, from, to)
      if (response !== null && columns.parent === null) nodes.mark(node, IS_PARENT)
      from = to + 1
    }
  }

  function linkTo(node: number, bytes: Buffer, from: number, to: number): number | null {
    if (from === to || !references.names(bytes, from, to)) return null
    const start = idStart(bytes, from, to)
    const other = nodes.intern(bytes, start, idEnd(bytes, start, to))
    nodes.join(node, other)
    return other
  }

  function isRated(bytes: Buffer, row: Row): boolean {
    const { rating } = columns
    return rating !== null && !isMissing(bytes, startOf(row, rating), endOf(row, rating))
  }

  function holdsHandle(bytes: Buffer, row: Row): boolean {
    return bytes.subarray(startOf(row, columns.text), endOf(row, columns.text)).includes(AT)
  }

  function note(node: number, time: Seconds): void {
    if (node >= written.length) {
      const more = new Uint32Array(2 * node + 16)
      more.set(written)
      written = more
    }
    written[node] = Math.floor(time)
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

  function pick(): Pick<Survey, 'offsets' | 'numbers'> {
    nodes.gatherMarks()
    if (lastOfficialNode !== null) nodes.mark(nodes.conversationOf(lastOfficialNode), IN_WINDOW)
    const wanted = (ownPlace ? 0 : ABOUT_BRAND) | (window ? IN_WINDOW : 0)
    const numbers = new Float64Array(columns.id === null ? posts : 0)
    let picked = 0
    for (let index = 0; index < posts; index++) {
      const node = nodeOfRow[index] ?? 0
      if (!nodes.has(nodes.conversationOf(node), wanted)) continue
      if (columns.id === null) numbers[picked] = Number(nodes.idOf(node))
      offsets[picked++] = offsets[index] ?? 0
    }
    return { offsets: offsets.slice(0, picked), numbers: numbers.slice(0, picked) }
  }
}
