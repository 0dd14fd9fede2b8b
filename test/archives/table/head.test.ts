import { describe, expect, test } from 'vitest'
import { readHead } from '../../../src/archives/table/head.ts'
import { openSource } from '../../../src/archives/table/source.ts'
import { fileOf } from '../files.ts'

async function head(content: string | Uint8Array, needed = ['id', 'text']) {
  const file = await openSource(fileOf(content), 'posts.csv')
  try {
    const { header, table } = await readHead(file, 'posts.csv', needed)
    return { header, delimiter: String.fromCharCode(table.dialect.delimiter), start: table.start }
  } finally {
    await file.close()
  }
}

describe('the header of a table', () => {
  test.each([
    { why: 'commas', content: 'id,text\n1,a', header: ['id', 'text'], delimiter: ',' },
    {
      why: 'semicolons, though a name holds commas',
      content: 'id;text;a,b,c\n',
      header: ['id', 'text', 'a,b,c'],
      delimiter: ';',
    },
    { why: 'pipes', content: 'id|text\n', header: ['id', 'text'], delimiter: '|' },
    {
      why: 'quoted names with newlines',
      content: '"ID","x\n y"," Text "\n',
      header: ['ID', 'x\n y', 'Text'],
      delimiter: ',',
    },
    { why: 'an index column without a name', content: ',id,text\n', header: ['', 'id', 'text'], delimiter: ',' },
  ])('$why', async ({ content, header, delimiter }) => {
    expect(await head(content)).toMatchObject({ header, delimiter })
  })

  test('the rows start after it and after a byte order mark', async () => {
    expect(await head('\uFEFFid,text\r\n1,a')).toMatchObject({ start: 12, header: ['id', 'text'] })
  })

  test.each([
    { why: 'nothing', content: '', message: 'posts.csv is empty.' },
    {
      why: 'gzip',
      content: Buffer.from([0x1f, 0x8b, 8, 0]),
      message: 'posts.csv is compressed (gzip). Unpack it first.',
    },
    { why: 'a ZIP or Excel file', content: 'PK\u0003\u0004....', message: 'is a ZIP or Excel file' },
    {
      why: 'a missing column',
      content: 'id,body,author\n',
      message: 'posts.csv lacks the column text. Needed are id, text; found are id, body, author.',
    },
    { why: 'no end to the first line', content: 'x'.repeat(100_000), message: 'there is no end to its first line' },
    { why: 'a quote never closed', content: 'id,"text\n1,2\n', message: 'there is no end to its first line' },
    { why: 'text after a quote after a space', content: 'id, "te"xt\n', message: 'lacks the column' },
    { why: 'text after a quote', content: '"id"s,text\n', message: 'the quotes of its first line are out of place' },
    { why: 'another kind of file', content: '{"id": 1}\n', message: 'lacks the columns id, text' },
  ])('says what is wrong with $why', async ({ content, message }) => {
    await expect(head(content)).rejects.toThrow(message)
    await expect(head(content)).rejects.toMatchObject({ name: 'UsageError' })
  })
})
