import { describe, expect, test } from 'vitest'
import { lookUp } from '../../../src/identify/brand-index/brand-index.ts'
import { open } from '../../../src/identify/brand-index/read-index.ts'
import { type IndexRecord, writeKeys, writeRecord } from '../../../src/identify/brand-index/record.ts'
import { openCatalogue } from '../../../src/identify/open-catalogue.ts'

const AURORA: IndexRecord = {
  id: 'Q1',
  label: 'Aurora Air',
  description: 'airline of the north',
  kinds: ['travel agency'],
  aliases: ['Aurora'],
  websites: ['com', 'org', 'net', 'fr', 'de', 'it', 'es'].map((end) => `https://auroraair-test.${end}/`),
  accounts: {
    facebook: 'auroraair',
    instagram: 'aurora.air',
    linkedin: 'https://de.linkedin.com/company/aurora-air',
    pinterest: 'auroraair',
    threads: 'auroraair',
    tiktok: 'auroraair',
    twitter: 'a name too long for X',
    youtube: 'UC0123456789abcdefghijkl',
    youtubeHandle: 'auroraair',
  },
}
const BANK: IndexRecord = {
  ...AURORA,
  id: 'Q2',
  label: 'Aurora Bank',
  aliases: [],
  websites: ['https://aurora-bank-test.com/'],
}
const index = {
  keys: `\n${writeKeys(['aurora air', 'aurora', 'auroraair'], 0)}\n${writeKeys(['aurora bank', 'aurorabank'], 1)}\n`,
  records: [AURORA, BANK].map(writeRecord),
}
const catalogue = openCatalogue([])
const ask = (name: string, website: string | null = null, aliases: string[] = []) =>
  lookUp(index, { name, website, aliases }, catalogue)

describe('the index of brands', () => {
  test('does not know everybody', () => expect(ask('Nova')).toEqual([]))

  test('tells an entity with handles as their networks write them, and none that is malformed', () => {
    expect(ask('aurora air')).toEqual([
      {
        id: 'Q1',
        label: 'Aurora Air',
        description: 'airline of the north',
        kinds: ['travel agency'],
        aliases: ['Aurora'],
        websites: AURORA.websites.slice(0, 5),
        accounts: [
          { platform: 'facebook', handle: 'auroraair' },
          { platform: 'instagram', handle: 'aurora.air' },
          { platform: 'linkedin', handle: 'company/aurora-air' },
          { platform: 'pinterest', handle: 'auroraair' },
          { platform: 'threads', handle: 'auroraair' },
          { platform: 'tiktok', handle: 'auroraair' },
          { platform: 'youtube', handle: 'UC0123456789abcdefghijkl' },
          { platform: 'youtube', handle: '@auroraair' },
        ],
        sources: ['index'],
      },
    ])
  })

  test.each([
    { name: 'Aurora', website: null, aliases: [], expected: ['Q1', 'Q2'], why: 'names that begin so are among them' },
    { name: 'Nova', website: null, aliases: ['Aurora Bank'], expected: ['Q2'], why: 'aliases are asked for' },
    {
      name: 'Nova',
      website: 'https://shop.aurora-bank-test.com/x',
      aliases: [],
      expected: ['Q2'],
      why: 'the domain is known',
    },
    {
      name: 'Aurora Air',
      website: 'https://auroraair-test.com',
      aliases: ['Aurora'],
      expected: ['Q1', 'Q2'],
      why: 'each once',
    },
    {
      name: 'Nova',
      website: 'http://127.0.0.1/',
      aliases: [],
      expected: [],
      why: 'an address without a domain fits nothing',
    },
  ])('$name, $website, $aliases: $why', ({ name, website, aliases, expected }) => {
    expect(ask(name, website, aliases).map(({ id }) => id)).toEqual(expected)
  })

  test('tells the website that was asked for beside the best', () => {
    expect(ask('Nova', 'https://www.auroraair-test.es')[0]?.websites).toContain('https://auroraair-test.es/')
  })

  test('says what to do where it is missing', () => {
    expect(() => open(new URL('file:///nowhere/brand-index.txt.gz'))).toThrow(
      /index of brands is missing.*npm run build/,
    )
  })
})
