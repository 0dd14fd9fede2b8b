import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/evidence/errors.ts'
import { parseHar, readHar } from '../../src/http/har-read.ts'
import { folder } from './folder.ts'
import { START } from './open.ts'

const entry = {
  startedDateTime: '2026-11-20T12:00:00.000Z',
  request: { method: 'GET', url: 'https://aurora.example/' },
  response: { status: 200 },
}
const scan = {
  window: { since: '2026-10-21T12:00:00Z', until: '2026-11-20T12:00:00Z' },
  observedAt: '2026-11-20T12:00:07Z',
  brand: { name: 'Aurora Air' },
  options: {},
  keys: ['AURORA_KEY'],
}
const har = (log: object) => JSON.stringify({ log })

describe('a file that is no recording is refused, and why', () => {
  test.each([
    { text: '', says: 'the recording x.har is empty' },
    { text: '\ufeff  \n', says: 'the recording x.har is empty' },
    {
      text: '{"log": {\n  "entries": [,]\n}}',
      says: 'cannot read the recording x.har: it is not JSON (line 2, column 15)',
    },
    { text: '{"log": {"entries": [', says: 'cannot read the recording x.har: it is not JSON (line 1, column 22)' },
    { text: 'null', says: 'x.har is not a recording (HAR 1.2): the body is null and not an object' },
    { text: '{}', says: 'x.har is not a recording (HAR 1.2): log is missing' },
    { text: har({}), says: 'x.har is not a recording (HAR 1.2): log.entries is missing' },
    { text: har({ entries: [] }), says: 'the recording x.har holds no requests' },
    {
      text: har({ entries: [{ ...entry, request: { method: 'GET' } }] }),
      says: 'x.har is not a recording (HAR 1.2): log.entries[0].request.url is missing',
    },
    {
      text: har({ entries: [{ ...entry, request: { method: 'GET', url: 'aurora' } }] }),
      says: 'x.har is not a recording (HAR 1.2): log.entries[0].request.url: is not an address',
    },
    {
      text: har({ entries: [{ ...entry, startedDateTime: 'now' }] }),
      says: 'x.har is not a recording (HAR 1.2): it does not say when it was made',
    },
    {
      text: har({ entries: [entry], _earshot: { ...scan, keys: 'all' } }),
      says: 'x.har is not a recording (HAR 1.2): log._earshot.keys is a string and not a list',
    },
  ])('$says', ({ text, says }) => {
    expect(() => parseHar('x.har', text)).toThrow(new UsageError(says))
  })

  test('one that cannot be opened', async () => {
    const path = await folder()
    await expect(readHar(join(path, 'none.har'))).rejects.toThrow(
      `cannot read the recording ${path}/none.har: no such file`,
    )
    await mkdir(join(path, 'sub.har'))
    await expect(readHar(join(path, 'sub.har'))).rejects.toThrow(UsageError)
  })
})

describe('a recording', () => {
  test("tells of the scan that made it, and its clock stands at the scan's", async () => {
    const file = join(await folder(), 'aurora.har')
    await writeFile(file, `\ufeff${har({ entries: [entry], _earshot: scan })}`)
    const read = await readHar(file)
    expect(read).toMatchObject({ file, scan, recordedAt: START + 7 })
    expect(read.entries).toHaveLength(1)
  })

  test('of a browser tells only when it was made, by its first request', () => {
    expect(
      parseHar('x.har', har({ entries: [entry], creator: { name: 'WebInspector', version: '537.36' } })),
    ).toMatchObject({
      scan: null,
      recordedAt: START,
    })
  })
})
