import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { CsvDialect } from '../../src/reports/csv-dialect.ts'
import { type Cell, cellText, csvTable } from '../../src/reports/csv-table.ts'
import { anyText } from './samples.ts'

const cell = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  )

function parsed(text: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' })
  expect(errors).toEqual([])
  expect(data.at(-1)).toEqual([''])
  return data.slice(0, -1)
}

function shown(value: Cell, dialect: CsvDialect): string {
  if (typeof value === 'string') return cellText(value)
  if (typeof value === 'number') return dialect === 'rfc' ? String(value) : String(value).replace('.', ',')
  return value === null ? '' : String(value)
}

describe('csvTable', () => {
  test('ends each line with CRLF, the last one too', () =>
    expect(csvTable(['a', 'b'], [[1, 'x']], 'rfc')).toBe('a,b\r\n1,x\r\n'))

  test('writes numbers as numbers, below zero too, and nothing for what is not known', () =>
    expect(csvTable(['a', 'b', 'c', 'd'], [[-0.42, 12345678.9, null, true]], 'rfc')).toBe(
      'a,b,c,d\r\n-0.42,12345678.9,,true\r\n',
    ))

  test('writes for the Excel of most of Europe: a byte order mark, semicolons, decimal commas', () =>
    expect(csvTable(['a', 'b'], [[-0.42, 'x;y, z']], 'excel-eu')).toBe('\ufeffa;b\r\n-0,42;"x;y, z"\r\n'))

  test('quotes quotes, delimiters and line ends', () =>
    expect(csvTable(['a'], [['say "hi"'], ['a,b'], ['one\ntwo']], 'rfc')).toBe(
      'a\r\n"say ""hi"""\r\n"a,b"\r\n"one\ntwo"\r\n',
    ))

  prop.prop([table, fc.constantFrom<CsvDialect>('rfc', 'excel-eu')])(
    'comes back as the same rectangle',
    (rows, dialect) => {
      const header = (rows[0] ?? []).map((_, index) => `column ${index}`)
      const text = csvTable(header, rows, dialect).replace(/^\ufeff/, '')
      const expected = rows.map((row) => row.map((value) => shown(value, dialect)))
      expect(parsed(text, dialect === 'rfc' ? ',' : ';')).toEqual([header, ...expected])
    },
  )
})

describe('cellText', () => {
  test.each([
    { text: '', expected: '' },
    { text: 'Where is my bag?', expected: 'Where is my bag?' },
    { text: '=1+1', expected: "'=1+1" },
    { text: '+31 20 555 0100', expected: "'+31 20 555 0100" },
    { text: '-0.42', expected: "'-0.42" },
    { text: '@SUM(A1)', expected: "'@SUM(A1)" },
    { text: '＝1+1', expected: "'＝1+1" },
    { text: '＠x', expected: "'＠x" },
    { text: '  =1+1', expected: "'  =1+1" },
    { text: '\t1', expected: "'\t1" },
    { text: '"=1+1', expected: '\'"=1+1' },
    { text: '\u0000=1+1', expected: "'=1+1" },
    { text: 'a\u0000b', expected: 'ab' },
    { text: 'fine;=1+1', expected: "fine;'=1+1" },
    { text: 'fine,@SUM(A1)', expected: "fine,'@SUM(A1)" },
    { text: 'fine\n-1', expected: "fine\n'-1" },
    { text: 'thanks, @aurora ;-)', expected: 'thanks, @aurora ;-)' },
    { text: 'a - b', expected: 'a - b' },
    { text: '\ud800', expected: '\ufffd' },
  ])('$text becomes $expected', ({ text, expected }) => expect(cellText(text)).toBe(expected))

  prop.prop([anyText])('begins nothing that a spreadsheet would run, wherever it would begin a cell', (text) => {
    for (const part of cellText(text).split(/[\t\r\n]|[,;](?=[=+@＝＋－＠]\w)/u))
      expect(part).not.toMatch(/^[=+@＝＋－＠][\w(]|^-[\w(]/u)
  })
})
