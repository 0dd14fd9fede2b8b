import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { fold, squeezed } from '../../../src/identify/brand-index/fold.ts'

describe('a folded name', () => {
  test.each([
    ['', ''],
    ['!?', ''],
    ['🛫', ''],
    ['Aurora Air', 'aurora air'],
    ['  AURORA   air ', 'aurora air'],
    ['Café Müßig', 'cafe mussig'],
    ['Smørrebrød & Æbler', 'smorrebrod and aebler'],
    ['Smith’s', 'smiths'],
    ["Smith's", 'smiths'],
    ['7-Up-Stairs', '7 up stairs'],
    ['Aurora+', 'aurora plus'],
    ['The Aurora', 'aurora'],
    ['The', 'the'],
    ['The The', 'the'],
    ['𝜜𝝣urora', 'αξurora'],
    ['Aurora Air S.A.', 'aurora air'],
    ['Aurora Air A/S', 'aurora air'],
    ['Aurora & Co. KG', 'aurora'],
    ['Aurora, Inc.', 'aurora'],
    ['Aurora GmbH & Co. KGaA', 'aurora'],
    ['AG', 'ag'],
    ['SE Air', 'se air'],
    ['J.R.R. Bakers', 'jrr bakers'],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['がぎぐ', 'がぎぐ'],
    ['한국', '한국'],
    ['İstanbul Hava', 'istanbul hava'],
    ['a|b\nc\td', 'a b c d'],
  ])('of %j is %j', (name, folded) => expect(fold(name)).toBe(folded))

  property.prop([fc.string({ unit: 'grapheme', maxLength: 40 })])('is its own folded form', (name) => {
    expect(fold(fold(name))).toBe(fold(name))
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 40 })])(
    'holds letters, digits and single spaces only',
    (name) => {
      expect(fold(name)).toMatch(/^$|^[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*$/u)
    },
  )
})

test('names that differ by spaces are one when squeezed', () => {
  expect(squeezed(fold("Mac Aurora's"))).toBe(squeezed(fold('MacAuroras')))
})
