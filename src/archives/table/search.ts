import { UsageError } from '../../evidence/errors.ts'
import { ARCHIVE, type ArchiveRequest } from '../contract.ts'
import { namedHandles } from './accounts.ts'
import { type AuthorCount, type AuthorIndex, authorIndex, HOLDS_NAME, OFFICIAL } from './authors.ts'
import { nameBroken } from './broken.ts'
import { shown } from './cells.ts'
import type { Columns, SaysOfficial } from './columns.ts'
import type { TableFormat } from './format.ts'
import { DELIMITERS } from './head.ts'
import { namedLike, suggestions } from './officials.ts'
import { references } from './references.ts'
import { dialectOf } from './row.ts'
import type { Reading, Table } from './rows.ts'
import { brandSpotter } from './spotter.ts'
import { type Survey, survey } from './survey.ts'
import { type DateOrder, type OrderSigns, orderNamed, orderOf, timeReader } from './times.ts'

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
  saysOfficial: SaysOfficial
  reading: Reading
}

/** How a table is read: what only reading it can show. */
interface Manner {
  table: Table
  order: DateOrder | null
  /** The stand-ins for "none" that are ids of posts here. */
  realIds: ReadonlySet<string>
  /** The handles that are the brand's. */
  handles: readonly string[]
}

/** What the search has found. */
export interface Found {
  survey: Survey
  manner: Manner
  /** The handles that are the brand's, and those among them as which nobody wrote. */
  official: string[]
  silent: string[]
  isOfficial(handle: string): boolean
  /** Names of parents that a spreadsheet rounded. */
  rounded: { total: number; example: string | null }
  /** What the column of official rows says, where none of it says yes. */
  denials: string[]
}

interface Looked extends Found {
  authors: AuthorIndex
  signs: OrderSigns
  standIns: ReadonlySet<string>
}

/** A guess at a short row, so that a survey's tables need not grow while it runs. */
const BYTES_PER_ROW = 120

/** Dates that may mean two things are left out where they are no more than this share of the rows. */
const FEW_OPEN = 0.01

/**
 * The first pass over a table, with the brand's accounts: those that were named, else the author named like the brand.
 * That one is taken to have the brand's very name. Where the pass shows that the table is to be read in another manner
 * (quotes, the order of dates, ids, who the brand is) it is made again in that manner.
 *
 * @throws UsageError when there is no row, nobody is the brand, or the dates may mean two things.
 */
export async function search(searching: Searching): Promise<Found> {
  const { name, request, table, columns } = searching
  const given = namedHandles(request.accounts)
  const saysItself = columns.official !== null || columns['reply-text'] !== null
  const handles = given.length > 0 || saysItself ? given : [request.brand.name]
  const order = givenOrder(searching)
  let found = await look(searching, { table, order, realIds: new Set(), handles })
  found = await otherQuotes(searching, found)
  found = await otherOrder(searching, found)
  found = await otherIds(searching, found)
  const { posts, broken, officialPosts } = found.survey
  if (posts === 0) {
    const why = broken.total > 0 ? `that can be read: ${await nameBroken(table, broken)}` : 'after its header'
    throw new UsageError(`${name} holds no row ${why}.`)
  }
  if (columns.official !== null) {
    const marked = found.authors
      .list()
      .filter(({ outbound }) => outbound > 0)
      .map(({ handle }) => handle)
    return marked.length > 0 ? look(searching, { ...found.manner, handles: [...given, ...marked] }) : found
  }
  if (officialPosts > 0 || saysItself) return found
  const namesake = given.length > 0 ? null : namedLike(request.brand.name, found.authors.list())
  if (namesake === null) throw nobody(searching, given, found.authors.list())
  return look(searching, { ...found.manner, handles: [namesake] })
}

/** Reads again as other programs write quotes, where broken rows hint at it, if that breaks fewer rows. */
async function otherQuotes(searching: Searching, found: Looked): Promise<Looked> {
  const { hints } = found.survey.broken
  const { delimiter, terminator, spaced } = found.manner.table.dialect
  let best = found
  if (hints.backslash + hints.spaced > 0)
    await attempt({ backslash: hints.backslash > 0, spaced: spaced || hints.spaced > 0 })
  // Between tabs quotes need no quoting, and many programs write them as they are.
  if (hints.quotes > 0 && delimiter === DELIMITERS.tab) await attempt({ bare: true })
  return best

  async function attempt(quoting: Parameters<typeof dialectOf>[2]): Promise<void> {
    const dialect = dialectOf(delimiter, terminator, quoting)
    const again = await look(searching, { ...found.manner, table: { ...found.manner.table, dialect } })
    if (again.survey.broken.total < best.survey.broken.total) best = again
  }
}

/** Reads again in the order of day and month that the whole column shows. */
async function otherOrder(searching: Searching, found: Looked): Promise<Looked> {
  const { signs, survey, manner } = found
  const order = manner.order === null ? orderOf(signs) : null
  if (order !== null) return look(searching, { ...manner, order })
  if (signs.open <= FEW_OPEN * (survey.posts + survey.broken.total)) return found
  const why =
    signs.dayFirst > 0 && signs.monthFirst > 0
      ? 'some dates have a day above 12 in front and some behind'
      : 'no date in it has a number above 12 for the day'
  throw new UsageError(
    `The dates of ${searching.name} can be read in two ways, like ${shown(signs.example ?? '')}: ${why}. ` +
      'Say beside its columns which is meant: time-format: day-first, or time-format: month-first.',
  )
}

/** Reads again where a stand-in for "none" turns out to be the id of a post. */
async function otherIds(searching: Searching, found: Looked): Promise<Looked> {
  const { nodes } = found.survey
  const real = [...found.standIns].filter((id) => nodes.isPost(id))
  return real.length === 0 ? found : look(searching, { ...found.manner, realIds: new Set(real) })
}

function givenOrder({ request, name }: Searching): DateOrder | null {
  const format = request.options?.['time-format']
  if (format === undefined) return null
  const order = orderNamed(format)
  if (order !== null) return order
  throw new UsageError(
    `time-format ${shown(format)} of ${name} does not say where day, month and year stand: use day-first, month-first, year-first, or a pattern such as DD/MM/YYYY.`,
  )
}

async function look(searching: Searching, manner: Manner): Promise<Looked> {
  const { format, request, columns, inbound, saysOfficial, reading } = searching
  const { table, order, realIds, handles } = manner
  const official = new Map(handles.map((handle) => [handle.toLowerCase(), handle]))
  const silent = new Map(official)
  const isOfficial = (handle: string) => official.has(handle.toLowerCase())
  const spotter = brandSpotter(request.brand, handles, format.plainText)
  const authors = authorIndex(columns, inbound, saysOfficial, (handle) => {
    if (!isOfficial(handle)) return spotter.inHandle(handle) ? HOLDS_NAME : 0
    official.set(handle.toLowerCase(), handle)
    silent.delete(handle.toLowerCase())
    return OFFICIAL
  })
  const times = timeReader(order)
  const named = references(realIds)
  const found = await survey(
    table,
    {
      columns,
      authors,
      spotter,
      times,
      references: named,
      window: request.window ?? null,
      ownPlace: format.ownPlace,
      timeColumn: format.columns.time,
      expected: Math.ceil(table.file.size / BYTES_PER_ROW),
    },
    reading,
  )
  const { rounded, standIns } = named
  return {
    survey: found,
    manner,
    official: [...official.values()],
    silent: columns['reply-text'] === null ? [...silent.values()] : [],
    isOfficial,
    rounded,
    denials: found.officialPosts === 0 ? authors.denials() : [],
    authors,
    signs: times.signs,
    standIns,
  }
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
