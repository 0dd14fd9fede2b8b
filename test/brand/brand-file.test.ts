import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BrandFile, PlatformSettings } from '../../src/brand/brand-file.ts'
import { REACH, writtenIn } from '../../src/brand/reach.ts'
import { readBrandFile } from '../../src/brand/read-brand-file.ts'
import { SCANNERS } from '../../src/scanners/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-brand-'))
const read = (text: string) => {
  const path = join(folder, 'brand.yaml')
  writeFileSync(path, text)
  return readBrandFile(path)
}

describe('what is wrong in a brand file is said plainly, with its place', () => {
  test.each([
    { text: 'name: Aurora Air\nacount: [a]\n', says: /brand\.yaml:2:1: unknown key "acount"; did you mean account\?/ },
    { text: 'time-zone: UTC\n', says: /did you mean timezone\?/ },
    { text: 'qwfpgj: 1\n', says: /unknown key "qwfpgj"; known here are name, / },
    { text: 'since: 30\n', says: /:1:8: "since" is 30: write how long ago, like 30d/ },
    { text: 'reuse: 6\n', says: /"reuse" is 6: write a number and a unit, like 6h/ },
    { text: 'name: [Aurora, Air]\n', says: /"name" is a list and not a text/ },
    { text: 'name:\n', says: /"name" is empty and not a text/ },
    { text: 'name: ""\n', says: /"name" is empty/ },
    { text: 'account: {bluesky: a}\n', says: /"account" is a map of keys to values and not a list/ },
    { text: 'account: [bluesky:a, 7]\n', says: /"account\[2\]" is the number 7 and not a text/ },
    { text: 'identify: "yes"\n', says: /"identify" is a text and not true or false/ },
    { text: 'trust: offical\n', says: /"trust" is "offical", and must be "official" or "likely"/ },
    { text: 'max-requests: 1.5\n', says: /"max-requests" is the number 1\.5 and not a whole number/ },
    { text: 'timeout: 0\n', says: /"timeout" is 0, and must be above 0/ },
    { text: 'alias: [{txt: A}]\n', says: /alias/ },
    { text: 'platforms: {feeds: on}\n', says: /"platforms\.feeds" is a text and not a map/ },
    { text: 'platforms: {feeds: {off: 1}}\n', says: /"platforms\.feeds\.off" is the number 1 and not true or false/ },
    { text: '- a\n- b\n', says: /a brand file is a list of keys with values.*this is a list/ },
    { text: 'name: "a\n', says: /this is not YAML/ },
    { text: '"ac\\u001b[31mount": 1\n', says: /unknown key "ac\\u001b\[31mount"/ },
  ])('$text', async ({ text, says }) => {
    const failure = await read(text).catch((error: unknown) => error)
    expect(String(failure)).toMatch(says)
    expect(String(failure)).not.toMatch(/Invalid|expected|received|\p{Cc}/u)
  })

  test('aliases that multiply without end', async () => {
    const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    ).join('\n')}\n`
    await expect(read(bomb)).rejects.toMatchObject({ name: 'UsageError' })
  })
})

test.each([
  { text: 'platforms: [bluesky, feeds]', is: { platforms: ['bluesky', 'feeds'] } },
  { text: 'platforms: bluesky, feeds', is: { platforms: ['bluesky', 'feeds'] } },
  { text: 'skip: gdelt', is: { skip: ['gdelt'] } },
  { text: 'account: bluesky:aurora.example', is: { account: ['bluesky:aurora.example'] } },
  { text: 'since: 2026-11-01', is: { since: '2026-11-01' } },
  { text: 'json: true', is: { json: true } },
  { text: 'no-color: true', is: { 'no-color': true } },
])('$text is understood', async ({ text, is }) => expect(await read(text)).toEqual(is))

describe('every key is marked by how far it reaches', () => {
  test('and an unmarked one is reaching', () => {
    const keys = new Set(Object.keys(REACH).map((path) => path.split('.')[0]))
    expect(Object.keys(BrandFile.shape).filter((key) => !keys.has(key))).toEqual([])
    expect(Object.keys(PlatformSettings.shape).map((key) => `platforms.*.${key}`)).toEqual(
      Object.keys(REACH)
        .filter((path) => path.startsWith('platforms.*.'))
        .map((path) => path.replace(/\.\*\*$/, ''))
        .sort(
          (a, b) =>
            Object.keys(PlatformSettings.shape).indexOf(a.slice(12)) -
            Object.keys(PlatformSettings.shape).indexOf(b.slice(12)),
        ),
    )
    expect(
      writtenIn({ future: { key: 1 }, platforms: { feeds: { off: true, wish: 1, origins: { a: 'b' } } } }),
    ).toEqual([
      { path: 'future.key', reach: 'reaching', value: 1 },
      { path: 'platforms.feeds.off', reach: 'harmless', value: true },
      { path: 'platforms.feeds.wish', reach: 'scanner', value: 1 },
      { path: 'platforms.feeds.origins.a', reach: 'reaching', value: 'b' },
    ])
  })

  test('the settings of each scanner among them', async () => {
    for (const { load } of SCANNERS) {
      const { id, settings, harmlessSettings = [] } = await load()
      expect({ id, unknown: harmlessSettings.filter((key) => settings?.shape[key] === undefined) }).toEqual({
        id,
        unknown: [],
      })
    }
  })
})
