import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UsageError } from '../../src/evidence/errors.ts'
import { DAY, HOUR } from '../../src/evidence/time.ts'
import { virtualClock } from '../../src/http/clock.ts'
import { openDiskCache } from '../../src/http/disk-cache.ts'
import { parseHar } from '../../src/http/har-read.ts'
import { openReplayer } from '../../src/http/har-replay.ts'
import type { NetworkOptions } from '../../src/http/network.ts'
import { folder } from './folder.ts'
import { answering, html, json, open, START } from './open.ts'

const Any = z.object({ n: z.number() })
const ADDRESS = 'https://aurora.example/a'
const MAX_AGE = 6 * HOUR

/** A run so many seconds after the first, with the cache of that folder. */
async function run(
  path: string,
  age: number,
  transport: NonNullable<NetworkOptions['transport']>,
  options: Partial<NetworkOptions> = {},
) {
  const clock = virtualClock(START + age)
  const cache = await openDiskCache(path, MAX_AGE, () => clock.now())
  return open({ clock, cache, transport, ...options })
}

const numbered =
  (n: number, headers: Record<string, string> = {}) =>
  () =>
    json({ n }, { headers })

describe('an answer of an earlier run', () => {
  test.each([
    { age: 0, n: 1 },
    { age: MAX_AGE, n: 1 },
    { age: MAX_AGE + 1, n: 2 },
    { age: -60, n: 2 },
  ])('$age s later', async ({ age, n }) => {
    const path = await folder()
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(ADDRESS, Any)
    const { transport, asked } = answering(numbered(2))
    const { http } = await run(path, age, transport)
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ n })
    expect([asked.length, http.requests]).toEqual([n - 1, n - 1])
  })

  test('costs nothing and is not asked for again; `again` asks', async () => {
    const path = await folder()
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(ADDRESS, Any)
    const { http } = await run(path, 60, answering(numbered(2)).transport, { maxRequests: 1 })
    await http.json(ADDRESS, Any)
    await expect(http.json({ url: ADDRESS, again: true }, Any)).resolves.toEqual({ n: 2 })
    expect(http.left).toBe(0)
  })

  test('that is too old is asked about, and used when it is still good', async () => {
    const path = await folder()
    const marks = { etag: '"v1"', 'last-modified': 'Fri, 20 Nov 2026 11:00:00 GMT' }
    await (await run(path, 0, answering(numbered(1, marks)).transport)).http.json(ADDRESS, Any)
    const { transport, asked } = answering(() => new Response(null, { status: 304, headers: { 'x-a': 'new' } }))
    const { http } = await run(path, DAY, transport)
    const reply = await http.reply(ADDRESS, Any)
    expect(reply).toMatchObject({ status: 200, body: { n: 1 }, headers: { 'x-a': 'new', etag: '"v1"' } })
    expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': marks['last-modified'] })
    expect(http.requests).toBe(1)
    const later = await run(path, DAY + HOUR, answering(numbered(9)).transport)
    await expect(later.http.json(ADDRESS, Any)).resolves.toEqual({ n: 1 })
  })

  test('that is too old and without marks is asked for anew, and the new one kept', async () => {
    const path = await folder()
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(ADDRESS, Any)
    await (await run(path, DAY, answering(numbered(2)).transport)).http.json(ADDRESS, Any)
    const { http } = await run(path, DAY + 60, answering(numbered(3)).transport)
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ n: 2 })
    expect(await readdir(path)).toHaveLength(1)
  })

  test('is recorded, and its replay costs nothing either', async () => {
    const path = await folder()
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(ADDRESS, Any)
    const entries: unknown[] = []
    const recorder = { add: (entry: unknown) => void entries.push(entry), write: async () => {} }
    await (await run(path, 60, answering(numbered(2)).transport, { recorder })).http.json(ADDRESS, Any)
    expect(entries).toMatchObject([{ _fromCache: 'disk', response: { status: 200, content: { text: '{"n":1}' } } }])
    const replayer = openReplayer(parseHar('x', JSON.stringify({ log: { entries } })))
    const { http } = open({ replayer })
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ n: 1 })
    expect(http.requests).toBe(0)
  })
})

describe('what is not kept', () => {
  const token = 'eyJhbGciOiJFUzI1NksifQ.eyJleHAiOjF9'
  test.each<{ why: string; request?: object; answer: () => Response; secrets?: Map<string, string> }>([
    {
      why: 'what somebody with a key was shown',
      request: { headers: { Authorization: 'Bearer x' } },
      answer: numbered(1),
    },
    { why: 'what was asked with a cookie', request: { headers: { Cookie: 'a=1' } }, answer: numbered(1) },
    {
      why: 'what was asked with a key in the address',
      request: { url: `${ADDRESS}?key=hush-hush` },
      secrets: new Map([['K', 'hush-hush']]),
      answer: numbered(1),
    },
    {
      why: 'what was asked with a password',
      request: { method: 'POST', body: { password: 'x' } },
      answer: numbered(1),
    },
    { why: 'an answer with a token', answer: () => json({ n: 1, accessJwt: token }) },
    { why: 'a wall', answer: () => html('<p>no') },
    { why: 'an error', answer: () => json({ error: 'x' }, { status: 404 }) },
    { why: 'a changed shape', answer: () => json({ m: 1 }) },
  ])('$why', async ({ request, answer, secrets }) => {
    const path = await folder()
    const { http } = await run(path, 0, answering(answer).transport, secrets ? { secrets } : {})
    await http.json({ url: ADDRESS, ...request }, Any).catch(() => undefined)
    expect(await readdir(path)).toEqual([])
  })
})

describe('the folder', () => {
  test('holds one file a request, named by a hash, readable by its owner alone', async () => {
    const path = join(await folder(), 'deep', 'cache')
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(`${ADDRESS}/../../etc?x=%2F`, Any)
    const [name = ''] = await readdir(path)
    expect(name).toMatch(/^[0-9a-f]{64}\.json$/)
    expect((await stat(join(path, name))).mode & 0o777).toBe(0o600)
    expect((await stat(path)).mode & 0o777).toBe(0o700)
  })

  test.each([
    { why: 'cut short', damage: (text: string) => text.slice(0, 40) },
    { why: 'empty', damage: () => '' },
    { why: 'of another version', damage: (text: string) => text.replace('"version":1', '"version":0') },
    { why: 'of another request', damage: (text: string) => text.replace('aurora.example/a', 'aurora.example/b') },
    { why: 'something else', damage: () => '[1, 2]' },
  ])('a file that is $why is ignored and written anew', async ({ damage }) => {
    const path = await folder()
    await (await run(path, 0, answering(numbered(1)).transport)).http.json(ADDRESS, Any)
    const [name = ''] = await readdir(path)
    const file = join(path, name)
    await writeFile(file, damage(await readFile(file, 'utf8')))
    const { http } = await run(path, 60, answering(numbered(2)).transport)
    await expect(http.json(ADDRESS, Any)).resolves.toEqual({ n: 2 })
    const again = await run(path, 120, answering(numbered(3)).transport)
    await expect(again.http.json(ADDRESS, Any)).resolves.toEqual({ n: 2 })
  })

  test('forgets what is older than a month, and nothing that is not its own', async () => {
    const path = await folder()
    const old = [`${'a'.repeat(64)}.json`, `${'b'.repeat(64)}.json.0123456789ab.tmp`, 'notes.txt']
    for (const name of [...old, `${'c'.repeat(64)}.json`]) await writeFile(join(path, name), '{}')
    for (const name of old) await utimes(join(path, name), START - 31 * DAY, START - 31 * DAY)
    await utimes(join(path, `${'c'.repeat(64)}.json`), START - DAY, START - DAY)
    await openDiskCache(path, MAX_AGE, () => START)
    expect((await readdir(path)).sort()).toEqual([`${'c'.repeat(64)}.json`, 'notes.txt'])
  })

  test('that cannot be made is refused; one that takes nothing costs only requests', async () => {
    const path = await folder()
    const file = join(path, 'file')
    await writeFile(file, '')
    await expect(openDiskCache(join(file, 'cache'), MAX_AGE, () => START)).rejects.toThrow(UsageError)
    const cache = { read: async () => null, keep: async () => {} }
    await expect(open({ cache, transport: answering(numbered(1)).transport }).http.json(ADDRESS, Any)).resolves.toEqual(
      { n: 1 },
    )
  })
})

test('a replay reads no cache', async () => {
  const cache = {
    read: () => Promise.reject(new Error('it was read')),
    keep: () => Promise.reject(new Error('it was written')),
  }
  const response = { status: 200, content: { text: '{"n":7}' } }
  const entry = { startedDateTime: '2026-11-20T12:00:00Z', request: { method: 'GET', url: ADDRESS }, response }
  const replayer = openReplayer(parseHar('x', JSON.stringify({ log: { entries: [entry] } })))
  await expect(open({ cache, replayer }).http.json(ADDRESS, Any)).resolves.toEqual({ n: 7 })
})
