import { UsageError } from '../../evidence/errors.ts'
import type { ColumnMap } from '../contract.ts'

/** What a column can hold. */
type Field = Exclude<keyof ColumnMap, 'delimiter'>

/** The index of the column that holds each field; null where none does. */
export type Columns = Readonly<Record<Exclude<Field, Needed>, number | null> & Record<Needed, number>>

type Needed = 'id' | 'author' | 'time' | 'text'

/** The index of the column with a name: as it is written, else in any case. */
export function columnIndex(header: readonly string[], name: string): number | null {
  const exact = header.indexOf(name)
  const found = exact === -1 ? header.findIndex((cell) => cell.toLowerCase() === name.toLowerCase()) : exact
  return found === -1 ? null : found
}

/** The names of those columns that a header lacks. */
export function missingColumns(header: readonly string[], names: readonly string[]): string[] {
  return names.filter((name) => columnIndex(header, name) === null)
}

/** The names of all columns that a map speaks of. */
export function columnNames({ delimiter: _, ...map }: ColumnMap): string[] {
  return Object.values(map).filter((name) => name !== undefined)
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
    id: needed(map.id),
    author: needed(map.author),
    time: needed(map.time),
    text: needed(map.text),
    parent: optional(map.parent),
    root: optional(map.root),
    responses: optional(map.responses),
    official: optional(map.official),
    handle: optional(map.handle),
    name: optional(map.name),
    followers: optional(map.followers),
    language: optional(map.language),
    rating: optional(map.rating),
    url: optional(map.url),
    likes: optional(map.likes),
    reposts: optional(map.reposts),
    replies: optional(map.replies),
    quotes: optional(map.quotes),
    views: optional(map.views),
  }
}
