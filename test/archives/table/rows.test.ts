import { fc, test as property } from '@fast-check/vitest'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { contentOf, fileOf } from '../files.ts'

const TINY = { chunk: 3, longest: 4096 }

describe('reading rows', () => {
  test.each([
    { why: 'plain', text: 'a,b\n1,2\n', rows: [['1', '2']] },
    { why: 'no newline at the end', text: 'a,b\n1,2', rows: [['1', '2']] },
    { why: 'an empty last cell without a newline', text: 'a,b\n1,', rows: [['1', '']] },
    {
      why: 'CRLF',
      text: 'a,b\r\n1,2\r\n"3","4"\r\n',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'CR alone',
      text: 'a,b\r1,2\r"3","4"\r',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'LF in a table whose header ends with CRLF',
      text: 'a,b\r\n1,2\n3,4\r\n',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'bare CRs within a cell, as pandas writes them',
      text: 'a,b\n1,x\r\ry\n2,z\n',
      rows: [
        ['1', 'x\r\ry'],
        ['2', 'z'],
      ],
    },
    {
      why: 'empty lines',
      text: 'a,b\n\n1,2\n\n\n3,4\n\n',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'delimiters, newlines and quotes in quotes',
      text: 'a,b\n"x,""y""\n,","\r\n"\n',
      rows: [['x,"y"\n,', '\r\n']],
    },
    { why: 'an empty quoted cell', text: 'a,b\n"","x"\n', rows: [['', 'x']] },
    {
      why: 'rows of delimiters alone',
      text: 'a,b\n1,2\n,\n"",""\n  ,\t\n   \n3,4\n,',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'empty cells beyond the header',
      text: 'a,b\n1,2,\n3,4,,\n',
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    { why: 'a space after a quote', text: 'a,b\n"1" ,"2"  \n', rows: [['1', '2']] },
    {
      why: 'spaces before quotes',
      text: 'a, "b"\n1, "2, 3"\n "4",5\n',
      rows: [
        ['1', '2, 3'],
        ['4', '5'],
      ],
    },
    { why: 'a quote that is no quoting', text: 'a,b\n5" pipe,x"y\n', rows: [['5" pipe', 'x"y']] },
    { why: 'a byte order mark', text: '\uFEFFa,b\n1,2\n', rows: [['1', '2']] },
    { why: 'semicolons', text: 'a;b\n1,5;2\n', rows: [['1,5', '2']] },
    { why: 'tabs', text: 'a\tb\n1\t2\n', rows: [['1', '2']] },
    { why: 'characters of several bytes', text: 'a,b\n😡ü,"✈️"\n', rows: [['😡ü', '✈️']] },
    { why: 'a header and nothing else', text: 'a,b', rows: [] },
  ])('$why', async ({ text, rows }) => {
    const content = await contentOf(fileOf(text), ['a', 'b'], TINY)
    expect(content).toEqual({ header: ['a', 'b'], rows, broken: [] })
  })

  test.each([
    { why: 'too few cells', text: 'a,b\n1\n3,4\n', rows: [['3', '4']], reasons: ['1 cell instead of 2'] },
    { why: 'too many cells', text: 'a,b\n1,2,3\n3,4\n', rows: [['3', '4']], reasons: ['3 cells instead of 2'] },
    { why: 'text after a quote', text: 'a,b\n"1"x,2\n3,4\n', rows: [['3', '4']], reasons: ['a quote out of place'] },
    {
      why: 'a quote never closed costs its own row alone',
      text: 'a,b\n1,"2\n3,4\n5,6\n',
      rows: [
        ['3', '4'],
        ['5', '6'],
      ],
      reasons: ['no end'],
    },
    {
      why: 'a quote closed by the next one',
      text: 'a,b\n1,"2\n3,"4"\n5,6\n',
      rows: [
        ['3', '4'],
        ['5', '6'],
      ],
      reasons: ['a quote out of place'],
    },
    { why: 'a quote never closed in the last row', text: 'a,b\n1,2\n3,"4', rows: [['1', '2']], reasons: ['no end'] },
  ])('a broken row is told and costs no other: $why', async ({ text, rows, reasons }) => {
    for (const reading of [TINY, { chunk: 1, longest: 64 }, { chunk: 1 << 16, longest: 1 << 16 }]) {
      const content = await contentOf(fileOf(text), ['a', 'b'], reading)
      expect(content.rows).toEqual(rows)
      expect(content.broken.map(({ reason }) => reason)).toEqual(reasons)
    }
  })

  test('a row longer than the longest is taken for broken, however it is cut', async () => {
    const text = `a,b\n1,"${'x'.repeat(200)}\n${'y,z\n'.repeat(3)}`
    for (const chunk of [1, 7, 40]) {
      const content = await contentOf(fileOf(text), ['a', 'b'], { chunk, longest: 64 })
      expect(content.rows).toEqual([
        ['y', 'z'],
        ['y', 'z'],
        ['y', 'z'],
      ])
      expect(content.broken).toEqual([{ offset: 4, reason: 'no end' }])
    }
  })

  test('cells that were left out at the end of a row are empty', async () => {
    const { rows, broken } = await contentOf(fileOf('a,b,c\n1\n1,2\n1,2,3\n'), ['a'], TINY, { least: 2 })
    expect(rows).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
    ])
    expect(broken.map(({ reason }) => reason)).toEqual(['1 cell instead of 3'])
  })

  test.each([
    ['"say \\"hi\\""', 'say "hi"'],
    ['"\\"hi\\", she said"', '"hi", she said'],
    ['"ends with \\\\"', 'ends with \\'],
    ['"C:\\new"', 'C:\\new'],
    ['"a ""b"" c"', 'a "b" c'],
    ['a \\ b', 'a \\ b'],
  ])('a backslash escapes a quote where a file is written so: %s', async (cell, text) => {
    const { rows, broken } = await contentOf(fileOf(`a,b\n${cell},2\n`), ['a'], TINY, { backslash: true })
    expect(rows).toEqual([[text, '2']])
    expect(broken).toEqual([])
  })

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', 'é', '😡', '0') }),
    fc.string({ unit: 'grapheme' }),
    fc.constant(''),
  )

  property.prop([
    fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      ),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    fc.boolean(),
    fc.integer({ min: 1, max: 9 }),
  ])(
    'finds what papaparse finds, wherever the bytes are cut',
    async (table, delimiter, newline, quotes, ends, chunk) => {
      const names = table[0]?.map((_, index) => `column${index}`) ?? []
      const text = Papa.unparse([names, ...table], { delimiter, newline, quotes }) + (ends ? newline : '')
      const parsed = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: true })
      const content = await contentOf(fileOf(text), names, { chunk, longest: 1 << 16 })
      const [head, ...rows] = parsed.data
      expect(content.header).toEqual(head)
      expect(content.rows).toEqual(rows.filter((row) => row.some((cell) => /[^\0- ]/.test(cell))))
      expect(content.broken).toEqual([])
    },
  )
})
