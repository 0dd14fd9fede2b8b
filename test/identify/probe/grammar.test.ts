import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsGrammar, isGrammar } from '../../../src/identify/probe/grammar.ts'
import { growth, LINEAR } from '../../growth.ts'

describe('isGrammar', () => {
  test.each([
    '[a-z]',
    '[a-z0-9_]{1,30}',
    '[A-Za-z][A-Za-z0-9_.-]{0,63}',
    '[a-z]{3}',
    '[a-z][.]?[a-z]',
    '[\\p{L}\\p{M}\\p{N}_]{1,9}',
  ])('takes %s', (pattern) => expect(isGrammar(pattern)).toBe(true))

  test.each([
    ['', 'nothing'],
    ['abc', 'letters outside a class'],
    ['[a-z]+', 'no bound'],
    ['[a-z]*', 'no bound'],
    ['[a-z]{1,}', 'no bound'],
    ['[a-z]{1,100}', 'a bound of three digits'],
    ['[a-z]{5,2}', 'bounds the wrong way round'],
    ['([a-z]{1,9}){1,9}', 'a group'],
    ['[a-z]|[0-9]', 'a choice'],
    ['.{1,9}', 'any character'],
    ['[^a-z]{1,9}', 'all but a class'],
    ['[.-z]{1,9}', 'a range that holds a slash'],
    ['[a/]{1,9}', 'a slash'],
    ['[@]', 'an at sign'],
    ['[%]', 'a percent sign'],
    ['[\\s]', 'white space'],
    ['^[a-z]$', 'anchors of its own'],
    ['[a-z][a-z][a-z][a-z][a-z]', 'more than four classes'],
  ])('refuses %s: %s', (pattern) => expect(isGrammar(pattern)).toBe(false))

  const anyPattern = fc.stringMatching(/^(\[[a-z0-9_.~/@:%?#\\-]{1,6}\](\{\d{1,2}(,\d{1,2})?\}|\?|\+)?){1,3}$/)

  property.prop([anyPattern, fc.constantFrom(...' /\\?#%&@:=\n\u0000')])(
    'lets no grammar through that takes what has a meaning in an address',
    (pattern, meaning) => {
      if (!isGrammar(pattern)) return
      for (const handle of [meaning, `a${meaning}`, `a${meaning}a`, `${meaning}${meaning}`])
        expect(fitsGrammar(pattern, handle)).toBe(false)
    },
  )
})

describe('fitsGrammar', () => {
  test.each([
    ['ab', true, 'from end to end'],
    ['ab!', false, 'something follows'],
    ['!ab', false, 'something goes before'],
    ['ab\n', false, 'a line break follows'],
    ['a', false, 'too short'],
    ['abcd', false, 'too long'],
    ['', false, 'nothing'],
  ])('%j: %s', (handle, expected) => expect(fitsGrammar('[a-z]{2,3}', handle)).toBe(expected))

  test('decides in time that grows with what it is handed', () => {
    const fits = (text: string) => fitsGrammar('[a-z]{0,99}[a-z]{0,99}[a-z]{0,99}[0-9]', text)
    expect(fits('a'.repeat(100_000))).toBe(false)
    expect(growth((n) => 'a'.repeat(n), fits, 100_000)).toBeLessThan(LINEAR)
  })
})
