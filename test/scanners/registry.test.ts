import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SCANNERS } from '../../src/scanners/index.ts'
import { originResolver } from '../../src/scanners/origins.ts'
import { settingsOf } from '../../src/scanners/settings-of.ts'

const here = new URL('../../src/scanners/', import.meta.url)
const docs = readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8')
const ids = SCANNERS.map(({ id }) => id)

describe('the registry', () => {
  test('is sorted, and each id stands once', () => expect(ids).toEqual([...new Set(ids)].sort()))

  test('holds every scanner that there is: a folder, or a file of the name of its id', () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(ids).toEqual(expect.arrayContaining(folders.map(({ name }) => name)))
    for (const id of ids)
      expect(existsSync(new URL(`${id}.ts`, here)) || existsSync(new URL(`${id}/${id}.ts`, here))).toBe(true)
  })
})

describe.each(SCANNERS)('$id', ({ id, load }) => {
  test('is registered under its own id', async () => expect((await load()).id).toBe(id))

  test('has fixtures', () => {
    expect(readdirSync(new URL(`../../fixtures/${id}/`, import.meta.url)).length).toBeGreaterThan(0)
  })

  test('has tests', () => {
    const tests = readdirSync(new URL(`./${id}/`, import.meta.url)).filter((name) => name.endsWith('.test.ts'))
    expect(tests.length).toBeGreaterThan(0)
  })

  test('has a row and a section in docs/platforms.md', async () => {
    const { name } = await load()
    expect(docs).toContain(`) \`${id}\` |`)
    expect(docs).toContain(`\n## ${name}\n`)
  })

  test('says in sentences what it costs, and on what terms, with the place where its keepers say so', async () => {
    const { requests, terms } = await load()
    expect(requests).toMatch(/\d.*[.]$/s)
    expect(terms).toMatch(/https:\/\/.*[.]$/s)
  })

  test('describes each of its settings, and takes none for granted', async () => {
    const scanner = await load()
    for (const { key, what } of settingsOf(scanner)) expect(what, key).not.toBeNull()
    expect(scanner.settings?.safeParse({}).success ?? true).toBe(true)
    expect(scanner.settings?.safeParse({ 'no-such-key': 1 }).success ?? false).toBe(false)
  })

  test('has a known pair of handles of the right form, of which one exists', async () => {
    const { known, handle } = await load()
    expect(known.present).not.toBe(known.absent)
    for (const known_ of [known.present, known.absent]) {
      expect(handle.parse(known_)).toBe(known_)
      expect(new URL(handle.url(known_)).protocol).toBe('https:')
    }
  })

  test('reads the handle out of the address that it makes of it', async () => {
    const { known, handle } = await load()
    expect(handle.parse(handle.url(known.present))).toBe(known.present)
  })

  test.each(['', ' ', '/', 'two words', '\u001b[31m', 'a/b', '@'])('has no handle like %j', async (text) => {
    expect((await load()).handle.parse(text)).toBeNull()
  })

  test('says what is right when a handle is wrong, what it reads, and where it lives', async () => {
    const { handle, reads, homepage, name } = await load()
    expect(handle.grammar).not.toBe('')
    expect(name).not.toBe('')
    expect(reads.length).toBeGreaterThan(0)
    expect(new URL(homepage).protocol).toBe('https:')
  })

  test('has origins that are origins', async () => {
    const scanner = await load()
    const resolve = originResolver(scanner, { file: scanner.origins })
    for (const [name, origin] of Object.entries(scanner.origins)) expect(resolve(name)).toBe(origin)
    expect(scanner.federated === true || Object.keys(scanner.origins).length > 0).toBe(true)
  })

  test('names the keys that it takes, and how to get them', async () => {
    const { access } = await load()
    for (const variable of access.env) expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/)
    expect(access.steps.length > 0).toBe(access.kind !== 'open')
    expect(access.env.length > 0).toBe(access.kind !== 'open')
    expect(access.gives === null).toBe(access.kind === 'open')
  })
})
