import type { Selection } from '../../evidence/evidence.ts'
import type { ColumnMap, TableOptions } from '../contract.ts'

/** What a format tells of its tables. */
export interface TableFormat {
  columns: ColumnMap
  /** The column that says whether a post is a customer's, where the format has one. */
  inbound: string | null
  /** Whether replies carry handles along. */
  carriesHandles: boolean
  /** Whether the whole file is of a place of the brand's own. */
  ownPlace: boolean
  /** Makes plain text of what a text cell holds. */
  plainText(cell: string): string
  selection: Selection
  /** Why the selection is so; null where it is `all`. */
  selectionReason: string | null
}

/** What the user says of a table goes over what its format takes for granted. */
export function asTold<F extends Omit<TableFormat, 'ownPlace'>>(format: F, options: TableOptions = {}): TableFormat {
  return {
    ...format,
    carriesHandles: options['carries-handles'] ?? format.carriesHandles,
    // Where the brand can answer in the row of the question, the rows are written to it.
    ownPlace: options['own-place'] ?? format.columns['reply-text'] !== undefined,
  }
}
