import { describe, expect, test } from 'vitest'
import { staffBy } from '../../src/scanners/staff-titles.ts'

describe('who speaks for the brand, by titles', () => {
  const bySaying = staffBy()
  test.each([
    ['Aurora Air Employee', true],
    ['Community Manager', true],
    ['MODERATOR', true],
    ['Retired staff', true],
    ['Super User', false],
    ['Staffordshire traveller', false],
    ['Aurora Air Champion', false],
    ['', false],
    [null, false],
  ])('%j says so: %j', (title, expected) => expect(bySaying({ names: ['x'], titles: [title] })).toBe(expected))

  test('titles that are given are the only ones', () => {
    const given = staffBy([], ['Crew'])
    expect(given({ names: ['x'], titles: [' crew'] })).toBe(true)
    expect(given({ names: ['x'], titles: ['Employee'] })).toBe(false)
    expect(staffBy([], [])({ names: ['x'], titles: ['Employee'] })).toBe(false)
  })

  test('whoever is named is, in any case, with or without a leading @', () => {
    const named = staffBy(['@Lena', 'jon'])
    expect(named({ names: ['lena'], titles: [] })).toBe(true)
    expect(named({ names: [null, 'JON'], titles: [null] })).toBe(true)
    expect(named({ names: ['le'], titles: ['user'] })).toBe(false)
  })
})
