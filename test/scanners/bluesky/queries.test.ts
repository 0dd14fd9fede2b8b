import { describe, expect, test } from 'vitest'
import { searchQueries } from '../../../src/scanners/bluesky/queries.ts'
import { aurora } from './fixtures.ts'

const alias = (text: string) => ({ text, caseSensitive: false })

describe('what is searched for', () => {
  test.each([
    { why: 'a name of one word stands plain', name: 'Aurora', aliases: [], expected: ['Aurora'] },
    { why: 'a name of two is a phrase', name: 'Aurora Air', aliases: [], expected: ['"Aurora Air"'] },
    { why: 'white space is evened out', name: ' Aurora \t Air ', aliases: [], expected: ['"Aurora Air"'] },
    { why: 'signs stand in quotes, so that no operator acts', name: 'from:me', aliases: [], expected: ['"from:me"'] },
    { why: 'quotes in a name end no phrase', name: 'Aurora "Air"', aliases: [], expected: ['"Aurora Air"'] },
    { why: 'an emoji is searched for', name: '🛫', aliases: [], expected: ['"🛫"'] },
    { why: 'a name of quotes is nothing', name: '""', aliases: [], expected: [] },
    { why: 'an alias is asked for too', name: 'Aurora', aliases: ['AUAIR'], expected: ['Aurora', 'AUAIR'] },
    { why: 'spelling twice in other case is once', name: 'Aurora', aliases: ['AURORA'], expected: ['Aurora'] },
    { why: 'a longer name adds nothing', name: 'Aurora Air Lines', aliases: ['aurora'], expected: ['aurora'] },
    {
      why: 'a part of a word is another word',
      name: 'Auroral Air',
      aliases: ['Aurora'],
      expected: ['Aurora', '"Auroral Air"'],
    },
  ])('$why', ({ name, aliases, expected }) => {
    expect(searchQueries({ name, aliases: aliases.map(alias) }, [])).toEqual(expected)
  })

  test('the handle of each account comes with the names', () => {
    expect(searchQueries({ name: 'Aurora', aliases: [] }, [aurora])).toEqual(['auroraair.test', 'Aurora'])
  })

  test('a handle that does not resolve is in nobody’s text', () => {
    expect(searchQueries({ name: 'Aurora', aliases: [] }, [{ ...aurora, handle: 'handle.invalid' }])).toEqual([
      'Aurora',
    ])
  })
})
