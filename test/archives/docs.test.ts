import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { ColumnMap, TableOptions } from '../../src/archives/contract.ts'
import { readArchive } from '../../src/archives/index.ts'
import { readBrandFile } from '../../src/brand/read-brand-file.ts'
import { archiveOrders } from '../../src/commands/archive-orders.ts'
import { measured } from './figures.ts'
import { requestOf } from './requests.ts'

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/archives.md', import.meta.url)), 'utf8')
const FIXTURE = fileURLToPath(new URL('../../fixtures/archives/aurora-air-export.csv', import.meta.url))
const blocks = [...PAGE.matchAll(/^```\w+ title=(\S+)\n([\s\S]*?)^```$/gm)].map(([, title = '', text = '']) => ({
  title,
  text,
}))
const Told = z.object({ contacts: z.number(), answered: z.number(), waiting: z.number(), kind: z.string() })

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'earshot-docs-'))
  onTestFinished(() => rm(path, { recursive: true }))
  for (const { title, text } of blocks) writeFileSync(join(path, title), text)
  return path
}

describe('docs/archives.md', () => {
  test.each(blocks.filter(({ title }) => !title.includes('.')))(
    'the example $title comes to what it says',
    async ({ title, text }) => {
      const at = folder()
      const brandFile = await readBrandFile(join(at, `${title}.yaml`))
      const [order] = (brandFile.archive ?? []).flatMap((archive) => {
        if (typeof archive === 'string') return []
        const { format, file, columns = null, ...options } = archive
        return archiveOrders([{ format, file: join(at, file), columns, options }])
      })
      if (!order?.columns) throw new Error('no archive')
      const accounts = (brandFile.account ?? []).map((account) => ({
        platform: 'archive',
        handle: account.replace('archive:', ''),
        confidence: 1,
        evidence: ['given'],
      }))
      const request = { ...requestOf(brandFile.name ?? ''), accounts, columns: order.columns, options: order.options }
      const platform = await readArchive(order.format, order.file, request)
      const { answered, waiting } = measured(platform, request)
      const told = Told.parse(JSON.parse(text))
      expect(platform.outcome.status).toBe('ok')
      expect(answered).toMatchObject({ n: told.contacts, breakdown: { answered: told.answered } })
      expect(waiting?.value).toBe(told.waiting)
      const kinds = z.record(z.string(), z.object({ n: z.number() })).parse(answered?.breakdown?.by)
      expect(kinds[told.kind]?.n).toBeGreaterThan(0)
    },
  )

  test.each([...Object.keys(ColumnMap.shape), ...Object.keys(TableOptions.shape)])('speaks of "%s"', (key) => {
    expect(PAGE).toMatch(new RegExp(`^\\|.*\`${key}\`.*\\|`, 'm'))
  })
})

describe('a map that is wrong', () => {
  const order =
    (columns: Record<string, unknown>, options: Record<string, unknown> = {}) =>
    () =>
      archiveOrders([{ format: 'csv', file: FIXTURE, columns, options }])
  const columns = { author: 'a', time: 'b', text: 'c' }

  test.each([
    { why: 'a slip', make: order({ ...columns, parents: 'd' }), says: 'unknown key "parents", did you mean "parent"?' },
    { why: 'another word order', make: order({ ...columns, replyText: 'd' }), says: 'did you mean "reply-text"?' },
    { why: 'a slip in an option', make: order({ ...columns, ownplace: true }), says: 'did you mean "own-place"?' },
    {
      why: 'something else',
      make: order({ ...columns, xyzzy: 'd' }),
      says: 'unknown key "xyzzy" (known are id, author,',
    },
    {
      why: 'a column that must be there',
      make: order({ author: 'a', time: 'b' }),
      says: '"text" is missing: say which column holds it',
    },
    { why: 'a number', make: order({ ...columns, id: 7 }), says: '"id" must be the name of a column' },
    {
      why: 'a list of staff alone',
      make: order({ ...columns, official: ['yes'] }),
      says: '"official" must be the name of a column, or {',
    },
    {
      why: 'a sign for a delimiter',
      make: order(columns, { delimiter: ';' }),
      says: '"delimiter" must be one of comma, semicolon, tab, pipe',
    },
  ])('is refused with what was meant: $why', ({ make, says }) => {
    expect(make).toThrow(says)
    expect(make).toThrow('in the brand file')
  })

  test('options may stand among the columns', () => {
    expect(order({ ...columns, 'own-place': true }, { 'time-format': 'day-first' })()).toMatchObject([
      { columns, options: { 'own-place': true, 'time-format': 'day-first' } },
    ])
  })

  test('a column that the table lacks is named with the one that was meant', async () => {
    const at = folder()
    copyFileSync(FIXTURE, join(at, 'x.csv'))
    const map = ColumnMap.parse({ author: 'Author', time: 'Date', text: 'Mesage', parent: 'Reply to' })
    await expect(readArchive('csv', join(at, 'x.csv'), { ...requestOf('Aurora Air'), columns: map })).rejects.toThrow(
      'x.csv lacks the columns Date, Mesage. Did you mean "Date (UTC)" by Date? Did you mean "Message" by Mesage?',
    )
  })
})
