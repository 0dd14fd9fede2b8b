import { UsageError } from '../../evidence/errors.ts'
import { ARCHIVE, type ArchiveRequest } from '../contract.ts'
import { namedHandles } from './accounts.ts'
import { type AuthorCount, type AuthorIndex, authorIndex, HOLDS_NAME, OFFICIAL } from './authors.ts'
import { nameBroken } from './broken.ts'
import type { Columns } from './columns.ts'
import type { TableFormat } from './format.ts'
import { namedLike, suggestions } from './officials.ts'
import type { Reading, Table } from './rows.ts'
import { brandSpotter } from './spotter.ts'
import { type Survey, survey } from './survey.ts'

/** What is searched for the brand, and how. */
export interface Searching {
  format: TableFormat
  /** The archive's file name. */
  name: string
  request: ArchiveRequest
  table: Table
  columns: Columns
  /** The column that says whether a post is a customer's, where there is one. */
  inbound: number | null
  reading: Reading
}

/** What the search has found. */
export interface Found {
  survey: Survey
  /** The handles that are the brand's, and those among them as which nobody wrote. */
  official: string[]
  silent: string[]
  isOfficial(handle: string): boolean
}

/** A guess at a short row, so that a survey's tables need not grow while it runs. */
const BYTES_PER_ROW = 120

/**
 * The first pass over a table, with the brand's accounts: those that were named, else the author named like the brand.
 * That one is taken to have the brand's very name; where it turns out to be written otherwise, or the rows say themselves
 * who is official, the pass is made again with the handles that were found.
 *
 * @throws UsageError when there is no row, or nobody is the brand.
 */
export async function search(searching: Searching): Promise<Found> {
  const { name, request, table, columns } = searching
  const given = namedHandles(request.accounts)
  const saysItself = columns.official !== null
  const found = await look(searching, given.length > 0 || saysItself ? given : [request.brand.name])
  const { posts, broken, officialPosts } = found.survey
  if (posts === 0) {
    const why = broken.total > 0 ? `that can be read: ${await nameBroken(table, broken)}` : 'after its first line'
    throw new UsageError(`${name} holds no row ${why}.`)
  }
  if (saysItself) {
    const marked = found.authors
      .list()
      .filter(({ outbound }) => outbound > 0)
      .map(({ handle }) => handle)
    return marked.length > 0 ? look(searching, [...given, ...marked]) : found
  }
  if (officialPosts > 0) return found
  const namesake = given.length > 0 ? null : namedLike(request.brand.name, found.authors.list())
  if (namesake === null) throw nobody(searching, given, found.authors.list())
  return look(searching, [namesake])
}

async function look(
  { format, request, table, columns, inbound, reading }: Searching,
  handles: readonly string[],
): Promise<Found & { authors: AuthorIndex }> {
  const official = new Map(handles.map((handle) => [handle.toLowerCase(), handle]))
  const silent = new Map(official)
  const isOfficial = (handle: string) => official.has(handle.toLowerCase())
  const spotter = brandSpotter(request.brand, handles, format.plainText)
  const authors = authorIndex(columns, inbound, (handle) => {
    if (!isOfficial(handle)) return spotter.inHandle(handle) ? HOLDS_NAME : 0
    official.set(handle.toLowerCase(), handle)
    silent.delete(handle.toLowerCase())
    return OFFICIAL
  })
  const { size } = await table.file.stat()
  const expected = Math.ceil(size / BYTES_PER_ROW)
  const found = await survey(table, { columns, authors, spotter, window: request.window ?? null, expected }, reading)
  return { survey: found, official: [...official.values()], silent: [...silent.values()], isOfficial, authors }
}

function nobody({ name, request }: Searching, given: readonly string[], authors: readonly AuthorCount[]): UsageError {
  const wanted = given.length > 0 ? given : [request.brand.name]
  const problem =
    given.length > 0
      ? `Nobody in ${name} wrote as ${given.join(' or ')}.`
      : `Nobody in ${name} is named like "${wanted}".`
  return new UsageError(
    `${problem} Name the brand's account in it with --account ${ARCHIVE}:HANDLE. Authors in it: ${suggestions(wanted, authors)}.`,
  )
}
