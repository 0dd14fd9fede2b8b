import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { withPlugins } from '../../src/scanners/plugins.ts'
import { plaza } from './plaza.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-plugins-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bluesky = { id: 'bluesky', load: async () => plaza({ id: 'bluesky' }) }

/** A module's text that exports a whole scanner, by a way of its own. */
function moduleOf(id: string, exporting = 'export default'): string {
  return `${exporting} {
    id: '${id}', name: 'Plaza', homepage: 'https://plaza.example', reads: ['talk'], lifecycle: { stage: 'stable' },
    access: { kind: 'open', env: [], gives: null, steps: [] }, origins: { api: 'https://plaza.example' },
    requests: '1', terms: 'open',
    handle: {
      parse: (text) => /^(?:https:..plaza.example.)?([a-z]{2,12})$/.exec(text)?.[1] ?? null,
      url: (handle) => 'https://plaza.example/' + handle, grammar: 'a name',
    },
    carriesHandles: false, known: { present: 'somebody', absent: 'nobody' }, account: async () => null,
  }`
}

function write(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const ids = async (...specs: string[]) =>
  (
    await withPlugins(
      [bluesky],
      specs.map((spec) => ({ spec, folder })),
    )
  ).map(({ id }) => id)

describe('a plugin is found', () => {
  test('by a path, seen from the folder that names it', async () => {
    write('agora.mjs', moduleOf('agora'))
    expect(await ids('./agora.mjs')).toEqual(['agora', 'bluesky'])
  })

  test('by a whole path, and by an address', async () => {
    const [one, two] = [write('one.mjs', moduleOf('one')), write('two.mjs', moduleOf('two'))]
    expect(await ids(one, pathToFileURL(two).href)).toEqual(['bluesky', 'one', 'two'])
  })

  test('by the name that it exports the scanner under', async () => {
    write('named.mjs', moduleOf('named', 'export const scanner ='))
    expect(await ids('./named.mjs')).toEqual(['bluesky', 'named'])
  })

  test('once, however often it is named', async () => {
    write('often.mjs', moduleOf('often'))
    expect(await ids('./often.mjs', 'often.mjs', join(folder, 'often.mjs'))).toEqual(['bluesky', 'often'])
  })

  test.each<[string, string, object]>([
    ['earshot-scanner-main', 'lib/main.mjs', { main: 'lib/main.mjs' }],
    ['earshot-scanner-bare', 'index.js', { type: 'module' }],
    ['earshot-scanner-exports', 'lib/x.mjs', { exports: './lib/x.mjs' }],
    ['earshot-scanner-root', 'lib/x.mjs', { exports: { '.': { types: './x.d.ts', import: './lib/x.mjs' } } }],
    ['@aurora/earshot-scanner-nested', 'x.mjs', { exports: { node: { default: './x.mjs' } } }],
  ])('by the name of the package %s', async (name, entry, manifest) => {
    const id = name.replace(/^.*-/, '')
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, ...manifest }))
    write(`node_modules/${name}/${entry}`, moduleOf(id))
    const below = join(folder, 'some', 'where')
    const found = await withPlugins([], [{ spec: name, folder: below }])
    expect(found.map((one) => one.id)).toEqual([id])
    expect((await found[0]?.load())?.name).toBe('Plaza')
  })
})

describe('what is wrong is said, with the plugin’s name', () => {
  test.each<[string, string | null, RegExp]>([
    ['./nowhere.mjs', null, /^the plugin \.\/nowhere\.mjs is not there: no file \S+nowhere\.mjs$/],
    ['left-pad', null, /^"left-pad" is not a plugin: write a path like/],
    ['earshot-scanner-nowhere', null, /^the plugin earshot-scanner-nowhere is not installed in .*npm install/],
    ['./syntax.mjs', 'export default {', /^the plugin \.\/syntax\.mjs cannot be loaded: /],
    ['./throws.mjs', 'throw new Error("no licence")', /^the plugin \.\/throws\.mjs cannot be loaded: no licence$/],
    ['./alone.mjs', 'import "earshot-scanner-that-is-not-there"', /cannot be loaded: Cannot find package/],
    [
      './empty.mjs',
      'export const other = 1',
      /^the plugin \.\/empty\.mjs is not a scanner:\n {2}what it exports is missing/,
    ],
    ['./twin.mjs', moduleOf('bluesky'), /^the plugin \.\/twin\.mjs has the id "bluesky", which another scanner has/],
  ])('%s', async (spec, text, message) => {
    if (text !== null) write(spec, text)
    await expect(ids(spec)).rejects.toThrow(message)
    await expect(ids(spec)).rejects.toMatchObject({ name: 'UsageError' })
  })

  test('of two plugins with one id, the second is refused', async () => {
    write('first.mjs', moduleOf('same'))
    write('second.mjs', moduleOf('same'))
    await expect(ids('./first.mjs', './second.mjs')).rejects.toThrow('./second.mjs has the id "same"')
  })
})
