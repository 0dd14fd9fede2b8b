import { describe, expect, test } from 'vitest'
import { namesToSearch } from '../../src/scanners/names-to-search.ts'

const brand = (...names: string[]) => ({
  name: names[0] ?? '',
  aliases: names.slice(1).map((text) => ({ text, caseSensitive: false })),
})

describe('names to search for', () => {
  test.each([
    { names: ['Aurora Air'], searched: ['Aurora Air'], why: 'a name as it is' },
    { names: ['Aurora Air', 'aurora  air', 'AURORA AIR'], searched: ['Aurora Air'], why: 'each once' },
    { names: ['Aurora Air', 'Aurora'], searched: ['Aurora'], why: 'the shorter one finds the longer one too' },
    { names: ['Aurora', 'Auroras'], searched: ['Aurora', 'Auroras'], why: 'a word is not a part of another' },
    { names: ['"Aurora" (Air)'], searched: ['Aurora Air'], why: 'quotation marks and brackets are operators' },
    { names: ['-Aurora -air'], searched: ['Aurora air'], why: 'a dash before a word leaves it out' },
    { names: ['Aurora: Air'], searched: ['Aurora Air'], why: 'a colon is an operator' },
    { names: ['C++', 'O’Leary & Co.'], searched: ['C++', 'O’Leary Co.'], why: 'signs within words stay' },
    { names: ['航空'], searched: ['航空'], why: 'any script' },
  ])('$names: $why', ({ names, searched }) => {
    expect(namesToSearch(brand(...names))).toEqual({ searched, unsearchable: [] })
  })

  test('a name without a letter cannot be looked for, and is said', () => {
    expect(namesToSearch(brand('✈️', 'Aurora'))).toEqual({ searched: ['Aurora'], unsearchable: ['✈️'] })
  })
})
