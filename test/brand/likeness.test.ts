import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAffix, withoutAffixes } from '../../src/brand/affixes.ts'
import { editDistance } from '../../src/brand/edit-distance.ts'
import { skeleton } from '../../src/brand/homoglyphs.ts'
import { handleLikenessTo, likenessTo } from '../../src/brand/likeness.ts'
import { squeeze } from '../../src/brand/match.ts'

const brand = (name: string, ...aliases: string[]) => ({
  name,
  aliases: aliases.map((text) => ({ text, caseSensitive: false })),
})
const aurora = brand('Aurora Air')

describe('a handle', () => {
  test.each([
    { handle: 'auroraair', kind: 'same' },
    { handle: '@Aurora_Air', kind: 'same' },
    { handle: 'aurora.air', kind: 'same' },
    { handle: 'auroraair.bsky.social', kind: 'same' },
    { handle: 'auroraair.example', kind: 'same' },
    { handle: 'auroraair.co.uk', kind: 'same' },
    { handle: 'auroraair@towns.example', kind: 'same' },
    { handle: 'auroraair123', kind: 'affixed' },
    { handle: '_aurora_air_official_', kind: 'affixed' },
    { handle: 'real.aurora.air', kind: 'affixed' },
    { handle: 'help.auroraair.example', kind: 'affixed' },
    { handle: 'auroraair-kundenservice', kind: 'affixed' },
    { handle: 'auroraalr', kind: 'glyphs' },
    { handle: 'aur0ra_air', kind: 'glyphs' },
    { handle: 'auroraa1r_support', kind: 'glyphs' },
    { handle: 'auroraаir', kind: 'glyphs' },
    { handle: 'aurorair', kind: 'near' },
    { handle: 'auorraair', kind: 'near' },
    { handle: 'auroraaiir_official', kind: 'near' },
    { handle: 'auroraairfans', kind: 'holds' },
    { handle: 'support@auroraair.example', kind: undefined },
    { handle: 'borealis.bsky.social', kind: undefined },
    { handle: 'airaurora', kind: undefined },
    { handle: '', kind: undefined },
    { handle: '@', kind: undefined },
    { handle: '...', kind: undefined },
    { handle: '__proto__', kind: undefined },
    { handle: `${'a'.repeat(100_000)}`, kind: undefined },
  ])('$handle is $kind', ({ handle, kind }) => expect(handleLikenessTo(aurora)(handle)?.kind).toBe(kind))
})

describe('a name', () => {
  test.each([
    { name: 'AURORA  AIR!', of: aurora, kind: 'same' },
    { name: '𝐀𝐮𝐫𝐨𝐫𝐚 Ａｉｒ', of: aurora, kind: 'same' },
    { name: 'Aurora\u200bAir', of: aurora, kind: 'same' },
    { name: 'Aurora Air ✓', of: aurora, kind: 'same' },
    { name: 'Aurora Air Inc.', of: aurora, kind: 'affixed' },
    { name: 'Аurоrа Аir', of: aurora, kind: 'glyphs' },
    { name: 'Aurora Alr', of: aurora, kind: 'glyphs' },
    { name: 'Aurora Aire', of: aurora, kind: 'near' },
    { name: 'I love Aurora Air', of: aurora, kind: 'holds' },
    { name: 'Aurora', of: aurora, kind: undefined },
    { name: 'Northern Lights', of: brand('Aurora Air', 'Northern Lights'), kind: 'same' },
    { name: 'KLM', of: brand('KLM'), kind: 'same' },
    { name: 'Kim', of: brand('KLM'), kind: undefined },
    { name: 'KIM', of: brand('KLM'), kind: undefined },
    { name: 'КLM', of: brand('KLM'), kind: 'glyphs' },
    { name: 'K1M', of: brand('KLM'), kind: 'glyphs' },
    { name: 'KLN', of: brand('KLM'), kind: undefined },
    { name: 'Milkman', of: brand('KLM'), kind: undefined },
    { name: 'KLM Royal Crowns', of: brand('KLM'), kind: 'holds' },
    { name: 'Delia', of: brand('Delta'), kind: 'near' },
    { name: 'Help Boat', of: brand('Help Boat'), kind: 'same' },
    { name: '7-Twelve', of: brand('7-Twelve'), kind: 'same' },
    { name: 'Twelve', of: brand('7-Twelve'), kind: 'near' },
    { name: 'anything', of: brand('!!!'), kind: undefined },
    { name: '', of: brand('!!!'), kind: undefined },
    { name: '(a+)+$', of: brand('(a+)+$'), kind: 'same' },
    { name: 'modern', of: brand('modem'), kind: 'glyphs' },
    { name: 'vvest', of: brand('West'), kind: 'glyphs' },
  ])('$name is $kind to $of.name', ({ name, of, kind }) => expect(likenessTo(of)(name)?.kind).toBe(kind))

  test('says which name of the brand it is like', () => {
    expect(likenessTo(brand('Aurora Air', 'Borea'))('borea help')).toEqual({ kind: 'affixed', name: 'Borea' })
  })

  test('is the same as itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (name) => {
        fc.pre(squeeze(name) !== '')
        return likenessTo(brand(name))(name)?.kind === 'same'
      }),
    )
  })
})

describe('the edit distance', () => {
  test.each([
    { a: '', b: '', distance: 0 },
    { a: '', b: 'ab', distance: 2 },
    { a: 'kitten', b: 'sitting', distance: 3 },
    { a: 'ab', b: 'ba', distance: 1 },
    { a: 'ca', b: 'abc', distance: 3 },
    { a: '😀a', b: 'a😀', distance: 1 },
    { a: 'abcdef', b: 'uvwxyz', distance: 5 },
  ])('of "$a" and "$b" is $distance, or more than four', ({ a, b, distance }) =>
    expect(editDistance(a, b, 4)).toBe(distance),
  )

  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

  test('is the same both ways, and 0 for equal words alone', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
        expect(editDistance(a, b, 9) === 0).toBe(a === b)
      }),
    )
  })

  test('that is looked for up to a limit is the same below it, and the limit plus one above', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 20), most + 1))
      }),
    )
  })
})

describe('affixes', () => {
  test.each([
    { text: '', affix: true },
    { text: 'official', affix: true },
    { text: '2024', affix: true },
    { text: 'officialhelp24', affix: true },
    { text: 'fans', affix: false },
    { text: 'usususususususususususx', affix: false },
  ])('"$text": $affix', ({ text, affix }) => expect(isAffix(text)).toBe(affix))

  test.each([
    { text: 'officialhelp', core: 'help' },
    { text: '24auroraair7official', core: 'auroraair' },
    { text: '2024', core: '024' },
  ])('around "$text" leave "$core"', ({ text, core }) => expect(withoutAffixes(text)).toBe(core))
})

describe('a skeleton', () => {
  test.each([
    { a: 'AURORA', b: 'аurоra' },
    { a: 'Ιοn', b: 'lon' },
    { a: 'burn', b: 'bum' },
    { a: 'ℓego', b: 'Lego' },
  ])('of $a is that of $b', ({ a, b }) => expect(skeleton(a)).toBe(skeleton(b)))

  test('tells other words apart', () => expect(skeleton('aurora')).not.toBe(skeleton('boreal')))
})
