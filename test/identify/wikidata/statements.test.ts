import { describe, expect, test } from 'vitest'
import { seconds } from '../../../src/evidence/time.ts'
import type { Snak, Statement } from '../../../src/identify/wikidata/shapes.ts'
import { inForce, languagesOf } from '../../../src/identify/wikidata/statements.ts'

const NOW = seconds('2026-11-22T12:00:00Z')

type Rank = Statement<string>['rank']

function claim(value: string | null, rank: Rank = 'normal', ...ends: Snak<string>[]): Statement<string> {
  return {
    mainsnak: value === null ? { snaktype: 'novalue' } : { snaktype: 'value', datavalue: { value } },
    rank,
    ...(ends.length > 0 && { qualifiers: { P582: ends } }),
  }
}

function at(time: string): Snak<string> {
  return { snaktype: 'value', datavalue: { value: time } }
}

const UNKNOWN: Snak<string> = { snaktype: 'somevalue' }
const NONE: Snak<string> = { snaktype: 'novalue' }

describe('statements in force', () => {
  test.each([
    { why: 'a property that is not there has none', given: undefined, expected: [] },
    { why: 'all normal ones count', given: [claim('a'), claim('b')], expected: ['a', 'b'] },
    { why: 'preferred ones alone count', given: [claim('a'), claim('b', 'preferred')], expected: ['b'] },
    { why: 'deprecated ones never count', given: [claim('a', 'deprecated')], expected: [] },
    { why: 'a preferred "no value" is an answer', given: [claim('a'), claim(null, 'preferred')], expected: [] },
    {
      why: 'a preferred one that has ended gives way',
      given: [claim('a'), claim('b', 'preferred', at('+2020-01-01T00:00:00Z'))],
      expected: ['a'],
    },
    {
      why: 'a year that has begun is an end',
      given: [claim('a', 'normal', at('+2026-00-00T00:00:00Z'))],
      expected: [],
    },
    { why: 'a month to come is none', given: [claim('a', 'normal', at('+2026-12-00T00:00:00Z'))], expected: ['a'] },
    { why: 'the day itself is an end', given: [claim('a', 'normal', at('+2026-11-22T00:00:00Z'))], expected: [] },
    {
      why: 'a time before our era is an end',
      given: [claim('a', 'normal', at('-0044-03-15T00:00:00Z'))],
      expected: [],
    },
    { why: 'an end at an unknown time is an end', given: [claim('a', 'normal', UNKNOWN)], expected: [] },
    { why: '"it has no end" is none', given: [claim('a', 'normal', NONE)], expected: ['a'] },
    { why: 'what cannot be read as a time is none', given: [claim('a', 'normal', at('soon'))], expected: ['a'] },
    {
      why: 'one end of several suffices',
      given: [claim('a', 'normal', NONE, at('+1999-00-00T00:00:00Z'))],
      expected: [],
    },
  ])('$why', ({ given, expected }) => expect(inForce(given, NOW).map(({ value }) => value)).toEqual(expected))
})

describe('the languages of a statement', () => {
  test.each([
    { why: 'none is named', qualifiers: undefined, expected: [] },
    { why: 'an unknown one says nothing', qualifiers: { P407: [{ snaktype: 'somevalue' as const }] }, expected: [] },
    {
      why: 'several are named',
      qualifiers: { P407: ['Q1860', 'Q188'].map((value) => ({ snaktype: 'value' as const, datavalue: { value } })) },
      expected: ['Q1860', 'Q188'],
    },
  ])('$why', ({ qualifiers, expected }) => expect(languagesOf({ qualifiers })).toEqual(expected))
})
