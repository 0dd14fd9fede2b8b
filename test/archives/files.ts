import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { cellText } from '../../src/archives/table/cells.ts'
import { type Headed, readHead } from '../../src/archives/table/head.ts'
import type { Dialect } from '../../src/archives/table/row.ts'
import { eachRow, READING, type Reading } from '../../src/archives/table/rows.ts'
import { openSource } from '../../src/archives/table/source.ts'

/** A file with this content, gone when the test is over. */
export function fileOf(content: string | Uint8Array, name = 'table.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-archives-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export interface Content extends Pick<Headed, 'header'> {
  rows: string[][]
  /** Where broken rows begin, and why they are broken. */
  broken: { offset: number; reason: string }[]
}

/** Everything that a file holds, read by the archives' own reader. */
export async function contentOf(
  path: string,
  needed: readonly string[],
  reading: Reading = READING,
  manner: Partial<Dialect> & { least?: number } = {},
): Promise<Content> {
  const file = await openSource(path, 'table.csv')
  try {
    const { table: headed, header } = await readHead(file, 'table.csv', needed)
    const { least = headed.width, ...dialect } = manner
    const table = { ...headed, least, dialect: { ...headed.dialect, ...dialect } }
    const content: Content = { header, rows: [], broken: [] }
    await eachRow(
      table,
      {
        read(bytes, row) {
          content.rows.push(header.map((_, cell) => cellText(bytes, row, cell)))
          return null
        },
        refuse: (offset, reason) => content.broken.push({ offset, reason }),
      },
      reading,
    )
    return content
  } finally {
    await file.close()
  }
}
