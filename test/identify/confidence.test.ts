import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Testimony, WITNESSES, type Witness } from '../../src/evidence/identity.ts'
import { confidenceOf, EVIDENCE_TABLE, SOURCES, trustOf } from '../../src/identify/confidence.ts'

const say = (...witnesses: readonly Witness[]): Testimony[] =>
  witnesses.map((witness) => ({ witness, text: `so says ${witness}`, url: null }))

const anyTestimony = fc.array(
  fc.record({ witness: fc.constantFrom(...WITNESSES), text: fc.string(), url: fc.constant(null) }),
)

describe('confidence', () => {
  test.each<{ said: Witness[]; expected: number; trust: string; why: string }>([
    { said: [], expected: 0, trust: 'claimed', why: 'nobody says so' },
    { said: ['search'], expected: 0.3, trust: 'claimed', why: 'a name alone proves nothing' },
    { said: ['search', 'search'], expected: 0.3, trust: 'claimed', why: 'two searches are one source' },
    { said: ['index'], expected: 0.5, trust: 'likely', why: 'a catalogue alone is likely' },
    { said: ['index', 'wikidata'], expected: 0.5, trust: 'likely', why: 'the index and Wikidata are one source' },
    { said: ['wikidata', 'profile-link'], expected: 0.8, trust: 'official', why: 'a catalogue and the account agree' },
    { said: ['wikidata', 'search'], expected: 0.65, trust: 'likely', why: 'a search adds little to a catalogue' },
    { said: ['site-text'], expected: 0.55, trust: 'likely', why: 'a site links to others in its text' },
    { said: ['site-meta'], expected: 0.8, trust: 'official', why: 'the site itself is enough' },
    { said: ['site-text', 'site-frame'], expected: 0.85, trust: 'official', why: 'the best place on the site counts' },
    { said: ['search', 'profile-link'], expected: 0.72, trust: 'likely', why: 'a stranger can link to any site' },
    { said: ['search', 'badge'], expected: 0.72, trust: 'likely', why: 'a namesake can have a badge' },
    { said: ['search', 'domain'], expected: 0.97, trust: 'official', why: 'nobody else has the domain' },
    {
      said: ['profile-link', 'checked-link', 'domain'],
      expected: 0.95,
      trust: 'official',
      why: 'a profile is one source',
    },
    { said: ['search', 'account'], expected: 0.86, trust: 'official', why: 'an official account points to it' },
    { said: ['search', 'named'], expected: 1, trust: 'official', why: 'the user knows' },
    {
      said: WITNESSES.filter((witness) => witness !== 'named'),
      expected: 0.99,
      trust: 'official',
      why: 'only the user is certain',
    },
  ])('of $said is $expected: $why', ({ said, expected, trust }) => {
    expect(confidenceOf(say(...said))).toBe(expected)
    expect(trustOf(expected)).toBe(trust)
  })

  test('never falls when more is said, and does not depend on the order', () => {
    fc.assert(
      fc.property(anyTestimony, anyTestimony, (some, more) => {
        expect(confidenceOf([...some, ...more])).toBeGreaterThanOrEqual(confidenceOf(some))
        expect(confidenceOf([...more, ...some])).toBe(confidenceOf([...some, ...more]))
      }),
    )
  })

  test('is a number of hundredths from 0 to 1, and 1 only where the user named the account', () => {
    fc.assert(
      fc.property(anyTestimony, (said) => {
        const confidence = confidenceOf(said)
        expect(confidence).toBe(Math.round(confidence * 100) / 100)
        expect(confidence === 1).toBe(said.some(({ witness }) => witness === 'named'))
      }),
    )
  })

  test('is the same for a repeated word', () => {
    fc.assert(fc.property(anyTestimony, (said) => confidenceOf([...said, ...said]) === confidenceOf(said)))
  })
})

describe('the table of evidence', () => {
  test('has each witness once, in the order in which they are declared, each with its meaning', () => {
    expect(EVIDENCE_TABLE.map(({ witness }) => witness)).toEqual(WITNESSES)
    expect(EVIDENCE_TABLE.filter(({ means }) => means === '')).toEqual([])
  })

  test('knows every source', () => {
    expect(new Set(EVIDENCE_TABLE.map(({ source }) => source))).toEqual(new Set(SOURCES))
  })
})
