import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beside, cut, left, right, width, wrap, wrapList } from '../../../src/reports/terminal/width.ts'
import { plain } from '../../../src/text/plain.ts'
import { anyText } from '../samples.ts'

const line = anyText.map(plain)
const columns = fc.integer({ min: 4, max: 80 })

describe('width', () => {
  test.each([
    { text: '', expected: 0 },
    { text: 'abc', expected: 3 },
    { text: '日本', expected: 4 },
    { text: 'e\u0301', expected: 1 },
    { text: '👩‍👩‍👧‍👦', expected: 2 },
    { text: '🇳🇱', expected: 2 },
    { text: '\u001b[31mred\u001b[39m', expected: 3 },
  ])('$text takes $expected columns', ({ text, expected }) => expect(width(text)).toBe(expected))
})

describe('cut', () => {
  test.each([
    { text: 'short', to: 5, expected: 'short', why: 'what fits stays' },
    { text: 'longer', to: 5, expected: 'long…', why: 'the mark takes a column' },
    { text: 'in two words', to: 4, expected: 'in…', why: 'no space before the mark' },
    { text: '日本語', to: 5, expected: '日本…', why: 'wide characters stay whole' },
    { text: '日本語', to: 4, expected: '日…', why: 'half of one is none' },
  ])('$why', ({ text, to, expected }) => expect(cut(text, to, '…')).toBe(expected))

  prop.prop([line, columns])('never gives more than fits', (text, to) => {
    expect(width(cut(text, to, '…'))).toBeLessThanOrEqual(to)
  })
})

describe('wrap', () => {
  test.each([
    { text: '', expected: [] },
    { text: 'one two three', expected: ['one two', 'three'] },
    { text: 'abcdefghijk', expected: ['abcdefgh', 'ijk'] },
    { text: 'almost 72 h', expected: ['almost', '72 h'] },
    { text: '日本語の文章', expected: ['日本語の', '文章'] },
  ])('$text', ({ text, expected }) => expect(wrap(text, 8)).toEqual(expected))

  prop.prop([line, columns])('keeps to the columns, and loses nothing', (text, to) => {
    const lines = wrap(text, to)
    for (const one of lines) expect(width(one)).toBeLessThanOrEqual(to)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})

describe('wrapList', () => {
  test('breaks between the parts', () =>
    expect(wrapList(['no answer yet', 'two of them', 'x'], 20)).toEqual(['no answer yet,', 'two of them, x']))

  test('breaks a part that is too long', () =>
    expect(wrapList(['a part that is long'], 8)).toEqual(['a part', 'that is', 'long']))
})

describe('left, right and beside', () => {
  test('fill up by what is seen', () => {
    expect(left('日', 4)).toBe('日  ')
    expect(right('\u001b[31mx\u001b[39m', 3)).toBe('  \u001b[31mx\u001b[39m')
    expect(left('too long', 3)).toBe('too long')
  })

  test('put blocks of different heights next to each other', () =>
    expect(beside(['a', 'b'], ['1', '2', '3'], 3)).toEqual(['a  1', 'b  2', '   3']))
})
