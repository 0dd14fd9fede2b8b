import { linesAt } from './lines.ts'
import type { Table } from './rows.ts'

/** How many broken rows are named by their line. */
const NAMED = 5

/** The rows of an archive that could not be read: how many, and where and why the first of them. */
export interface BrokenRows {
  total: number
  first: { offset: number; reason: string }[]
}

export function noBrokenRows(): BrokenRows {
  return { total: 0, first: [] }
}

export function addBroken(broken: BrokenRows, offset: number, reason: string): void {
  broken.total++
  if (broken.first.length < NAMED) broken.first.push({ offset, reason })
}

/** The broken rows as a phrase: "line 12 (7 cells instead of 8), line 40 (no id) and 3 more". */
export async function nameBroken(table: Table, { total, first }: BrokenRows): Promise<string> {
  const lines = await linesAt(
    table,
    first.map(({ offset }) => offset),
  )
  const named = first.map(({ reason }, index) => `line ${lines[index]} (${reason})`).join(', ')
  return total > first.length ? `${named} and ${total - first.length} more` : named
}
