import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrandFile } from '../../../src/brand/read-brand-file.ts'
import type { Identification } from '../../../src/evidence/identification.ts'
import { brandFileText, type Said } from '../../../src/reports/identity/brand-file-text.ts'
import { plain } from '../../../src/text/plain.ts'
import { claimed, identified } from '../../metrics/identity.ts'
import { anyText } from '../samples.ts'
import { entity, found, WHOLE } from './found.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-brand-file-'))
const NOTHING: Said = { aliases: [], kind: null }

async function read(text: string) {
  const path = join(folder, 'earshot.yaml')
  writeFileSync(path, text)
  return readBrandFile(path)
}

/** The file with every entry in force that is only offered. */
function uncommented(text: string): string {
  return text
    .replace(/^(\s*)# (- |alias:|account:|website:)/gm, '$1$2')
    .replace(/^# (exclude|context|since|timezone):/gm, '$1:')
}

const handles = ({ accounts }: Identification, ...trusts: string[]) =>
  trusts.flatMap((wanted) =>
    accounts.filter(({ trust }) => trust === wanted).map(({ platform, handle }) => plain(`${platform}:${handle}`)),
  )

describe('the brand file that init writes', () => {
  test('of a brand of which everything is known', () => {
    expect(brandFileText(WHOLE, { aliases: ['Aurora'], kind: 'airline' })).toMatchSnapshot()
  })

  test('of a brand of which nothing is known shows what could stand there', async () => {
    const text = brandFileText(found({ website: null, site: null }), NOTHING)
    expect(await read(text)).toEqual({ name: 'Aurora Air' })
    expect(await read(uncommented(text))).toEqual({
      name: 'Aurora Air',
      website: 'https://example.com',
      alias: [{ text: 'another name', caseSensitive: false }],
      account: ['bluesky:example.com'],
      exclude: ['a term that shows a post to mean somebody else'],
      context: ['a word of which one must occur beside the name'],
      since: '30d',
      timezone: 'Europe/Amsterdam',
    })
  })

  test('holds official accounts, and offers likely ones', async () => {
    const text = brandFileText(WHOLE, NOTHING)
    expect((await read(text)).account).toEqual(handles(WHOLE, 'official'))
    expect((await read(uncommented(text))).account).toEqual(handles(WHOLE, 'official', 'likely'))
  })

  test('holds what the user said, and offers no name twice', async () => {
    const known = found({ entity: entity({ aliases: ['AURORA', 'Aurora Air', 'Aurora Airlines', 'aurora airlines'] }) })
    const text = brandFileText(known, { aliases: ['Aurora'], kind: 'flag carrier' })
    expect(await read(text)).toMatchObject({ kind: 'flag carrier', alias: [{ text: 'Aurora', caseSensitive: false }] })
    expect((await read(uncommented(text))).alias?.map((alias) => alias.text)).toEqual(['Aurora', 'aurora airlines'])
  })

  test('offers a few names of many', async () => {
    const aliases = Array.from({ length: 30 }, (_, i) => `Name ${i}`)
    const text = brandFileText(found({ entity: entity({ aliases }) }), NOTHING)
    expect((await read(uncommented(text))).alias).toHaveLength(8)
  })

  test.each([
    'null',
    'yes',
    '1e3',
    '2026-11-22',
    'a: b',
    'a #b',
    '#a',
    '- a',
    '"a"',
    "it's",
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
    '---',
    '...',
    '?',
    '~',
    '=',
    '<<',
    '0x1F',
    '__proto__',
    'ends with:',
    '日本 航空 ✈️',
  ])('brings back the brand %j', async (brand) => {
    expect((await read(brandFileText(found({ brand }), { aliases: [brand], kind: brand }))).name).toBe(brand)
  })

  // What a user names is trimmed, and holds no control characters: see the check of a brand's name.
  const named = fc
    .oneof(anyText, fc.string({ unit: 'binary' }))
    .map((text) =>
      text
        .replace(/\p{Cc}|\p{Cs}/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')

  prop.prop([
    named,
    fc.array(named, { maxLength: 3 }),
    fc.array(anyText, { minLength: 1, maxLength: 8 }),
    fc.option(named),
  ])('is read back whatever strangers wrote, with likely accounts and without', async (brand, aliases, texts, kind) => {
    const [label = '', description = '', why = ''] = texts
    const card = found({
      brand,
      why,
      website: 'https://aurora-air.example/',
      entity: entity({ label, description, aliases: texts }),
      accounts: texts.flatMap((handle) => [identified({ handle }), claimed({ handle })]),
    })
    const text = brandFileText(card, { aliases, kind })
    const own = aliases.map((alias) => ({ text: alias, caseSensitive: false }))
    expect(await read(text)).toEqual({
      name: brand,
      website: 'https://aurora-air.example/',
      account: handles(card, 'official'),
      ...(kind === null ? {} : { kind }),
      ...(own.length === 0 ? {} : { alias: own }),
    })
    const whole = await read(uncommented(text))
    expect(whole.account).toEqual(handles(card, 'official', 'likely'))
    for (const { text: alias } of whole.alias ?? [])
      expect([...aliases, ...texts.map(plain), 'another name']).toContain(alias)
    expect(text.replaceAll(brand, '')).not.toMatch(/(?!\n)\p{Cc}/u)
  })
})
