import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { readEvidence, writeEvidence } from '../../src/evidence/ndjson.ts'
import { BRAND, evidence, START, tell } from '../conversations/story.ts'
import { identified, identity } from '../metrics/identity.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-'))
})

const posts = tell({
  b: { by: 'ana', at: 5, says: 'two\nlines' },
  a: { by: 'ana', at: 5, says: '=1+1 \u001b[31m' },
  c: { by: 'brand', to: 'b', at: 1 },
})
const saved: Evidence = {
  tool: { name: 'earshot', version: '0.0.0' },
  brand: BRAND,
  window: { since: '2026-03-01T00:00:00Z', until: '2026-03-03T00:00:00Z' },
  observedAt: '2026-03-03T00:00:00Z',
  identity: identity({ accounts: [identified()] }),
  platforms: [evidence(posts, START - 60, START + 600)],
}

describe('an evidence file', () => {
  test('holds a header and then a post a line, by platform, time and id', async () => {
    const file = join(folder, 'a.ndjson')
    await writeEvidence(saved, file)
    const records = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ type, id }) => id ?? type)).toEqual(['header', 'c', 'a', 'b'])
  })

  test('gives back what was saved', async () => {
    const file = join(folder, 'b.ndjson')
    await writeEvidence(saved, file)
    const read = await readEvidence(file)
    expect({ ...read, platforms: [] }).toEqual({ ...saved, platforms: [] })
    expect(new Set(read.platforms[0]?.posts)).toEqual(new Set(posts))
  })

  const header = (more: object) => JSON.stringify({ type: 'header', schemaVersion: 2, ...more })
  test.each([
    { why: 'an empty file', content: '', says: /is empty/ },
    { why: 'no JSON', content: 'hello', says: /:1: this is not JSON/ },
    { why: 'no header', content: '{"type":"post"}', says: /:1: this is not the header of an evidence file/ },
    {
      why: 'a newer schema',
      content: header({ schemaVersion: 99 }),
      says: /newer earshot \(schema 99, this one reads 3\)/,
    },
    { why: 'a version that never was', content: header({ schemaVersion: 0 }), says: /:1: .*schemaVersion/s },
    { why: 'a header that lacks something', content: header({}), says: /:1: .*brand/s },
  ])('is refused with its line: $why', async ({ content, says }) => {
    const file = join(folder, 'bad.ndjson')
    await writeFile(file, content)
    await expect(readEvidence(file)).rejects.toThrow(says)
  })

  test('of version 1 is read, and knows of no identity', async () => {
    const file = join(folder, 'first.ndjson')
    await writeEvidence(saved, file)
    const [head = '', ...rest] = (await readFile(file, 'utf8')).split('\n')
    const { identity: _, ...first } = JSON.parse(head)
    await writeFile(file, [JSON.stringify({ ...first, schemaVersion: 1 }), ...rest].join('\n'))
    const read = await readEvidence(file)
    expect(read.identity).toBeNull()
    expect(read.platforms[0]?.posts).toHaveLength(posts.length)
  })

  test('is refused with the line of a broken post', async () => {
    const file = join(folder, 'c.ndjson')
    await writeEvidence(saved, file)
    await writeFile(file, `${await readFile(file, 'utf8')}{"type":"post","platform":"test"}\n`)
    await expect(readEvidence(file)).rejects.toThrow(/c\.ndjson:5: /)
  })

  test('that is not there is named', async () => {
    await expect(readEvidence(join(folder, 'none'))).rejects.toThrow(/cannot read .*none: no such file/)
  })
})

describe('saving', () => {
  test.each([
    { path: () => join(folder, 'no', 'such', 'x'), says: /no such file or folder/ },
    { path: () => folder, says: /is a folder/ },
    { path: () => '/dev/full', says: /no space is left/ },
  ])('says what is wrong: $says', async ({ path, says }) => {
    await expect(writeEvidence(saved, path())).rejects.toThrow(says)
  })
})
