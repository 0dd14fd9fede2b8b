import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { feedDate } from '../../../src/scanners/feeds/read/dates.ts'

describe('the date of a feed', () => {
  test.each([
    ['Mon Oct 12 09:30:05 2026', '2026-10-12T09:30:05Z'],
    ['Mon Oct 12 09:30:05 UTC 2026', '2026-10-12T09:30:05Z'],
    ['Mon Oct 12 2026 11:30:05 GMT+0200 (Central European Summer Time)', '2026-10-12T09:30:05Z'],
    ['Mon, 12 Oct 2026 09:30:05 PM GMT', '2026-10-12T21:30:05Z'],
    ['October 12th, 2026 at 12:05 a.m. EST', '2026-10-12T05:05:00Z'],
    ['10/12/2026 9:30 AM', '2026-10-12T09:30:00Z'],
    ['10/13/2026', '2026-10-13T00:00:00Z'],
    ['13/10/2026 09:30', '2026-10-13T09:30:00Z'],
    ['12.10.2026 09:30', '2026-10-12T09:30:00Z'],
    ['2026/10/12 09:30', '2026-10-12T09:30:00Z'],
    ['2026年10月12日 09:30', '2026-10-12T09:30:00Z'],
    ['Mo,12 Okt 2026 09:30:05.123 +02:00', '2026-10-12T07:30:05Z'],
    ['Mar, 13 oct. 2026 09:30:05 MSK', '2026-10-13T06:30:05Z'],
    ['12 de octubre de 2026 09:30', '2026-10-12T09:30:00Z'],
    ['2026-10-12T09:30:05.000+0000', '2026-10-12T09:30:05Z'],
    ['2026-10-12 09:30:05 UTC', '2026-10-12T09:30:05Z'],
    ['20261012093005', '2026-10-12T09:30:05Z'],
    ['Mon, 12 Oct 2026 24:00:00 GMT', '2026-10-13T00:00:00Z'],
    ['Mon, 12 Oct 2026 09:30:05 America/New_York', '2026-10-12T13:30:05Z'],
    ['Sat, 12 Dec 2026 09:30:05 America/New_York', '2026-12-12T14:30:05Z'],
    ['2026-10-12T09:30:05+02:00[Europe/Berlin]', '2026-10-12T07:30:05Z'],
    ['Mon, 12 Oct 2026 09:30:05 Etc/UTC', '2026-10-12T09:30:05Z'],
    ['Mon, 12 Oct 2026 09:30:05 -0400 EDT', '2026-10-12T13:30:05Z'],
    ['Mon, 12 Oct 2026 09:30:05 ET', '2026-10-12T13:30:05Z'],
    ['Mon, 12 Oct 2026 09:30:05 0200', '2026-10-12T07:30:05Z'],
    ['Mon, 12 Oct 2026 T09:30:05 MESZ', '2026-10-12T07:30:05Z'],
    ['"Mon, 12 Oct 2026 09:30:05 GMT."', '2026-10-12T09:30:05Z'],
    ['Mon, 12 Oct 2026 09.30.05 GMT', '2026-10-12T09:30:05Z'],
    ['2026年10月12日 9時30分', '2026-10-12T09:30:00Z'],
    ['2026년 10월 12일 09:30', '2026-10-12T09:30:00Z'],
    ['ma, 12 marras 2026 09:30:05 +0200', '2026-11-12T07:30:05Z'],
    ['Pzt, 12 Eki 2026 09:30:05 +0300', '2026-10-12T06:30:05Z'],
    ['1760000000', '2025-10-09T08:53:20Z'],
    ['1760000000123', '2025-10-09T08:53:20Z'],
  ])('%s', (written, expected) => expect(feedDate(written)).toBe(expected))

  test.each([
    { written: null, why: 'none at all' },
    { written: '', why: 'an empty one' },
    { written: 'soon', why: 'a word' },
    { written: '2026-02-30', why: 'a day that no month has' },
    { written: '2026-13-01T00:00:00Z', why: 'a thirteenth month' },
    { written: '31 Foo 2026 10:00 GMT', why: 'no month' },
    { written: 'Mon, 12 Oct 2026 25:00:00 GMT', why: 'an hour that no day has' },
    { written: '12 Oct 2026 10:00 ZZTOP', why: 'a zone that is none' },
    { written: '12 Oct 2026 10:00 Mars/Olympus', why: 'a region that is none' },
    { written: '12 Oct 2026 10:00 GMT soon', why: 'a zone and something else' },
    { written: '17600', why: 'a number' },
    { written: '03/04/2026', why: 'two days at once' },
    { written: '12 Oct 2026 09:60', why: 'a minute that no hour has' },
    { written: '1 '.repeat(100_000), why: 'far too long' },
  ])('is not known: $why', ({ written }) => expect(feedDate(written)).toBeNull())

  test.each([
    { written: 'Mon, 12 Oct 2026 09:30:05 +0200', expected: '2026-10-12T07:30:05Z', why: 'as RFC 822 wants it' },
    { written: 'Fri, 12 Oct 2026 09:30 GMT', expected: '2026-10-12T09:30:00Z', why: 'the wrong weekday, no seconds' },
    { written: '12 Oct 26 09:30:05 EST', expected: '2026-10-12T14:30:05Z', why: 'two digits and a named zone' },
    { written: '1 Jan 99 00:00 UT', expected: '1999-01-01T00:00:00Z', why: 'two digits of the last century' },
    {
      written: 'Monday, 12 October 2026 09:30:05 -05:30',
      expected: '2026-10-12T15:00:05Z',
      why: 'everything spelled out',
    },
    {
      written: '12-Oct-2026 09:30:05 GMT+01:00',
      expected: '2026-10-12T08:30:05Z',
      why: 'dashes, and an offset from GMT',
    },
    { written: '12 Oct 2026', expected: '2026-10-12T00:00:00Z', why: 'no time' },
    { written: '2026-10-12T09:30:05.123+02:00', expected: '2026-10-12T07:30:05Z', why: 'ISO with a fraction' },
    {
      written: '2026-10-12 09:30:05',
      expected: '2026-10-12T09:30:05Z',
      why: 'ISO with a space and no zone, which counts as UTC',
    },
    { written: '2026-10-12T09:30-0700', expected: '2026-10-12T16:30:00Z', why: 'ISO without seconds' },
    { written: '2026-10-12', expected: '2026-10-12T00:00:00Z', why: 'a day' },
    { written: ' 20261012T093005Z ', expected: '2026-10-12T09:30:05Z', why: 'the compact form' },
    { written: '2026-12-31T23:59:60Z', expected: '2026-12-31T23:59:59Z', why: 'a leap second' },
  ])('$written is $expected: $why', ({ written, expected }) => expect(feedDate(written)).toBe(expected))

  property.prop([fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })])(
    'reads back what a program of today writes',
    (date) => {
      const whole = new Date(Math.floor(date.getTime() / 1000) * 1000)
      const expected = whole.toISOString().replace('.000Z', 'Z')
      expect(feedDate(whole.toUTCString())).toBe(expected)
      expect(feedDate(whole.toISOString())).toBe(expected)
    },
  )

  property.prop([fc.string({ unit: 'binary' })])('never throws, whatever stands there', (text) => {
    const read = feedDate(text)
    expect(read === null || Number.isFinite(Date.parse(read))).toBe(true)
  })
})
