import { UsageError } from '../../evidence/errors.ts'
import type { ColumnMap } from '../contract.ts'

/** What a column can hold. */
type Field = keyof ColumnMap
type Needed = 'author' | 'time' | 'text'

/** The index of the column that holds each field; null where none does. */
export type Columns = Readonly<Record<Exclude<Field, Needed>, number | null> & Record<Needed, number>>

/** A column's name without what nobody sees in it: case, kinds of white space, and how an accent is composed. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim()
    .toLowerCase()
}

/** The index of the column with a name: as it is written, else as it reads, in any case. */
export function columnIndex(header: readonly string[], name: string): number | null {
  const exact = header.indexOf(name)
  const found = exact === -1 ? header.findIndex((cell) => plainName(cell) === plainName(name)) : exact
  return found === -1 ? null : found
}

/** The names of those columns that a header lacks. */
export function missingColumns(header: readonly string[], names: readonly string[]): string[] {
  return names.filter((name) => columnIndex(header, name) === null)
}

/** The names of all columns that a map speaks of. */
export function columnNames(map: ColumnMap): string[] {
  return Object.values(map).flatMap((name) =>
    name === undefined ? [] : [typeof name === 'string' ? name : name.column],
  )
}

/**
 * Where the columns of a map stand in a header.
 *
 * @throws UsageError when one is not there.
 */
export function locateColumns(map: ColumnMap, header: readonly string[]): Columns {
  const optional = (name: string | undefined) => (name === undefined ? null : needed(name))
  const needed = (name: string) => {
    const index = columnIndex(header, name)
    if (index === null) throw new UsageError(`There is no column "${name}".`)
    return index
  }
  return {
    id: optional(map.id),
    author: needed(map.author),
    time: needed(map.time),
    text: needed(map.text),
    parent: optional(map.parent),
    root: optional(map.root),
    responses: optional(map.responses),
    official: optional(map.official?.column),
    handle: optional(map.handle),
    name: optional(map.name),
    followers: optional(map.followers),
    language: optional(map.language),
    rating: optional(map.rating),
    edited: optional(map.edited),
    'reply-text': optional(map['reply-text']),
    'reply-time': optional(map['reply-time']),
    'reply-author': optional(map['reply-author']),
    url: optional(map.url),
    likes: optional(map.likes),
    reposts: optional(map.reposts),
    replies: optional(map.replies),
    quotes: optional(map.quotes),
    views: optional(map.views),
  }
}

/** How many cells a row must have for it to be one: empty ones behind its id, author, time and text may be left out. */
export function leastCells({ id, author, time, text }: Columns): number {
  return 1 + Math.max(id ?? 0, author, time, text)
}

/** Whether a cell says that the brand wrote the row. */
export type SaysOfficial = (cell: string | null) => boolean

/** What says yes in the column of official rows: the values that the map names, in any case, else the usual words. */
export function officialSayer({ official }: ColumnMap): SaysOfficial {
  if (!official?.values) return isYes
  const values = new Set(official.values.map((value) => value.toLowerCase()))
  return (cell) => cell !== null && (values.has(cell.toLowerCase()) || values.has(cell.replace(/\.0+$/, '')))
}

/** Whether a cell says yes. */
export function isYes(text: string | null): boolean {
  return text !== null && /^(?:true|yes|y|t|1(?:\.0*)?)$/i.test(text)
}
