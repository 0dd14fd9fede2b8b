import { test as prop } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { identityCsv } from '../../../src/reports/identity/csv.ts'
import { AMBIGUOUS, anyFound, found, WHOLE } from './found.ts'

const rowsOf = (text: string, delimiter = ',') => Papa.parse<string[]>(text.trimEnd(), { delimiter }).data

describe('the table of who a brand is', () => {
  test('has the columns that scripts count on', () => {
    expect(identityCsv(found(), 'rfc')).toBe(
      'brand,row,platform,network,handle,url,name,trust,confidence,role,followers,last_active,stale,status,page,why,item,regional\r\n',
    )
  })

  test('has a line for everything that was found', () => {
    expect(identityCsv(WHOLE, 'rfc')).toMatchSnapshot()
  })

  test('tells brands to choose from apart from those that were passed over', () => {
    const kinds = (card: typeof WHOLE) => rowsOf(identityCsv(card, 'rfc')).map(([, row]) => row)
    expect(kinds(AMBIGUOUS)).toEqual(['row', 'candidate', 'candidate'])
    expect(kinds(WHOLE)).toContain('passed-over')
  })

  test('writes decimal commas for the Excel of Europe', () => {
    expect(identityCsv(WHOLE, 'excel-eu')).toContain(';0,9;')
  })

  prop.prop([anyFound])('is one rectangle, whatever strangers wrote', (card) => {
    const rows = rowsOf(identityCsv(card, 'rfc'))
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([18]))
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r-]/)
  })
})
