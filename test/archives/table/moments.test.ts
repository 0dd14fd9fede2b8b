import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { momentText, readMoment } from '../../../src/archives/table/moments.ts'
import { iso } from '../../../src/evidence/time.ts'

/** Reads a time as it stands in a row, between two other cells. */
function read(text: string): number {
  const bytes = Buffer.from(`12,${text},34`)
  return readMoment(bytes, 3, bytes.length - 3)
}

describe('readMoment', () => {
  test.each([
    ['Tue Oct 31 22:10:47 +0000 2017', '2017-10-31T22:10:47Z'],
    ['Thu Feb 29 00:00:00 +0000 2024', '2024-02-29T00:00:00Z'],
    ['tue OCT 31 22:10:47 -0230 2017', '2017-11-01T00:40:47Z'],
    ['2017-10-31', '2017-10-31T00:00:00Z'],
    ['2017-10-31T22:10', '2017-10-31T22:10:00Z'],
    ['2017-10-31T22:10:47Z', '2017-10-31T22:10:47Z'],
    ['2017-10-31t22:10:47z', '2017-10-31T22:10:47Z'],
    ['2017-10-31 22:10:47', '2017-10-31T22:10:47Z'],
    ['2017-10-31 22:10:47+00:00', '2017-10-31T22:10:47Z'],
    ['2017-10-31 22:10:47 +0200', '2017-10-31T20:10:47Z'],
    ['2017-10-31 22:10:47+02', '2017-10-31T20:10:47Z'],
    ['2017-10-31 22:10+02:00', '2017-10-31T20:10:00Z'],
    ['2017-10-31 22:10:47 UTC', '2017-10-31T22:10:47Z'],
    ['2017-10-31T22:10:47.125Z', '2017-10-31T22:10:47.125Z'],
    ['2017-10-31 22:10:47.123456', '2017-10-31T22:10:47.123Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
    ['1509487847', '2017-10-31T22:10:47Z'],
    ['1509487847.0', '2017-10-31T22:10:47Z'],
    ['1509487847.125', '2017-10-31T22:10:47.125Z'],
    ['1509487847125', '2017-10-31T22:10:47.125Z'],
    ['1509487847125000', '2017-10-31T22:10:47.125Z'],
    ['  1509487847 ', '2017-10-31T22:10:47Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(read(text))).toBe(expected)
  })

  test.each([
    '',
    ' ',
    'yesterday',
    'nan',
    'NaT',
    '5',
    '2017-13-01',
    '2017-02-30',
    '2017-02-29',
    '1900-02-29',
    '2017-10',

    '2017-10-31T',
    '2017-10-31T25:00',
    '2017-10-31T22:61',
    '2017-10-31T22:10:4',
    '2017-10-31T22:10:47+1',
    '2017-10-31T22:10:47 CEST',
    '2017-10-31T22:10:47ZZ',
    '9999-12-31',
    '1509487847x',
    '15094878470',
    '-1509487847',
    'Tue Oct 31 22:10:47 2017',
    'Tue Okt 31 22:10:47 +0000 2017',
    'Tue Oct 32 22:10:47 +0000 2017',
    'Tue Oct 31 24:10:47 +0000 2017',
    'Tue Oct 31 22:10:47 +0000 9017',
  ])('"%s" is no time', (text) => {
    expect(read(text)).toBeNaN()
  })

  property.prop([fc.integer({ min: 0, max: 4_102_444_799_999 })])('reads what is written, to the millisecond', (ms) => {
    expect(read(new Date(ms).toISOString())).toBeCloseTo(ms / 1000, 6)
  })

  property.prop([fc.integer({ min: 0, max: 4_102_444_799 })])('momentText writes as iso does', (time) => {
    expect(momentText(time)).toBe(iso(time))
    expect(read(momentText(time))).toBe(time)
  })

  test('momentText writes milliseconds as iso does', () => {
    expect(momentText(1509487847.125)).toBe('2017-10-31T22:10:47.125Z')
  })
})
