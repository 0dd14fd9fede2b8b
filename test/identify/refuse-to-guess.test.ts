import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/brand/brand.ts'
import { UsageError } from '../../src/evidence/errors.ts'
import { isAmbiguous, refuseToGuess } from '../../src/identify/refuse-to-guess.ts'
import { asked, identity } from '../metrics/identity.ts'
import { entity } from '../reports/identity/found.ts'

const BRAND: Brand = { name: 'Aurora Air', aliases: [], exclude: [], context: [], website: null, accounts: [] }
const ACCOUNT = { platform: 'x', handle: 'a', confidence: 1, evidence: [] }
const TWO = identity({
  candidates: [
    entity(),
    entity({ id: 'Q2', description: 'maker of\u001b[2J fans', websites: [], kinds: ['fan maker'] }),
  ],
})

describe('a brand that is a guess', () => {
  test('is refused, with every choice and how to make it', () => {
    expect(() => refuseToGuess(TWO, BRAND)).toThrow(
      new UsageError(
        [
          '"Aurora Air" may be any of 2 brands. Say which one is meant:',
          '  Aurora Air: airline of an invented country',
          '      --website aurora-air.example',
          '  Aurora Air: maker of fans',
          '      --kind "fan maker"',
        ].join('\n'),
      ),
    )
  })

  test('is refused with a warning where Wikidata might know more', () => {
    const unsure = { ...TWO, sources: [{ ...asked('wikidata', 'timeout'), name: 'Wikidata' }] }
    expect(() => refuseToGuess(unsure, BRAND)).toThrow(/Wikidata could not be asked, so there may be others/)
  })

  test.each([
    { why: 'one was taken', found: { ...TWO, entity: entity() }, brand: BRAND, ambiguous: false },
    { why: 'none is known', found: identity(), brand: BRAND, ambiguous: false },
    { why: 'the user named accounts', found: TWO, brand: { ...BRAND, accounts: [ACCOUNT] }, ambiguous: true },
  ])('is none where $why', ({ found, brand, ambiguous }) => {
    expect(() => refuseToGuess(found, brand)).not.toThrow()
    expect(isAmbiguous(found)).toBe(ambiguous)
  })
})
