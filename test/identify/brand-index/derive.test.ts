import { describe, expect, test } from 'vitest'
import { deriveIndex } from '../../../scripts/brand-index/derive.ts'
import type { SourceCategories, SourceEntities } from '../../../scripts/brand-index/source.ts'
import { byName } from '../../../src/identify/brand-index/look-up.ts'
import { parseIndex } from '../../../src/identify/brand-index/read-index.ts'
import { readRecord } from '../../../src/identify/brand-index/record.ts'

const SOURCE: SourceEntities = {
  _meta: { version: '1.0.0', generated: '2026-01-02T03:04:05.000Z' },
  wikidata: {
    Q1: {
      label: 'Aurora Air',
      description: 'airline',
      identities: { twitter: 'auroraair', website: 'https://www.aurora.example.com/start', github: 'aurora' },
      officialWebsites: [
        'https://www.aurora.example.com',
        'https://aurora.example.org',
        'nonsense',
        'https://www.facebook.com/aurora',
      ],
    },
    Q2: { label: 'Nova', officialWebsites: ['https://nova.example.net', 'https://vk.com/'] },
    Q3: { label: 'No Brand', description: 'without site or account' },
    Q4: { label: 'Bergstadt', description: 'town in Germany', officialWebsites: ['https://bergstadt.example'] },
    Q5: { label: 'Flagland', officialWebsites: ['https://flagland.example'] },
    Q6: { label: 'Line 6', officialWebsites: ['https://six.example'] },
    Q7: { label: 'Metro 7', identities: { twitter: 'metro7' } },
    Q8: { label: 'Nova Bank', officialWebsites: ['https://novabank.example'] },
    Q9: { identities: { facebook: 'namelessshop' } },
  },
}
const MAP: SourceCategories = {
  nsi: {
    'brands/shop/travel_agency': {
      items: [
        {
          tags: {
            name: 'Aurora Air',
            brand: 'Aurora Air',
            'brand:wikidata': 'Q1',
            'brand:ja': 'オーロラ',
            short_name: 'AA',
          },
        },
        {
          tags: { name: 'Nova', brand: 'Nova', 'brand:wikidata': 'Q2', operator: 'Aurora', 'operator:wikidata': 'Q1' },
          matchNames: ['aurora air', 'supernova'],
        },
      ],
    },
    'brands/amenity/bank': { items: [{ tags: { name: 'Nova Bank', 'brand:wikidata': 'Q8' }, matchNames: ['nova'] }] },
    'brands/shop/clothes': { items: [{ tags: { name: 'Nameless', brand: 'Nameless', 'brand:wikidata': 'Q9' } }] },
    'operators/amenity/parking': {
      items: [
        { tags: { operator: 'Aurora Air', 'operator:wikidata': 'Q1' } },
        { tags: { operator: 'Bergstadt', 'operator:wikidata': 'Q4' } },
      ],
    },
    'flags/man_made/flagpole': { items: [{ tags: { 'flag:wikidata': 'Q5', 'subject:wikidata': 'Q5' } }] },
    'transit/route/bus': {
      items: [
        { tags: { network: 'Line 6', 'network:wikidata': 'Q6' } },
        { tags: { network: 'Metro 7', 'network:wikidata': 'Q7' } },
      ],
    },
    'operators/amenity/school': { items: [{ tags: { operator: 'No Brand', 'operator:wikidata': 'Q3' } }] },
  },
}
const index = parseIndex(Buffer.from(deriveIndex(SOURCE, MAP)))
const records = index.records.map(readRecord)
const record = (id: string) => records.find((one) => one.id === id)

describe('the derived index', () => {
  test('is the same each time', () => expect(deriveIndex(SOURCE, MAP)).toBe(deriveIndex(SOURCE, MAP)))

  test('says what it was made from', () => {
    expect(index.head).toMatchObject({
      version: '1.0.0',
      generated: '2026-01-02T03:04:05.000Z',
    })
  })

  test('keeps brands, and lines of transport with an account', () => {
    expect(records.map(({ id }) => id)).toEqual(['Q1', 'Q2', 'Q7', 'Q8', 'Q9'])
  })

  test('has an entity with its names, kinds, websites and accounts', () => {
    expect(record('Q1')).toEqual({
      id: 'Q1',
      label: 'Aurora Air',
      description: 'airline',
      kinds: ['travel agency'],
      aliases: ['オーロラ', 'AA', 'Aurora'],
      websites: ['https://www.aurora.example.com/start', 'https://aurora.example.org/'],
      accounts: { twitter: 'auroraair' },
    })
  })

  test('leaves out a name that a shop is found by when it is that of another brand', () => {
    expect(record('Q2')?.aliases).toEqual(['supernova'])
  })

  test('keeps such a name where the label holds it', () => expect(record('Q8')?.aliases).toEqual(['nova']))

  test('takes the front page of a host that many share for its owner’s', () => {
    expect(record('Q2')?.websites).toEqual(['https://nova.example.net/', 'https://vk.com/'])
  })

  test('calls an entity without a label by its name on the map', () => expect(record('Q9')?.label).toBe('Nameless'))

  test('is found by its names', () => {
    expect(byName(index, 'オーロラ', 5).map(({ id }) => id)).toEqual(['Q1'])
    expect(byName(index, 'NOVA', 5).map(({ id }) => id)).toEqual(['Q2', 'Q8'])
  })

  test('counts how many brands of a size are on a network', () => {
    expect(index.head.usual).toMatchObject({
      small: { of: 2, shares: { facebook: 0.5, x: 0 } },
      'middle-sized': { of: 2, shares: { facebook: 0, x: 0.5 } },
      large: { of: 0, shares: {} },
    })
  })
})
