import { describe, expect, test } from 'vitest'
import { mergeEvidence } from '../../src/evidence/merge.ts'
import { answersOf, audited, COLUMNS, csvOf, HEADER, twelveQuestions } from './figures.ts'
import { fileOf } from './files.ts'

const rows = [HEADER, ...twelveQuestions()]
const same = { outcome: 'ok', answered: 10, of: 12, median: 3600 }
const quoted = (delimiter: string) => rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n')
const withCell = (column: number, change: (cell: string, row: number) => string) =>
  csvOf(rows.map((row, n) => row.map((cell, at) => (at === column && n > 0 ? change(cell, n) : cell))))

/** Tab-separated rows without any quoting, whose questions begin so. */
function unquoted(opening: string): string {
  return rows.map((row) => row.join('\t').replace('@AuroraAir', opening)).join('\n')
}

/** Text in UTF-16 with the higher byte first. */
function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('the same twelve questions, ten answered after an hour, however the table is written', () => {
  test.each([
    ['commas', csvOf(rows)],
    ['semicolons', csvOf(rows, ';')],
    ['tabs', csvOf(rows, '\t')],
    ['pipes', csvOf(rows, '|')],
    ['a CR too many at the end of each row', csvOf(rows).replaceAll('\r\n', '\r\r\n')],
    ['the same, all in quotes', quoted(',').replaceAll('\n', '\r\r\n')],
    ['the header once more, as joined files have it', csvOf([...rows.slice(0, 9), HEADER, ...rows.slice(9)])],
    ['tabs and quotes that are text', unquoted('"Help" @AuroraAir')],
    ['tabs and a quote without an end', unquoted('"Help @AuroraAir')],
    ['no-break spaces and tabs around ids', withCell(0, (id) => `\t${id}\u00a0`)],
    ['LF', csvOf(rows, ',', '\n')],
    ['CR', csvOf(rows, ',', '\r')],
    ['sep=; in the first line', `sep=;\r\n${csvOf(rows, ';')}`],
    ['SEP=, in quotes', `"SEP=,"\n${csvOf(rows, ',', '\n')}`],
    ['sep= and a tab', `sep=\t\n${csvOf(rows, '\t', '\n')}`],
    ['sep= and a caret', `sep=^\n${csvOf(rows, '^', '\n')}`],
    ['a mark, then sep=;', `\uFEFFsep=;\r\n${csvOf(rows, ';')}`],
    ['a title, the day and an empty line above the header', `Inbox report\r\nMade on,2026-11-30\r\n\r\n${csvOf(rows)}`],
    ['UTF-16 as Excel writes it', Buffer.from(`\uFEFF${csvOf(rows, '\t')}`, 'utf16le')],
    ['UTF-16 with the higher byte first', utf16be(`\uFEFF${csvOf(rows)}`)],
    ['UTF-16 without a mark', Buffer.from(csvOf(rows), 'utf16le')],
    ['UTF-16, higher byte first, without a mark', utf16be(csvOf(rows))],
    ['everything in quotes', quoted(',')],
    ['spaces before quotes', quoted(', ')],
    ['spaces before and after quotes', quoted(' , ')],
    ['spaces before quotes where there are any', csvOf(rows).replaceAll(/,(?=")/g, ', ')],
    ['a delimiter at the end of each row', csvOf(rows.map((row, n) => (n === 0 ? row : [...row, ''])))],
    ['three of them', csvOf(rows.map((row, n) => (n === 0 ? row : [...row, '', '', ''])))],
    ['one at the end of the header too', csvOf(rows.map((row) => [...row, '']))],
    ['one at the end of the header alone', csvOf(rows.map((row, n) => (n === 0 ? [...row, ''] : row)))],
    ['empty cells left out at the end', csvOf(rows.map((row) => (row[5] === 'no' ? row.slice(0, 4) : row)))],
    ['empty lines', csvOf(rows).replaceAll('\r\n', '\r\n\r\n')],
    ['rows of delimiters alone', `${csvOf(rows)}${',,,,,\r\n'.repeat(10)}`],
    ['rows of quotes and blanks alone', `${csvOf(rows)}"","","","","",""\r\n , , , , , \r\n`],
    ['ids kept by an apostrophe', withCell(0, (id) => `'${id}`)],
    ['parents kept by an apostrophe', withCell(4, (id) => (id === '' ? '' : `'${id}`))],
    ['ids kept by a formula', withCell(0, (id) => `="${id}"`)],
    ['ids as decimal numbers', withCell(0, (id) => `${id}.0`)],
    ['answers marked by another word', withCell(5, (staff) => (staff === 'yes' ? 'TRUE' : 'FALSE'))],
  ])('%s', async (_, content) => {
    expect(await answersOf(fileOf(content), COLUMNS)).toEqual(same)
  })

  test.each([
    ...['', 'NULL', 'null', 'None', 'nan', 'NaN', 'N/A', '-', '\\N', '0', '0.0', '-1', '<NA>', '#N/A', ' null '],
    ...['-1.0', 'false', 'FALSE', 'n.a.', 'none.', '#N/V', '[]', '{}', '?', '.', '—', '0000', '\u00a0'],
    '00000000-0000-0000-0000-000000000000',
  ])('no parent, written as "%s"', async (none) => {
    expect(await answersOf(fileOf(csvOf([HEADER, ...twelveQuestions(none)])), COLUMNS)).toEqual(same)
  })

  test('a 0 that is the id of a post is that post', async () => {
    const zero = [['0', 'guest', '2026-10-20T08:00:00Z', '@AuroraAir hello?', '0', 'no']]
    const answer = [['1', 'AuroraAir', '2026-10-20T09:00:00Z', '@guest hello', '0', 'yes']]
    const file = fileOf(csvOf([HEADER, ...twelveQuestions(), ...zero, ...answer]))
    expect(await answersOf(file, COLUMNS)).toEqual({ ...same, answered: 11, of: 13 })
  })

  test.each([
    ['in every row', (text: string) => `the \\"red\\" bag: ${text}`],
    ['at the end of the cell', (text: string) => `${text} \\"now\\"`],
    ['before a comma', (text: string) => `\\"Hm\\", ${text}`],
    ['after a backslash', (text: string) => `C:\\\\ \\"x\\" ${text}`],
  ])('quotes escaped by a backslash %s', async (_, change) => {
    const told = rows.map((row, n) => row.map((cell, at) => `"${at === 3 && n > 0 ? change(cell) : cell}"`).join(','))
    const file = fileOf(told.join('\n'))
    expect(await answersOf(file, COLUMNS)).toEqual(same)
    expect((await audited(file, COLUMNS)).platform.posts[0]?.text).toContain('"')
  })

  test('accents in windows-1252, also where they come late', async () => {
    const rest = twelveQuestions().map(([id, from, at, text, ...more]) => [
      id ?? '',
      from ?? '',
      at ?? '',
      `${text} – café…`,
      ...more,
    ])
    const cp1252 = Buffer.from(
      csvOf([HEADER, ...rest])
        .replaceAll('–', '\u0096')
        .replaceAll('…', '\u0085'),
      'latin1',
    )
    const { platform } = await audited(fileOf(cp1252), COLUMNS)
    expect(platform.posts[0]?.text).toBe('@AuroraAir where is bag 0? – café…')
    expect(platform.notes).toEqual(['table.csv is not in UTF-8, and was read as windows-1252.'])
    expect(await answersOf(fileOf(cp1252), COLUMNS)).toEqual(same)
  })

  test('an encoding that is named', async () => {
    const cyrillic = Buffer.concat([
      Buffer.from(csvOf(rows)),
      Buffer.from('300,AuroraAir,2026-10-20,'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from(',,yes\r\n'),
    ])
    await expect(audited(fileOf(cyrillic), COLUMNS)).rejects.toThrow('is neither in UTF-8 nor in windows-1252')
    const { platform } = await audited(fileOf(cyrillic), COLUMNS, { options: { encoding: 'windows-1251' } })
    expect(platform.posts.at(-1)?.text).toBe('Привет')
    await expect(audited(fileOf(cyrillic), COLUMNS, { options: { encoding: 'klingon' } })).rejects.toThrow(
      'No text is written in "klingon"',
    )
  })
})

describe('what a spreadsheet has spoiled is named as the cause', () => {
  test('ids that it rounded: no row is left', async () => {
    const spoiled = fileOf(withCell(0, (_, row) => (row % 2 ? '9.34556E+17' : '9,34555E+17')))
    await expect(audited(spoiled, COLUMNS)).rejects.toThrow(
      'holds no row that can be read: line 2 (an id that a spreadsheet rounded: "9.34556E+17")',
    )
  })

  test('ids that it rounded in the middle, so that rows share them', async () => {
    const spoiled = fileOf(withCell(0, (id) => `9345551234567${id.charAt(0)}0000`))
    const { platform, metrics } = await audited(spoiled, COLUMNS)
    expect(platform.outcome.status).toBe('partial')
    expect(platform.notes.join(' ')).toContain(
      '20 of the 22 rows of table.csv have the id of another row and another time',
    )
    expect(metrics.answered?.status).not.toBe('ok')
  })

  test('parents that it rounded: who was answered is unknown', async () => {
    const spoiled = fileOf(withCell(4, (id) => (id === '' ? '' : Number(`9345550000000001${id}`).toExponential())))
    const { platform, metrics } = await audited(spoiled, COLUMNS)
    expect(metrics.answered).toMatchObject({ value: null, status: 'not_supported' })
    expect(platform.notes.join(' ')).toContain('name another post by a number that a spreadsheet rounded, like "9.345')
  })

  test('a copy of a row costs nothing', async () => {
    const twice = fileOf(csvOf([...rows, ...rows.slice(1)]))
    expect(await answersOf(twice, COLUMNS)).toEqual(same)
  })
})

describe('rows that cannot be read are counted, with what stands in the first', () => {
  test('and a table that is mostly so is not read well', async () => {
    const { platform, metrics } = await audited(
      fileOf(withCell(2, (time, row) => (row % 2 ? `~${time}` : time))),
      COLUMNS,
    )
    expect(platform.outcome).toMatchObject({
      status: 'partial',
      reason: expect.stringMatching(
        /^11 of the 22 rows of table\.csv could not be read: line 2 \(no time that can be read: "~2026-10-01T08:00:00Z"\)/,
      ),
    })
    expect(metrics.answered?.status).not.toBe('ok')
  })

  test('also where a later file was read well', async () => {
    const bad = await audited(fileOf(withCell(2, (time, row) => (row % 2 ? `~${time}` : time))), COLUMNS)
    const good = await audited(fileOf(csvOf(rows).replaceAll('2026-10', '2026-12')), COLUMNS)
    const pieces = [bad, good].map(({ platform }) => ({
      tool: { name: 'earshot', version: '0' },
      brand: { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null },
      window: { since: platform.observedAt, until: platform.observedAt },
      observedAt: platform.observedAt,
      identity: null,
      platforms: [platform],
    }))
    const [first, ...rest] = pieces
    if (!first) throw new Error('no piece')
    const [both] = mergeEvidence([first, ...rest]).platforms
    expect(both?.outcome.status).toBe('partial')
    expect(both?.streams.mentions?.outcome.status).toBe('partial')
    expect(both?.links?.official).toMatchObject({ inside: 10, outside: 10 })
  })

  test('what a stranger wrote into a cell cannot reach the terminal', async () => {
    const { platform } = await audited(
      fileOf(withCell(2, (time, row) => (row === 1 ? '\u001b[31mnow\u202e' : time))),
      COLUMNS,
    )
    expect(platform.notes.join(' ')).toContain('no time that can be read: " [31mnow "')
  })
})
