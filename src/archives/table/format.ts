import type { Selection } from '../../evidence/evidence.ts'
import type { ColumnMap } from '../contract.ts'

/** What a format tells of its tables. */
export interface TableFormat {
  columns: ColumnMap
  /** The column that says whether a post is a customer's, where the format has one. */
  inbound: string | null
  /** Whether replies carry handles along. */
  carriesHandles: boolean
  /** Makes plain text of what a text cell holds. */
  plainText(cell: string): string
  selection: Selection
  /** Why the selection is so; null where it is `all`. */
  selectionReason: string | null
}
