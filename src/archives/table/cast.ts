import type { Author } from '../../evidence/post.ts'
import { handleColumn } from './authors.ts'
import { count, idText, optionalText } from './cells.ts'
import type { Columns, SaysOfficial } from './columns.ts'
import { endOf, type Row, startOf } from './row.ts'

/** The authors of the posts that are kept. The same author is one object as long as its rows say the same of it. */
export interface Cast {
  /** The author of a row. */
  of(bytes: Buffer, row: Row): Author
  /** The id of the author with a handle in lower case, or of that id. */
  idOf(handle: string): string | undefined
}

/** A cast without authors. Ids compare in any case: the form that comes first is the one that stays. */
export function cast(columns: Columns, saysOfficial: SaysOfficial, isOfficial: (handle: string) => boolean): Cast {
  const known = new Map<string, Author>()
  const ids = new Map<string, string>()
  const { name, followers, official, handle } = columns
  const alwaysSame = name === null && followers === null && official === null && handle === null
  return {
    of(bytes, row) {
      const key = idText(bytes, startOf(row, columns.author), endOf(row, columns.author))
      const before = known.get(key)
      if (before && alwaysSame) return before
      const author = read(key, bytes, row)
      if (before && isSame(before, author)) return before
      known.set(key, author)
      return author
    },
    idOf: (lower) => ids.get(lower),
  }

  function read(written: string, bytes: Buffer, row: Row): Author {
    const column = handleColumn(row, columns)
    const handle = idText(bytes, startOf(row, column), endOf(row, column))
    const id = ids.get(written.toLowerCase()) ?? (written || handle)
    ids.set(id.toLowerCase(), id)
    if (!ids.has(handle.toLowerCase())) ids.set(handle.toLowerCase(), id)
    return {
      id,
      handle,
      name: optionalText(bytes, row, name),
      followers: count(optionalText(bytes, row, followers)),
      official: isOfficial(handle) || (official !== null && saysOfficial(optionalText(bytes, row, official))),
      staff: false,
      bot: false,
    }
  }
}

function isSame(a: Author, b: Author): boolean {
  return a.handle === b.handle && a.name === b.name && a.followers === b.followers && a.official === b.official
}
