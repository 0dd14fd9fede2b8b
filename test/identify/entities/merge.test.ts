import { expect, test } from 'vitest'
import { mergeEntities } from '../../../src/identify/entities/merge.ts'
import { entity } from './entity.ts'

test('nothing is nothing', () => expect(mergeEntities([])).toEqual([]))

test('entities of several items stay apart, in their order', () => {
  const both = [entity(2, 'Aurora'), entity(1, 'Aurora')]
  expect(mergeEntities(both)).toEqual(both)
})

test('of one item, Wikidata speaks first, and what only the index knows is kept', () => {
  const index = entity(1, 'Aurora Airways', {
    description: 'airline',
    kinds: ['airline', 'bank'],
    aliases: ['AURORA', 'オーロラ'],
    websites: ['https://aurora.com/old', 'https://aurora.fr/'],
    accounts: [
      { platform: 'x', handle: 'AuroraAir' },
      { platform: 'x', handle: 'AuroraFR' },
    ],
  })
  const wikidata = entity(1, 'Aurora', {
    kinds: ['Airline'],
    websites: ['https://www.aurora.com/'],
    accounts: [{ platform: 'x', handle: 'auroraair' }],
    sources: ['wikidata'],
  })
  expect(mergeEntities([index, wikidata])).toEqual([
    {
      id: 'Q1',
      label: 'Aurora',
      description: 'airline',
      kinds: ['Airline', 'bank'],
      aliases: ['Aurora Airways', 'オーロラ'],
      websites: ['https://www.aurora.com/', 'https://aurora.fr/'],
      accounts: [
        { platform: 'x', handle: 'auroraair' },
        { platform: 'x', handle: 'AuroraFR' },
      ],
      sources: ['wikidata', 'index'],
    },
  ])
})

test('names without letters are told apart all the same', () => {
  const [merged] = mergeEntities([entity(1, '!', { aliases: ['?'] }), entity(1, '!', { aliases: ['…'] })])
  expect(merged?.aliases).toEqual(['?', '…'])
})
