import { shown } from './cells.ts'
import { linesAt } from './lines.ts'
import type { Table } from './rows.ts'

/** How many broken rows are named by their line. */
const NAMED = 5

/** The rows of an archive that could not be read: how many, and where and why the first of them. */
export interface BrokenRows {
  total: number
  first: { offset: number; reason: string }[]
  /** How many of them show signs of another way of quoting than was assumed. */
  hints: { backslash: number; spaced: number; quotes: number }
}

export function noBrokenRows(): BrokenRows {
  return { total: 0, first: [], hints: { backslash: 0, spaced: 0, quotes: 0 } }
}

/** @param text what stands there, which is told of the first where the reason does not hold it. */
export function addBroken(broken: BrokenRows, offset: number, reason: string, text: string): void {
  broken.total++
  if (text.includes('"')) broken.hints.quotes++
  if (text.includes('\\"')) broken.hints.backslash++
  if (/[,;\t|] +"/.test(text)) broken.hints.spaced++
  if (broken.first.length === NAMED) return
  const told = broken.total > 1 || reason.includes('"') ? reason : `${reason}: ${shown(text.trim())}`
  broken.first.push({ offset, reason: told })
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
